//! Which words may be in a term, and which sequences of parts of speech may be a phrase.

use crate::segment::Tag;
use crate::text::{is_letter, is_written};

/// Whether words of these kinds, in this order, may be a term of their own.
///
/// A phrase begins with a content word or a word that stands before nouns, and ends with what
/// can head one; a numeral, a pronoun or a word of grammar stands nowhere in it, so 进行了 and
/// 条件下 are none.
pub(super) fn is_phrase(mut tags: impl DoubleEndedIterator<Item = Tag> + Clone) -> bool {
    let first = tags.clone().next();
    let last = tags.clone().next_back();
    let heads = |tag: Tag| {
        tag.is_nominal() || matches!(tag, Tag::Verb | Tag::Adjective | Tag::Idiom | Tag::Affix)
    };
    first.is_some_and(|tag| joins(tag) && tag != Tag::Affix)
        && last.is_some_and(heads)
        && tags.all(joins)
}

/// Whether a word of this kind may stand in a phrase at all.
pub(super) fn joins(tag: Tag) -> bool {
    tag.is_content() || matches!(tag, Tag::Distinguishing | Tag::Affix)
}

/// Whether a word is written as terms are: with a letter, and beside letters and digits only with
/// marks that stand within words, such as PD-1抑制剂, TCP/IP and 希波克拉底·誓言. What is of digits
/// and letters behind them, such as 10mg, is a quantity.
pub(super) fn is_term_text(word: &str) -> bool {
    let within = |c: char| matches!(c, '-' | '/' | '·');
    let is_quantity =
        || word.is_ascii() && !word.split(within).any(|part| part.starts_with(is_letter));
    word.chars().any(is_letter)
        && word.chars().all(|c| is_written(c) || within(c))
        && !word.starts_with(within)
        && !word.ends_with(within)
        && !is_quantity()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_have_a_letter_and_marks_only_within() {
        for (word, expected) in [
            ("护理", true),
            ("pd-1抑制剂", true),
            ("希波克拉底·誓言", true),
            ("tcp/ip", true),
            ("h1n1", true),
            ("5-ht", true),
            ("3d打印", true),
            ("10mg", false),
            ("2020", false),
            ("1/2", false),
            ("-护理", false),
            ("护理/", false),
            ("a.b", false),
            ("", false),
        ] {
            assert_eq!(is_term_text(word), expected, "{word}");
        }
    }

    #[test]
    fn phrases_begin_and_end_with_meaning() {
        use Tag::{Adverb, Affix, Distinguishing, Function, Noun, Verb};
        let cases: [(&[Tag], bool); 6] = [
            (&[Noun, Noun], true),
            (&[Distinguishing, Noun], true),
            (&[Verb, Function], false),
            (&[Adverb, Verb], false),
            (&[Noun, Affix], true),
            (&[Noun, Distinguishing], false),
        ];
        for (tags, expected) in cases {
            assert_eq!(is_phrase(tags.iter().copied()), expected, "{tags:?}");
        }
    }
}
