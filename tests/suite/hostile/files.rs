//! Files that are made to break their readers: each is refused for the right reason, in time,
//! and those beside it are read.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use tilian_io::{Extraction, Extractor, Reason};

/// What a file gives: its text, or the name of the reason why there is none.
type Outcome<'a> = Result<&'a str, &'a str>;

const LINE: &str = "凌晨两点，走廊里只剩一盏灯。";

// A line a file, as the script makes them: formatted, some would take four.
#[rustfmt::skip]
const EXPECTED: [(&str, Outcome<'_>); 58] = [
    ("good.docx", Ok(LINE)),
    ("good.xlsx", Ok("甲")),
    ("good.odt", Ok("甲")),
    ("good.pdf", Ok(LINE)),
    ("good.rtf", Ok("仁")),
    ("good.doc", Ok("甲")),
    ("bomb.docx", Err("Bomb")),
    ("bomb-text.docx", Err("Bomb")),
    ("bomb.xlsx", Err("Bomb")),
    ("bomb.odt", Err("Bomb")),
    ("repeats.ods", Err("Bomb")),
    ("spans.html", Err("Bomb")),
    ("spans.docx", Err("Bomb")),
    ("merged.xlsx", Err("Bomb")),
    ("laughs.docx", Err("Broken")),
    ("laughs.odt", Err("Broken")),
    ("stream.pdf", Err("TimedOut")),
    ("deep.docx", Err("TooDeep")),
    ("deep-tables.docx", Err("TooDeep")),
    ("deep.xlsx", Err("Broken")),
    ("deep.odt", Err("TooDeep")),
    ("deep.rtf", Err("TooDeep")),
    ("deep.html", Ok("甲")),
    ("deep-tables.html", Err("TooDeep")),
    ("deep.pdf", Err("TooDeep")),
    ("loop-pages.pdf", Err("TimedOut")),
    ("loop-objects.pdf", Err("Broken")),
    ("loop-xref.pdf", Err("Broken")),
    ("loop.doc", Err("Broken")),
    ("loop.xls", Err("OutOfMemory")),
    ("loop-styles.docx", Ok(LINE)),
    ("cut.docx", Err("Broken")),
    ("cut.xlsx", Err("Broken")),
    ("cut.odt", Err("Broken")),
    ("cut.doc", Err("Broken")),
    ("flipped.docx", Err("Broken")),
    ("flipped.xlsx", Err("Broken")),
    ("flipped.pdf", Err("Broken")),
    ("unclosed.docx", Err("Broken")),
    ("locked.pdf", Err("Locked")),
    ("locked.docx", Err("Locked")),
    ("locked.odt", Err("Locked")),
    ("junk-font.pdf", Err("UnreadableFont")),
    ("scanned.pdf", Err("Scanned")),
    ("picture.docx", Err("Scanned")),
    ("nul.txt", Err("NotText")),
    ("nul.html", Err("NotText")),
    ("far.xlsx", Ok("甲\t\t\t\t\t\t\t\t\t\t\t\t\t")),
    ("strings.xlsx", Err("OutOfMemory")),
    ("length.pdf", Err("Broken")),
    ("cut.pdf", Err("Broken")),
    ("cut.xls", Err("Broken")),
    ("locked.zip", Err("Format")),
    ("bomb.zip", Err("Format")),
    ("bombs-in-zip.zip", Err("Format")),
    ("nested.zip", Err("Format")),
    ("names.zip", Err("Format")),
    ("empty.docx", Err("Empty")),
];

/// What a file may take, as where nothing is set.
const TIME: Duration = Duration::from_secs(10);

/// What a file takes at most, on a busy machine: its time, whether or not the child is used.
const LONGEST: Duration = Duration::from_secs(13);

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile-files/make");
    let made = Command::new("python3").arg(script).arg(folder.path()).status();
    assert!(made.as_ref().is_ok_and(std::process::ExitStatus::success), "{made:?}");
    folder
}

fn extractor() -> Extractor {
    let workers = NonZeroUsize::new(2).expect("not zero");
    let program = env!("CARGO_BIN_EXE_tilian");
    Extractor::new(&Extraction::child(program, ["extract-worker"]).time(TIME).workers(workers))
}

/// The name of a reason, without what it carries.
fn name(reason: &Reason) -> String {
    format!("{reason:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
}

fn outcome(extractor: &Extractor, folder: &Path, file: &str) -> Result<String, String> {
    let bytes = fs::read(folder.join(file)).expect("a file of the script");
    let extension = file.rsplit('.').next().unwrap_or_default();
    let begin = Instant::now();
    let outcome = extractor.text(&bytes, extension);
    assert!(begin.elapsed() < LONGEST, "{file} took {:?}", begin.elapsed());
    let beginning = |text: String| text.chars().take(LINE.chars().count()).collect();
    outcome.map(beginning).map_err(|reason| name(&reason))
}

/// The outcomes of files, read two at a time.
fn outcomes(
    folder: &Path,
    files: &[&'static str],
) -> BTreeMap<&'static str, Result<String, String>> {
    let extractor = extractor();
    let read = |rest: usize| -> Vec<_> {
        let half = files.iter().copied().skip(rest).step_by(2);
        half.map(|file| (file, outcome(&extractor, folder, file))).collect()
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| read(1));
        let mut all = read(0);
        all.extend(other.join().expect("the other half"));
        all.into_iter().collect()
    })
}

#[test]
fn every_file_that_is_made_is_expected() {
    let folder = folder();
    let entries = fs::read_dir(folder.path()).expect("a folder");
    let made = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let mut made: Vec<String> = made.map(|name| name.expect("a name")).collect();
    made.retain(|name| !name.starts_with("empty."));
    made.sort();
    let expected = EXPECTED.iter().map(|(file, _)| (*file).to_owned());
    let mut expected: Vec<String> = expected.filter(|name| !name.starts_with("empty.")).collect();
    expected.sort();
    assert_eq!(made, expected);
}

#[test]
fn each_file_has_its_reason_and_the_good_ones_are_read() {
    let folder = folder();
    let files: Vec<&str> = EXPECTED.iter().map(|(file, _)| *file).collect();
    let found = outcomes(folder.path(), &files);
    for (file, expected) in EXPECTED {
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(found[file], expected, "{file}");
    }
}

#[test]
fn no_verdict_depends_on_what_came_before() {
    let folder = folder();
    let quick = |file: &&str| !["stream.pdf", "loop-pages.pdf"].contains(file);
    let mut files: Vec<&str> = EXPECTED.iter().map(|(file, _)| *file).filter(quick).collect();
    let forth = outcomes(folder.path(), &files);
    files.reverse();
    assert_eq!(forth, outcomes(folder.path(), &files));
}

#[test]
fn empty_files_are_empty_whatever_they_are_called() {
    let folder = folder();
    let extractor = extractor();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        if file.starts_with("empty.") {
            let found = outcome(&extractor, folder.path(), &file);
            assert_eq!(found, Err("Empty".to_owned()), "{file}");
        }
    }
}

/// Files that only a whole import can tell, with the reason; archives are opened there.
const ARCHIVES: [(&str, &str); 2] =
    [("locked.zip/a.txt", "locked"), ("nested.zip/b.zip/c.zip", "too_deep")];

/// Archives of texts that are plain, and far too long to be distilled here.
const BOMBS: [&str; 2] = ["bomb.zip", "bombs-in-zip.zip"];

/// The name of a reason as reports write it: `TooDeep` is `too_deep`.
fn reported(name: &str) -> String {
    let mut reported = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_uppercase() && at > 0 {
            reported.push('_');
        }
        reported.push(c.to_ascii_lowercase());
    }
    reported
}

#[test]
fn a_folder_of_them_is_imported_and_the_others_are_read() {
    let folder = folder();
    for file in BOMBS {
        fs::remove_file(folder.path().join(file)).expect("a file of the script");
    }
    fs::write(folder.path().join("周启明+责任.txt"), "守护病人，是我们的责任。").expect("a text");
    let run = Command::new(env!("CARGO_BIN_EXE_tilian"))
        .args(["distill", "--format", "json", "--lang", "en"])
        .arg(folder.path())
        .output()
        .expect("a run");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let result: serde_json::Value = serde_json::from_slice(&run.stdout).expect("JSON");
    let skipped = result["skipped"].as_array().expect("what was skipped");
    let refused = EXPECTED.iter().filter_map(|(file, outcome)| Some((*file, outcome.err()?)));
    let refused = refused.filter(|(file, _)| !file.ends_with(".zip"));
    let refused = refused.map(|(file, reason)| (file, reported(reason)));
    let archived = ARCHIVES.iter().map(|(file, reason)| (*file, (*reason).to_owned()));
    for (file, reason) in refused.chain(archived) {
        let told: Vec<_> = skipped
            .iter()
            .filter(|one| one["path"].as_str().is_some_and(|path| path.ends_with(file)))
            .map(|one| one["reason"].as_str().unwrap_or_default().to_owned())
            .collect();
        assert!(told.contains(&reason), "{file}: {reason} is not among {told:?}");
    }
    let read = result["counts"]["documents"].as_u64().expect("a count");
    let good = EXPECTED.iter().filter(|(_, outcome)| outcome.is_ok()).count() as u64;
    assert!(read > good, "{read} documents of {good} good files, an archive and a text");
    let outside = folder.path().parent().expect("a parent").join("out.txt");
    assert!(!outside.exists(), "{} was written", outside.display());
}

/// KiB of address space in which a folder of bombs is imported; most of it is what threads and
/// allocators set aside.
#[cfg(unix)]
const ROOM: u64 = 1 << 19;

#[cfg(unix)]
#[test]
fn archives_of_texts_do_not_fill_the_memory() {
    let made = folder();
    let folder = tempfile::tempdir().expect("a folder");
    for file in BOMBS {
        fs::copy(made.path().join(file), folder.path().join(file)).expect("a file of the script");
    }
    fs::write(folder.path().join("周启明+责任.txt"), "守护病人，是我们的责任。").expect("a text");
    let limits = "[import]\noutput = 1\nlargest_file = 4\nmemory = 128\n";
    fs::write(folder.path().join("tilian.toml"), limits).expect("settings");
    let run = Command::new("sh")
        .args(["-c", "ulimit -v $1; shift; exec \"$@\"", "sh", &ROOM.to_string()])
        .args([env!("CARGO_BIN_EXE_tilian"), "import", "--threads", "2"])
        .arg(folder.path())
        .output()
        .expect("a run");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
    // What a file may say, and what all the files in one may unpack to.
    for (bomb, limit) in
        [("bomb.zip/text7.txt", "1048576"), ("bombs-in-zip.zip/bomb5.zip/text7.txt", "67108864")]
    {
        let line = told.lines().find(|line| line.contains(bomb)).unwrap_or_default();
        assert!(line.contains(limit), "{bomb}: {told}");
    }
}
