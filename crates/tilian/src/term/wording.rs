//! Candidate slogans: wordings put forward as such, and wordings of the texts that read like one.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::count::{IndexedDocument, Word};
use crate::reuse::Reuse;
use crate::segment::Tag;
use crate::text::{
    Corpus, Document, Entry, Kind, Normalized, Span, clauses, is_letter, is_written,
};

/// Where a candidate wording comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WordingOrigin {
    /// Put forward as a slogan.
    Submitted,
    /// Two to four clauses of four characters in a row.
    FourCharacter,
    /// Two clauses in a row of one length and one pattern of parts of speech.
    Parallel,
    /// A phrase in quotation marks.
    Quoted,
}

impl WordingOrigin {
    /// The name in files: `submitted`, `four_character`, `parallel` or `quoted`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::FourCharacter => "four_character",
            Self::Parallel => "parallel",
            Self::Quoted => "quoted",
        }
    }
}

/// One place where a wording stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wording {
    /// Position of the document in the corpus.
    pub document: usize,
    /// Where it stands.
    pub span: Span,
    /// Why it is a candidate there.
    pub origin: WordingOrigin,
}

/// A wording before it is scored, with every place where it is a candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateWording {
    /// The wording as it is compared.
    pub key: String,
    /// Characters and parts of speech of each clause, as it stands in the first place.
    pub clauses: Vec<Clause>,
    /// The places, by document; the first is the one shown.
    pub places: Vec<Wording>,
}

/// One clause of a wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Characters without marks.
    pub characters: usize,
    /// Parts of speech of its words.
    pub tags: Vec<Tag>,
    /// Characters of each of its words.
    pub words: Vec<usize>,
}

/// Characters, without marks, of a wording that is taken from a text; what is put forward may
/// be as long as it likes.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=20;

/// The candidate wordings of a corpus, by what is compared.
///
/// `documents` are the indexed documents; what is quoted or copied is no candidate.
#[must_use]
pub fn wordings(
    corpus: &Corpus,
    reuse: &Reuse,
    documents: &[IndexedDocument],
) -> Vec<CandidateWording> {
    let found: Vec<(String, Wording, Vec<Clause>)> = documents
        .par_iter()
        .flat_map_iter(|indexed| {
            let document = &corpus[indexed.document];
            let keyed = move |(span, origin): (Span, WordingOrigin)| {
                let key = Normalized::new(span.of(&document.text)).to_string();
                let wording = Wording { document: indexed.document, span, origin };
                (key, wording, parse(&document.text, span, indexed.words()))
            };
            let places = places(document, indexed.words());
            places.into_iter().filter(|(span, _)| reuse.is_own(indexed.document, *span)).map(keyed)
        })
        .collect();
    let mut wordings: IndexMap<String, CandidateWording, FixedState> = IndexMap::default();
    for (key, place, clauses) in found {
        let candidate = wordings.entry(key).or_insert_with_key(|key| CandidateWording {
            key: key.clone(),
            clauses,
            places: Vec::new(),
        });
        candidate.places.push(place);
    }
    wordings.sort_unstable_keys();
    wordings.into_values().collect()
}

fn places(document: &Document, words: &[Word]) -> Vec<(Span, WordingOrigin)> {
    if let Some(entry) = Entry::of(document, Kind::Slogan) {
        return vec![(entry.span, WordingOrigin::Submitted)];
    }
    if document.kind == Some(Kind::CoreWord) {
        return Vec::new();
    }
    let text = document.text.as_str();
    let parts: Vec<Part> = clauses(text).map(|span| Part::of(text, span)).collect();
    let mut places: Vec<_> = quoted(text);
    for run in parts.chunk_by(|left, right| left.continues && right.characters == left.characters) {
        match run {
            [] | [_] => {}
            [first, ..] if first.characters == 4 => {
                places
                    .extend(four_character(run).filter(|(span, _)| is_terse(within(words, *span))));
            }
            [first, second] if parallel(first, second, words) => {
                places.push((first.through(second), WordingOrigin::Parallel));
            }
            _ => {}
        }
    }
    // A quoted run of clauses is one place.
    places.sort_unstable();
    places.dedup_by_key(|(span, _)| *span);
    places
}

/// A clause of a text while wordings are looked for.
#[derive(Clone, Copy)]
struct Part {
    /// Without the marks around it.
    span: Span,
    characters: usize,
    /// Whether it ends with a mark that leads on.
    continues: bool,
}

impl Part {
    fn of(text: &str, span: Span) -> Self {
        let clause = span.of(text);
        let inner = clause.trim_matches(|c: char| !is_written(c));
        let start = span.start() + (inner.as_ptr() as usize - clause.as_ptr() as usize);
        let closing = &clause[clause.len() - (span.end() - start - inner.len())..];
        Self {
            span: Span::new(start, start + inner.len()),
            characters: if inner.chars().all(is_letter) { inner.chars().count() } else { 0 },
            continues: matches!(closing, "，" | "、" | ","),
        }
    }

    fn through(&self, last: &Self) -> Span {
        Span::new(self.span.start(), last.span.end())
    }
}

/// Runs of two to four clauses as they are; of longer runs, which are lists, the pairs.
fn four_character(run: &[Part]) -> impl Iterator<Item = (Span, WordingOrigin)> + '_ {
    let size = if run.len() <= 4 { run.len() } else { 2 };
    run.chunks_exact(size)
        .map(move |parts| (parts[0].through(&parts[size - 1]), WordingOrigin::FourCharacter))
}

/// Whether no word points to somebody or counts something: 三个问题 and 我们知道 are prose.
fn is_terse(words: &[Word]) -> bool {
    words.iter().all(|word| {
        let points = matches!(word.tag, Tag::Pronoun | Tag::Time);
        !points && !matches!(word.tag, Tag::Numeral | Tag::Measure | Tag::Function)
    })
}

fn parallel(first: &Part, second: &Part, words: &[Word]) -> bool {
    let tags =
        |part: &Part| -> Vec<Tag> { within(words, part.span).iter().map(|w| w.tag).collect() };
    (5..=10).contains(&first.characters) && tags(first).len() > 1 && tags(first) == tags(second)
}

/// Phrases in quotation marks that are no reported speech: without the end of a sentence inside.
fn quoted(text: &str) -> Vec<(Span, WordingOrigin)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '「' => start = Some(at + c.len_utf8()),
            '”' | '」' => {
                if let Some(start) = start.take() {
                    found.push(Span::new(start, at));
                }
            }
            '。' | '！' | '？' | '；' | '…' | '\n' | '《' | '》' => start = None,
            _ => {}
        }
    }
    let fits =
        |span: &Span| LENGTHS.contains(&span.of(text).chars().filter(|c| is_written(*c)).count());
    found.into_iter().filter(fits).map(|span| (span, WordingOrigin::Quoted)).collect()
}

/// The words that lie within a span.
fn within(words: &[Word], span: Span) -> &[Word] {
    let start = words.partition_point(|word| word.span.start() < span.start());
    let end = words.partition_point(|word| word.span.end() <= span.end());
    words.get(start..end).unwrap_or_default()
}

fn parse(text: &str, span: Span, words: &[Word]) -> Vec<Clause> {
    let wording = span.of(text);
    let mut clauses = Vec::new();
    let separates = |c: char| !is_written(c) && c != '·';
    for piece in wording.split(separates).filter(|piece| !piece.is_empty()) {
        let start = span.start() + (piece.as_ptr() as usize - wording.as_ptr() as usize);
        let inside = within(words, Span::new(start, start + piece.len()));
        clauses.push(Clause {
            characters: piece.chars().count(),
            tags: inside.iter().map(|word| word.tag).collect(),
            words: inside.iter().map(|word| word.span.of(text).chars().count()).collect(),
        });
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::Index;
    use crate::segment::Jieba;

    fn found(document: Document) -> Vec<(String, WordingOrigin)> {
        let corpus = Corpus::new([document]).unwrap();
        let index = Index::of(&corpus, &Reuse::default(), &Jieba::new());
        let wordings = wordings(&corpus, &Reuse::default(), index.documents());
        wordings.into_iter().map(|wording| (wording.key, wording.places[0].origin)).collect()
    }

    #[test]
    fn finds_what_reads_like_a_slogan() {
        let row = |key: &str, origin| vec![(key.to_owned(), origin)];
        let cases = [
            ("我们要仁心仁术，济世救人。", vec![]),
            ("他写道：仁心仁术，济世救人。", row("仁心仁术济世救人", WordingOrigin::FourCharacter)),
            ("我说“宁可慢一拍”，他点头。", row("宁可慢一拍", WordingOrigin::Quoted)),
            ("他说“好的，我明白了。”", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(found(Document::new("1", text)), expected, "{text:?}");
        }
        let slogan = Document::new("1", "窗口虽小，诚信为大\n释义：略").kind(Kind::Slogan);
        assert_eq!(found(slogan), row("窗口虽小诚信为大", WordingOrigin::Submitted));
    }
}
