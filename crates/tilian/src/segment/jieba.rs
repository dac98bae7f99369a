//! The door to jieba-rs.

use std::sync::Arc;

use crate::reference::CommonCharacters;
use crate::segment::script::Script;
use crate::segment::{Segmenter, Tag, Token, UserDictionary};
use crate::text::{Folded, Span, is_written};

/// Segmenter by dictionary and most probable path; by the hidden Markov model too where a text is
/// traditional.
///
/// The model makes more wrong words than right ones of simplified text (PKU F1 81.8 with it,
/// 83.6 without), so unknown words stay apart and term mining joins them. The dictionary has few
/// traditional words, so that the model is needed for a traditional text (F1 74 with it, 54
/// without); each text is told by its characters. Building one costs about 0.1 s and 32 MB: build
/// it once; a clone shares the dictionary.
///
/// ```
/// use tilian::{Jieba, Segmenter};
///
/// let text = "医者仁心。";
/// let tokens = Jieba::new().segment(text);
/// assert_eq!(tokens.last().map(|token| token.span.of(text)), Some("。"));
/// ```
#[derive(Clone, Debug)]
pub struct Jieba {
    dictionary: Arc<jieba_rs::Jieba>,
    script: Arc<Script>,
}

/// Longest piece that is cut in one go, in bytes: the search needs about 100 bytes of memory a
/// character, and a text of ten megabytes may have no line end.
const PIECE: usize = 1 << 16;

/// Frequency up to which jieba keeps its total from overflowing whatever a user writes.
const MOST_FREQUENT: usize = 1 << 32;

impl Default for Jieba {
    fn default() -> Self {
        Self::new()
    }
}

impl Jieba {
    /// Loads the dictionary that comes with jieba-rs.
    #[must_use]
    pub fn new() -> Self {
        Self {
            dictionary: Arc::new(jieba_rs::Jieba::new()),
            script: Arc::new(Script::new(&CommonCharacters::shipped())),
        }
    }

    /// Adds the words of a user's dictionary; the earlier value is not changed.
    #[must_use]
    pub fn with_dictionary(mut self, user: &UserDictionary) -> Self {
        if user.entries().is_empty() {
            return self;
        }
        let dictionary = Arc::make_mut(&mut self.dictionary);
        for entry in user.entries() {
            let frequency = entry.frequency.map(|given| given.clamp(1, MOST_FREQUENT));
            dictionary.add_word(&entry.word, frequency, entry.tag.as_deref());
        }
        self
    }

    /// Whether the dictionary has the word.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        self.dictionary.has_word(word)
    }
}

impl Segmenter for Jieba {
    fn segment(&self, text: &str) -> Vec<Token> {
        let folded = Folded::new(text);
        let by_model = self.script.is_traditional(text);
        let mut tokens = Vec::with_capacity(text.len() / 4);
        let mut start = 0;
        for piece in pieces(folded.text()) {
            for tagged in self.dictionary.tag(piece, by_model) {
                let span = Span::new(start + tagged.byte_start, start + tagged.byte_end);
                tokens
                    .push(Token { span: folded.original(span), tag: tag(tagged.word, tagged.tag) });
            }
            start += piece.len();
        }
        tokens
    }
}

fn tag(word: &str, tag: &str) -> Tag {
    if word.chars().any(is_written) { Tag::of_jieba(tag) } else { Tag::Mark }
}

/// Cuts a text behind line ends, or where there is none at full stops, or at last anywhere.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(cut(rest));
        rest = after;
        Some(piece)
    })
}

fn cut(text: &str) -> usize {
    if text.len() <= PIECE {
        return text.len();
    }
    let window = &text[..text.floor_char_boundary(PIECE)];
    let behind = |mark: char| window.rfind(mark).map(|at| at + mark.len_utf8());
    behind('\n').or_else(|| behind('。')).or_else(|| behind('，')).unwrap_or(window.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_word_stays_whole() {
        let text = "大医精诚是本分";
        let user = UserDictionary::default().with_words(["大医精诚"]);
        let tokens = Jieba::new().with_dictionary(&user).segment(text);
        assert_eq!(tokens[0].span.of(text), "大医精诚");
    }

    fn words<'t>(jieba: &Jieba, text: &'t str) -> Vec<&'t str> {
        jieba.segment(text).iter().map(|token| token.span.of(text)).collect()
    }

    /// The words without the model.
    fn by_dictionary<'t>(jieba: &'t Jieba, text: &'t str) -> Vec<&'t str> {
        jieba.dictionary.tag(text, false).iter().map(|tagged| tagged.word).collect()
    }

    #[test]
    fn words_of_traditional_text_are_found() {
        let jieba = Jieba::new();
        for (text, word) in [
            ("醫療機構應當加強護理管理，尊重患者的隱私。", "隱私"),
            ("這家醫院的門診部搬遷到新樓，掛號處設於東側。", "門診部"),
            ("我們守護生命，將責任落實到每個崗位。", "守護"),
        ] {
            assert!(!by_dictionary(&jieba, text).contains(&word), "{text} needs no model");
            assert!(words(&jieba, text).contains(&word), "{text}: {:?}", words(&jieba, text));
            assert_eq!(words(&jieba, text).concat(), text);
        }
    }

    #[test]
    fn simplified_text_is_cut_by_the_dictionary_alone() {
        let jieba = Jieba::new();
        for text in [
            "将会更大地改善这一流程，陶静澜和秦晓蔓都这样说。",
            "院训“厚德載物，醫者仁心”写在门口，每个新来的护士都要讲一讲自己怎么理解它。",
            "ICU 24/7 on call",
        ] {
            assert_eq!(words(&jieba, text), by_dictionary(&jieba, text), "{text}");
        }
    }

    #[test]
    fn pieces_lose_nothing() {
        for text in ["字".repeat(60_000), "字。".repeat(40_000), "字".repeat(21_845) + "\n字"]
        {
            let joined: String = pieces(&text).collect();
            assert_eq!(joined.len(), text.len());
            assert!(pieces(&text).all(|piece| piece.len() <= PIECE));
        }
    }
}
