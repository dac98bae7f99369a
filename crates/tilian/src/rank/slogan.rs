//! Slogans in order.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::rank::bootstrap::{Bootstrap, RankInterval};
use crate::rank::core_word::{CoreWord, Votes, support};
use crate::rank::counted::Counted;
use crate::rank::criterion::SloganWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::variant::{Variant, VariantReason, group};
use crate::reference::{CommonCharacters, known_mottos};
use crate::score::{Overlap, brevity, containment, plainness};
use crate::term::{CandidateWording, Clause, Wording, WordingOrigin};
use crate::text::{Normalized, Role};

/// A slogan with the criteria that its rank comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Slogan {
    /// Rank, from 1.
    pub rank: u32,
    /// Ranks that hold 90 % of the resamples, among the slogans that were resampled.
    pub interval: RankInterval,
    /// The wording as it was first written.
    pub text: String,
    /// Where it comes from.
    pub origin: WordingOrigin,
    /// Weighted mean of the criteria, 0 to 1.
    pub score: f64,
    /// The criteria.
    pub criteria: SloganCriteria,
    /// Other forms in its group, whose counts are included.
    pub variants: Vec<Variant>,
    /// Where it stands.
    pub places: Vec<Wording>,
}

/// The criteria of a slogan, each with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct SloganCriteria {
    /// Who uses it.
    pub support: Support,
    /// Who put it forward.
    pub nomination: Nomination,
    /// The top core words that stand in it.
    pub core_words: Vec<String>,
    /// Sum of their scores.
    pub coverage: f64,
    /// Its form.
    pub form: Form,
    /// Characters without marks.
    pub characters: u64,
    /// Characters of each clause.
    pub clauses: Vec<u64>,
    /// Words that match in part of speech from clause to clause, of all that could.
    pub parallelism: Known,
    /// Characters that are common, of all.
    pub common: Known,
    /// The known text that shares most with it; `None` where none shares anything.
    pub nearest: Option<Nearest>,
    /// Each criterion between 0 and 1, in the order of [`SloganWeights::NAMES`].
    pub values: [f64; SloganWeights::NAMES.len()],
}

/// A known text and how much of a slogan stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The known text.
    pub text: String,
    /// The institution or document it is from.
    pub source: String,
    /// Pairs of neighbouring characters of the slogan that stand in it, of all.
    pub shared: Known,
}

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
    fn of(clauses: &[Clause]) -> Self {
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

/// Ranks slogans.
#[derive(Clone, Debug, PartialEq)]
pub struct SloganRanking {
    weights: SloganWeights,
    votes: Votes,
    bootstrap: Bootstrap,
    top: usize,
}

/// Fewest slogans that are resampled.
const POOL: usize = 200;

/// Longest clause whose brevity is above 0, in characters.
const LONGEST_CLAUSE: usize = 12;

/// Longest text of the library that counts as a known wording; longer ones are essays.
const LONGEST_KNOWN: usize = 40;

impl Default for SloganRanking {
    fn default() -> Self {
        Self {
            weights: SloganWeights::default(),
            votes: Votes::default(),
            bootstrap: Bootstrap::default(),
            top: 20,
        }
    }
}

impl SloganRanking {
    /// Sets the weights of the criteria.
    #[must_use]
    pub fn weights(mut self, weights: SloganWeights) -> Self {
        self.weights = weights;
        self
    }

    /// Sets whether repetition counts; it does not unless set.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.votes = votes;
        self
    }

    /// Sets how ranks are resampled.
    #[must_use]
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.bootstrap = bootstrap;
        self
    }

    /// Sets how many slogans are returned; 20 unless set. The order does not depend on it.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// The best slogans among candidate wordings, given the core words.
    #[must_use]
    pub fn rank(
        &self,
        counted: &Counted<'_>,
        wordings: &[CandidateWording],
        core_words: &[CoreWord],
        common: &CommonCharacters,
    ) -> Vec<Slogan> {
        let candidates = candidates(counted, wordings);
        let known = KnownWordings::of(counted);
        let mut measured: Vec<SloganCriteria> = candidates
            .par_iter()
            .map(|candidate| candidate.measure(counted, core_words, common, &known))
            .collect();
        let most = Most::of(&candidates, &measured, self.votes);
        for (candidate, criteria) in candidates.iter().zip(&mut measured) {
            criteria.values = most.values(candidate, criteria, &|_| 1);
        }
        let mut order: Vec<usize> = (0..candidates.len()).collect();
        let score = |at: usize| self.weights.mean(measured[at].values);
        order.sort_by(|a, b| {
            score(*b).total_cmp(&score(*a)).then_with(|| candidates[*a].key.cmp(candidates[*b].key))
        });
        order.truncate(POOL.max(self.top));
        let intervals = self.bootstrap.intervals(counted.parts.len(), order.len(), |drawn| {
            let times = |part: u32| u64::from(drawn[part as usize]);
            let again = |at: &usize| {
                self.weights.mean(most.values(&candidates[*at], &measured[*at], &times))
            };
            order.iter().map(again).collect()
        });
        let shown = (1..).zip(order.into_iter().zip(intervals)).take(self.top);
        shown
            .map(|(rank, (at, interval))| {
                let candidate = &candidates[at];
                Slogan {
                    rank,
                    interval,
                    text: candidate.text(counted).to_owned(),
                    origin: candidate.places[0].origin,
                    score: score(at),
                    criteria: measured[at].clone(),
                    variants: candidate.variants(counted),
                    places: candidate.places.clone(),
                }
            })
            .collect()
    }
}

/// A wording or a group of variants, with who uses it.
struct Candidate<'a> {
    key: &'a str,
    clauses: &'a [Clause],
    /// Submitted places first, then by document; the first is shown.
    places: Vec<Wording>,
    documents: Vec<u32>,
    rows: Vec<Row>,
}

/// What one part of the corpus has of a wording.
#[derive(Clone, Copy, Default)]
struct Row {
    part: u32,
    places: u64,
    nominations: u64,
}

fn candidates<'a>(counted: &Counted<'_>, wordings: &'a [CandidateWording]) -> Vec<Candidate<'a>> {
    let keys: Vec<&str> = wordings.iter().map(|wording| wording.key.as_str()).collect();
    let is_submitted = |wording: &CandidateWording| {
        wording.places.iter().any(|place| place.origin == WordingOrigin::Submitted)
    };
    let put_forward: Vec<bool> = wordings.iter().map(is_submitted).collect();
    group(&keys, &put_forward)
        .into_iter()
        .map(|members| {
            let lead = members.iter().min_by_key(|at| {
                (Reverse(put_forward[**at]), Reverse(wordings[**at].places.len()), **at)
            });
            let lead = &wordings[lead.copied().unwrap_or(members[0])];
            let mut places: Vec<Wording> =
                members.iter().flat_map(|at| wordings[*at].places.iter().copied()).collect();
            let is_lead = |place: &Wording| lead.places.contains(place);
            places.sort_by_key(|place| (!is_lead(place), place.origin, place.document, place.span));
            Candidate::of(counted, lead, places)
        })
        .collect()
}

impl<'a> Candidate<'a> {
    fn of(counted: &Counted<'_>, lead: &'a CandidateWording, places: Vec<Wording>) -> Self {
        let mut rows: IndexMap<u32, Row, FixedState> = IndexMap::default();
        let mut documents: IndexSet<u32, FixedState> = IndexSet::default();
        for place in &places {
            let position = u32::try_from(place.document).unwrap_or(u32::MAX);
            documents.insert(position);
            let Some(part) = counted.parts.of_document(position) else {
                continue;
            };
            let row = rows.entry(part).or_insert(Row { part, ..Row::default() });
            row.places += 1;
            row.nominations += u64::from(place.origin == WordingOrigin::Submitted);
        }
        documents.sort_unstable();
        rows.sort_unstable_keys();
        Self {
            key: &lead.key,
            clauses: &lead.clauses,
            places,
            documents: documents.into_iter().collect(),
            rows: rows.into_values().collect(),
        }
    }

    fn text<'t>(&self, counted: &Counted<'t>) -> &'t str {
        let place = &self.places[0];
        place.span.of(&counted.corpus[place.document].text)
    }

    fn variants(&self, counted: &Counted<'_>) -> Vec<Variant> {
        let mut forms: IndexMap<&str, u64, FixedState> = IndexMap::default();
        for place in &self.places {
            *forms.entry(place.span.of(&counted.corpus[place.document].text)).or_default() += 1;
        }
        forms.shift_remove(self.text(counted));
        let variant = |(form, documents): (&str, u64)| Variant {
            form: form.to_owned(),
            reason: VariantReason::between(&Normalized::new(form).to_string(), self.key),
            documents,
        };
        forms.into_iter().map(variant).collect()
    }

    fn measure(
        &self,
        counted: &Counted<'_>,
        core_words: &[CoreWord],
        common: &CommonCharacters,
        known: &KnownWordings,
    ) -> SloganCriteria {
        let contained: Vec<&CoreWord> =
            core_words.iter().filter(|word| self.key.contains(&word.term)).collect();
        let entries = counted.index.documents().iter().filter(|document| {
            counted.corpus[document.document].kind == Some(crate::text::Kind::Slogan)
        });
        let characters = self.key.chars().count() as u64;
        let parts = self.rows.len() as u64;
        SloganCriteria {
            support: support(counted, &self.documents, parts, self.places.len() as f64),
            nomination: Nomination {
                parts: Known {
                    count: self.rows.iter().filter(|row| row.nominations > 0).count() as u64,
                    of: counted.parts.len() as u64,
                },
                entries: Known {
                    count: self.rows.iter().map(|row| row.nominations).sum(),
                    of: entries.count() as u64,
                },
            },
            coverage: contained.iter().map(|word| word.score).sum(),
            core_words: contained.into_iter().map(|word| word.term.clone()).collect(),
            form: Form::of(self.clauses),
            characters,
            clauses: self.clauses.iter().map(|clause| clause.characters as u64).collect(),
            parallelism: parallelism(self.clauses),
            common: Known {
                count: self.key.chars().filter(|c| common.contains(*c)).count() as u64,
                of: characters,
            },
            nearest: known.nearest(self.key),
            values: [0.0; SloganWeights::NAMES.len()],
        }
    }
}

/// Words that match in part of speech with the word in the same place of the first clause.
fn parallelism(clauses: &[Clause]) -> Known {
    let tags: Vec<&[crate::segment::Tag]> = match clauses {
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

/// The highest of each measure that has no scale of its own.
struct Most {
    votes: Votes,
    parts: f64,
    places: f64,
    nominations: f64,
    coverage: f64,
}

impl Most {
    fn of(candidates: &[Candidate<'_>], measured: &[SloganCriteria], votes: Votes) -> Self {
        let highest = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
        let nominations = |candidate: &Candidate<'_>| nominations(candidate, votes, &|_| 1);
        let places = |candidate: &Candidate<'_>| candidate.places.len() as f64;
        Self {
            votes,
            parts: measured.first().map_or(0.0, |criteria| criteria.support.parts.of as f64),
            places: highest(&mut candidates.iter().map(places)),
            nominations: highest(&mut candidates.iter().map(nominations)),
            coverage: highest(&mut measured.iter().map(|criteria| criteria.coverage)),
        }
    }

    /// The criteria between 0 and 1, in the order of [`SloganWeights::NAMES`], where each part
    /// counts so many times.
    fn values(
        &self,
        candidate: &Candidate<'_>,
        criteria: &SloganCriteria,
        times: &dyn Fn(u32) -> u64,
    ) -> [f64; SloganWeights::NAMES.len()] {
        let of = |value: f64, highest: f64| {
            if highest > 0.0 { (value / highest).min(1.0) } else { 0.0 }
        };
        let longest = criteria.clauses.iter().max().copied().unwrap_or(0);
        let drawn = |row: &Row| times(row.part) as f64;
        [
            match self.votes {
                Votes::Once => of(candidate.rows.iter().map(drawn).sum(), self.parts),
                Votes::EveryOccurrence => {
                    let places = |row: &Row| (row.places * times(row.part)) as f64;
                    of(candidate.rows.iter().map(places).sum(), self.places)
                }
            },
            of(nominations(candidate, self.votes, times).ln_1p(), self.nominations.ln_1p()),
            of(criteria.coverage, self.coverage),
            brevity(usize::try_from(longest).unwrap_or(usize::MAX), LONGEST_CLAUSE),
            f64::from(u8::from(criteria.form != Form::Other)),
            criteria.parallelism.share(),
            plainness((0..criteria.common.of).map(|at| at < criteria.common.count)),
            1.0 - criteria.nearest.as_ref().map_or(0.0, |nearest| nearest.shared.share()),
        ]
    }
}

fn nominations(candidate: &Candidate<'_>, votes: Votes, times: &dyn Fn(u32) -> u64) -> f64 {
    let of_row = |row: &Row| match votes {
        Votes::Once => u64::from(row.nominations > 0),
        Votes::EveryOccurrence => row.nominations,
    };
    candidate.rows.iter().map(|row| (of_row(row) * times(row.part)) as f64).sum()
}

/// Known wordings, by the pairs of neighbouring characters that each holds.
struct KnownWordings {
    texts: Vec<(String, String)>,
    /// By pair: the texts that hold it.
    pairs: IndexMap<(char, char), Vec<u32>, FixedState>,
}

impl KnownWordings {
    fn of(counted: &Counted<'_>) -> Self {
        let library = counted.corpus.of_role(Role::Library);
        let short = library.filter(|document| document.text.chars().count() <= LONGEST_KNOWN);
        let texts = short.map(|document| (document.text.clone(), document.id.clone()));
        let mottos =
            known_mottos().map(|motto| (motto.text.to_owned(), motto.institution.to_owned()));
        let mut known = Self { texts: texts.chain(mottos).collect(), pairs: IndexMap::default() };
        for (number, (text, _)) in (0..).zip(&known.texts) {
            for pair in pairs(Normalized::new(text).chars()) {
                known.pairs.entry(pair).or_default().push(number);
            }
        }
        known
    }

    /// The known text that holds most of a slogan, of equal ones the first.
    fn nearest(&self, key: &str) -> Option<Nearest> {
        let chars: Vec<char> = key.chars().collect();
        let own = pairs(&chars);
        let mut shared: IndexMap<u32, u64, FixedState> = IndexMap::default();
        for text in own.iter().filter_map(|pair| self.pairs.get(pair)).flatten() {
            *shared.entry(*text).or_default() += 1;
        }
        let (text, count) =
            shared.into_iter().max_by_key(|(text, count)| (*count, Reverse(*text)))?;
        let overlap = Overlap { shared: count, left: own.len() as u64, right: 0 };
        let (wording, source) = &self.texts[text as usize];
        (containment(overlap) > 0.0).then(|| Nearest {
            text: wording.clone(),
            source: source.clone(),
            shared: Known { count, of: own.len() as u64 },
        })
    }
}

/// The different pairs of neighbouring characters.
fn pairs(chars: &[char]) -> IndexSet<(char, char), FixedState> {
    chars.windows(2).map(|pair| (pair[0], pair[1])).collect()
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
