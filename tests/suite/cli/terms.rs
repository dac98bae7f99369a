//! The terms of a corpus, and what finding them changes.

use super::{Folder, json, texts};

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
        |line| texts(&json(line)["tokens"], "text").into_iter().map(str::to_owned).collect();
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
