//! Every subcommand in every format, read back.

use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use unicode_width::UnicodeWidthStr;

use super::{CHINESE, FILES, Folder, LOCALES, SAMPLE, json, run_on_sample, texts};

const REPORTS: [&[&str]; 10] = [
    &["distill", "texts"],
    &["copies", "twice"],
    &["keywords", "texts"],
    &["terms", "texts"],
    &["terms", "texts", "--scope", "all"],
    &["compare", "texts"],
    &["compare", "texts/儿科", "--against", "texts/内科", "--min-frequency", "1"],
    &["concordance", "守护", "texts"],
    &["segment", "texts"],
    &["segment", "texts", "--terms", "found"],
];

/// The small campaign, and an essay that was sent in twice.
fn folder() -> Folder {
    let folder = Folder::campaign();
    let essay = FILES[..3].iter().map(|(_, text)| *text).collect::<Vec<_>>().concat();
    for file in ["twice/内科/a.txt", "twice/外科/b.txt"] {
        folder.write(file, &essay);
    }
    folder
}

/// The sheets of a file for spreadsheets: runs of records of one length, titles left out.
#[track_caller]
fn sheets(csv: &str) -> Vec<Vec<StringRecord>> {
    let csv = csv.strip_prefix('\u{FEFF}').expect("a byte order mark");
    assert!(!csv.replace("\r\n", "").contains('\r'), "{csv}");
    let mut sheets: Vec<Vec<StringRecord>> = vec![Vec::new()];
    for sheet in csv.split("\r\n\r\n") {
        let mut reader =
            ReaderBuilder::new().flexible(true).has_headers(false).from_reader(sheet.as_bytes());
        let records = reader.records().map(|record| record.expect("a record"));
        let records = records.skip_while(|record| record.len() == 1).collect();
        sheets.push(records);
    }
    sheets.retain(|sheet| !sheet.is_empty());
    sheets
}

/// Attributes of the elements of a name, in order.
#[track_caller]
fn elements(xml: &str, name: &str) -> Vec<Vec<(String, String)>> {
    let attributes = |element: &BytesStart<'_>| {
        let attributes = element.attributes().map(|attribute| attribute.expect("an attribute"));
        let texts = attributes
            .map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
        texts.collect()
    };
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(element) | Event::Empty(element) if element.name().as_ref() == name => {
                found.push(attributes(&element));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn attribute<'e>(element: &'e [(String, String)], name: &str) -> &'e str {
    let found = element.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.as_str()).unwrap_or_else(|| panic!("no {name}: {element:?}"))
}

#[track_caller]
fn assert_joined(xml: &str) {
    let ids: BTreeSet<String> =
        elements(xml, "node").iter().map(|node| attribute(node, "id").to_owned()).collect();
    let edges = elements(xml, "edge");
    assert!((2..=5).contains(&ids.len()) && !edges.is_empty(), "{xml}");
    for edge in edges {
        for end in ["source", "target"] {
            assert!(ids.contains(attribute(&edge, end)), "{edge:?} leads nowhere: {xml}");
        }
    }
}

#[test]
fn every_report_is_read_back_from_every_format() {
    let folder = folder();
    for report in REPORTS {
        for locale in LOCALES {
            let run = |format| {
                folder.run_in(locale, &[report, &["--format", format]].concat()).succeeded()
            };
            assert_eq!(run("table"), folder.run_in(locale, report).succeeded(), "{report:?}");
            assert!(json(&run("json")).is_object(), "{report:?}");
            let lines = run("jsonl");
            assert!(lines.ends_with('\n') && lines.lines().all(|line| json(line).is_object()));
            for sheet in sheets(&run("csv")) {
                let columns = sheet[0].len();
                let ragged = sheet.iter().find(|record| record.len() != columns);
                assert_eq!(ragged, None, "{report:?}: {:?}", sheet[0]);
            }
        }
    }
}

#[test]
fn keys_are_the_same_in_both_languages() {
    let folder = folder();
    for report in REPORTS {
        for format in ["json", "jsonl"] {
            let arguments = [report, &["--format", format]].concat();
            let [english, chinese] =
                LOCALES.map(|locale| folder.run_in(locale, &arguments).succeeded());
            assert_eq!(english, chinese, "{arguments:?}");
        }
    }
}

#[test]
fn a_line_of_keywords_is_a_document_with_its_terms() {
    let folder = Folder::campaign();
    let arguments = ["keywords", "texts", "--format", "jsonl", "--top", "3"];
    let lines = folder.run(&arguments).succeeded();
    assert_eq!(lines.lines().count(), 8, "{lines}");
    for line in lines.lines() {
        let record = json(line);
        let keys: Vec<&String> = record.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["id", "keywords"], "{line}");
        assert!(record["id"].is_string(), "{line}");
        let keywords = record["keywords"].as_array().expect("an array");
        assert!((1..=3).contains(&keywords.len()), "{line}");
        for keyword in keywords {
            assert!(keyword["term"].is_string() && keyword["score"].is_number(), "{line}");
            assert_eq!(line.matches("\"term\":").count(), keywords.len(), "{line}");
        }
        assert!(line.contains("\"keywords\":[{\"term\":\""), "{line}");
    }
}

#[test]
fn a_spreadsheet_holds_the_same_as_the_json() {
    let arguments = ["distill", SAMPLE, "--top", "10", "--format"];
    let [csv, whole] = ["csv", "json"]
        .map(|format| run_on_sample(CHINESE, &[&arguments[..], &[format]].concat()).succeeded());
    let (sheets, whole) = (sheets(&csv), json(&whole));
    for (title, list, field, rows) in
        [("核心词", "core_words", "term", 10), ("表述语", "slogans", "text", 10)]
    {
        let holds = |sheet: &&Vec<StringRecord>| {
            sheet[0].get(0) == Some("名次") && sheet[0].iter().any(|cell| cell == title)
        };
        let sheet = sheets.iter().find(holds).unwrap_or_else(|| panic!("no {title}: {csv}"));
        let column = sheet[0].iter().position(|cell| cell == title).expect("found above");
        let cells: Vec<&str> = sheet[1..].iter().map(|record| &record[column]).collect();
        assert_eq!(cells, texts(&whole[list], field), "{title}");
        assert_eq!(cells.len(), rows, "{title}");
    }
}

#[test]
fn no_cell_runs_as_a_formula() {
    let texts = r#"{"id": "=1+1", "text": "+守护，-责任，@病人。守护！", "unit": "=SUM(A1)", "kind": "slogan"}
{"id": "@b", "text": "=守护=责任", "unit": "-cmd|' /C calc'!A0", "author": "+甲", "kind": "core_word"}
"#;
    let folder = Folder::new(&[("a.jsonl", texts), ("=b.csv", "编号\n1\n")]);
    for report in [
        &["distill", "a.jsonl", "=b.csv"][..],
        &["copies", "a.jsonl", "=b.csv"],
        &["keywords", "a.jsonl"],
        &["concordance", "守护", "a.jsonl"],
        &["segment", "a.jsonl"],
    ] {
        let csv = folder.run(&[report, &["--format", "csv"]].concat()).succeeded();
        assert!(csv.contains("'="), "{report:?}: {csv}");
        for cell in sheets(&csv).iter().flatten().flat_map(StringRecord::iter) {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!runs || cell.parse::<f64>().is_ok(), "{report:?}: {cell}");
        }
    }
}

#[test]
fn a_network_is_read_back_from_every_format() {
    let network = |format: &str| {
        let arguments = ["network", SAMPLE, "--top", "5", "--format", format];
        run_on_sample(CHINESE, &arguments).succeeded()
    };
    let (graphml, gexf) = (network("graphml"), network("gexf"));
    assert_joined(&graphml);
    assert_joined(&gexf);
    let labels = |nodes: &[Vec<(String, String)>]| -> Vec<String> {
        nodes.iter().map(|node| attribute(node, "label").to_owned()).collect()
    };
    let graph = json(&network("json"));
    let of_json = graph["nodes"].as_array().expect("nodes").iter();
    let of_json: Vec<&str> =
        of_json.map(|node| node["attributes"]["label"].as_str().expect("a text")).collect();
    assert_eq!(labels(&elements(&gexf, "node")), of_json);
    for label in of_json {
        assert!(graphml.contains(&format!(">{label}<")), "{label}: {graphml}");
    }
}

#[test]
fn a_background_is_a_list_of_frequencies() {
    let folder = Folder::campaign();
    let list = folder.run(&["background", "build", "texts"]).succeeded();
    let rows: Vec<Vec<&str>> = list.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().skip(1).all(|row| row.len() == 3), "{list}");
    let responsibility = rows.iter().find(|row| row[0] == "责任").expect("in three documents");
    assert_eq!(responsibility[1..], ["4", "3"], "{list}");
    assert!(!rows.iter().any(|row| row[0] == "凌晨"), "one document alone has it: {list}");
}

#[test]
fn words_tile_the_texts() {
    let folder = Folder::campaign();
    let documents = folder.run(&["import", "texts"]);
    let documents = String::from_utf8(documents.stdout).expect("UTF-8");
    for terms in ["known", "found"] {
        let arguments = ["segment", "texts", "--terms", terms, "--format", "jsonl"];
        let words = folder.run(&arguments).succeeded();
        assert_eq!(words.lines().count(), documents.lines().count());
        for (document, words) in documents.lines().zip(words.lines()) {
            let (document, words) = (json(document), json(words));
            assert_eq!(document["id"], words["id"]);
            assert_eq!(texts(&words["tokens"], "text").concat(), document["text"], "{words}");
        }
    }
}

#[test]
fn chinese_stands_in_line() {
    let folder = Folder::campaign();
    folder.write("texts/ab.txt", "abc守护def。ａｂｃ守护。\n守护");
    let table = folder.run_in(CHINESE, &["concordance", "守护", "texts"]).succeeded();
    let heading = table.lines().next().expect("a header");
    let column = heading[..heading.find("关键词").expect("the key word")].width();
    assert!(table.lines().count() > 8, "{table}");
    for line in table.lines().skip(1) {
        let stands = |(at, _): (usize, &str)| line[..at].width() == column;
        assert!(line.match_indices("守护").any(stands), "{line}\n{table}");
    }
}

#[test]
fn what_is_imported_is_distilled_alike() {
    let folder = Folder::campaign();
    folder.run(&["import", "texts", "--out", "texts.jsonl"]).succeeded();
    let lines = String::from_utf8(folder.read("texts.jsonl")).expect("UTF-8");
    assert_eq!(lines.lines().count(), 8, "{FILES:?}");
    let [direct, imported] = ["texts", "texts.jsonl"].map(|path| folder.json(&["distill", path]));
    for part in ["core_words", "slogans", "copies", "quotations", "units"] {
        assert_eq!(direct[part], imported[part], "{part}");
    }
    assert_eq!(direct["counts"]["words"], imported["counts"]["words"]);
    assert_eq!(texts(&direct["core_words"], "term")[0], "守护");
}

#[test]
fn the_sample_is_imported_and_distilled_alike() {
    let folder = Folder::new(&[]);
    let lines = folder.path("sample.jsonl");
    let lines = lines.to_str().expect("a readable path");
    run_on_sample(CHINESE, &["import", SAMPLE, "--out", lines]).succeeded();
    let [direct, imported] = [SAMPLE, lines].map(|path| {
        let arguments = ["distill", path, "--format", "json", "--top", "50"];
        json(&run_on_sample(CHINESE, &arguments).succeeded())
    });
    for part in ["core_words", "slogans", "copies", "quotations", "units"] {
        assert_eq!(direct[part], imported[part], "{part}");
    }
}
