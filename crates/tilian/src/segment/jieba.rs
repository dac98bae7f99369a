//! The door to jieba-rs.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::reference::CommonCharacters;
use crate::segment::compound::join_compounds;
use crate::segment::joined::{KnownTerm, KnownTerms};
use crate::segment::script::Script;
use crate::segment::{DictionaryEntry, Segmenter, Tag, Token, UserDictionary};
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
    user: Arc<UserWords>,
}

/// What jieba-rs cannot hold of a user's words.
#[derive(Clone, Debug, Default)]
struct UserWords {
    /// Parts of speech: jieba-rs never changes the one of a word that it knows.
    tags: IndexMap<String, Tag, FixedState>,
    /// Words that jieba-rs cuts all the same, such as those with a mark in them.
    whole: KnownTerms,
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
            user: Arc::default(),
        }
    }

    /// Adds the words of a user's dictionary, of which the last of equal ones stands; the earlier
    /// value is not changed.
    ///
    /// A word with a part of speech has that one, whatever the dictionary says; a new one without is
    /// a set phrase. Words with marks or spaces in them are kept whole, and in every case and width
    /// those without a frequency.
    #[must_use]
    pub fn with_dictionary(mut self, user: &UserDictionary) -> Self {
        if user.entries().is_empty() {
            return self;
        }
        for entry in user.entries() {
            self.add(entry);
        }
        for entry in user.entries() {
            self.keep_whole(entry);
        }
        self
    }

    fn add(&mut self, entry: &DictionaryEntry) {
        let word = Folded::new(&entry.word);
        let is_new = !self.has_word(word.text());
        let given = entry.tag.as_deref().map(Tag::of_jieba);
        if let Some(tag) = given.or(is_new.then_some(Tag::Idiom)) {
            Arc::make_mut(&mut self.user).tags.insert(word.text().to_owned(), tag);
        }
        let frequency = entry.frequency.map(|given| given.clamp(1, MOST_FREQUENT));
        let dictionary = Arc::make_mut(&mut self.dictionary);
        dictionary.add_word(word.text(), frequency, entry.tag.as_deref());
    }

    /// Lets a word be joined where the dictionary cannot keep it whole; how often it is expected
    /// decides where it could.
    fn keep_whole(&mut self, entry: &DictionaryEntry) {
        let has_mark = !entry.word.chars().all(is_written);
        if entry.frequency.is_some() && !has_mark {
            return;
        }
        let word = Folded::new(&entry.word);
        let tag = self.user.tags.get(word.text()).copied().unwrap_or(Tag::Idiom);
        let term = KnownTerm::new(word.text(), tag);
        if self.dictionary.tag(&term.text, false).len() > 1 {
            Arc::make_mut(&mut self.user).whole.insert(term);
        }
    }

    /// Whether the dictionary has the word.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        self.dictionary.has_word(word)
    }

    fn tag(&self, word: &str, tag: &str) -> Tag {
        if !word.chars().any(is_written) {
            return Tag::Mark;
        }
        self.user.tags.get(word).copied().unwrap_or_else(|| Tag::of_jieba(tag))
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
                let tag = self.tag(tagged.word, tagged.tag);
                tokens.push(Token { span: folded.original(span), tag });
            }
            start += piece.len();
        }
        // Behind a user's words, so that who asks for IP协议 finds it in TCP/IP协议.
        join_compounds(text, self.user.whole.join(text, tokens))
    }
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
