//! Forms that are counted as one, and pairs of words that are suggested for it.

use serde_json::{Value, json};

use super::{CHINESE, ENGLISH, Folder, SAMPLE, json, run_on_sample, texts};

/// Two units that put forward two words for one thing, and two that use the second.
const FILES: [(&str, &str); 4] = [
    ("texts/内科.jsonl", "{\"text\": \"救死扶伤\", \"unit\": \"内科\", \"kind\": \"core_word\"}\n"),
    (
        "texts/外科.jsonl",
        "{\"text\": \"治病·救人\", \"unit\": \"外科\", \"kind\": \"core_word\"}\n",
    ),
    (
        "texts/儿科.jsonl",
        "{\"text\": \"治病救人，也要暖人心。病人第一位。\", \"unit\": \"儿科\"}\n",
    ),
    (
        "texts/急诊科.jsonl",
        "{\"text\": \"夜里也要治病救人。生命放第一，救死扶伤。\", \"unit\": \"急诊科\"}\n",
    ),
];

fn word(report: &Value, term: &str) -> Option<Value> {
    let words = report["core_words"].as_array().expect("core words");
    words.iter().find(|word| word["term"] == json!(term)).cloned()
}

#[test]
fn merged_forms_are_one_word_with_one_count() {
    let folder = Folder::new(&FILES);
    let before = folder.json(&["distill", "texts"]);
    let support = |word: &Value| word["support"]["parts"]["count"].as_u64();
    let [one, other] = ["救死扶伤", "治病救人"].map(|term| word(&before, term).expect("a word"));
    assert_eq!([support(&one), support(&other)], [Some(2), Some(3)], "{one} {other}");

    folder.write("texts/tilian.toml", "[merge]\n\"救死扶伤\" = [\"治病 救人\", \"无人说过\"]\n");
    let merged = folder.json(&["distill", "texts"]);
    assert_eq!(word(&merged, "治病救人"), None);
    let one = word(&merged, "救死扶伤").expect("the lead that was named");
    assert_eq!(support(&one), Some(4), "{one}");
    assert_eq!(one["nomination"]["parts"]["count"], json!(2), "{one}");
    assert_eq!(one["rank"], json!(1), "{one}");
    let variants = one["variants"].as_array().expect("variants");
    let reasons: Vec<&Value> = variants.iter().map(|variant| &variant["reason"]).collect();
    assert_eq!(texts(&one["variants"], "form"), ["治病救人", "治病·救人"], "{one}");
    assert_eq!(reasons, [&json!("merged"), &json!("merged")], "{one}");
    assert_eq!(merged["settings"]["merge"], json!({"救死扶伤": ["治病救人", "无人说过"]}));
}

#[test]
fn forms_of_several_words_are_kept_whole_and_counted_together() {
    let folder = Folder::new(&FILES);
    let list = "[merge]\n\"病人至上\" = [\"病人第一位\", \"生命放第一\"]\n";
    folder.write("texts/tilian.toml", list);
    folder.write("texts/麻醉科.jsonl", "{\"text\": \"病人睡了。\", \"unit\": \"麻醉科\"}\n");
    let report = folder.json(&["distill", "texts"]);
    let within = word(&report, "病人").expect("a word that stands in a form too");
    assert_eq!(within["support"]["documents"]["count"], json!(2), "{within}");
    let word = word(&report, "病人至上").expect("a lead that occurs nowhere leads nevertheless");
    assert_eq!(word["support"]["documents"]["count"], json!(2), "{word}");
    let mut forms = texts(&word["variants"], "form");
    forms.sort_unstable();
    assert_eq!(forms, ["生命放第一", "病人第一位"], "{word}");
}

#[test]
fn slogans_are_merged_by_the_same_list() {
    let folder = Folder::new(&FILES);
    let slogan =
        |unit: &str, text: &str| json!({"text": text, "unit": unit, "kind": "slogan"}).to_string();
    folder.write("texts/a.jsonl", &slogan("内科", "门常开，灯常亮"));
    folder.write("texts/b.jsonl", &slogan("外科", "推门有人，抬头有灯"));
    folder.write("texts/tilian.toml", "[merge]\n\"推门有人抬头有灯\" = [\"门常开灯常亮\"]\n");
    let report = folder.json(&["distill", "texts"]);
    let first = &report["slogans"][0];
    assert_eq!(first["text"], json!("推门有人，抬头有灯"), "{first}");
    assert_eq!(first["nomination"]["parts"]["count"], json!(2), "{first}");
    assert_eq!(first["variants"][0]["form"], json!("门常开，灯常亮"), "{first}");
    assert_eq!(first["variants"][0]["reason"], json!("merged"), "{first}");
}

#[test]
fn a_form_in_two_lists_is_named_in_both_languages() {
    for (list, both, english, chinese) in [
        (
            "[merge]\n\"甲\" = [\"丙\"]\n\"乙\" = [\"丙\"]",
            "3",
            "merge.乙 cannot be used: 丙 is counted with 甲 and with 乙, expected all of them in one",
            "merge.乙 不能用：“丙”既与“甲”合并，又与“乙”合并，应当都写在同一行里",
        ),
        (
            "[merge]\n\"甲\" = [\"乙\"]\n\"乙\" = [\"丙\"]",
            "3",
            "merge.乙 cannot be used: 乙 is counted with 甲 and with 乙",
            "“乙”既与“甲”合并，又与“乙”合并",
        ),
        ("[merge]\n\"甲\" = \"乙\"", "2", "expected a list of texts such as", "应为词的列表"),
        ("[merge]\n\"甲\" = [\"——\"]", "2", "expected at least one letter", "至少含一个汉字"),
        ("merge = 3", "1", "expected a table [merge]", "应为表 [merge]"),
        ("[groups]\n\"甲\" = []", "2", "expected at least one seed word", "应为至少一个种子词"),
        (
            "[groups]\n\"甲\" = [\"仁爱\"]\n\"乙\" = [\"仁·爱\"]",
            "3",
            "groups.乙 cannot be used: 仁爱 is a seed of 甲 and of 乙, expected of one group only",
            "groups.乙 不能用：“仁爱”既是“甲”的种子词，又是“乙”的种子词，应当只属一类",
        ),
    ] {
        let folder = Folder::new(&[("a.txt", "守护病人。"), ("tilian.toml", list)]);
        for (locale, expected) in [(ENGLISH, english), (CHINESE, chinese)] {
            let message = folder.run_in(locale, &["distill", "."]).failed(1);
            assert!(message.contains(expected), "{list}: no {expected} in {message}");
            assert!(message.contains(both), "{list}: no line {both} in {message}");
        }
    }
}

#[test]
fn suggested_lines_can_be_pasted() {
    let report =
        json(&run_on_sample(ENGLISH, &["distill", SAMPLE, "--format", "json"]).succeeded());
    let pairs = report["suggested_merges"].as_array().expect("suggestions");
    assert!((1..=10).contains(&pairs.len()), "a short list: {pairs:?}");
    let lines = texts(&report["suggested_merges"], "merge").join("\n");
    let folder = Folder::new(&[("tilian.toml", &format!("[merge]\n{lines}\n"))]);
    let config = folder.path("tilian.toml");
    let config = config.to_str().expect("a readable path");
    let arguments = ["distill", SAMPLE, "--format", "json", "--top", "200", "--config", config];
    let merged = json(&run_on_sample(ENGLISH, &arguments).succeeded());
    for pair in pairs {
        let (lead, form) = (pair["lead"].as_str(), pair["form"].as_str().expect("a form"));
        let word = word(&merged, lead.expect("a lead")).expect("the lead is ranked");
        assert!(texts(&word["variants"], "form").contains(&form), "{form}: {word}");
        let again = merged["suggested_merges"].as_array().expect("suggestions");
        let is_same =
            |other: &&Value| other["lead"] == pair["lead"] && other["form"] == pair["form"];
        assert!(!again.iter().any(|other| is_same(&other)), "already merged: {pair}");
    }
}
