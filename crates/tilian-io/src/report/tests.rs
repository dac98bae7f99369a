use std::path::PathBuf;

use serde_json::Value;
use tilian::{
    CoreWordWeights, Corpus, Distilled, Document, Jieba, Kind, Reuse, Review, Role, Tiers,
};

use super::*;
use crate::load::{About, Field, Loaded, Note, Reason, Skipped};
use crate::settings::Settings;

const NOTICE: &str = "把大讨论活动同改善医疗服务行动结合起来";

/// Two units, a copy, a quotation, a skipped file and a note.
fn loaded() -> Loaded {
    let essay = "守护生命，是我们的责任。夜里守护病人，白天守护信任，责任就在手上。";
    let quoting = format!("通知要求，{NOTICE}。我们守护生命，责任在肩。");
    let corpus = Corpus::new([
        Document::new("0", NOTICE).role(Role::Authority),
        Document::new("1", "=守护").unit("内科").author("周启明").kind(Kind::CoreWord),
        Document::new("2", essay).unit("内科").kind(Kind::Essay),
        Document::new("3", essay).unit("外科").kind(Kind::Essay),
        Document::new("4", quoting).unit("外科").kind(Kind::Essay),
        Document::new("5", "守护生命，责任在肩").unit("外科").kind(Kind::Slogan),
    ]);
    let skipped = Skipped {
        path: PathBuf::from("/elsewhere/内科/a.pdf"),
        relative: "内科/a.pdf".to_owned(),
        line: None,
        reason: Reason::NotText,
    };
    let about = About::Ambiguous { field: Field::Author, candidates: vec!["高远".to_owned()] };
    let note = Note { id: "2".to_owned(), about };
    let (skipped, notes) = (vec![skipped], vec![note]);
    Loaded { corpus: corpus.unwrap(), skipped, notes, ..Loaded::default() }
}

fn distil(loaded: &Loaded) -> Distilled {
    let distillation = Settings::default().resamples(10).distillation().unwrap();
    distillation.distill(&loaded.corpus, &Jieba::new()).unwrap()
}

fn examined(loaded: &Loaded) -> (Reuse, Review) {
    let reuse = Settings::default().detection().unwrap().detect(&loaded.corpus);
    let review = Review::of(&loaded.corpus, &reuse, &Tiers::default());
    (reuse, review)
}

fn written(report: &Report<'_>, format: Format) -> String {
    let mut out = Vec::new();
    report.write(format, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn json_has_every_score_with_its_evidence() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    let report = distilled(&found, &loaded, &settings, Language::English);
    let json: Value = serde_json::from_str(&written(&report, Format::Json)).unwrap();
    let word = &json["core_words"][0];
    assert_eq!(word["term"], "守护", "{word:#}");
    assert_eq!(word["criteria"].as_array().map(Vec::len), Some(CoreWordWeights::NAMES.len()));
    for place in word["passages"].as_array().unwrap() {
        let id = place["document"].as_str().unwrap();
        let text = &loaded.corpus.iter().find(|document| document.id == id).unwrap().text;
        let at = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
        assert_eq!(text[at("start")..at("end")], *place["text"].as_str().unwrap(), "{place:#}");
        assert!(place["sentence"]["text"].as_str().unwrap().contains("守护"), "{place:#}");
    }
    assert_eq!(json["copies"][0]["document"], "3");
    assert_eq!(json["quotations"][0]["passages"][0]["source"]["text"], NOTICE);
    assert_eq!(json["settings"]["fairness"]["votes"], "once");
    assert_eq!(json["counts"]["copies"], 1);
    let support = &json["support_by_unit"][0];
    assert_eq!((&support["term"], &support["units"][0]["unit"]), (&word["term"], &"内科".into()));
    assert_eq!(json["not_told"][0]["notes"][0]["candidates"][0], "高远");
    assert_eq!(json["skipped"][0]["reason"], "not_text");
}

#[test]
fn a_page_tells_what_the_json_tells() {
    let loaded = loaded();
    let ((reuse, review), settings) = (examined(&loaded), Settings::default());
    let report = copies(&loaded, &reuse, &review, &settings, Language::Chinese);
    let json: Value = serde_json::from_str(&written(&report, Format::Json)).unwrap();
    let page = written(&report, Format::Html);
    let count = |list: &str| json[list].as_array().map_or(0, Vec::len);
    assert_eq!((count("copies"), count("clusters"), count("quotations")), (1, 1, 1), "{json:#}");
    assert_eq!(page.matches("<article class=\"card\" id=\"p").count(), count("copies"), "{page}");
    assert_eq!(page.matches("<details").count(), count("quotations"), "{page}");
    let quoted = json["quotations"][0]["passages"][0]["document"]["text"].as_str().unwrap();
    assert!(page.contains(quoted), "{quoted}: {page}");
    for section in ["clusters", "copies", "shared", "ratios", "tricks", "quotations"] {
        assert!(page.contains(&format!("<section id=\"{section}\">")), "{section}");
    }
}

#[test]
fn the_page_of_a_distillation_tells_what_its_json_tells() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    for (language, spoken, foreign) in
        [(Language::Chinese, "名次区间", "90% ranks"), (Language::English, "90% ranks", "名次区间")]
    {
        let report = distilled(&found, &loaded, &settings, language);
        let json: Value = serde_json::from_str(&written(&report, Format::Json)).unwrap();
        let page = written(&report, Format::Html);
        let count = |list: &str| json[list].as_array().map_or(0, Vec::len);
        let rows = page.matches("<tr class=\"evidence-row\">").count();
        assert_eq!(rows, count("core_words") + count("slogans"), "{page}");
        assert_eq!(page.matches("<tr><th scope=\"row\">").count(), count("core_words"), "{page}");
        assert_eq!(page.matches(" id=\"p").count(), count("copies"), "{page}");
        assert!(page.contains(spoken) && !page.contains(foreign), "{page}");
        for place in json["core_words"][0]["passages"].as_array().unwrap() {
            assert!(page.contains(place["document"].as_str().unwrap()), "{place:#}: {page}");
        }
        assert!(page.contains("<mark>守护</mark>"), "{page}");
        assert!(page.contains("内科/a.pdf") && page.contains("resamples = 1000"), "{page}");
        for outside in ["://", "url(", "@import", "src=", "<link"] {
            assert!(!page.contains(outside), "{outside}: {page}");
        }
    }
}

#[test]
fn a_page_without_groups_or_links_leaves_their_parts_out() {
    let corpus = Corpus::new([Document::new("1", "守护生命，责任在肩。").unit("内科")]).unwrap();
    let loaded = Loaded { corpus, ..Loaded::default() };
    let settings = Settings::default();
    let mut found = distil(&loaded);
    found.core_words.iter_mut().for_each(|word| word.grouping = None);
    let page = written(&distilled(&found, &loaded, &settings, Language::Chinese), Format::Html);
    assert!(found.network.edges.is_empty(), "{:?}", found.network);
    for part in ["groups", "network"] {
        assert!(!page.contains(&format!("<section id=\"{part}\">")), "{part}: {page}");
        assert!(!page.contains(&format!("href=\"#{part}\"")), "{part}: {page}");
    }
    assert!(!page.contains("class=\"legend\""), "{page}");
}

#[test]
fn json_lines_tell_their_kind() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    let lines =
        written(&distilled(&found, &loaded, &settings, Language::Chinese), Format::JsonLines);
    let mut kinds: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["type"].as_str().unwrap().into())
        .collect();
    kinds.dedup();
    let expected =
        ["core_word", "slogan", "support_by_unit", "copy", "quotation", "skipped", "unit", "note"];
    assert_eq!(kinds, expected, "{lines}");
}

#[test]
fn every_row_has_a_cell_a_column_and_every_key_stands_once() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    for language in [Language::Chinese, Language::English] {
        let (reuse, review) = examined(&loaded);
        for report in [
            distilled(&found, &loaded, &settings, language),
            copies(&loaded, &reuse, &review, &settings, language),
            imported(&loaded, language),
        ] {
            for sheet in report.sheets() {
                let key = sheet.key;
                let widths: Vec<usize> = sheet.rows.iter().map(Vec::len).collect();
                assert!(widths.iter().all(|width| *width == sheet.columns.len()), "{key}");
                let mut keys: Vec<&str> =
                    sheet.columns.iter().map(|column| column.key.as_str()).collect();
                keys.sort_unstable();
                keys.dedup();
                assert_eq!(keys.len(), sheet.columns.len(), "{key}");
            }
        }
    }
}

#[test]
fn key_words_stand_under_each_other() {
    let corpus = Corpus::new([
        Document::new("1", "ICU里，守护是本分。").unit("重症医学科"),
        Document::new("22", "守护"),
    ]);
    let corpus = corpus.unwrap();
    let lines = tilian::Concordance::new("守护").unwrap().lines(&corpus);
    let table = written(&concordance(&lines, &corpus, Language::English), Format::Table);
    let column = |line: &str| line.split("守护").next().map(unicode_width::UnicodeWidthStr::width);
    let columns: Vec<_> = table.lines().skip(1).map(column).collect();
    assert_eq!(columns[0], columns[1], "\n{table}");
}

#[test]
fn reports_speak_one_language() {
    let loaded = Loaded { corpus: Corpus::default(), ..loaded() };
    let is_chinese = |text: &str| text.chars().any(|c| ('一'..='龥').contains(&c));
    for sheet in imported(&loaded, Language::English).sheets() {
        for text in sheet.columns.iter().map(|column| &column.title).chain([&sheet.title]) {
            assert!(!is_chinese(text), "{text}");
        }
    }
    let table = written(&imported(&loaded, Language::Chinese), Format::Table);
    assert!(table.contains("不是文本，应为 UTF-8"), "{table}");
}

/// The text of a part of an archive.
fn part(archive: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(io::Cursor::new(archive)).unwrap();
    let mut part = archive.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut text = String::new();
    io::Read::read_to_string(&mut part, &mut text).unwrap();
    text
}

fn bytes(report: &Report<'_>, format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    report.write(format, &mut out).unwrap();
    out
}

#[test]
fn a_workbook_holds_texts_as_texts_and_is_the_same_every_time() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    let report = distilled(&found, &loaded, &settings, Language::Chinese);
    let workbook = bytes(&report, Format::Xlsx);
    assert!(workbook == bytes(&report, Format::Xlsx), "the bytes differ");
    let names = part(&workbook, "xl/workbook.xml");
    let shown = report.sheets().into_iter().filter(|sheet| sheet.shown != Shown::Table);
    for (number, sheet) in (1..).zip(shown) {
        assert!(names.contains(&format!("<sheet name=\"{}\"", sheet.title)), "{names}");
        let xml = part(&workbook, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(!xml.contains("<f>"), "{}: {xml}", sheet.title);
        assert!(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter"), "{xml}");
        assert_eq!(xml.matches("<row ").count(), sheet.rows.len() + 1, "{}", sheet.title);
    }
    let texts = part(&workbook, "xl/sharedStrings.xml");
    assert!(texts.contains("[1] =守护"), "{texts}");
}

/// What the runs of a letter say, paragraph by paragraph.
fn paragraphs(document: &str) -> Vec<String> {
    let runs = |paragraph: &str| -> String {
        let texts = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        texts.filter_map(|text| text.split("</w:t>").next()).collect()
    };
    document.split("<w:p>").skip(1).map(runs).collect()
}

#[test]
fn a_letter_tells_what_was_found_and_leaves_blanks() {
    let loaded = loaded();
    let (found, settings) = (distil(&loaded), Settings::default());
    let report = distilled(&found, &loaded, &settings, Language::Chinese);
    let letter = bytes(&report, Format::Docx);
    assert!(letter == bytes(&report, Format::Docx), "the bytes differ");
    let document = part(&letter, "word/document.xml");
    let told = paragraphs(&document);
    for line in [
        "关于“〔活动名称〕”大讨论活动情况的报告",
        "〔主送机关〕：",
        "一、基本情况",
        "二、提炼程序",
        "三、提炼结果",
        "四、需要说明的问题",
        "附件：1．核心词表",
        "5．未读取的文件",
        "〔发文机关署名〕",
        "〔成文日期〕",
    ] {
        assert!(told.iter().any(|paragraph| paragraph == line), "{line}: {told:#?}");
    }
    assert_eq!(document.matches("w:highlight").count(), 5, "the campaign stands there twice");
    let word = &found.core_words[0].term;
    assert!(told.iter().any(|line| line.contains(word) && line.contains("2个科室")), "{told:#?}");
}

#[test]
fn a_letter_says_what_it_was_told() {
    let loaded = loaded();
    let found = distil(&loaded);
    let settings = Settings::default()
        .letter_campaign("<w:b/>&\u{1}精神")
        .letter_addressee("市卫生健康委员会")
        .letter_sender("第二人民医院")
        .letter_date("2024年7月1日");
    let report = distilled(&found, &loaded, &settings, Language::English);
    let document = part(&bytes(&report, Format::Docx), "word/document.xml");
    assert!(!document.contains("w:highlight"), "{document}");
    assert!(document.contains("&lt;w:b/&gt;&amp;精神"), "what is told is no markup: {document}");
    let told = paragraphs(&document);
    assert!(told.contains(&"1. Basic figures".to_owned()), "{told:#?}");
    assert!(told.contains(&"第二人民医院".to_owned()), "{told:#?}");
}

#[test]
fn only_what_is_distilled_has_a_letter() {
    let loaded = loaded();
    let ((reuse, review), settings) = (examined(&loaded), Settings::default());
    let report = copies(&loaded, &reuse, &review, &settings, Language::Chinese);
    let mut out = Vec::new();
    let error = report.write(Format::Docx, &mut out).unwrap_err();
    assert!(matches!(error, Error::Format { .. }), "{error}");
    assert_eq!(out, [0; 0]);
}
