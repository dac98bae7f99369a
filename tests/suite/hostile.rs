//! Input that nobody should send: every run ends, without a panic and without an accusation.

mod copies;
mod files;

use std::fs;

use tilian::{
    Bootstrap, Category, Corpus, Direction, Distillation, Distilled, Document, Error, Kind, Role,
};
use tilian_io::LoadSettings;

use crate::JIEBA;
use crate::laws::assert_points_into_texts;

const PARAGRAPH: &str = "凌晨两点，走廊里只剩一盏灯；护士长说：“守护病人，是我们的责任。”大家笑了……\
    医者仁心，精益求精！救护车到了，没人再说话，可是每一个人都知道该做什么、先做什么。";

const EXTENSIONS: [&str; 4] = ["txt", "md", "csv", "jsonl"];

fn distil(documents: impl IntoIterator<Item = Document>) -> (Corpus, Result<Distilled, Error>) {
    let few = Bootstrap::default().resamples(20).expect("in range");
    let corpus = Corpus::new(documents).expect("ids differ and texts are short");
    let distilled = Distillation::default().bootstrap(few).distill(&corpus, &*JIEBA);
    if let Ok(distilled) = &distilled {
        assert_points_into_texts(&corpus, distilled);
    }
    (corpus, distilled)
}

/// Distils submissions of every kind, beside a notice and a known text that are as odd.
#[track_caller]
fn assert_survives(texts: &[&str], has_words: bool) {
    let name = |at: usize| texts[at].chars().take(20).collect::<String>();
    let kinds = Kind::ALL.map(Some).into_iter().chain([None]);
    for (at, text) in texts.iter().enumerate() {
        for kind in kinds.clone() {
            let document = Document { kind, ..Document::new("submission", *text) };
            let (_, distilled) = distil([document]);
            match distilled {
                Ok(distilled) => {
                    assert!(has_words, "{:?} has words: {distilled:?}", name(at));
                    assert_eq!(distilled.reuse.verdicts(), [], "{:?} accuses itself", name(at));
                }
                Err(error) => {
                    assert!(!has_words, "{:?} as {kind:?}: {error}", name(at));
                    assert_eq!(error, Error::NothingToCount { documents: 1 }, "{:?}", name(at));
                }
            }
        }
        let roles = Role::ALL.map(|role| Document::new(role.name(), *text).role(role));
        let (_, distilled) = distil(roles.into_iter().chain([Document::new("a", "一个字")]));
        assert!(distilled.is_ok(), "{:?}: {distilled:?}", name(at));
    }
    assert_loads(texts);
}

/// Whether every text, written to a file, comes back as a document or is named as skipped.
#[track_caller]
fn assert_loads(texts: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, text) in texts.iter().enumerate() {
        for extension in EXTENSIONS {
            let path = folder.path().join(format!("{number}.{extension}"));
            fs::write(path, text).expect("a file");
        }
    }
    fs::write(folder.path().join("征文.txt"), PARAGRAPH).expect("a file");
    let settings = LoadSettings::default();
    let loaded = tilian_io::load(&[folder.path().to_path_buf()], &settings).expect("an essay");
    for (number, text) in texts.iter().enumerate() {
        for extension in EXTENSIONS {
            let file = format!("{number}.{extension}");
            let row = format!("{number}:");
            let is_its = |id: &str| id.starts_with(&file) || id.starts_with(&row);
            let is_read = loaded.corpus.iter().any(|document| is_its(&document.id));
            let is_named = loaded.skipped.iter().any(|skipped| skipped.path.ends_with(&file));
            assert!(is_read || is_named, "{file} is lost: {text:?}");
        }
    }
    let (_, distilled) = distil(loaded.corpus.documents().iter().cloned());
    assert!(distilled.is_ok(), "{distilled:?}");
}

#[test]
fn an_empty_corpus_is_an_error_that_says_so() {
    let (_, distilled) = distil([]);
    let error = distilled.expect_err("nothing to count").to_string();
    let expected = "no submission with a word to count among 0 documents, expected at least one";
    assert_eq!(error, expected);
    let folder = tempfile::tempdir().expect("a folder");
    let loaded = tilian_io::load(&[folder.path().to_path_buf()], &LoadSettings::default());
    let error = loaded.expect_err("an empty folder");
    assert!(matches!(error, tilian_io::Error::EmptyFolder { .. }), "{error}");
}

#[test]
fn notices_alone_are_nothing_to_count() {
    let (_, distilled) = distil([Document::new("1", PARAGRAPH).role(Role::Authority)]);
    assert_eq!(distilled.expect_err("a notice"), Error::NothingToCount { documents: 1 });
}

#[test]
fn one_document_is_enough() {
    assert_survives(&[PARAGRAPH, "责任", "医者仁心，守护生命。"], true);
}

#[test]
fn one_character_is_enough() {
    assert_survives(&["仁", "𠮷", "a", "１", "é"], true);
    let documents = (0..50).map(|id| Document::new(format!("{id}"), "仁"));
    let (_, distilled) = distil(documents);
    let distilled = distilled.expect("fifty words");
    assert_eq!(distilled.words, 50);
    assert_eq!(distilled.reuse.verdicts(), [], "one character is nobody's");
}

#[test]
fn without_words_there_is_nothing_to_count() {
    assert_survives(
        &[
            "",
            " \t\r\n　",
            "，。！？；：……“”（）《》、·—",
            "👩‍⚕️👍🏽🇨🇳",
            "\u{0}\u{0}\u{0}",
            "\u{301}\u{301}\u{3099}",
            "\u{FEFF}\u{200B}\u{200D}\u{FE0F}",
        ],
        false,
    );
    let documents = (0..20).map(|id| Document::new(format!("{id}"), "……".repeat(40)));
    let (_, distilled) = distil(documents.chain([Document::new("word", "责任")]));
    assert_eq!(distilled.expect("a word").reuse.verdicts(), [], "marks are nobody's");
}

#[test]
fn characters_that_break_programs() {
    assert_survives(
        &[
            "责任\u{0}担当\u{0}",
            "仁\u{301}\u{301}\u{301}爱\u{3099}",
            "\u{202E}爱仁\u{202C}责任",
            "责任\u{FFFD}担当\u{FFFE}",
            "\"责任,担当\n\"\"\",\"",
            "{\"text\": \"责任\", \"kind\": \"core_word\"}",
            "=SUM(A1:A9) 责任",
            "ﷺ责任ﷺ",
            "\r责任\r\r担当\r",
        ],
        true,
    );
    let zalgo = format!("责任{}", "\u{301}".repeat(100_000));
    assert_survives(&[&zalgo], true);
}

#[test]
fn english_alone_is_distilled() {
    let text = "The patient comes first. We listen, we care, and we answer for what we do.\r\n";
    assert_survives(&[text, &text.repeat(20)], true);
}

#[test]
fn a_megabyte_of_one_character() {
    let text = "健".repeat((1 << 20) / 3);
    assert_survives(&[&text], true);
}

#[test]
fn ten_megabytes_in_one_line() {
    let marked = PARAGRAPH.repeat(10 * (1 << 20) / PARAGRAPH.len());
    let bare: String = marked.chars().filter(|c| c.is_alphanumeric()).collect();
    for text in [marked, bare] {
        let (_, distilled) = distil([
            Document::new("essay", text).kind(Kind::Essay),
            Document::new("other", PARAGRAPH).kind(Kind::Essay),
        ]);
        let distilled = distilled.expect("words");
        assert!(distilled.core_words.iter().any(|word| word.term.contains("守护")));
        assert_eq!(distilled.reuse.verdicts(), [], "the one is not the other");
    }
}

#[test]
fn a_document_of_a_hundred_thousand_lines() {
    let text: String = (0..100_000).map(|line| format!("第{line}行，责任\r\n")).collect();
    let (_, distilled) = distil([Document::new("lines", &text), Document::new("one", "责任")]);
    let word = &distilled.expect("words").core_words[0];
    assert_eq!(word.criteria.support.occurrences, 100_001, "{word:?}");
}

#[test]
fn twenty_thousand_identical_documents_count_once() {
    let documents = |count| (0..count).map(|id| Document::new(format!("{id:05}"), PARAGRAPH));
    let (_, alone) = distil(documents(1));
    let (_, distilled) = distil(documents(20_000));
    let (alone, distilled) = (alone.expect("words"), distilled.expect("words"));
    assert_eq!(distilled.words, alone.words);
    let verdicts = distilled.reuse.verdicts();
    assert_eq!(verdicts.len(), 19_999);
    for verdict in verdicts {
        let found = (verdict.category, verdict.direction, verdict.source);
        assert_eq!(found, (Category::Copy, Direction::Unknown, 0), "nobody knows who was first");
    }
    for word in &distilled.core_words {
        assert_eq!(word.criteria.support.documents.count, 1, "{word:?}");
    }
}

#[test]
fn what_is_put_forward_may_be_of_any_length() {
    let long = PARAGRAPH.repeat(2_000);
    for kind in [Kind::CoreWord, Kind::Slogan] {
        let (_, distilled) = distil([
            Document::new("long", &long).kind(kind),
            Document::new("short", "责任担当").kind(kind),
        ]);
        assert_eq!(distilled.expect("words").reuse.verdicts(), [], "{kind:?}");
    }
}
