//! The folder with everything that is told, and reports without names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use csv::ReaderBuilder;
use tilian::Document;
use zip::ZipArchive;

use super::{CHINESE, ENGLISH, Folder, SAMPLE, json, run_on_sample, texts};
use crate::CAMPAIGN;

const FILES: [&str; 18] = [
    "network.gexf",
    "network.graphml",
    "report.docx",
    "report.html",
    "result.json",
    "tables.xlsx",
    "tables/core_words.csv",
    "tables/network_edges.csv",
    "tables/not_told.csv",
    "tables/overview.csv",
    "tables/passages.csv",
    "tables/set_aside.csv",
    "tables/settings.csv",
    "tables/skipped.csv",
    "tables/slogans.csv",
    "tables/suggested_merges.csv",
    "tables/support_by_unit.csv",
    "tables/units.csv",
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

/// Persons of the sample as their colleagues call them.
const TITLED: [&str; 3] = ["苏医生", "雷老师", "费老师"];

/// The rows of a key but that of the seed.
fn key(path: &Path) -> Vec<csv::StringRecord> {
    let mut reader = ReaderBuilder::new().from_path(path).expect("a key");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.filter(|row| !["种子", "seed"].contains(&&row[0])).collect()
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
            FILES.iter().map(|name| folder.path(out).join(name)).collect();
        assert_eq!(named, expected);
    }
    for name in &FILES {
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
    run_on_sample(CHINESE, &["report", SAMPLE, "--blind", "--out", out, "--top", "2000"])
        .succeeded();
    let (units, authors) =
        (known(|document| document.unit.as_ref()), known(|document| document.author.as_ref()));
    assert!(units.len() == 16 && authors.len() > 50, "{units:?} {authors:?}");
    let written = files(Path::new(out));
    assert_eq!(written.len(), FILES.len(), "the key is not among them: {written:?}");
    for path in &written {
        let text = text(path);
        let told = units.iter().chain(&authors).chain(&TITLED).find(|name| text.contains(**name));
        assert_eq!(told, None, "{}", path.display());
        assert!(!text.contains("sample-campaign"), "{} tells a path", path.display());
    }
    let key = key(&folder.path("blind-key.csv"));
    let names = |kind| key.iter().filter(move |row| &row[0] == kind).map(|row| &row[2]).collect();
    let (of_units, of_authors): (BTreeSet<&str>, BTreeSet<&str>) = (names("单位"), names("作者"));
    assert_eq!((&of_units, &of_authors), (&units, &authors));
    let numbers: BTreeSet<&str> = key.iter().map(|row| &row[1]).collect();
    assert_eq!(numbers.len(), key.len(), "every number stands for one");
    for kind in ["单位", "作者", "文档"] {
        let rows = key.iter().filter(|row| &row[0] == kind);
        let names: Vec<&str> = rows.map(|row| &row[2]).collect();
        assert!(!names.is_sorted(), "by chance once in 10¹³: {names:?}");
    }
    for kind in ["上级文件 01", "已知文本 01"] {
        assert!(numbers.contains(kind), "{kind}: {numbers:?}");
    }
    let arguments = ["distill", SAMPLE, "--format", "json", "--top", "2000"];
    let open = json(&run_on_sample(CHINESE, &arguments).succeeded());
    let blind = json(&text(&folder.path("blind/result.json")));
    for (part, field) in [("core_words", "term"), ("slogans", "text")] {
        let [all, told] = [&open, &blind].map(|result| texts(&result[part], field));
        assert_eq!(all[..20], told[..20], "{part}");
        let both = all.iter().filter(|term| told.contains(term));
        assert!(both.eq(told.iter().filter(|term| all.contains(term))), "{part} in another order");
    }
    assert_eq!(open["counts"], blind["counts"]);
    assert!(blind["units"][0].get("bytes").is_none(), "{:#}", blind["units"][0]);
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

/// Rows of a key by what they stand for.
fn numbers(key: &[csv::StringRecord]) -> BTreeMap<String, String> {
    key.iter().map(|row| (row[2].to_owned(), row[1].to_owned())).collect()
}

#[test]
fn a_key_keeps_its_numbers_and_later_submissions_are_numbered_on() {
    let folder = Folder::campaign();
    let arguments = ["report", "texts", "--blind", "--out", "out"];
    folder.run(&arguments).succeeded();
    let (key_file, result) = (folder.read("out-key.csv"), folder.read("out/result.json"));
    folder.run(&arguments).succeeded();
    assert!(folder.read("out-key.csv") == key_file, "the key is another the second time");
    assert!(folder.read("out/result.json") == result, "the result is another the second time");
    let before = numbers(&key(&folder.path("out-key.csv")));
    folder
        .write("texts/一病区/征文/一病区+何苇+早.txt", "早\n一病区　何苇\n\n天亮以前，守护病人。");
    folder.run(&arguments).succeeded();
    let after = numbers(&key(&folder.path("out-key.csv")));
    assert!(before.iter().all(|(name, number)| after.get(name) == Some(number)), "{after:?}");
    assert_eq!(after["一病区"], "unit 05", "though it is the first by name: {after:?}");
    let other = Folder::campaign();
    other.run(&arguments).succeeded();
    assert!(other.read("out-key.csv") != key_file, "its seed is another");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::campaign();
    folder.run(&["report", "texts", "--blind", "--out", "out"]).succeeded();
    folder.run(&["import", "texts", "--out", "texts.jsonl"]).succeeded();
    for name in ["out-key.csv", "texts.jsonl.cache"] {
        let mode = fs::metadata(folder.path(name)).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_key_never_stands_where_something_else_does() {
    let folder = Folder::campaign();
    folder.write("notes.csv", "编号,科室\n1,内科\n");
    for arguments in [
        &["report", "texts", "--blind", "--out", "out", "--key", "out/result.json"][..],
        &["report", "texts", "--blind", "--out", "out", "--key", "./out/key.csv"],
        &["report", "texts", "--blind", "--out", "out", "--key", "out/tables/units.csv"],
        &["distill", "texts", "--blind", "--out", "a.json", "--key", "./a.json"],
        &["copies", "texts", "--blind", "--out", "a.json", "--key", "texts/../a.json"],
    ] {
        let told = folder.run(arguments).failed(2);
        assert!(told.contains("a file of its own"), "{told}");
        let told = folder.run_in(CHINESE, arguments).failed(2);
        assert!(told.contains("编号对照表") && told.contains("单独的文件"), "{told}");
    }
    for (locale, words) in [(ENGLISH, "is no key as tilian wrote it"), (CHINESE, "编号对照表")]
    {
        let arguments = ["report", "texts", "--blind", "--out", "out", "--key", "notes.csv"];
        let told = folder.run_in(locale, &arguments).failed(1);
        assert!(told.contains("notes.csv") && told.contains(words), "{told}");
    }
    assert_eq!(folder.read("notes.csv"), "编号,科室\n1,内科\n".as_bytes());
    assert_eq!(folder.names("."), ["notes.csv", "texts"]);
}

#[test]
fn a_key_of_earlier_versions_is_not_handed_on() {
    let folder = Folder::campaign();
    folder.run(&["report", "texts", "--out", "out"]).succeeded();
    folder.write("out/key.csv", "\u{FEFF}类别,编号,原名,所在单位\r\n单位,单位 01,内科,\r\n");
    folder.run(&["report", "texts", "--out", "out"]).succeeded();
    assert!(!folder.names("out").contains(&"key.csv".to_owned()));
    folder.write("out/key.csv", "somebody's own");
    let told = folder.run(&["report", "texts", "--out", "out"]).failed(1);
    assert!(told.contains("key.csv"), "{told}");
    assert_eq!(folder.read("out/key.csv"), b"somebody's own");
}

#[test]
fn a_report_that_cannot_be_written_leaves_the_earlier_one_whole() {
    let folder = Folder::campaign();
    folder.run(&["report", "texts", "--out", "out"]).succeeded();
    fs::remove_file(folder.path("out/network.gexf")).expect("a file");
    fs::create_dir(folder.path("out/network.gexf")).expect("a folder in its place");
    let before = folder.names("out");
    let files = ["result.json", "report.html", "tables.xlsx", "tables/units.csv"];
    let texts = files.map(|name| folder.read(&format!("out/{name}")));
    let told = folder.run(&["report", "texts", "--out", "out", "--top", "3"]).failed(1);
    assert!(told.contains("network.gexf cannot be written"), "{told}");
    assert_eq!(folder.names("out"), before);
    assert!(files.map(|name| folder.read(&format!("out/{name}"))) == texts, "a mixed folder");
}

#[test]
fn a_file_is_no_folder() {
    let folder = Folder::campaign();
    folder.write("out", "a file");
    for (locale, words) in
        [(ENGLISH, "out is a file, expected a folder"), (CHINESE, "out 是文件，应为文件夹")]
    {
        let told = folder.run_in(locale, &["report", "texts", "--out", "out"]).failed(1);
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn a_word_that_was_put_forward_stays_a_word_though_somebody_is_called_so() {
    let folder = Folder::campaign();
    folder.write(
        "texts/外科/征文/外科+文明+台上.txt",
        "台上\n外科　文明\n\n讲文明是本分，夜里也有人守着。文明：我先说。高医生也来了。",
    );
    folder.write(
        "texts/征集表/第二批.csv",
        "编号,科室,姓名,类别,作品\nH8,内科,高行简,核心词,文明\nH9,检验科,何苇,核心词,文明\n",
    );
    for format in ["table", "json", "html"] {
        let arguments =
            ["distill", "texts", "--blind", "--key", "key.csv", "--format", format, "--top", "50"];
        let printed = folder.run(&arguments).succeeded();
        assert!(printed.contains("文明"), "{format}: {printed}");
        for hidden in ["外科　文明", "文明：", "高医生"] {
            assert!(!printed.contains(hidden), "{hidden} as {format}: {printed}");
        }
    }
}

#[test]
fn what_is_handed_on_tells_of_no_folder_of_this_machine() {
    let folder = Folder::campaign();
    let texts = folder.path("texts");
    let texts = texts.to_str().expect("a readable path");
    folder.write("words.txt", "大医精诚 n\n");
    let words = folder.path("words.txt");
    let words = words.to_str().expect("a readable path");
    folder.run(&["report", texts, "--out", "out", "--user-dictionary", words]).succeeded();
    let here = folder.path(".");
    let here = here.to_str().expect("a readable path").trim_end_matches('.');
    for path in files(&folder.path("out")) {
        assert!(!text(&path).contains(here), "{}", path.display());
    }
    let skipped = text(&folder.path("out/tables/skipped.csv"));
    assert!(skipped.contains("检验科.jsonl") && skipped.contains("名单.csv"), "{skipped}");
}

#[test]
fn the_names_of_a_pages_parts_are_their_headings() {
    let folder = Folder::campaign();
    for locale in [ENGLISH, CHINESE] {
        for command in ["distill", "copies"] {
            let page = folder.run_in(locale, &[command, "texts", "--format", "html"]).succeeded();
            let links = page.split("<a href=\"#").skip(1).filter_map(|link| link.split_once("\">"));
            let mut found = 0;
            for (id, rest) in links {
                let label = rest.split("</a>").next().expect("a label");
                let Some((_, section)) = page.split_once(&format!("<section id=\"{id}\">")) else {
                    continue;
                };
                let heading = section.trim_start().strip_prefix("<h2>").expect("a heading");
                let heading = heading.split("</h2>").next().expect("a heading");
                let heading = heading.split(" <small>").next().expect("a heading");
                assert_eq!(label, heading, "{id} of {command}");
                found += 1;
            }
            assert!(found >= 6, "{found} parts: {page}");
        }
    }
}

/// The words of a letter, paragraph by paragraph.
fn letter(folder: &Folder, arguments: &[&str]) -> String {
    let arguments =
        [&["distill"], arguments, &["--format", "docx", "--out", "letter.docx"]].concat();
    folder.run_in(CHINESE, &arguments).succeeded();
    let file = fs::File::open(folder.path("letter.docx")).expect("a letter");
    let mut archive = ZipArchive::new(file).expect("an archive");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("a text");
    part.read_to_string(&mut xml).expect("UTF-8");
    let paragraphs = xml.split("</w:p>").map(|paragraph| {
        let texts = paragraph.split("<w:t").skip(1);
        let texts = texts.filter_map(|text| text.split_once('>')?.1.split("</w:t>").next());
        texts.collect::<String>()
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_letter_is_sure_of_nothing_that_few_units_tell() {
    let folder = Folder::campaign();
    folder.write("one/a.txt", "守护生命。");
    for (path, said) in [("texts", "参与科室过少（4个）"), ("one", "参与方过少（1个）")]
    {
        let told = letter(&folder, &[path]);
        assert!(told.contains(said), "{path}: {told}");
        for unsure in ["首位较为稳定", "均不重叠", "的有0对"] {
            assert!(!told.contains(unsure), "{unsure} of {path}: {told}");
        }
    }
}

#[test]
fn a_letter_says_nothing_of_nothing() {
    let folder = Folder::new(&[("one/a.txt", "守护生命。守护病人。")]);
    folder.write(
        "tilian.toml",
        "[report]\ncampaign = \"“我们的职业精神”大讨论\"\nsender = \"第一医院\"\ndate = \"2024-07-01\"\n",
    );
    let told = letter(&folder, &["one", "--least-documents", "7%"]);
    for nothing in ["0对", "0件", "共0人", "0个科室", "0名作者", "（无）", "大讨论”大讨论", "““"]
    {
        assert!(!told.contains(nothing), "{nothing}: {told}");
    }
    assert!(told.contains("关于“我们的职业精神”大讨论活动情况的报告"), "{told}");
    assert!(told.contains("2024年7月1日") && told.contains("至少在7%的材料"), "{told}");
    assert!(told.contains("核心词共") || told.contains("个候选中列出前"), "{told}");
    let page = folder.run_in(CHINESE, &["distill", "one", "--format", "html"]).succeeded();
    assert!(page.contains("“我们的职业精神” · 第一医院 · 2024年7月1日"), "{page}");
}

#[test]
fn a_letter_shows_what_a_bare_word_means_and_where_long_lists_go_on() {
    let folder = Folder::campaign();
    let essay = "凌晨两点，走廊里只剩一盏灯。守护病人，是我们的责任。病人睡了，责任还醒着。";
    for number in 0..60 {
        folder.write(&format!("texts/{number}病区/征文/{number}病区+征文.txt"), essay);
    }
    let told = letter(&folder, &["texts", "--top", "3"]);
    assert!(told.contains("释义：差一毫厘也不行"), "{told}");
    assert!(told.contains("条见全部表格（tables.xlsx）"), "{told}");
    assert!(told.contains("100%") && !told.contains("\n1.00\n"), "shares are in percent: {told}");
    assert!(told.contains("个候选中列出前3个"), "{told}");
    assert!(told.contains("仍各计一次提名"), "{told}");
}
