use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use tilian::{Copies, Depth, FrequencyList, Quotations, Threshold, Tiers, Votes};

use super::*;
use crate::load::{Extraction, LoadSettings, Superiors};

/// A folder with a `tilian.toml`.
fn written(toml: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tilian.toml");
    fs::write(&path, toml).unwrap();
    (folder, path)
}

#[test]
fn defaults_are_those_of_the_library() {
    let settings = Settings::default();
    assert_eq!(settings.distillation().unwrap(), Distillation::default());
    assert_eq!(settings.tiers().unwrap(), Tiers::default());
    assert_eq!(settings.detection().unwrap(), Detection::default());
    let (_folder, path) = written("");
    assert_eq!(Settings::read(&path).unwrap(), settings);
}

/// A file that sets everything.
const EVERY_SETTING: &str = r#"
    ranking = { least_documents = "5%", resamples = 2_000, seed = 7, top = 30 }
    [core_words.weights]
    support = 1
    tf_idf = 0.5
    [slogans.weights]
    originality = 0.3
    [terms]
    longest = 6
    least_npmi = 0.2
    least_entropy = 1
    stop_words = ["医院"]
    stop_words_file = "stop.txt"
    user_dictionary = "words.txt"
    background = "background.tsv"
    background_use = "merge"
    [fairness]
    copies = "keep"
    quotations = "keep"
    votes = "every_occurrence"
    shortest_quotation = 20
    [copies]
    depth = "whole"
    least_probability = 0.9
    tiers = [0.2, 0.5, 1]
    rows = "all"
    page_entries = 50
    [report]
    campaign = "我们的职业精神"
    title = "大讨论活动情况报告"
    addressee = "市卫生健康委员会"
    sender = "青禾市第二人民医院"
    date = "2024年7月1日"
    [import]
    seconds = 5
    memory = 256
    output = 32
    largest_file = 16
    superiors = "by_folder"
    [merge]
    "救死扶伤" = ["治病救人"]
    [groups]
    "医德" = ["慎独", "以 德 为先"]
"#;

/// What [`EVERY_SETTING`] sets, with the files that it names.
fn every_setting(folder: &Path) -> Result<Settings, Box<dyn std::error::Error>> {
    Ok(Settings::default()
        .core_word_weight("support", 1.0)?
        .core_word_weight("tf_idf", 0.5)?
        .slogan_weight("originality", 0.3)?
        .longest(6)
        .least_npmi(0.2)
        .least_entropy(1.0)
        .stop_words(["医院"])
        .read_stop_words(&folder.join("stop.txt"))?
        .read_user_dictionary(&folder.join("words.txt"))?
        .read_background(&folder.join("background.tsv"))?
        .background_use(BackgroundUse::Merge)
        .least_documents(Threshold::Share(0.05))
        .resamples(2_000)
        .seed(7)
        .top(30)
        .copies(Copies::Keep)
        .quotations(Quotations::Keep)
        .votes(Votes::EveryOccurrence)
        .shortest_quotation(20)
        .copy_depth(Depth::Whole)
        .least_probability(0.9)
        .copy_tiers([0.2, 0.5, 1.0])
        .rows(Rows::All)
        .page_entries(50)
        .letter_campaign("我们的职业精神")
        .letter_title("大讨论活动情况报告")
        .letter_addressee("市卫生健康委员会")
        .letter_sender("青禾市第二人民医院")
        .letter_date("2024年7月1日")
        .import_seconds(5)
        .import_memory(256)
        .import_output(32)
        .import_largest_file(16)
        .import_superiors(Superiors::ByFolder)
        .merge("救死扶伤", ["治病救人"])?
        .group("医德", ["慎独", "以德为先"])?)
}

#[test]
fn every_setting_is_read() {
    let (folder, path) = written(EVERY_SETTING);
    let folder = folder.path();
    fs::write(folder.join("stop.txt"), "患者 # 人人都写\n").unwrap();
    fs::write(folder.join("words.txt"), encoding_rs::GB18030.encode("大医精诚 n\n").0).unwrap();
    fs::write(folder.join("background.tsv"), "#totals\t9\t2\t7\n守护\t3\t2\n").unwrap();
    let read = Settings::read(&path).unwrap();
    assert_eq!(read, every_setting(folder).unwrap());
    assert_eq!(read.user_dictionary().entries()[0].word, "大医精诚");
    let stop_words: Vec<String> =
        read.mining().unwrap().stop_word_list().iter().map(str::to_owned).collect();
    assert!(stop_words.ends_with(&["医院".to_owned(), "患者".to_owned()]), "{stop_words:?}");
}

#[track_caller]
fn assert_refused(toml: &str, expected: &str) {
    let (_folder, path) = written(toml);
    let message = Settings::read(&path).unwrap_err().to_string();
    let start = format!("{} {expected}", path.display());
    assert!(message.starts_with(&start), "{toml:?}: {message}");
}

#[test]
fn errors_name_line_key_value_and_remedy() {
    for (toml, expected) in [
        ("[ranking]\ntop = -1", "line 2: ranking.top is -1, expected a whole number, 0 or more"),
        ("[ranking]\n\ntops = 3", "line 3: ranking.tops is no setting, expected one of least_d"),
        ("[rank]\ntop = 3", "line 1: rank is no setting, expected one of core_words, slogans, te"),
        ("ranking = 3", "line 1: ranking is 3, expected a table [ranking]"),
        ("[ranking]\nresamples = 0", "line 2: ranking.resamples is 0, expected 1 to 100000"),
        (
            "[ranking]\nleast_documents = 0.05",
            "line 2: ranking.least_documents is 0.05, expected a count such as 2, or a share of",
        ),
        (
            "[ranking]\nleast_documents = \"500%\"",
            "line 2: ranking.least_documents is \"500%\", expected a count such as 2, or a shar",
        ),
        (
            "[core_words.weights]\nsupport = \"high\"",
            "line 2: core_words.weights.support is \"high\", expected a number",
        ),
        (
            "core_words.weights.support = -0.5",
            "line 1: core_words.weights.support is -0.5, expected a number from 0 to 1000000",
        ),
        (
            "[slogans.weights]\nrhyme = 1",
            "line 2: slogans.weights.rhyme is no setting, expected one of support, nomination, c",
        ),
        ("[slogans.weights]\nform = nan", "line 2: slogans.weights.form is nan, expected a numb"),
        ("[terms]\nlongest = 90", "line 2: terms.longest is 90, expected 2 to 20 characters"),
        ("[terms]\nleast_npmi = 2", "line 2: terms.least_npmi is 2, expected a number from -1"),
        (
            "[terms]\nstop_words = [\"医院\", 3]",
            "line 2: terms.stop_words is [\"医院\", 3], expected a list of texts such as [\"医院\"]",
        ),
        (
            "[terms]\nuser_dictionary = \"none.txt\"",
            "line 2: terms.user_dictionary is \"none.txt\", expected a file that can be read (",
        ),
        (
            "[fairness]\ncopies = \"forget\"",
            "line 2: fairness.copies is \"forget\", expected \"set_aside\" or \"keep\"",
        ),
        (
            "[terms]\nbackground_use = \"add\"",
            "line 2: terms.background_use is \"add\", expected \"replace\" or \"merge\"",
        ),
        (
            "[fairness]\nshortest_quotation = 2",
            "line 2: fairness.shortest_quotation is 2, expected at least 4 characters",
        ),
        ("[report]\nsender = \" \"", "line 2: report.sender is \" \", expected a text in quotat"),
        ("[report]\ndate = 7", "line 2: report.date is 7, expected a text in quotation marks"),
        ("[merge]\n甲 = 3", "line 2 is not TOML"),
        ("[merge]\n\"甲\" = 3", "line 2: merge.甲 is 3, expected a list of texts such as"),
        ("[merge]\n\"甲\" = [\"乙\"]\n\"丙\" = [\"乙\"]", "line 3: merge.丙 cannot be used"),
        ("[groups]\n\"甲\" = []", "line 2: groups.甲 is [], expected at least one seed word"),
        ("[ranking]\ntop = = 3", "line 2 is not TOML"),
    ] {
        assert_refused(toml, expected);
    }
}

#[test]
fn what_copies_are_shown_is_checked() {
    for (toml, expected) in [
        (
            "[copies]\ndepth = \"deep\"",
            "line 2: copies.depth is \"deep\", expected \"whole\" or \"passages\"",
        ),
        (
            "[copies]\nleast_probability = 50",
            "line 2: copies.least_probability is 50, expected a number from 0 to 1",
        ),
        (
            "[copies]\ntiers = [0.3, 0.6]",
            "line 2: copies.tiers is [0.3, 0.6], expected three shares such as [0.33, 0.66, 0.95]",
        ),
        ("[copies]\ntiers = [0.6, 0.3, 1]", "line 2: copies.tiers is [0.6, 0.3, 1], expected "),
        (
            "[copies]\npage_entries = 0",
            "line 2: copies.page_entries is 0, expected a whole number, 1 or more",
        ),
    ] {
        assert_refused(toml, expected);
    }
}

#[test]
fn a_background_replaces_the_shipped_one_or_joins_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("background.tsv");
    fs::write(&path, "#totals\t9\t2\t7\n守护\t3\t2\n").unwrap();
    let settings = Settings::default().read_background(&path).unwrap();
    let (shipped, own) = (FrequencyList::shipped(), settings.background());
    assert_eq!([own.words(), own.documents(), own.find("守护").occurrences], [9, 2, 3]);
    let both = settings.background_use(BackgroundUse::Merge).background();
    assert_eq!(both, shipped.clone().merge(own));
    assert_eq!(both.find("守护").documents, shipped.find("守护").documents + 2);
    let none = Settings::default().background_use(BackgroundUse::Merge);
    assert_eq!(none.background(), shipped, "there is nothing to join");
}

#[test]
fn a_bad_line_of_a_dictionary_is_named() {
    let (folder, path) = written("[terms]\nuser_dictionary = \"words.txt\"");
    fs::write(folder.path().join("words.txt"), "甲\n乙 -3\n").unwrap();
    let error = Settings::read(&path).unwrap_err();
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(error.to_string().contains("words.txt"), "{error}");
    assert!(source.starts_with("line 2 of user dictionary"), "{source}");
}

#[test]
fn limits_of_reading_are_checked_and_handed_on() {
    let settings = Settings::default().import_seconds(5).import_memory(256).import_output(32);
    let limited = settings.load_settings(Extraction::child("tilian", ["extract-worker"]));
    let extraction = Extraction::child("tilian", ["extract-worker"])
        .time(Duration::from_secs(5))
        .memory(256 << 20)
        .output(32 << 20);
    assert_eq!(limited, LoadSettings::default().extraction(extraction));
    let default = Settings::default().load_settings(Extraction::default());
    assert_eq!(default, LoadSettings::default());
    assert_refused(
        "[import]\nseconds = 0",
        "line 2: import.seconds is 0, expected a whole number, 1 or more",
    );
}

#[test]
fn all_settings_are_printed() {
    let settings = Settings::default().least_documents(Threshold::Share(0.05)).stop_words(["医院"]);
    let json = serde_json::to_value(&settings).unwrap();
    assert_eq!(json["core_words"]["weights"]["nomination"], 0.38);
    assert_eq!(json["ranking"]["least_documents"], "5%");
    assert_eq!(json["fairness"]["copies"], "set_aside");
    assert_eq!(json["copies"]["depth"], "passages");
    assert_eq!(json["import"]["memory"], 512);
    assert_eq!(json["terms"]["stop_words"][0], "医院");
    assert_eq!(json["terms"]["background_use"], "replace");
}
