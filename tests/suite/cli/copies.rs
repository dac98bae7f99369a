//! Copies from end to end: what is found, and how each format tells it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{CHINESE, ENGLISH, Folder, LOCALES, SAMPLE, json, project, run_on_sample, texts};

const NOTICE: &str =
    "各单位主要负责同志要切实履行第一责任人职责，精心组织，周密安排，确保大讨论活动取得实效。";

const ESSAY: &str = "凌晨两点，走廊里只剩一盏灯。守护病人，是我们的责任。病人睡了，责任还醒着。\
    孩子怕，我就蹲下来说话，蹲下去才发现，很多事情站着是看不见的。\
    手术台上差一毫厘也不行，精益求精不是口号。";

/// Three units with one essay: received first, with hidden characters and a title that would run,
/// and within own words. Two units quote the notice.
fn ring() -> Folder {
    let hidden = ESSAY.replace("责任", "责\u{200B}任");
    let within =
        format!("今天说说我身边的一件小事🙂，讲给大家听。{ESSAY}这就是我想说的，谢谢大家！");
    let quoting = |own: &str| format!("{own}通知说：{NOTICE}我们照着做。");
    let documents = [
        document("a", "急诊科", "门前的灯", ESSAY, "2024-04-01T09:00:00+08:00"),
        document("b", "内科", "<script>alert('b')</script>", &hidden, "2024-04-02T09:00:00+08:00"),
        document("c", "\"外科\" & 'x'", "一件小事", &within, "2024-04-03T09:00:00+08:00"),
        document(
            "d",
            "儿科",
            "学通知",
            &quoting("儿科的病房在三楼。"),
            "2024-04-04T09:00:00+08:00",
        ),
        document(
            "e",
            "药剂科",
            "谈通知",
            &quoting("药房昨夜换了新柜子。"),
            "2024-04-05T09:00:00+08:00",
        ),
        serde_json::json!({"id": "notice", "text": NOTICE, "role": "authority"}).to_string(),
    ];
    Folder::new(&[("ring.jsonl", &documents.join("\n"))])
}

fn document(id: &str, unit: &str, title: &str, text: &str, received: &str) -> String {
    let document = serde_json::json!({
        "id": id, "unit": unit, "title": title, "text": text, "kind": "essay", "received": received,
    });
    document.to_string()
}

/// The text of each document of the ring.
fn originals(folder: &Folder) -> BTreeMap<String, String> {
    let lines = String::from_utf8(folder.read("ring.jsonl")).expect("UTF-8");
    let documents = lines.lines().map(json);
    let text = |document: Value, field: &str| document[field].as_str().expect("a text").to_owned();
    documents.map(|document| (text(document.clone(), "id"), text(document, "text"))).collect()
}

fn rows(folder: &Folder, arguments: &[&str]) -> Vec<Value> {
    let arguments = [&["copies", "ring.jsonl", "--format", "jsonl"], arguments].concat();
    folder.run(&arguments).succeeded().lines().map(json).collect()
}

/// The passage that a row points to, by scalar values.
fn passage(texts: &BTreeMap<String, String>, row: &Value, side: &str) -> String {
    let id = row[if side == "susp" { "suspicious_id" } else { "source_id" }].as_str();
    let number = |field: &str| {
        let number = row[format!("{side}_{field}")].as_u64().expect("a number");
        usize::try_from(number).expect("small")
    };
    let text = &texts[id.expect("an id")];
    text.chars().skip(number("offset")).take(number("len")).collect()
}

#[test]
fn a_detection_points_to_both_passages_by_scalar_values() {
    let folder = ring();
    let texts = originals(&folder);
    let rows = rows(&folder, &[]);
    let pairs: Vec<_> = rows
        .iter()
        .map(|row| [&row["suspicious_id"], &row["source_id"]].map(|id| id.as_str().expect("an id")))
        .collect();
    for pair in [["b", "a"], ["c", "a"]] {
        assert!(pairs.contains(&pair), "{pair:?}: {pairs:?}");
    }
    let plain = |passage: &str| passage.replace('\u{200B}', "");
    for row in &rows {
        assert_eq!(row["category"], "copy", "only what is for review: {row}");
        assert_eq!(row["direction"], "source_first", "{row}");
        assert_eq!(row["shared_by"]["units"], 3, "{row}");
        let [susp, src] = ["susp", "src"].map(|side| plain(&passage(&texts, row, side)));
        for passage in [susp, src] {
            assert!(
                passage.starts_with("凌晨两点") && passage.contains("口号"),
                "{passage}: {row}"
            );
        }
    }
}

#[test]
fn quotations_are_rows_only_where_they_are_asked_for() {
    let folder = ring();
    let texts = originals(&folder);
    let of_notice = |rows: &[Value]| -> Vec<Value> {
        rows.iter().filter(|row| row["source_id"] == "notice").cloned().collect()
    };
    assert_eq!(of_notice(&rows(&folder, &[])), [] as [Value; 0]);
    let quotations = of_notice(&rows(&folder, &["--rows", "all"]));
    assert_eq!(quotations.len(), 2, "{quotations:?}");
    for row in quotations {
        assert_eq!((&row["category"], &row["probability"]), (&"quotation".into(), &Value::Null));
        assert!(NOTICE.contains(&passage(&texts, &row, "susp")), "{row}");
    }
}

#[test]
fn the_json_holds_everything() {
    let report = ring().json(&["copies", "ring.jsonl"]);
    assert_eq!(report["purpose"], "for human review");
    assert_eq!(report["clusters"][0]["documents"], serde_json::json!(["a", "b", "c"]));
    assert_eq!(report["clusters"][0]["units"], 3);
    assert_eq!(texts(&report["quotations"], "source"), ["notice", "notice"]);
    assert_eq!(report["tricks"][0]["document"], "b");
    assert_eq!(report["tricks"][0]["kind"], "hidden");
    assert_eq!(report["shared"][0]["units"], 3);
    let ratio = &report["ratios"][1];
    assert_eq!((&ratio["document"], &ratio["tier"]), (&"b".into(), &"whole".into()), "{ratio}");
    assert_eq!(ratio["largest_source"]["document"], "a", "{ratio}");
    assert_eq!(report["ratios"][0]["copied"], 0, "the first is nobody's copy");
    assert_eq!(report["settings"]["copies"]["depth"], "passages");
    let passage = &report["copies"][0]["passages"][0];
    for field in ["kind", "alterations", "matched", "document", "source"] {
        assert!(!passage[field].is_null(), "{field}: {passage}");
    }
}

#[test]
fn settings_of_the_file_and_flags_say_what_is_shown() {
    let folder = ring();
    let counted = |arguments: &[&str]| {
        let report = folder.json(&[&["copies", "ring.jsonl"], arguments].concat());
        report["counts"]["copies"].as_u64().expect("a number")
    };
    let all = counted(&[]);
    let whole = counted(&["--depth", "whole"]);
    assert!(whole < all, "{whole} of {all}");
    folder.write("tilian.toml", "[copies]\ndepth = \"whole\"\ntiers = [0.1, 0.2, 0.3]\n");
    assert_eq!(counted(&[]), whole, "the file says so");
    assert_eq!(counted(&["--depth", "passages"]), all, "a flag has the last word");
    let report = folder.json(&["copies", "ring.jsonl", "--depth", "passages"]);
    let of_c =
        report["ratios"].as_array().expect("ratios").iter().find(|row| row["document"] == "c");
    assert_eq!(of_c.expect("c")["tier"], "whole", "from 30 % on: {of_c:?}");
}

#[test]
fn the_page_needs_nothing_and_runs_nothing_of_others() {
    let folder = ring();
    for locale in LOCALES {
        let page = folder.run_in(locale, &["copies", "ring.jsonl", "--format", "html"]).succeeded();
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
        for outside in ["://", "url(", "@import", "src=", "<link", "<iframe", "<img"] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
        assert_eq!(page.matches("<script").count(), 1, "its own only: {page}");
        let title = "&lt;script&gt;alert(&#39;b&#39;)&lt;/script&gt;";
        let unit = "&quot;外科&quot; &amp; &#39;x&#39;";
        for escaped in [title, unit, "<i class=\"hidden\">U+200B</i>"] {
            assert!(page.contains(escaped), "{escaped} is not in {page}");
        }
        assert!(!page.contains('\u{200B}'), "nothing is hidden");
        assert!(page.find("id=\"clusters\"") < page.find("id=\"copies\""), "clusters first");
    }
}

#[test]
fn every_link_of_the_page_leads_somewhere_and_both_ways() {
    for page in [
        ring().run(&["copies", "ring.jsonl", "--format", "html"]).succeeded(),
        run_on_sample(CHINESE, &["copies", SAMPLE, "--format", "html"]).succeeded(),
    ] {
        let ids: Vec<&str> = attributes(&page, " id=\"");
        let links: Vec<&str> = attributes(&page, " href=\"#");
        assert!(links.len() > 8, "{page}");
        for link in &links {
            assert_eq!(ids.iter().filter(|id| *id == link).count(), 1, "#{link}");
        }
        let own = ["clusters", "copies", "frames", "shared", "ratios", "tricks", "quotations"];
        for id in ids {
            let is_number = id.len() > 1 && id[1..].chars().all(|c| c.is_ascii_digit());
            assert!(own.contains(&id) || is_number, "{id}");
            let other = match id.split_at(1) {
                ("a", number) if is_number => format!("b{number}"),
                ("b", number) if is_number => format!("a{number}"),
                _ => continue,
            };
            assert!(page.contains(&format!("id=\"{id}\" href=\"#{other}\"")), "{id}");
        }
    }
}

fn attributes<'p>(page: &'p str, start: &str) -> Vec<&'p str> {
    page.split(start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_page_shows_the_likeliest_and_says_how_many_more_there_are() {
    let folder = ring();
    let arguments = ["copies", "ring.jsonl", "--format", "html", "--page-entries", "1"];
    for (locale, more) in [(ENGLISH, "more are not on this page"), (CHINESE, "条未在本页列出")]
    {
        let page = folder.run_in(locale, &arguments).succeeded();
        assert_eq!(page.matches("<article class=\"card\" id=\"p").count(), 1, "{page}");
        assert!(page.contains(more), "{page}");
        assert!(!page.contains("href=\"#p2\""), "nothing links to what is not shown");
    }
}

#[test]
fn every_report_can_be_a_page() {
    let folder = Folder::campaign();
    for report in
        [&["distill", "texts"][..], &["keywords", "texts"], &["concordance", "守护", "texts"]]
    {
        for locale in LOCALES {
            let page = folder.run_in(locale, &[report, &["--format", "html"]].concat()).succeeded();
            assert!(page.contains("<table>") && page.contains("守护"), "{report:?}: {page}");
            assert_eq!(page.matches("<script").count(), 1, "{report:?}");
        }
    }
    folder.run(&["keywords", "texts", "--out", "a.html"]).succeeded();
    assert!(folder.read("a.html").starts_with(b"<!DOCTYPE html>"));
}

#[test]
fn a_table_fits_a_terminal() {
    for locale in LOCALES {
        let table = run_on_sample(locale, &["copies", SAMPLE]).succeeded();
        let widest = table.lines().map(unicode_width::UnicodeWidthStr::width).max();
        assert!(widest <= Some(110), "{widest:?} columns: {table}");
    }
}

#[test]
fn every_row_of_the_shared_format_is_there() {
    assert!(project().join(SAMPLE).is_dir());
    let lines = run_on_sample(ENGLISH, &["copies", SAMPLE, "--format", "jsonl"]).succeeded();
    for row in lines.lines().map(json) {
        for field in ["susp_offset", "susp_len", "src_offset", "src_len"] {
            assert!(row[field].is_u64(), "{field}: {row}");
        }
        assert!(row["suspicious_id"].is_string() && row["source_id"].is_string(), "{row}");
        assert!(row["kind"].is_string(), "{row}");
    }
}
