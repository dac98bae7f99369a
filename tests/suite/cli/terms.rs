//! The terms of a corpus, and what finding them changes.

use serde_json::json;

use super::{CHINESE, ENGLISH, Folder, texts};

/// Texts in which 医患关系 stands freely.
const FREE: [(&str, &str); 4] = [
    ("texts/a.txt", "医患关系是大事。大家都要改善医患关系。"),
    ("texts/b.txt", "说说医患关系，再看看老病人。"),
    ("texts/c.txt", "紧张的医患关系，靠沟通来化解。"),
    ("texts/d.txt", "灯还亮着。"),
];

/// The tokens of every document.
fn tokens(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let arguments = [&["segment", "texts", "--format", "jsonl"], arguments].concat();
    let lines = folder.run(&arguments).succeeded();
    let of_line =
        |line| texts(&super::json(line)["tokens"], "text").into_iter().map(str::to_owned).collect();
    lines.lines().flat_map(|line| -> Vec<String> { of_line(line) }).collect()
}

#[test]
fn a_term_that_is_found_is_one_token_where_asked() {
    let folder = Folder::new(&FREE);
    let whole = |tokens: &[String]| tokens.iter().filter(|token| *token == "医患关系").count();
    let parts = |tokens: &[String]| tokens.iter().filter(|token| *token == "医患").count();
    let found = tokens(&folder, &["--terms", "found"]);
    assert_eq!([whole(&found), parts(&found)], [4, 0], "{found:?}");
    for arguments in [&[][..], &["--terms", "known"]] {
        let known = tokens(&folder, arguments);
        assert_eq!([whole(&known), parts(&known)], [0, 4], "{known:?}");
    }
    let settings = ["--terms", "found", "--longest", "3"];
    assert_eq!(whole(&tokens(&folder, &settings)), 0, "what is too long is no term");
}

#[test]
fn what_was_put_forward_is_one_token_where_asked() {
    let folder = Folder::new(&[
        ("texts/a.jsonl", "{\"text\": \"敢于担责\", \"kind\": \"core_word\"}\n"),
        ("texts/b.txt", "他敢于担责。"),
    ]);
    let is_whole = |arguments: &[&str]| {
        let tokens = tokens(&folder, arguments);
        tokens.iter().filter(|token| *token == "敢于担责").count()
    };
    assert_eq!([is_whole(&["--terms", "found"]), is_whole(&[])], [2, 0]);
}

#[test]
fn the_scope_tells_whether_words_of_the_dictionary_are_listed() {
    let folder = Folder::campaign();
    let listed = |scope| folder.json(&["terms", "texts", "--scope", scope])["terms"].clone();
    let (new, all) = (listed("new"), listed("all"));
    let [new_terms, all_terms] = [&new, &all].map(|terms| texts(terms, "term"));
    assert!(new_terms.iter().all(|term| all_terms.contains(term)), "{new_terms:?}, {all_terms:?}");
    assert!(all_terms.contains(&"责任") && !new_terms.contains(&"责任"), "{new_terms:?}");
    assert!(new_terms.contains(&"守护"), "put forward: {new_terms:?}");
    for term in new.as_array().expect("terms") {
        let is_word = term["origin"] == json!("word");
        assert!(!is_word && (term["words"].as_u64() > Some(1) || term["origin"] == "submitted"));
    }
    assert_eq!(new, folder.json(&["terms", "texts"])["terms"], "new unless told");
}

#[test]
fn the_order_of_terms_does_not_change_with_how_many_are_shown() {
    let folder = Folder::campaign();
    let top = |top| folder.json(&["terms", "texts", "--top", top])["terms"].clone();
    let most = top("1000");
    let most = most.as_array().expect("terms");
    assert!(most.len() > 20, "{most:?}");
    for few in ["1", "7", "20"] {
        let fewer = top(few);
        assert_eq!(fewer.as_array().expect("terms")[..], most[..few.parse().expect("a number")]);
    }
}

#[test]
fn a_term_has_its_counts_and_a_sentence() {
    let folder = Folder::new(&FREE);
    let report = folder.json(&["terms", "texts"]);
    let term = &report["terms"][0];
    let keys: Vec<&String> = term.as_object().expect("an object").keys().collect();
    let expected = [
        "rank",
        "term",
        "origin",
        "score",
        "occurrences",
        "documents",
        "of_documents",
        "background_documents",
        "characters",
        "words",
        "pmi",
        "npmi",
        "left_entropy",
        "right_entropy",
        "within",
        "example",
    ];
    assert_eq!(keys.len(), expected.len(), "{keys:?}");
    assert!(expected.iter().all(|key| term.get(key).is_some()), "{keys:?}");
    assert_eq!([&term["rank"], &term["term"]], [&json!(1), &json!("医患关系")], "{report}");
    for (count, expected) in
        [("occurrences", 4), ("documents", 3), ("of_documents", 4), ("characters", 4), ("words", 2)]
    {
        assert_eq!(term[count], json!(expected), "{count} of {term}");
    }
    // Nothing stands before two of the four, 改善, 说说 and 的 before the others; each is another.
    assert!(term["left_entropy"].as_f64() > Some(1.0), "{term}");
    let example = &term["example"];
    assert_eq!(example["text"], json!("医患关系"), "{example}");
    assert_eq!(example["sentence"]["text"], json!("医患关系是大事。"), "{example}");
    let document = example["document"].as_str().expect("an id");
    assert!(document.ends_with("a.txt"), "{document}");
}

#[test]
fn headings_of_terms_stand_in_both_languages() {
    let folder = Folder::new(&FREE);
    for (locale, headings) in [
        (ENGLISH, ["rank", "term", "score", "occurrences", "documents", "NPMI", "example"]),
        (CHINESE, ["名次", "词语", "得分", "次数", "文档", "NPMI", "例句"]),
    ] {
        let table = folder.run_in(locale, &["terms", "texts"]).succeeded();
        let lines: Vec<&str> = table.lines().collect();
        let heading = lines.iter().find(|line| headings.iter().all(|title| line.contains(title)));
        assert!(heading.is_some(), "no {headings:?} in {table}");
        let row = lines.iter().find(|line| line.contains("医患关系")).expect("listed");
        assert!(row.contains("医患关系是大事。"), "{row}");
    }
}

#[test]
fn compounds_and_words_with_marks_are_terms() {
    let texts = "采用TCP/IP协议。TCP/IP协议很快，用TCP/IP协议通信。\
        PD-1抑制剂有效，慎用PD-1抑制剂。感染COVID-19后居家，预防COVID-19要洗手。\
        求解Navier-Stokes方程，离散Navier-Stokes方程。";
    let folder = Folder::new(&[("texts/a.txt", texts), ("words.txt", "PD-1抑制剂\n")]);
    let arguments = ["terms", "texts", "--scope", "all", "--user-dictionary", "words.txt"];
    let report = folder.json(&arguments);
    let found = super::texts(&report["terms"], "term");
    for (term, occurrences) in [
        ("tcp/ip协议", 3),
        ("tcp/ip", 3),
        ("pd-1抑制剂", 2),
        ("covid-19", 2),
        ("navier-stokes方程", 2),
    ] {
        let at = found.iter().position(|other| *other == term);
        let at = at.unwrap_or_else(|| panic!("no {term} in {found:?}"));
        assert_eq!(report["terms"][at]["occurrences"], json!(occurrences), "{term}");
    }
    let report = folder.json(&["distill", "texts", "--user-dictionary", "words.txt"]);
    let core_words = super::texts(&report["core_words"], "term");
    assert!(core_words.contains(&"pd-1抑制剂"), "{core_words:?}");
}

#[test]
fn no_term_is_longer_than_asked_for() {
    let folder = Folder::new(&FREE);
    for (longest, expected) in [("3", false), ("4", true)] {
        let report = folder.json(&["terms", "texts", "--longest", longest]);
        let terms = texts(&report["terms"], "term");
        assert_eq!(terms.contains(&"医患关系"), expected, "{longest}: {terms:?}");
    }
}
