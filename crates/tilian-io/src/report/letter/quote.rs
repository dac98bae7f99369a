//! Sentences as evidence.

use tilian::{Corpus, Document, Entry, Kind, Normalized, Passage};

use crate::report::width::one_line;

/// Most characters of a sentence that is quoted whole.
const LONGEST: usize = 60;

/// Characters kept on either side of the word where a sentence is longer.
const AROUND: usize = 26;

/// Fewest characters that show how a word is used.
const TELLING: usize = 12;

/// What shows how a word is used or meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// A sentence with it, and where it stands.
    Sentence { text: String, origin: String },
    /// What those who put it forward say that it means.
    Interpretation { text: String, origin: String },
}

/// A sentence with the word; where all say nothing but the word itself, what it means; nothing
/// where nobody tells.
pub(super) fn evidence(passages: &[Passage], corpus: &Corpus) -> Option<Evidence> {
    let passage = telling(passages, corpus)?;
    if !is_bare(passage, corpus) {
        let (text, origin) = (sentence(passage, corpus), origin(passage, corpus).to_owned());
        return Some(Evidence::Sentence { text, origin });
    }
    passages.iter().find_map(|passage| {
        let text = interpretation(&corpus[passage.document])?;
        Some(Evidence::Interpretation { text, origin: origin(passage, corpus).to_owned() })
    })
}

/// Whether a passage says nothing but its word.
fn is_bare(passage: &Passage, corpus: &Corpus) -> bool {
    let text = &corpus[passage.document].text;
    let [sentence, found] =
        [passage.sentence, passage.found].map(|span| Normalized::new(span.of(text)).to_string());
    sentence == found
}

/// What stands before an interpretation.
const LABELS: [&str; 5] = ["释义", "解释", "说明", "出处", "含义"];

/// The first line behind an entry, as far as it is quoted.
fn interpretation(document: &Document) -> Option<String> {
    let entry = Entry::of(document, Kind::CoreWord)?;
    let line = document.text[entry.span.end()..].lines().find(|line| !line.trim().is_empty())?;
    let line = line.trim();
    let unlabelled = LABELS.iter().find_map(|label| {
        line.strip_prefix(label)?.trim_start().strip_prefix(['：', ':']).map(str::trim_start)
    });
    let text = one_line(unlabelled.unwrap_or(line));
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Some(format!("{}……", &text[..end])),
        None => Some(text).filter(|text| !text.is_empty()),
    }
}

/// The first passage that shows how a word is used, else the first.
fn telling<'p>(passages: &'p [Passage], corpus: &Corpus) -> Option<&'p Passage> {
    let characters =
        |passage: &&Passage| passage.sentence.of(&corpus[passage.document].text).chars().count();
    let tells = |passage: &&Passage| (TELLING..=LONGEST).contains(&characters(passage));
    passages.iter().find(tells).or(passages.first())
}

/// The sentence of a passage in one line, around its word where it is long.
fn sentence(passage: &Passage, corpus: &Corpus) -> String {
    let text = &corpus[passage.document].text;
    if passage.sentence.of(text).chars().count() <= LONGEST {
        return ended(&one_line(passage.sentence.of(text)));
    }
    let before: Vec<char> = text[passage.sentence.start()..passage.found.start()].chars().collect();
    let after: Vec<char> = text[passage.found.end()..passage.sentence.end()].chars().collect();
    let start: String = before[before.len().saturating_sub(AROUND)..].iter().collect();
    let end: String = after[..after.len().min(AROUND)].iter().collect();
    let mark = |is_cut: bool| if is_cut { "……" } else { "" };
    let (cut_before, cut_after) = (mark(before.len() > AROUND), mark(after.len() > AROUND));
    ended(&one_line(&format!("{cut_before}{start}{}{end}{cut_after}", passage.found.of(text))))
}

/// The sentence without a mark that says that it goes on.
fn ended(sentence: &str) -> String {
    sentence.trim_end_matches(['，', '、', '；', '：', ',', ';', ':']).to_owned()
}

/// Where a passage stands: the unit, else the document.
fn origin<'c>(passage: &Passage, corpus: &'c Corpus) -> &'c str {
    let document = &corpus[passage.document];
    document.unit.as_deref().unwrap_or(&document.id)
}

#[cfg(test)]
mod tests {
    use tilian::{Document, Span};

    use super::*;

    #[test]
    fn long_sentences_are_cut_around_the_word() {
        let (before, after) = ("甲".repeat(40), "乙".repeat(10));
        let text = format!("{before}守护{after}。");
        let corpus = Corpus::new([Document::new("1", &text), Document::new("2", "守护\n生命。")]);
        let corpus = corpus.unwrap();
        let long = Passage {
            document: 0,
            sentence: Span::new(0, text.len()),
            found: Span::new(before.len(), before.len() + 6),
        };
        let all = Passage { sentence: Span::new(0, text.len()), ..long };
        assert_eq!(sentence(&all, &corpus), text.as_str(), "53 characters are quoted whole");
        let text = text.repeat(2);
        let corpus = Corpus::new([Document::new("1", &text).unit("内科")]).unwrap();
        let long = Passage { sentence: Span::new(0, text.len()), ..long };
        let expected = format!("……{}守护{after}。{}……", "甲".repeat(26), "甲".repeat(15));
        assert_eq!(sentence(&long, &corpus), expected);
        assert_eq!(origin(&long, &corpus), "内科");
    }

    #[test]
    fn a_sentence_that_goes_on_ends_where_it_is_cut() {
        for (sentence, expected) in [("守护生命；", "守护生命"), ("守护。", "守护。"), ("", "")]
        {
            assert_eq!(ended(sentence), expected);
        }
    }

    #[test]
    fn a_bare_entry_is_shown_by_what_it_means() {
        for (texts, expected) in [
            (
                ["仁爱", "仁爱\n释义：以仁待人。"],
                Some(Evidence::Interpretation {
                    text: "以仁待人。".into(), origin: "2".into()
                }),
            ),
            (["仁爱。", "仁爱"], None),
            (
                ["仁爱\n以仁待人", "夜里也有仁爱守护着病房里的灯。"],
                Some(Evidence::Sentence {
                    text: "夜里也有仁爱守护着病房里的灯。".into(),
                    origin: "2".into(),
                }),
            ),
        ] {
            let documents = (1..)
                .zip(texts)
                .map(|(id, text)| Document::new(format!("{id}"), text).kind(Kind::CoreWord));
            let corpus = Corpus::new(documents).unwrap();
            let passage = |document: usize| {
                let text = texts[document];
                let start = text.find("仁爱").unwrap();
                let end = text.find('\n').unwrap_or(text.len());
                Passage {
                    document,
                    sentence: Span::new(0, end),
                    found: Span::new(start, start + "仁爱".len()),
                }
            };
            assert_eq!(evidence(&[passage(0), passage(1)], &corpus), expected, "{texts:?}");
        }
    }

    #[test]
    fn a_bare_entry_tells_least() {
        let texts = ["守护", "夜里也有人守护着病房里的灯。"];
        let corpus =
            Corpus::new((1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text)));
        let corpus = corpus.unwrap();
        let of = |document: usize| Passage {
            document,
            sentence: Span::new(0, texts[document].len()),
            found: Span::default(),
        };
        assert_eq!(telling(&[of(0), of(1)], &corpus), Some(&of(1)));
        assert_eq!(telling(&[of(0)], &corpus), Some(&of(0)));
        assert_eq!(telling(&[], &corpus), None);
    }
}
