//! The folder with everything that is told, and reports without names.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use csv::ReaderBuilder;
use tilian::Document;
use zip::ZipArchive;

use super::{CHINESE, ENGLISH, Folder, SAMPLE, json, run_on_sample, texts};
use crate::CAMPAIGN;

const FILES: [&str; 15] = [
    "network.gexf",
    "network.graphml",
    "report.docx",
    "report.html",
    "result.json",
    "tables.xlsx",
    "tables/core_words.csv",
    "tables/not_told.csv",
    "tables/overview.csv",
    "tables/set_aside.csv",
    "tables/skipped.csv",
    "tables/slogans.csv",
    "tables/suggested_merges.csv",
    "tables/units.csv",
    "key.csv",
];

/// Every file of a folder, those of its folders included.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The text of a file; of an archive that of every part.
fn text(path: &Path) -> String {
    let is_archive = path.extension().is_some_and(|ending| ending == "docx" || ending == "xlsx");
    if !is_archive {
        return fs::read_to_string(path).expect("text");
    }
    let mut archive = ZipArchive::new(fs::File::open(path).expect("a file")).expect("an archive");
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).expect("a part").read_to_string(&mut text).expect("UTF-8");
    }
    text
}

fn known(field: impl Fn(&Document) -> Option<&String>) -> BTreeSet<&'static str> {
    CAMPAIGN.corpus.iter().filter_map(field).map(String::as_str).collect()
}

#[test]
fn a_report_is_a_folder_of_files_that_are_named() {
    let folder = Folder::campaign();
    for (out, threads) in [("a", "1"), ("b/c", "3")] {
        let arguments = ["report", "texts", "--out", out, "--threads", threads];
        let told = folder.run(&arguments).succeeded();
        let named: BTreeSet<PathBuf> = told
            .lines()
            .map(|line| folder.path(line.split('\t').next().expect("a path")))
            .collect();
        assert_eq!(named, files(&folder.path(out)).into_iter().collect(), "{told}");
        let expected: BTreeSet<PathBuf> =
            FILES[..14].iter().map(|name| folder.path(out).join(name)).collect();
        assert_eq!(named, expected);
    }
    for name in &FILES[..14] {
        let [a, b] = ["a", "b/c"].map(|out| folder.read(&format!("{out}/{name}")));
        assert!(a == b, "{name} is another the second time");
    }
    let result = json(&text(&folder.path("a/result.json")));
    assert_eq!(result, folder.json(&["distill", "texts"]));
}

#[test]
fn nothing_of_others_is_written_over() {
    let folder = Folder::campaign();
    folder.write("mine/report.docx", "filled in by hand");
    for (locale, words) in
        [(ENGLISH, "is no report as tilian wrote it"), (CHINESE, "不是 tilian 写的")]
    {
        let arguments = ["report", "texts", "--out", "mine"];
        let told = folder.run_in(locale, &arguments).failed(1);
        assert!(told.contains("report.docx") && told.contains(words), "{told}");
    }
    assert_eq!(folder.names("mine"), ["report.docx"]);
    folder.write("other/notes.txt", "notes");
    for _ in 0..2 {
        folder.run(&["report", "texts", "--out", "other"]).succeeded();
    }
    assert_eq!(folder.read("other/notes.txt"), b"notes");
    folder.write("other/report.docx", "filled in by hand");
    folder.run(&["report", "texts", "--out", "other"]).failed(1);
    assert_eq!(folder.read("other/report.docx"), b"filled in by hand");
}

#[test]
fn units_decide_no_path_and_texts_are_no_markup() {
    let hostile = "{\"text\": \"<script>alert(1)</script>=HYPERLINK(\\\"http://x\\\")守护\\u0000责任\\uFFFE。\", \
         \"unit\": \"../../x\", \"author\": \"=1+1\", \"kind\": \"core_word\", \"id\": \"@<b>\\u0001\"}\n";
    let folder = Folder::campaign();
    folder.write("texts/hostile.jsonl", hostile);
    folder.run(&["report", "texts", "--out", "out/deep"]).succeeded();
    assert_eq!(folder.names("."), ["out", "texts"]);
    assert_eq!(folder.names("out"), ["deep"]);
    let [letter, workbook] =
        ["report.docx", "tables.xlsx"].map(|name| text(&folder.path("out/deep").join(name)));
    for xml in [&letter, &workbook] {
        assert!(xml.contains("../../x") && !xml.contains("<script>"), "{xml}");
        assert!(!xml.contains(|c: char| c.is_control() && !c.is_whitespace()), "{xml}");
    }
    assert!(!workbook.contains("<f>") && !workbook.contains("<hyperlink"), "{workbook}");
}

#[test]
fn a_letter_of_another_report_is_refused_before_anything_is_read() {
    let folder = Folder::new(&[]);
    for arguments in [
        &["copies", "nowhere", "--format", "docx"][..],
        &["keywords", "nowhere", "--out", "a.docx"],
    ] {
        let told = folder.run(arguments).failed(2);
        assert!(told.contains("expected table, json, jsonl, csv, xlsx or html"), "{told}");
        let told = folder.run_in(CHINESE, arguments).failed(2);
        assert!(told.contains("应为 table、json、jsonl、csv、xlsx 或 html"), "{told}");
    }
    assert_eq!(folder.names("."), [""; 0]);
}

#[test]
fn a_blind_report_of_the_sample_names_nobody_and_keeps_the_order() {
    let folder = Folder::new(&[]);
    let out = folder.path("blind");
    let out = out.to_str().expect("a readable path");
    run_on_sample(CHINESE, &["report", SAMPLE, "--blind", "--out", out]).succeeded();
    let (units, authors) =
        (known(|document| document.unit.as_ref()), known(|document| document.author.as_ref()));
    assert!(units.len() == 16 && authors.len() > 50, "{units:?} {authors:?}");
    let written = files(Path::new(out));
    assert_eq!(written.len(), FILES.len(), "{written:?}");
    for path in written.iter().filter(|path| !path.ends_with("key.csv")) {
        let text = text(path);
        let told = units.iter().chain(&authors).find(|name| text.contains(**name));
        assert_eq!(told, None, "{}", path.display());
    }
    let mut reader = ReaderBuilder::new().from_path(folder.path("blind/key.csv")).expect("a key");
    let key: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let names = |kind| key.iter().filter(move |row| &row[0] == kind).map(|row| &row[2]).collect();
    let (of_units, of_authors): (BTreeSet<&str>, BTreeSet<&str>) = (names("单位"), names("作者"));
    assert_eq!((of_units, of_authors), (units, authors));
    let numbers: BTreeSet<&str> = key.iter().map(|row| &row[1]).collect();
    assert_eq!(numbers.len(), key.len(), "every number stands for one");
    let open = json(&run_on_sample(CHINESE, &["distill", SAMPLE, "--format", "json"]).succeeded());
    let blind = json(&text(&folder.path("blind/result.json")));
    for (part, field) in [("core_words", "term"), ("slogans", "text")] {
        assert_eq!(texts(&open[part], field), texts(&blind[part], field), "{part}");
    }
    assert_eq!(open["counts"], blind["counts"]);
}

#[test]
fn blind_copies_and_a_blind_table_name_nobody_and_need_a_place_for_the_key() {
    let folder = Folder::campaign();
    let names = ["内科", "外科", "儿科", "检验科", "周启明", "梁少川", "苏小禾"];
    for command in ["distill", "copies"] {
        let message = folder.run(&[command, "texts", "--blind"]).failed(2);
        assert!(message.contains("--key"), "{message}");
        for format in ["table", "json", "csv", "html"] {
            let arguments = [command, "texts", "--blind", "--key", "key.csv", "--format", format];
            let printed = folder.run(&arguments).succeeded();
            let told = names.iter().find(|name| printed.contains(**name));
            assert_eq!(told, None, "{command} as {format}: {printed}");
        }
        let key = String::from_utf8(folder.read("key.csv")).expect("UTF-8");
        assert!(names.iter().all(|name| key.contains(name)), "{key}");
    }
}

#[test]
fn a_run_does_not_read_what_an_earlier_one_wrote() {
    let folder = Folder::campaign();
    let documents = || folder.json(&["distill", "texts"])["counts"]["documents"].clone();
    let first = documents();
    folder.run(&["import", "texts", "--out", "texts/all.jsonl"]).succeeded();
    let lines = folder.read("texts/all.jsonl");
    for _ in 0..2 {
        folder.run(&["report", "texts", "--out", "texts/报告"]).succeeded();
        for out in ["a.xlsx", "a.html", "a.docx", "a.json", "a.csv"] {
            let out = format!("texts/{out}");
            folder.run(&["distill", "texts", "--out", &out]).succeeded();
            if out.ends_with("csv") {
                // A table tells nobody who wrote it, but the run that writes it does not read it.
                fs::remove_file(folder.path(&out)).expect("a file");
            }
        }
        let key = ["--blind", "--key", "texts/key.csv", "--out", "texts/blind.json"];
        folder.run(&[&["distill", "texts"][..], &key].concat()).succeeded();
        fs::remove_file(folder.path("texts/key.csv")).expect("a key");
        assert_eq!(documents(), first);
        let told = folder.json(&["distill", "texts"]);
        let skipped = told["skipped"].as_array().expect("what was skipped");
        let ours = skipped.iter().filter(|one| one["reason"] == "written").count();
        assert_eq!(ours, 8, "{skipped:?}");
    }
    let again = folder.run(&["import", "texts", "--out", "texts/all.jsonl"]).succeeded();
    assert!(again.contains("written by tilian"), "{again}");
    assert!(folder.read("texts/all.jsonl") == lines, "an import that is repeated gives another");
    let by_name = folder.json(&["distill", "texts/all.jsonl"])["counts"]["documents"].clone();
    assert_eq!(by_name, first, "what an import wrote is read by name");
}
