//! Settings: of the file in the first path, and of flags over it, told with the result.

use serde_json::json;

use super::{CHINESE, ENGLISH, Folder};

/// A settings file with what the message has to name in both languages, and in each.
type Case = (&'static str, [&'static str; 3]);

const CASES: [Case; 14] = [
    (
        "[core_words.weights]\nsupport = \"much\"",
        ["core_words.weights.support", "is \"much\", expected a number", "是 \"much\"，应为数"],
    ),
    (
        "[slogans.weights]\nform = -1",
        [
            "slogans.weights.form",
            "is -1, expected a number from 0 to 1000000",
            "应为 0 到 1000000 的数",
        ],
    ),
    (
        "[slogans.weights]\nform = nan",
        ["slogans.weights.form", "is nan, expected a number", "是 nan，应为 0 到 1000000 的数"],
    ),
    (
        "[core_words.weights]\nsuport = 1",
        [
            "suport",
            "is no setting, expected one of support, ",
            "没有设置 core_words.weights.suport，应为 support、",
        ],
    ),
    (
        "[ranking]\ntops = 3",
        ["ranking.tops", "expected one of least_documents, ", "应为 least_documents、"],
    ),
    ("[ranking]\ntop = 1.5", ["ranking.top", "expected a whole number", "的整数"]),
    ("[ranking]\nleast_documents = 0.05", ["5%", "is 0.05, expected a count", "是 0.05，应为个数"]),
    ("terms =\n3", ["2", "line ", "不合 TOML 语法"]),
    (
        "\nterms = 3",
        ["[terms]", "line 2: terms is 3, expected a table", "第 2 行：terms 是 3，应为表 [terms]"],
    ),
    ("[terms]\nstop_words = 3", ["terms.stop_words", "expected a list of texts", "应为词的列表"]),
    (
        "[terms]\nuser_dictionary = \"none.txt\"",
        ["none.txt", "expected a file that can be read", "应为能读取的文件"],
    ),
    (
        "[copies]\ntiers = [0.9, 0.5, 1]",
        ["copies.tiers", "expected three that rise from above 0", "应为三个递增的数"],
    ),
    ("[copies]\ntiers = 0.3", ["copies.tiers", "expected three shares", "应为三个比例"]),
    (
        "[fairness]\nvotes = \"many\"",
        [
            "fairness.votes",
            "expected \"once\" or \"every_occurrence\"",
            "应为 \"once\" 或 \"every_occurrence\"",
        ],
    ),
];

#[test]
fn a_bad_setting_is_explained_in_both_languages() {
    for (settings, [both, english, chinese]) in CASES {
        let folder = Folder::new(&[("a.txt", "守护病人。"), ("tilian.toml", settings)]);
        for (locale, expected) in [(ENGLISH, english), (CHINESE, chinese)] {
            let message = folder.run_in(locale, &["distill", "."]).failed(1);
            assert!(message.contains("tilian.toml"), "{settings}: {message}");
            assert!(message.contains(both), "{settings}: no {both} in {message}");
            assert!(message.contains(expected), "{settings}: no {expected} in {message}");
        }
    }
}

#[test]
fn settings_are_told_with_the_result_and_flags_override_the_file() {
    let folder = Folder::campaign();
    let settings = "[core_words.weights]\nsupport = 0.5\nkeyness = 0.25\n\
        [ranking]\ntop = 2\nseed = 7\nresamples = 10\n[fairness]\nvotes = \"every_occurrence\"\n";
    folder.write("texts/tilian.toml", settings);
    let report = folder.json(&["distill", "texts"]);
    let told = &report["settings"];
    assert_eq!(told["core_words"]["weights"]["support"], json!(0.5), "{told}");
    assert_eq!(
        told["ranking"],
        json!({"least_documents": "2", "resamples": 10, "seed": 7, "top": 2})
    );
    assert_eq!(told["fairness"]["votes"], json!("every_occurrence"), "{told}");
    assert_eq!(report["core_words"].as_array().map(Vec::len), Some(2), "{report}");

    let flags = ["--top", "1", "--weight", "support=0", "--votes", "once", "--copies", "keep"];
    let report = folder.json(&[&["distill", "texts"], &flags[..]].concat());
    let told = &report["settings"];
    assert_eq!(told["core_words"]["weights"]["support"], json!(0.0), "{told}");
    assert_eq!(told["core_words"]["weights"]["keyness"], json!(0.25), "what no flag sets stays");
    assert_eq!(told["ranking"]["top"], json!(1), "{told}");
    assert_eq!(told["ranking"]["seed"], json!(7), "{told}");
    assert_eq!(told["fairness"]["votes"], json!("once"), "{told}");
    assert_eq!(told["fairness"]["copies"], json!("keep"), "{told}");
    assert_eq!(report["core_words"].as_array().map(Vec::len), Some(1), "{report}");
}

#[test]
fn the_settings_of_the_first_path_are_used() {
    let folder = Folder::new(&[
        ("a/a.txt", "守护病人，是责任。"),
        ("a/tilian.toml", "[ranking]\ntop = 1\n"),
        ("b/b.txt", "守护孩子，是责任。"),
        ("b/tilian.toml", "[ranking]\ntop = 2\n"),
        ("c/c.txt", "精益求精。"),
        ("tilian.toml", "[ranking]\ntop = 3\n"),
        ("other.toml", "[ranking]\ntop = 4\n"),
    ]);
    for (arguments, top) in [
        (&["a", "b"][..], 1),
        (&["b", "a"], 2),
        (&["c", "a"], 3),
        (&["c/c.txt"], 3),
        (&["a", "--config", "other.toml"], 4),
        (&["a", "--config", "other.toml", "--top", "5"], 5),
    ] {
        let report = folder.json(&[&["distill"], arguments].concat());
        assert_eq!(report["settings"]["ranking"]["top"], json!(top), "{arguments:?}");
    }
}

#[test]
fn words_of_ones_own_are_kept_and_left_out() {
    let folder = Folder::new(&[
        ("texts/a.txt", "一线联动守护病人。"),
        ("words.txt", "一线联动\n"),
        ("stop.txt", "守护\n"),
    ]);
    let words = ["segment", "texts", "--format", "json"];
    let is_whole =
        |arguments: &[&str]| folder.run(arguments).succeeded().contains("\"text\": \"一线联动\"");
    assert!(!is_whole(&words));
    assert!(is_whole(&[&words[..], &["--user-dictionary", "words.txt"]].concat()));
    let keywords = |arguments: &[&str]| {
        let arguments = [&["keywords", "texts", "--format", "jsonl"], arguments].concat();
        folder.run(&arguments).succeeded().contains("\"守护\"")
    };
    assert!(keywords(&[]));
    assert!(!keywords(&["--stop-words", "stop.txt"]));
}

#[test]
fn a_user_dictionary_is_read_as_editors_write_it() {
    let folder =
        Folder::new(&[("texts/a.txt", "重读希波克拉底·誓言，做达 芬奇手术，说Icu不打烊。")]);
    folder.write(
        "words.txt",
        "\u{FEFF}希波克拉底·誓言\r\n达 芬奇手术\tn\r\n# 注\r\nICU不打烊 n # 注\r\n",
    );
    let arguments = ["segment", "texts", "--format", "json", "--user-dictionary", "words.txt"];
    let segmented = folder.run(&arguments).succeeded();
    for word in ["希波克拉底·誓言", "达 芬奇手术", "Icu不打烊"] {
        assert!(segmented.contains(&format!("\"text\": \"{word}\"")), "{word}: {segmented}");
    }
}

#[test]
fn a_bad_line_of_a_user_dictionary_is_explained_in_both_languages() {
    let folder = Folder::new(&[("texts/a.txt", "守护病人。")]);
    for (words, line, given) in [
        ("守护\n病人 -3\n", 2, "病人 -3"),
        ("da Vinci\n", 1, "da Vinci"),
        ("守护\n\n《》\n", 3, "《》"),
    ] {
        folder.write("words.txt", words);
        let arguments = ["segment", "texts", "--user-dictionary", "words.txt"];
        let english =
            format!("line {line} of user dictionary is \"{given}\", expected word, word tag, ");
        let chinese = format!("用户词典第 {line} 行是“{given}”，应为词、词 词性、");
        for (locale, expected) in [(ENGLISH, english), (CHINESE, chinese)] {
            let message = folder.run_in(locale, &arguments).failed(1);
            assert!(message.contains("words.txt") && message.contains(&expected), "{message}");
        }
    }
}

#[test]
fn a_background_of_ones_own_is_measured_against() {
    let folder = Folder::campaign();
    folder.write("before/a.txt", "守护病人，守护孩子。");
    folder.write("before/b.txt", "守护是本分。");
    folder.run(&["background", "build", "before", "--out", "background.tsv"]).succeeded();
    let measured = |arguments: &[&str]| {
        let report = folder.json(&[&["distill", "texts"], arguments].concat());
        let words = report["core_words"].as_array().expect("core words").clone();
        let word = words.into_iter().find(|word| word["term"] == json!("守护")).expect("守护");
        (report["settings"]["terms"]["background"].clone(), word["keyness"]["reference"].clone())
    };
    let (settings, reference) = measured(&["--background", "background.tsv"]);
    assert_eq!(settings["path"], json!("background.tsv"));
    assert_eq!(reference, json!({"frequency": 2, "total": 6}), "presences of two documents");
    let (settings, shipped) = measured(&[]);
    let merged = ["--background", "background.tsv", "--background-use", "merge"];
    let (_, both) = measured(&merged);
    for (count, own) in [("frequency", 2), ("total", 6)] {
        assert_eq!(both[count].as_u64(), shipped[count].as_u64().map(|shipped| shipped + own));
    }
    assert!(settings.is_null() && shipped != reference, "{settings} {shipped}");
}

#[test]
fn weights_that_are_all_zero_rank_nothing() {
    let folder = Folder::campaign();
    let zero: Vec<String> =
        tilian::CoreWordWeights::NAMES.iter().map(|name| format!("--weight={name}=0")).collect();
    let arguments: Vec<&str> =
        ["distill", "texts"].into_iter().chain(zero.iter().map(String::as_str)).collect();
    let message = folder.run(&arguments).failed(2);
    assert!(message.contains("sum of weights is 0, expected more than 0"), "{message}");
}
