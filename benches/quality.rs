//! How good what is found is: every set of the bench folder scored through the library.
//!
//! One table of measures, each with its floor and its aim; the program fails where a value lies
//! below its floor, and names the measure.

#[path = "quality/abstracts.rs"]
mod abstracts;
#[path = "quality/calibration.rs"]
mod calibration;
#[path = "quality/changes.rs"]
mod changes;
#[path = "quality/copies.rs"]
mod copies;
#[path = "quality/core_words.rs"]
mod core_words;
#[path = "copies/drawn.rs"]
mod drawn;
#[path = "quality/floors.rs"]
mod floors;
#[path = "quality/keywords.rs"]
mod keywords;
#[path = "quality/kinds.rs"]
mod kinds;
#[path = "quality/measure.rs"]
mod measure;
#[path = "quality/pairs.rs"]
mod pairs;
#[path = "quality/phrase.rs"]
mod phrase;
#[path = "quality/plagdet.rs"]
mod plagdet;
#[path = "quality/planted.rs"]
mod planted;
#[path = "sets.rs"]
mod sets;
#[path = "quality/slogans.rs"]
mod slogans;
#[path = "quality/speed.rs"]
mod speed;
#[path = "quality/terms.rs"]
mod terms;
#[path = "quality/written.rs"]
mod written;

use std::env;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use tilian::{FrequencyList, Jieba};

use floors::Floors;
use measure::{Measured, Outcome};
use written::Written;

/// What measuring needs.
struct Ground {
    /// The bench folder.
    folder: PathBuf,
    jieba: Jieba,
    background: FrequencyList,
    /// Where predictions are written.
    written: Written,
}

/// A set with what is measured of it.
struct Set {
    name: &'static str,
    files: &'static [&'static str],
    measure: fn(&Ground) -> Measured,
}

const SETS: [Set; 9] = [
    Set { name: "keywords", files: &[abstracts::FILE], measure: keywords::of_all },
    Set { name: "keywords of ten", files: &[abstracts::FILE], measure: keywords::of_tens },
    Set { name: "terms", files: &[abstracts::FILE], measure: terms::measure },
    Set { name: "core words", files: &[abstracts::FILE], measure: core_words::measure },
    Set { name: "copies", files: &copies::DEV, measure: copies::of_dev },
    Set { name: "rings", files: &copies::RING, measure: copies::of_ring },
    Set { name: "calibration", files: &calibration::FILES, measure: calibration::measure },
    Set { name: "slogans", files: &slogans::FILES, measure: slogans::measure },
    Set { name: "speed", files: &[abstracts::FILE], measure: speed::measure },
];

/// What the program is told.
#[derive(Default)]
struct Request {
    /// Sets whose name contains this are measured.
    wanted: String,
    /// Folder that predictions are written to.
    write: Option<PathBuf>,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let request = request()?;
    let folder = sets::folder();
    if !folder.is_dir() {
        println!("no sets: set TILIAN_BENCH to the folder that holds copy/ and keywords/");
        return Ok(ExitCode::SUCCESS);
    }
    let written = Written::to(request.write)?;
    let background = FrequencyList::shipped();
    let ground = Ground { folder, jieba: Jieba::new(), background, written };
    let missed = report(&ground, &request.wanted)?;
    for miss in &missed {
        eprintln!("{miss}");
    }
    Ok(if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn request() -> Result<Request, Box<dyn Error>> {
    let mut request = Request::default();
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--write" => {
                request.write = Some(arguments.next().ok_or("--write needs a folder")?.into());
            }
            option if option.starts_with('-') => {
                return Err(format!("{option} is no option, expected --write FOLDER").into());
            }
            _ => request.wanted = argument,
        }
    }
    Ok(request)
}

/// Prints every measure of the wanted sets; what lies below its floor.
fn report(ground: &Ground, wanted: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let floors = Floors::shipped()?;
    println!("{:<46}{:>10}{:>10}{:>10}", "measure", "value", "floor", "aim");
    let mut missed = Vec::new();
    for set in SETS.iter().filter(|set| set.name.contains(wanted)) {
        let is_absent = |name: &&&str| !sets::file(&ground.folder, name).is_file();
        if let Some(absent) = set.files.iter().find(is_absent) {
            println!("{}: skipped, there is no {absent}.jsonl", set.name);
            continue;
        }
        let outcomes = floors.judge(set.name, (set.measure)(ground)?)?;
        outcomes.iter().for_each(|outcome| println!("{outcome}"));
        missed.extend(outcomes.iter().filter_map(Outcome::miss));
    }
    Ok(missed)
}
