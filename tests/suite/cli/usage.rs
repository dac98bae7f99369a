//! Wrong usage ends with 2 and a message that names the thing and what would be right.

use super::{CHINESE, ENGLISH, Folder};

/// Arguments behind the name of a readable folder, with what the message has to name in both
/// languages, and in each.
type Case = (&'static [&'static str], &'static str, &'static str, &'static str);

const CASES: [Case; 24] = [
    (&["--threads", "2"], "distill", "requires a subcommand", "缺少命令"),
    (&["distil", "texts"], "distill", "similar", "是不是"),
    (&["distill"], "PATH", "required", "缺少"),
    (&["distill", "texts", "--tops", "3"], "--top", "unexpected", "没有选项 --tops"),
    (
        &["distill", "texts", "--top", "0"],
        "--top",
        "\"0\", expected a whole number, 1",
        "应为不小于 1 的整数",
    ),
    (
        &["distill", "texts", "--resamples", "99999999999"],
        "--resamples",
        "expected 1 to 100000",
        "应为 1 到 100000",
    ),
    (
        &["distill", "texts", "--seed", "x"],
        "--seed",
        "\"x\", expected a whole number, 0",
        "应为不小于 0 的整数",
    ),
    (&["distill", "texts", "--out"], "--out", "required", "缺少值"),
    (
        &["distill", "texts", "--format", "xml"],
        "xml",
        "expected table, json, jsonl, csv, xlsx, html, or docx for what is distilled",
        "应为 table、json、jsonl、csv、xlsx 或 html，提炼结果还可为 docx",
    ),
    (
        &["network", "texts", "--format", "csv"],
        "csv",
        "expected graphml, gexf or json",
        "应为 graphml、gexf 或 json",
    ),
    (
        &["distill", "texts", "--votes", "many"],
        "every_occurrence",
        "possible values: once",
        "的值是 many，应为 once",
    ),
    (&["distill", "texts", "--lang", "fr"], "fr", "expected zh or en", "应为 zh 或 en"),
    (&["distill", "texts", "--threads", "0"], "1024", "number of threads is \"0\"", "线程数是“0”"),
    (
        &["distill", "texts", "--weight", "support"],
        "support=0.5",
        "weight is \"support\"",
        "权重是“support”",
    ),
    (
        &["distill", "texts", "--weight", "support=much"],
        "support=0.5",
        "weight is \"support=much\"",
        "权重是“support=much”",
    ),
    (
        &["distill", "texts", "--weight", "support=nan"],
        "support=0.5",
        "weight is \"support=nan\"",
        "权重是“support=nan”",
    ),
    (
        &["distill", "texts", "--slogan-weight", "form=-1"],
        "form=-1",
        "0 to 1000000",
        "0 到 1000000 的数",
    ),
    (
        &["distill", "texts", "--weight", "suport=1"],
        "nomination",
        "weight is \"suport\"",
        "权重是“suport”",
    ),
    (
        &["distill", "texts", "--least-documents", "0.05"],
        "5%",
        "\"0.05\", expected a count",
        "应为个数",
    ),
    (
        &["copies", "texts", "--least-probability", "50%"],
        "50%",
        "expected a number from 0 to 1",
        "应为 0 到 1 的数",
    ),
    (&["copies", "texts", "--depth", "deep"], "passages", "possible values", "的值是 deep，应为"),
    (&["distill", "texts", "--longest", "1"], "20", "longest term is 1", "最多字数是 1"),
    (&["distill", "texts", "--strict=yes"], "--strict", "unexpected value", "多了 yes"),
    (&["concordance", "。", "texts"], "。", "expected at least one letter", "应为至少含一个汉字"),
];

#[test]
fn wrong_usage_is_explained_in_both_languages() {
    let folder = Folder::campaign();
    for (arguments, both, english, chinese) in CASES {
        for (locale, expected) in [(ENGLISH, english), (CHINESE, chinese)] {
            let message = folder.run_in(locale, arguments).failed(2);
            assert!(message.contains(both), "{arguments:?}: no {both} in {message}");
            assert!(message.contains(expected), "{arguments:?}: no {expected} in {message}");
        }
        let message = folder.run_in(CHINESE, arguments).failed(2);
        assert!(message.starts_with("错误：") && !message.contains("expected"), "{message}");
    }
}

#[test]
fn without_arguments_there_is_help() {
    let folder = Folder::new(&[]);
    for (locale, expected) in [(ENGLISH, "Usage:"), (CHINESE, "用法：")] {
        for arguments in [&[][..], &["background"]] {
            let help = folder.run_in(locale, arguments).failed(2);
            assert!(help.contains(expected), "{arguments:?}: {help}");
        }
    }
}
