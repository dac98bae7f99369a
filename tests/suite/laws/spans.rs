//! Every result points into the original text, through every normalisation.

use tilian::{
    Category, Corpus, Distillation, Distilled, Folded, Jieba, Joined, Normalized, Segmenter, Span,
    UserDictionary, clauses, sentences,
};

use super::texts::{corpus, texts};
use crate::{CAMPAIGN, JIEBA};

#[test]
fn tokens_tile_the_text() {
    let words =
        ["大医精诚", "医者", "为人民", "XyZ", "👍🏽", "𠮷野家", "。仁", "e\u{301}", "３", " "];
    let user = Jieba::clone(&JIEBA).with_dictionary(&UserDictionary::default().with_words(words));
    let joined = Joined::new(&*JIEBA, words);
    let both = Joined::new(&user, ["大医精诚，仁爱", "人民健康", "", "　"]);
    let segmenters: [(&str, &dyn Segmenter); 4] =
        [("jieba", &*JIEBA), ("user dictionary", &user), ("joined", &joined), ("both", &both)];
    for text in texts() {
        for (name, segmenter) in segmenters {
            let mut end = 0;
            for token in segmenter.segment(&text) {
                assert_eq!(token.span.start(), end, "{name}: gap or overlap in {text:?}");
                let word = text.get(token.span.range());
                let word =
                    word.unwrap_or_else(|| panic!("{name}: torn {:?} in {text:?}", token.span));
                assert!(!word.is_empty(), "{name}: empty token at {end} in {text:?}");
                let inner = word.trim_end_matches(['\r', '\n']);
                assert!(!inner.contains('\n'), "{name}: {word:?} crosses a line end in {text:?}");
                end = token.span.end();
            }
            assert_eq!(end, text.len(), "{name}: tail of {text:?} is lost");
        }
    }
}

#[test]
fn what_is_compared_points_to_where_it_came_from() {
    for text in texts() {
        let normalized = Normalized::new(&text);
        let chars = normalized.chars();
        let origins: Vec<Span> =
            (0..chars.len()).map(|at| normalized.original(at..at + 1)).collect();
        for pair in origins.windows(2) {
            let in_order = pair[0] == pair[1] || pair[0].end() <= pair[1].start();
            assert!(in_order, "{pair:?} of {text:?}");
        }
        for start in 0..chars.len() {
            for end in start + 1..=chars.len() {
                // One character may become several, which then share their origin.
                let whole = origins.partition_point(|origin| origin.end() <= origins[start].start())
                    ..origins.partition_point(|origin| origin.start() < origins[end - 1].end());
                let original = normalized.original(start..end);
                let part = text.get(original.range());
                let part = part.unwrap_or_else(|| panic!("torn {original:?} in {text:?}"));
                assert_eq!(
                    Normalized::new(part).chars(),
                    &chars[whole],
                    "{part:?}, characters {start}..{end} of {text:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_compared_is_compared_to_itself() {
    for text in texts() {
        let once = Normalized::new(&text).to_string();
        assert_eq!(Normalized::new(&once).to_string(), once, "{text:?}");
    }
}

#[test]
fn what_is_folded_points_to_where_it_came_from() {
    for text in texts() {
        let folded = Folded::new(&text);
        let starts: Vec<usize> = folded.text().char_indices().map(|(at, _)| at).collect();
        let ends = || starts.iter().skip(1).copied().chain([folded.text().len()]);
        for (number, &start) in starts.iter().enumerate() {
            for end in ends().skip(number) {
                let span = Span::new(start, end);
                let original = text.get(folded.original(span).range());
                let original = original.unwrap_or_else(|| panic!("torn {span:?} of {text:?}"));
                assert_eq!(Folded::new(original).text(), span.of(folded.text()), "{text:?}");
            }
        }
        let whole = folded.original(Span::new(0, folded.text().len()));
        assert_eq!(whole, Span::new(0, text.len()), "{text:?}");
    }
}

#[test]
fn pieces_lose_nothing_but_white_space() {
    for text in texts() {
        let kinds =
            [("sentences", sentences(&text).collect()), ("clauses", clauses(&text).collect())];
        for (name, spans) in kinds {
            let spans: Vec<Span> = spans;
            let mut end = 0;
            for span in spans {
                assert!(end <= span.start(), "{name} of {text:?} overlap at {span:?}");
                let piece = span.of(&text);
                assert!(
                    !piece.is_empty() && piece.trim() == piece,
                    "{name} of {text:?}: {piece:?}"
                );
                let between = &text[end..span.start()];
                assert_eq!(between.trim(), "", "{name} of {text:?} lose {between:?}");
                end = span.end();
            }
            assert_eq!(text[end..].trim(), "", "{name} of {text:?} lose the tail");
        }
    }
}

#[test]
fn results_point_into_the_texts() {
    let random = [corpus(1), corpus(2), corpus(3)];
    for corpus in random.iter().chain([&CAMPAIGN.corpus]) {
        let distilled = Distillation::default().top(1_000).distill(corpus, &*JIEBA);
        assert_points_into_texts(corpus, &distilled.expect("words to count"));
    }
}

/// Whether everything found stands in its document's text, and is what it is said to be.
#[track_caller]
pub(crate) fn assert_points_into_texts(corpus: &Corpus, distilled: &Distilled) {
    let text = |document: usize, span: Span, what: &dyn std::fmt::Debug| {
        let text = &corpus[document].text;
        let found = text.get(span.range());
        found.unwrap_or_else(|| panic!("{span:?} is no part of {text:?}: {what:?}"))
    };
    let compared = |text: &str| Normalized::new(text).to_string();
    for word in &distilled.core_words {
        let forms = word.variants.iter().map(|variant| compared(&variant.form));
        let forms: Vec<String> = forms.chain([compared(&word.term)]).collect();
        for passage in &word.passages {
            let found = text(passage.document, passage.found, word);
            text(passage.document, passage.sentence, word);
            assert!(passage.sentence.contains(passage.found), "{passage:?} of {}", word.term);
            assert!(forms.contains(&compared(found)), "{found:?} is none of {forms:?}");
            let own = distilled.reuse.is_own(passage.document, passage.found);
            assert!(own, "{found:?} in {passage:?} is quoted or copied");
        }
    }
    for slogan in &distilled.slogans {
        let forms = slogan.variants.iter().map(|variant| compared(&variant.form));
        let forms: Vec<String> = forms.chain([compared(&slogan.text)]).collect();
        for place in &slogan.places {
            let found = text(place.document, place.span, slogan);
            assert!(forms.contains(&compared(found)), "{found:?} is none of {forms:?}");
            let own = distilled.reuse.is_own(place.document, place.span);
            assert!(own, "{found:?} in {place:?} is quoted or copied");
        }
    }
    for verdict in distilled.reuse.verdicts() {
        assert_ne!(verdict.document, verdict.source, "{verdict:?}");
        assert!(verdict.matched() <= verdict.compared, "{verdict:?}");
        let mut end = 0;
        for alignment in &verdict.alignments {
            let here = compared(text(verdict.document, alignment.span, verdict));
            let there = compared(text(verdict.source, alignment.source, verdict));
            assert!(end <= alignment.span.end(), "{verdict:?} is out of order");
            end = alignment.span.end();
            let length = |text: &str| text.chars().count();
            // At its ends a run may take a part of a character that became several.
            let fits = length(&here).min(length(&there)) >= alignment.matched;
            assert!(fits, "{here:?} and {there:?} share {}", alignment.matched);
            let may_differ = verdict.category != Category::Copy || alignment.likeness.is_some();
            assert!(may_differ || here == there, "{here:?}, {there:?}");
        }
    }
    for document in 0..corpus.len() {
        let foreign = distilled.reuse.foreign(document);
        for span in foreign {
            text(document, *span, &foreign);
        }
        let sorted = foreign.windows(2).all(|pair| pair[0].end() < pair[1].start());
        assert!(sorted, "{foreign:?} of {}", corpus[document].id);
    }
}
