//! What lies in folders and is no submission, or takes more than it may.

use std::fs;

use super::super::{Extraction, Freshness, LoadSettings, Loaded, load};
use super::office::archive;
use super::{Folder, ids, told};

fn kept(loaded: &Loaded) -> usize {
    loaded.understood.iter().filter(|file| file.reading == Freshness::Kept).count()
}

#[test]
fn what_tilian_wrote_is_no_submission() {
    let page = format!("<html><head>{}</head><p>一盏灯。</p>", crate::mark::PAGE);
    let result = String::from_utf8_lossy(crate::mark::RESULT).into_owned();
    let folder = Folder::of(&[
        ("内科/征文/周启明+甲.txt", "甲。"),
        ("报告/result.json", &result),
        ("报告/report.html", &page),
        ("报告/tables/core_words.csv", "核心词,科室\n守护,内科\n"),
        ("报告/补充.txt", "后来放进去的。"),
        ("page.html", &page),
        ("texts.jsonl", "{\"text\":\"乙。\"}\n"),
        ("texts.jsonl.cache", "{\"tilian\":\"0.1.0\"}\n"),
        ("sent.jsonl", "{\"text\":\"丙。\"}\n"),
        ("out.csv", "核心词,科室\n守护,内科\n"),
        ("tables/核心词.csv", "核心词,科室\n责任,外科\n"),
    ]);
    let settings = LoadSettings::default().pass_over([folder.path("out.csv")]);
    let loaded = load(&[folder.path("")], &settings).expect("texts");
    assert_eq!(
        ids(&loaded),
        ["sent.jsonl:1", "tables/核心词.csv:2", "内科/征文/周启明+甲.txt", "报告/补充.txt"]
    );
    let no_submission = |path: &str| format!("{path}: written by tilian, no submission");
    assert_eq!(
        folder.skipped(&loaded),
        ["out.csv", "page.html", "texts.jsonl", "texts.jsonl.cache", "报告"].map(no_submission)
    );
}

#[test]
fn what_is_given_by_name_is_read_whoever_wrote_it() {
    let result = String::from_utf8_lossy(crate::mark::RESULT).into_owned();
    let folder = Folder::of(&[
        ("a.txt", "甲。"),
        ("texts.jsonl", "{\"text\":\"乙。\"}\n"),
        ("texts.jsonl.cache", "{\"tilian\":\"0.1.0\"}\n"),
        ("报告/result.json", &result),
    ]);
    let settings = LoadSettings::default().pass_over([folder.path("texts.jsonl")]);
    let loaded = load(&[folder.path("texts.jsonl")], &settings).expect("texts");
    assert_eq!(ids(&loaded), ["texts.jsonl:1"]);
    // As `campaign/*` gives them.
    let paths = ["a.txt", "报告"].map(|name| folder.path(name));
    assert_eq!(ids(&load(&paths, &settings).expect("texts")), ["a.txt"]);
    let error = load(&[folder.path("报告")], &settings).expect_err("no text").to_string();
    assert!(error.contains("has no readable text"), "{error}");
}

#[test]
fn what_is_kept_of_one_folder_is_not_told_of_another() {
    let [one, other, kept_in] = [
        Folder::of(&[("征文/a.txt", "甲的灯。")]),
        Folder::of(&[("征文/a.txt", "乙的灯。")]),
        Folder::of(&[]),
    ];
    let settings = LoadSettings::default().cache(kept_in.path("kept"));
    let run = |folder: &Folder| load(&[folder.path("")], &settings).expect("texts");
    let changed = fs::metadata(one.path("征文/a.txt")).and_then(|file| file.modified()).unwrap();
    let file = fs::File::options().write(true).open(other.path("征文/a.txt")).unwrap();
    file.set_modified(changed).unwrap();
    assert_eq!(run(&one).corpus[0].text, "甲的灯。");
    assert_eq!(run(&other).corpus[0].text, "乙的灯。", "size and time are the same");
    let again = Folder::of(&[("征文/a.txt", "乙的灯。")]);
    assert_eq!(kept(&run(&again)), 1, "the same bytes, at another time");
}

#[test]
fn texts_give_no_more_than_the_limit_however_they_are_packed() {
    let limit = 10_000;
    let settings = LoadSettings::default()
        .largest_file(1 << 20)
        .extraction(Extraction::default().output(limit));
    let text = "灯。\n".repeat(1_000);
    let inner = archive(&[("a.txt", text.as_bytes()), ("b.txt", text.as_bytes())]);
    let outer = archive(&[("甲.zip", &inner), ("乙.zip", &inner), ("丙.txt", "丙。".as_bytes())]);
    let folder = Folder::of_bytes(&[
        ("x.zip", &outer),
        ("long.txt", "灯".repeat(4_000).as_bytes()),
        ("z.txt", "丁。".as_bytes()),
    ]);
    let loaded = load(&[folder.path("")], &settings).expect("texts");
    assert_eq!(ids(&loaded), ["x.zip/丙.txt", "x.zip/甲.zip/a.txt", "x.zip/甲.zip/b.txt", "z.txt"]);
    assert_eq!(
        folder.skipped(&loaded),
        [
            "long.txt: unpacks to too much, expected at most 10000 bytes",
            "x.zip/乙.zip: unpacks to too much, expected at most 20000 bytes",
        ]
    );
    // What may be unpacked in all is as much as sixteen files.
    let files: Vec<(String, &[u8])> =
        (10..30).map(|n| (format!("{n}.bin"), &[0_u8; 1 << 20][..])).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (&**name, *bytes)).collect();
    let folder = Folder::of_bytes(&[("x.zip", &archive(&files)), ("z.txt", "丁。".as_bytes())]);
    let settings = LoadSettings::default().largest_file(1 << 20);
    let loaded = load(&[folder.path("")], &settings).expect("texts");
    let skipped = folder.skipped(&loaded);
    let over = "unpacks to too much, expected at most 16777216 bytes";
    assert_eq!(skipped.iter().filter(|line| line.ends_with(over)).count(), 4, "{skipped:?}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_neither_waited_for_nor_read_without_end() {
    let folder = Folder::of(&[("a.txt", "甲。")]);
    let made = std::process::Command::new("mkfifo").arg(folder.path("pipe.txt")).status();
    assert!(made.is_ok_and(|status| status.success()), "no pipe is made");
    std::os::unix::fs::symlink("/dev/zero", folder.path("zero.txt")).expect("a link");
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["a.txt"]);
    let no_file = |path: &str| format!("{path}: a pipe, socket or device, expected a file");
    assert_eq!(folder.skipped(&loaded), ["pipe.txt", "zero.txt"].map(no_file));
    let settings = LoadSettings::default().largest_file(1 << 16);
    let paths = ["a.txt", "zero.txt"].map(|name| folder.path(name));
    let loaded = load(&paths, &settings).expect("texts");
    assert_eq!(
        folder.skipped(&loaded),
        ["zero.txt: file has 65537 bytes, expected at most 65536"],
        "given by name, a device is read as far as the limit"
    );
}

#[test]
fn endings_are_told_from_names() {
    let text = "夜班的灯\n内科　周启明\n\n凌晨两点。";
    let zip = archive(&[("周启明+甲.txt", "甲。".as_bytes())]);
    let folder = Folder::of_bytes(&[
        ("1.外科征文", text.as_bytes()),
        ("内科.ZIP", &archive(&[("演讲稿.ZIP", &zip)])),
        ("run.py", b"print()"),
    ]);
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["1.外科征文", "内科.ZIP/演讲稿.ZIP/周启明+甲.txt"]);
    assert_eq!(told(&loaded)[1], "内科|周启明|甲|speech|甲。");
    assert_eq!(loaded.skipped.len(), 1, "{:?}", loaded.skipped);
}
