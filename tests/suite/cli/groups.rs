//! Core words sorted into groups.

use serde_json::{Value, json};

use super::{CHINESE, ENGLISH, Folder, SAMPLE, run_on_sample};

/// Four units, of which each says 守护 beside 灯火 and 清茶 beside nothing.
fn campaign() -> Folder {
    let folder = Folder::new(&[]);
    let units = ["内科", "外科", "儿科", "急诊科"];
    let texts = ["守护如灯火。", "灯火就是守护。", "一盏灯火，一份守护。", "守护的灯火亮着。"];
    for (unit, text) in units.into_iter().zip(texts) {
        let text = format!("{text}走廊里很静。他泡了清茶。窗外下雪。夜里有人。");
        let line = json!({"text": text, "unit": unit}).to_string();
        folder.write(&format!("texts/{unit}.jsonl"), &line);
    }
    folder
}

fn grouping(report: &Value, term: &str) -> Value {
    let words = report["core_words"].as_array().expect("core words");
    let word = words.iter().find(|word| word["term"] == json!(term));
    word.unwrap_or_else(|| panic!("no {term} in {words:?}"))["grouping"].clone()
}

#[test]
fn words_are_grouped_by_the_seeds_they_stand_beside() {
    let folder = campaign();
    let groups = "[groups]\n\"光\" = [\"灯火\", \"走廊里很静\"]\n\"水\" = [\"江河\"]\n";
    folder.write("texts/tilian.toml", groups);
    let report = folder.json(&["distill", "texts", "--top", "50"]);

    let guarded = grouping(&report, "守护");
    assert_eq!([&guarded["group"], &guarded["reason"]], [&json!("光"), &json!("company")]);
    let company = &guarded["company"][0];
    assert_eq!(company["parts"], json!({"count": 4, "of": 4}), "{company}");
    assert_eq!(company["sentences"], json!({"count": 4, "of": 4}), "{company}");
    // 灯火 in one sentence of each unit, the seed of several words in another, of five each.
    assert_eq!(company["seeds"], json!({"count": 8, "of": 20}), "{company}");
    // log₂((4 + ½) / (4 × 2/5 + ½))
    let lift = company["log_lift"].as_f64().expect("a number");
    assert!((lift - (4.5_f64 / 2.1).log2()).abs() < 1e-9, "{company}");

    let seed = grouping(&report, "灯火");
    assert_eq!([&seed["group"], &seed["reason"]], [&json!("光"), &json!("seed")]);
    let tea = grouping(&report, "清茶");
    assert_eq!([&tea["group"], &tea["reason"]], [&Value::Null, &json!("too_few")]);
    let words = report["core_words"].as_array().expect("core words");
    assert!(!words.iter().any(|word| word["term"] == json!("走廊里很静")), "seeds are no terms");
    assert_eq!(report["settings"]["groups"]["水"], json!(["江河"]));
}

#[test]
fn the_five_groups_are_shown_in_both_languages() {
    for (locale, title, undecided) in [(CHINESE, "归类", "未定"), (ENGLISH, "group", "undecided")]
    {
        let table = run_on_sample(locale, &["distill", SAMPLE]).succeeded();
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines.iter().any(|line| line.contains(title)), "{table}");
        assert!(lines.iter().any(|line| line.contains(undecided)), "{table}");
        let of = |word: &str| lines.iter().find(|line| line.contains(word)).copied();
        assert!(of("慎独").is_some_and(|line| line.contains("道德规范")), "{table}");
        assert!(of("耐心").is_some_and(|line| line.contains("服务理念")), "{table}");
    }
}

#[test]
fn sheets_have_the_figure_and_its_counts() {
    let sheet = run_on_sample(ENGLISH, &["distill", SAMPLE, "--format", "csv"]).succeeded();
    let header = sheet.lines().find(|line| line.contains("reason of group")).expect("a header");
    for title in ["group", "log lift of seeds", "sentences with a seed beside", "of sentences"] {
        assert!(header.split(',').any(|column| column == title), "no {title} in {header}");
    }
}
