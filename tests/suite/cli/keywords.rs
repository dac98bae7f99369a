//! The keywords of each document, with what their scores are made of.

use serde_json::{Value, json};

use super::Folder;

const FACTORS: [&str; 9] =
    ["frequency", "rarity", "freedom", "onset", "length", "words", "place", "standing", "edges"];

/// The keywords of each document of the campaign.
fn keywords(folder: &Folder, arguments: &[&str]) -> Vec<Vec<Value>> {
    let report = folder.json(&[&["keywords", "texts"], arguments].concat());
    let documents = report["documents"].as_array().expect("documents");
    let of_document = |document: &Value| document["keywords"].as_array().expect("an array").clone();
    documents.iter().map(of_document).collect()
}

#[track_caller]
fn number(value: &Value, field: &str) -> f64 {
    value[field].as_f64().unwrap_or_else(|| panic!("no number {field} in {value}"))
}

#[track_caller]
fn assert_near(found: f64, expected: f64, what: &Value) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{found}, not {expected}: {what}");
}

#[test]
fn a_score_is_the_product_of_its_factors() {
    let folder = Folder::campaign();
    let found = keywords(&folder, &[]);
    assert!(found.iter().all(|keywords| !keywords.is_empty()), "{found:?}");
    for keyword in found.iter().flatten() {
        let factors = &keyword["factors"];
        assert_eq!(factors.as_object().map(serde_json::Map::len), Some(FACTORS.len()), "{keyword}");
        let product = FACTORS.iter().map(|factor| number(factors, factor)).product();
        assert_near(number(keyword, "score"), product, keyword);
        for count in ["occurrences", "documents", "of_documents", "word_documents", "length"] {
            assert!(keyword[count].is_u64(), "no {count} in {keyword}");
        }
        assert!(keyword["occurrences"].as_u64() > Some(0), "{keyword}");
        assert!(number(keyword, "documents") <= number(keyword, "of_documents"), "{keyword}");
    }
}

#[test]
fn each_method_ranks_by_what_it_says() {
    let folder = Folder::campaign();
    for method in ["factors", "tf_idf", "graph", "both"] {
        for keywords in keywords(&folder, &["--method", method, "--top", "10000"]) {
            let highest =
                |field| keywords.iter().map(|word| number(word, field)).fold(0.0, f64::max);
            let (most_tf_idf, most_graph) = (highest("tf_idf"), highest("graph"));
            for keyword in &keywords {
                let expected = match method {
                    "tf_idf" => number(keyword, "tf_idf"),
                    "graph" => number(keyword, "graph"),
                    "both" => {
                        number(keyword, "tf_idf") / most_tf_idf * number(keyword, "graph")
                            / most_graph
                    }
                    _ => FACTORS.iter().map(|name| number(&keyword["factors"], name)).product(),
                };
                assert_near(number(keyword, "score"), expected, keyword);
            }
            let is_sorted = keywords.is_sorted_by(|a, b| number(a, "score") >= number(b, "score"));
            assert!(is_sorted, "{method}: {keywords:?}");
            assert_eq!(most_graph > 0.0, matches!(method, "graph" | "both"), "{method}");
        }
    }
    assert_eq!(keywords(&folder, &[]), keywords(&folder, &["--method", "factors"]));
}

#[test]
fn the_order_of_keywords_does_not_change_with_how_many_are_shown() {
    let folder = Folder::campaign();
    for method in ["factors", "both"] {
        let most = keywords(&folder, &["--method", method, "--top", "1000"]);
        let lengths: Vec<usize> = most.iter().map(Vec::len).collect();
        assert!(lengths.iter().any(|length| *length > 15), "{lengths:?}");
        for top in ["1", "5", "15"] {
            let fewer = keywords(&folder, &["--method", method, "--top", top]);
            let top: usize = top.parse().expect("a number");
            for (fewer, most) in fewer.iter().zip(&most) {
                assert_eq!(fewer[..], most[..top.min(most.len())], "{method}, top {top}");
            }
        }
    }
}

#[test]
fn a_document_without_words_of_its_own_has_no_keywords() {
    let notice = "各科室要以患者为中心，持续改进服务流程，切实提升群众就医获得感。";
    let lines = [
        json!({"id": "a", "text": notice, "role": "authority"}),
        json!({"id": "b", "text": notice}),
        json!({"id": "c", "text": "凌晨两点，走廊里只剩一盏灯。"}),
        json!({"id": "d", "text": "……！"}),
    ];
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    let folder = Folder::new(&[("texts/a.jsonl", &lines.join("\n"))]);
    let keyed = |arguments: &[&str]| {
        let report = folder.json(&[&["keywords", "texts"], arguments].concat());
        let documents = report["documents"].as_array().expect("documents").clone();
        let count = |document: &Value| document["keywords"].as_array().map(Vec::is_empty);
        documents
            .iter()
            .map(|document| (document["id"].clone(), count(document)))
            .collect::<Vec<_>>()
    };
    let (none, some) = (Some(true), Some(false));
    let expected =
        |of_quotation| vec![(json!("b"), of_quotation), (json!("c"), some), (json!("d"), none)];
    assert_eq!(keyed(&[]), expected(none));
    assert_eq!(keyed(&["--quotations", "keep"]), expected(some), "it is fairness that masks it");
}
