//! Terms by number.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// Number of a term in a [`Vocabulary`], from 0.
pub type TermId = u32;

/// Terms in the order in which they were first seen, each with its number.
///
/// ```
/// use tilian::Vocabulary;
///
/// let mut vocabulary = Vocabulary::default();
/// assert_eq!([vocabulary.intern("仁爱"), vocabulary.intern("责任"), vocabulary.intern("仁爱")], [0, 1, 0]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    terms: Vec<Box<str>>,
    /// Numbers of the terms of up to five Chinese characters, nearly all there are: a packed term is
    /// compared in a register, where a string would cost a look at its bytes. The maps are only
    /// ever looked into; the order is that of `terms`.
    short: HashMap<u128, TermId, FixedState>,
    long: HashMap<Box<str>, TermId, FixedState>,
    recent: Recent,
}

/// Short terms that were seen last, each in the place that its bytes give it. Few terms make up
/// most of a text, and they fit into the processor's cache, where the whole map does not.
#[derive(Clone, Debug, Default)]
struct Recent(Vec<(u128, TermId)>);

/// Places for recent terms, as a power of two: a quarter of a megabyte.
const RECENT_BITS: u32 = 13;

impl Recent {
    fn place(&mut self, packed: u128) -> &mut (u128, TermId) {
        // Fibonacci hashing (Knuth 1998, *The Art of Computer Programming* 3, section 6.4).
        const GOLDEN: u128 = 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835;
        // A packed term has its length, at most 15, in the highest byte: none is the maximum.
        self.0.resize(1 << RECENT_BITS, (u128::MAX, 0));
        let place = packed.wrapping_mul(GOLDEN) >> (u128::BITS - RECENT_BITS);
        &mut self.0[usize::try_from(place).unwrap_or(0)]
    }
}

impl Vocabulary {
    /// The number of a term, new or known.
    pub fn intern(&mut self, term: &str) -> TermId {
        let next = narrow(self.terms.len());
        let id = match pack(term) {
            Some(packed) => {
                let recent = self.recent.place(packed);
                if recent.0 == packed {
                    return recent.1;
                }
                *recent = (packed, *self.short.entry(packed).or_insert(next));
                recent.1
            }
            None => match self.long.get(term) {
                Some(id) => *id,
                None => *self.long.entry(term.into()).or_insert(next),
            },
        };
        if id == next {
            self.terms.push(term.into());
        }
        id
    }

    /// The number of a known term.
    #[must_use]
    pub fn find(&self, term: &str) -> Option<TermId> {
        match pack(term) {
            Some(packed) => self.short.get(&packed).copied(),
            None => self.long.get(term).copied(),
        }
    }

    /// The term of a number.
    ///
    /// # Panics
    ///
    /// Where the number is none of this vocabulary.
    #[must_use]
    pub fn term(&self, id: TermId) -> &str {
        &self.terms[id as usize]
    }

    /// Terms in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is no term.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Terms in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| &**term)
    }

    /// Takes in the terms of another vocabulary; its numbers here, by its numbers there.
    pub fn absorb(&mut self, other: &Self) -> Vec<TermId> {
        other.iter().map(|term| self.intern(term)).collect()
    }
}

/// The bytes of a short term in one number, its length above them.
fn pack(term: &str) -> Option<u128> {
    const MOST: usize = size_of::<u128>() - 1;
    let mut bytes = [0; MOST + 1];
    bytes.get_mut(..term.len()).filter(|_| term.len() <= MOST)?.copy_from_slice(term.as_bytes());
    bytes[MOST] = u8::try_from(term.len()).ok()?;
    Some(u128::from_le_bytes(bytes))
}

fn narrow(index: usize) -> TermId {
    TermId::try_from(index).expect("fewer than 2³² different terms")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_any_length_keep_their_numbers() {
        let terms = [
            "",
            "\0",
            "\0\0",
            "一二三四五",
            "一二三四五六",
            "一二三四五七",
            "abcdefghijklmno",
            "abcdefghijklmnop",
        ];
        let mut vocabulary = Vocabulary::default();
        for (number, term) in (0..).zip(terms).chain((0..).zip(terms)) {
            assert_eq!(vocabulary.intern(term), number, "{term:?}");
            assert_eq!(vocabulary.find(term), Some(number), "{term:?}");
            assert_eq!(vocabulary.term(number), term);
        }
        assert_eq!(vocabulary.len(), terms.len());
    }
}
