//! Help in both languages.

use super::{CHINESE, ENGLISH, Folder};

const COMMANDS: [&[&str]; 13] = [
    &[],
    &["distill"],
    &["report"],
    &["copies"],
    &["import"],
    &["keywords"],
    &["terms"],
    &["compare"],
    &["concordance"],
    &["network"],
    &["segment"],
    &["background"],
    &["background", "build"],
];

fn is_chinese(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether three words of Latin letters stand in a row, as they do in a description and not
/// among names.
fn reads_english(line: &str) -> bool {
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let words: Vec<&str> = line.split(' ').collect();
    words.windows(3).any(|row| row.iter().all(is_word))
}

#[test]
fn help_speaks_one_language() {
    let folder = Folder::new(&[]);
    for command in COMMANDS {
        let arguments = [command, &["--help"]].concat();
        let english = folder.run_in(ENGLISH, &arguments).succeeded();
        assert!(!english.contains(is_chinese), "{arguments:?}: {english}");
        assert!(english.lines().any(reads_english), "{arguments:?}: {english}");
        let chinese = folder.run_in(CHINESE, &arguments).succeeded();
        let described = chinese.lines().filter(|line| !line.starts_with("用法："));
        let english: Vec<&str> = described.filter(|line| reads_english(line)).collect();
        assert!(english.is_empty(), "{arguments:?}: {english:?}");
        for line in chinese.lines().filter(|line| line.trim_start().starts_with("--")) {
            assert!(line.contains(is_chinese), "{arguments:?}: {line} is not described");
        }
    }
}

#[test]
fn every_way_to_ask_for_help_gives_it() {
    let folder = Folder::new(&[]);
    for locale in [CHINESE, ENGLISH] {
        let help = folder.run_in(locale, &["distill", "--help"]).succeeded();
        for arguments in [&["help", "distill"], &["distill", "-h"]] {
            assert_eq!(folder.run_in(locale, arguments).succeeded(), help, "{arguments:?}");
        }
    }
    assert!(folder.run(&["--version"]).succeeded().starts_with("tilian "));
}

#[test]
fn the_locale_tells_the_language_and_a_flag_overrides_it() {
    let folder = Folder::new(&[]);
    let is_chinese_in = |locale: &str, arguments: &[&str]| {
        folder.run_in(locale, &[arguments, &["--help"]].concat()).succeeded().contains("用法")
    };
    for (locale, expected) in [
        ("zh_CN.UTF-8", true),
        ("zh_TW.UTF-8", true),
        ("zh", true),
        ("en_US.UTF-8", false),
        ("de_DE.UTF-8", false),
        ("C", false),
        ("POSIX", false),
        ("", false),
    ] {
        assert_eq!(is_chinese_in(locale, &[]), expected, "{locale:?}");
        assert!(is_chinese_in(locale, &["--lang", "zh"]), "{locale:?}");
        assert!(!is_chinese_in(locale, &["--lang=en"]), "{locale:?}");
    }
}
