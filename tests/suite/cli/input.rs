//! Bad input: named with the reason, and never in the way of the rest.

use super::{CHINESE, ENGLISH, FILES, Folder, json, texts};

/// A file and the arguments that lead to it, with what the message has to name in both
/// languages, and in each.
type Case = (&'static [(&'static str, &'static str)], &'static [&'static str], [&'static str; 3]);

const PDF: &str = "%PDF-1.7";
const TEXT: (&str, &str) = ("texts/a.txt", "守护病人，是我们的责任。");

const CASES: [Case; 12] = [
    (&[], &["distill", "nothing"], ["nothing", "does not exist", "不存在"]),
    (&[("texts/.hidden", "")], &["distill", "texts"], ["texts", "is empty", "是空的"]),
    (
        &[("texts/a.pdf", PDF)],
        &["distill", "texts"],
        ["texts/a.pdf", "damaged: Invalid cross-reference table", "文件损坏，无法读取"],
    ),
    (
        &[("texts/a.txt", " \n")],
        &["keywords", "texts"],
        ["texts/a.txt", "file is empty", "文件为空"],
    ),
    (
        &[("texts/a.txt", "……！")],
        &["distill", "texts"],
        ["1", "no submission with a word to count", "没有可统计"],
    ),
    (
        &[("a.jsonl", "\n{\"text\": 1}\n")],
        &["segment", "a.jsonl"],
        ["a.jsonl", "line 2: text is 1, expected a string", "第 2 行：text 为 1，应为字符串"],
    ),
    (
        &[("a.jsonl", "{\"text\": \"守护\"}\n{\"text\"\n")],
        &["distill", "a.jsonl", "--strict"],
        ["a.jsonl", "line 2: ", "第 2 行"],
    ),
    (
        &[("a.csv", "编号,科室\n1,内科\n")],
        &["distill", "a.csv"],
        ["作品", "no text column among 编号, 科室", "编号、科室 中没有正文列"],
    ),
    (
        &[TEXT, ("a.csv", "编号\n1\n")],
        &["import", "texts", "a.csv", "--strict"],
        ["a.csv", "no text column among 编号", "没有正文列"],
    ),
    (&[TEXT], &["compare", "texts", "--against", "none"], ["none", "does not exist", "不存在"]),
    (
        &[TEXT, ("words.txt", "守护 a b c\n")],
        &["segment", "texts", "--user-dictionary", "words.txt"],
        ["words.txt", "line 1 of user dictionary", "用户词典第 1 行"],
    ),
    (
        &[TEXT],
        &["distill", "texts", "--stop-words", "none.txt"],
        ["none.txt", "cannot be read", "无法读取"],
    ),
];

#[test]
fn bad_input_is_explained_in_both_languages() {
    for (files, arguments, [both, english, chinese]) in CASES {
        let folder = Folder::new(files);
        for (locale, expected) in [(ENGLISH, english), (CHINESE, chinese)] {
            let message = folder.run_in(locale, arguments).failed(1);
            assert!(message.contains(both), "{arguments:?}: no {both} in {message}");
            assert!(message.contains(expected), "{arguments:?}: no {expected} in {message}");
        }
        let message = folder.run_in(CHINESE, arguments).failed(1);
        assert!(message.starts_with("错误：") && !message.contains("expected"), "{message}");
    }
}

#[test]
fn what_is_skipped_is_listed_and_stops_nothing() {
    let folder = Folder::campaign();
    let report = folder.json(&["distill", "texts"]);
    let skipped = report["skipped"].as_array().expect("an array");
    let reasons: Vec<_> = skipped
        .iter()
        .map(|skipped| (skipped["path"].as_str(), skipped["line"].as_u64(), &skipped["reason"]))
        .collect();
    let expected = [("名单.csv", None, "no_text_column"), ("检验科.jsonl", Some(2), "json")];
    assert_eq!(reasons.len(), expected.len(), "{reasons:?}");
    for ((path, line, reason), expected) in reasons.iter().zip(expected) {
        assert_eq!(
            (*path, *line, reason.as_str()),
            (Some(expected.0), expected.1, Some(expected.2))
        );
    }
    for (locale, expected) in [(ENGLISH, "no text column"), (CHINESE, "没有正文列")] {
        let table = folder.run_in(locale, &["distill", "texts"]).succeeded();
        assert!(table.contains(expected), "{table}");
        let told = folder.run_in(locale, &["import", "texts"]).stderr;
        assert!(told.contains(expected), "{told}");
    }
    let readable: Vec<_> = FILES[..5].iter().map(|(path, text)| (*path, *text)).collect();
    Folder::new(&readable).run(&["distill", ".", "--strict"]).succeeded();
}

#[test]
fn one_document_and_one_character_are_enough() {
    for text in ["守护病人，是我们的责任。", "仁"] {
        let folder = Folder::new(&[("a.txt", text)]);
        for command in ["distill", "keywords", "compare", "segment", "network", "import"] {
            let run = folder.run(&[command, "a.txt"]);
            assert_eq!(run.code, Some(0), "{command} {text}: {}", run.stderr);
        }
        folder.run(&["concordance", "仁", "a.txt"]).succeeded();
        folder.run(&["background", "build", "a.txt"]).succeeded();
    }
}

#[test]
fn ten_megabytes_in_one_line_are_read_in_good_time() {
    const PARAGRAPH: &str = "凌晨两点，走廊里只剩一盏灯；守护病人，是我们的责任。";
    let line = PARAGRAPH.repeat(10 * (1 << 20) / PARAGRAPH.len());
    let folder = Folder::new(&[("texts/a.txt", &line), ("texts/b.txt", "守护是责任。")]);
    let report = folder.json(&["distill", "texts", "--top", "3"]);
    assert_eq!(texts(&report["core_words"], "term")[0], "守护");
    // Each of these once took a look at the whole line for each place in it.
    folder.run(&["concordance", "守护", "texts", "--top", "2"]).succeeded();
    let lines = folder.run(&["concordance", "守护", "texts", "--format", "jsonl"]).succeeded();
    let last = json(lines.lines().last().expect("a line"));
    assert_eq!(last["sentence"]["text"], "守护是责任。");
}

#[test]
fn a_broken_line_of_ten_megabytes_is_skipped() {
    let line = format!("{{\"text\": \"{}", "守".repeat(10 * (1 << 20) / 3));
    let folder = Folder::new(&[("a.jsonl", &line), ("b.txt", "守护是责任。")]);
    let table = folder.run(&["distill", "."]).succeeded();
    assert!(table.contains("a.jsonl") && table.contains("JSON ends too early"), "{table}");
    assert!(table.len() < 10_000, "the line is not told in full");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf8_are_shown_as_they_can_be() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new(&[]);
    // 内科 as an archive made under Windows names it.
    for (ending, text) in [(".txt", "守护病人，是责任。"), (".pdf", PDF)] {
        let name = [b"\xC4\xDA\xBF\xC6", ending.as_bytes()].concat();
        std::fs::write(folder.path(".").join(OsStr::from_bytes(&name)), text).expect("a file");
    }
    for format in ["table", "json", "jsonl", "csv"] {
        let report = folder.run(&["distill", ".", "--format", format]).succeeded();
        assert!(report.contains("守护") && report.contains(".pdf"), "{report}");
    }
    folder.run(&["import", ".", "--out", "a.jsonl"]).succeeded();
}
