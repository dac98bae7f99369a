//! What is printed, to the letter. `TILIAN_BLESS=1` writes it anew.

use std::env;
use std::fs;
use std::path::Path;

use super::{CHINESE, ENGLISH, SAMPLE, run_on_sample};

#[track_caller]
fn assert_prints(name: &str, locale: &str, arguments: &[&str]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite/golden");
    let path = folder.join(name);
    let printed = run_on_sample(locale, arguments).succeeded();
    if env::var_os("TILIAN_BLESS").is_some() {
        return fs::write(&path, printed).expect("the golden folder can be written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let call = arguments.join(" ");
    let changed = difference(&golden, &printed);
    assert!(golden == printed, "tilian {call}: not {name} (TILIAN_BLESS=1 rewrites it)\n{changed}");
}

/// The lines in which two texts differ, between what both begin and end with.
pub(super) fn difference(expected: &str, printed: &str) -> String {
    let [expected, printed] = [expected, printed].map(|text| text.lines().collect::<Vec<_>>());
    let equal = |(one, other): &(&&str, &&str)| one == other;
    let head = expected.iter().zip(&printed).take_while(equal).count();
    let (expected, printed) = (&expected[head..], &printed[head..]);
    let tail = expected.iter().rev().zip(printed.iter().rev()).take_while(equal).count();
    let gone = expected[..expected.len() - tail].iter().map(|line| format!("- {line}\n"));
    let come = printed[..printed.len() - tail].iter().map(|line| format!("+ {line}\n"));
    format!("from line {}:\n{}", head + 1, gone.chain(come).collect::<String>())
}

#[test]
fn core_words_and_slogans_of_the_sample() {
    for (name, locale) in [("distill.zh.txt", CHINESE), ("distill.en.txt", ENGLISH)] {
        assert_prints(name, locale, &["distill", SAMPLE, "--top", "10"]);
    }
}

#[test]
fn copies_of_the_sample() {
    for (name, locale) in [("copies.zh.txt", CHINESE), ("copies.en.txt", ENGLISH)] {
        assert_prints(name, locale, &["copies", SAMPLE]);
    }
}

#[test]
fn a_word_in_context_in_the_sample() {
    for (name, locale) in [("concordance.zh.txt", CHINESE), ("concordance.en.txt", ENGLISH)] {
        assert_prints(name, locale, &["concordance", "守护", SAMPLE, "--top", "5"]);
    }
}

#[test]
fn the_difference_is_what_changed() {
    for (expected, printed, changed) in [
        ("a\nb\nc\n", "a\nx\nc\n", "from line 2:\n- b\n+ x\n"),
        ("a\na\n", "a\n", "from line 2:\n- a\n"),
        ("", "a\n", "from line 1:\n+ a\n"),
    ] {
        assert_eq!(difference(expected, printed), changed, "{expected:?} {printed:?}");
    }
}
