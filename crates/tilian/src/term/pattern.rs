//! Which sequences of parts of speech may be a phrase.

use crate::segment::Tag;

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

#[cfg(test)]
mod tests {
    use super::*;

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
