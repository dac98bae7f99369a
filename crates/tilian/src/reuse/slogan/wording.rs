//! What of a document is compared as a slogan.

use crate::reuse::align::runs;
use crate::reuse::candidates::ShingleIndex;
use crate::reuse::slogan::sound::{Sound, sounds};
use crate::text::{Document, Entry, Kind, Normalized, Role, Span};

/// Fewest and most characters of a wording: idioms have four; what is longer than forty is a
/// text, and compared as one.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

/// Characters of a superior document in a row that are quoted, not the slogan's own.
pub(super) const SHORTEST_QUOTED: usize = 4;

/// A slogan, a core word or a known motto with the sound of each character.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    pub(super) chars: Vec<char>,
    pub(super) sounds: Vec<Vec<Sound>>,
    /// Which characters stand in a superior document too.
    pub(super) quoted: Vec<bool>,
}

impl Wording {
    pub(super) fn new(chars: Vec<char>) -> Self {
        let sounds = chars.iter().map(|c| sounds(*c)).collect();
        Self { quoted: vec![false; chars.len()], chars, sounds }
    }

    /// The same with what stands in superior documents marked.
    pub(super) fn quoting(mut self, index: &ShingleIndex, texts: &[Normalized]) -> Self {
        for run in runs(&self.chars, index, texts) {
            self.quoted[run.chars].fill(true);
        }
        self
    }
}

/// The wording of a document and its place in it.
#[derive(Clone, Debug)]
pub(super) struct Put {
    pub(super) chars: Vec<char>,
    pub(super) origins: Origins,
}

/// The way from characters of a wording back to its document.
#[derive(Clone, Debug)]
pub(super) struct Origins {
    start: usize,
    normalized: Normalized,
}

impl Origins {
    /// Where the whole wording stands in the text of its document.
    pub(super) fn whole(&self) -> Span {
        let span = self.normalized.original(0..self.normalized.chars().len());
        Span::new(self.start + span.start(), self.start + span.end())
    }
}

impl Put {
    /// The wording that a document puts forward: the entry of a slogan or a core word; of the
    /// library a short text too.
    pub(super) fn of(document: &Document) -> Option<Self> {
        let entry =
            [Kind::Slogan, Kind::CoreWord].into_iter().find_map(|kind| Entry::of(document, kind));
        let span = match (entry, document.role) {
            (_, role) if !role.is_compared() => return None,
            (Some(_), _) if is_broken(&document.text) => Span::new(0, document.text.len()),
            (Some(entry), _) => entry.span,
            // The characters of a text take at most four bytes each; an essay is not normalised.
            (None, Role::Library) if document.text.len() <= 8 * LENGTHS.end() => {
                Span::new(0, document.text.len())
            }
            _ => return None,
        };
        let normalized = Normalized::new(span.of(&document.text)).alike();
        let chars = normalized.chars().to_vec();
        let origins = Origins { start: span.start(), normalized };
        LENGTHS.contains(&chars.len()).then_some(Self { chars, origins })
    }
}

/// Whether lines of a short text are one wording: as long as a slogan is in all, and no line has
/// the colon that an interpretation (释义：) begins with.
fn is_broken(text: &str) -> bool {
    /// What is called a slogan has twenty characters at most.
    const LONGEST_SLOGAN: usize = 20;
    text.len() <= 8 * LONGEST_SLOGAN
        && !text.contains(['：', ':'])
        && Normalized::new(text).chars().len() <= LONGEST_SLOGAN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_and_short_texts_of_the_library_are_wordings() {
        let document = |text: &str| Document::new("1", text);
        for (document, expected) in [
            (
                document("仁心仁术，\u{200B}濟世救人\n释义：略").kind(Kind::Slogan),
                Some("仁心仁术济世救人"),
            ),
            (document("大医精诚").kind(Kind::CoreWord), Some("大医精诚")),
            (document("冲锋在前，\n舍生忘死").kind(Kind::Slogan), Some("冲锋在前舍生忘死")),
            (document("仁爱").kind(Kind::CoreWord), None),
            (document("博学笃行").role(Role::Library), Some("博学笃行")),
            (document("博学笃行"), None),
            (document("博学笃行").kind(Kind::Slogan).role(Role::Authority), None),
            (document(&"长".repeat(41)).role(Role::Library), None),
        ] {
            let put = Put::of(&document).map(|put| put.chars.into_iter().collect::<String>());
            assert_eq!(put.as_deref(), expected, "{document:?}");
        }
    }

    #[test]
    fn what_a_superior_document_says_is_quoted() {
        let texts = [Normalized::new("坚持以人民健康为中心")];
        let index = ShingleIndex::new(&texts, SHORTEST_QUOTED);
        let wording = Wording::new("用人民健康点灯".chars().collect()).quoting(&index, &texts);
        assert_eq!(wording.quoted, [false, true, true, true, true, false, false]);
    }
}
