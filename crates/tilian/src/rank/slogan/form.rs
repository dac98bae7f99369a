//! How a slogan is built.

use crate::rank::evidence::Known;
use crate::segment::Tag;
use crate::term::Clause;

/// How a slogan is built, by the characters of its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// One clause of four.
    Four,
    /// Two of four.
    FourFour,
    /// Four words of two.
    TwoByFour,
    /// Anything else.
    Other,
}

impl Form {
    /// The name in files: `4`, `4+4`, `2x4` or `other`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Four => "4",
            Self::FourFour => "4+4",
            Self::TwoByFour => "2x4",
            Self::Other => "other",
        }
    }

    /// The form of clauses; eight characters without a mark are cut in the middle where a word
    /// ends there.
    pub(super) fn of(clauses: &[Clause]) -> Self {
        let lengths: Vec<usize> = clauses.iter().map(|clause| clause.characters).collect();
        match lengths.as_slice() {
            [4] => Self::Four,
            [4, 4] => Self::FourFour,
            [2, 2, 2, 2] => Self::TwoByFour,
            [8] if halves(&clauses[0]).is_some() => Self::FourFour,
            _ => Self::Other,
        }
    }
}

/// The word at which a clause of eight characters divides into four and four.
fn halves(clause: &Clause) -> Option<usize> {
    let mut reached = 0;
    clause.words.iter().position(|characters| {
        reached += characters;
        reached == 4
    })
}

/// Words that match in part of speech with the word in the same place of the first clause.
pub(super) fn parallelism(clauses: &[Clause]) -> Known {
    let tags: Vec<&[Tag]> = match clauses {
        [whole] => match halves(whole).filter(|_| whole.characters == 8) {
            Some(at) => vec![&whole.tags[..=at], &whole.tags[at + 1..]],
            None => Vec::new(),
        },
        several => several.iter().map(|clause| clause.tags.as_slice()).collect(),
    };
    let Some((first, others)) = tags.split_first() else {
        return Known::default();
    };
    let matching = |other: &&[_]| first.iter().zip(other.iter()).filter(|(a, b)| a == b).count();
    Known {
        count: others.iter().map(matching).sum::<usize>() as u64,
        of: others.iter().map(|other| other.len().max(first.len())).sum::<usize>() as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(words: &[usize]) -> Clause {
        Clause { characters: words.iter().sum(), tags: Vec::new(), words: words.to_vec() }
    }

    #[test]
    fn forms_are_told_by_clauses() {
        let cases = [
            (vec![clause(&[2, 2])], Form::Four),
            (vec![clause(&[2, 2]), clause(&[4])], Form::FourFour),
            (vec![clause(&[2]); 4], Form::TwoByFour),
            (vec![clause(&[2, 2, 4])], Form::FourFour),
            (vec![clause(&[3, 2, 3])], Form::Other),
            (vec![clause(&[3]); 2], Form::Other),
        ];
        for (clauses, expected) in cases {
            assert_eq!(Form::of(&clauses), expected, "{clauses:?}");
        }
    }
}
