//! A campaign's worth of text, built from a few megabytes of different text.
//!
//! Every document stands as it was written. Further documents are drawn: sentences of one genre,
//! none twice in a document, joined to the length of an essay. A fixed seed decides, so every
//! run measures the same text, and no two drawn documents are equal.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::ops::Range;
use std::path::Path;

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};
use serde_json::Value;
use tilian::{Corpus, Document, Kind, sentences};

use crate::sets::lines;

/// Units that the documents come from.
pub const UNITS: usize = 200;

/// Authors of each unit.
const AUTHORS: usize = 30;

/// Bytes of all texts; drawing ends behind it.
const BYTES: usize = 24_000_000;

/// Characters at which a drawn document ends: those of essays and abstracts.
const LENGTHS: Range<usize> = 220..1_200;

/// A drawn document has a new paragraph behind one sentence of this many.
const PARAGRAPH: usize = 5;

/// Core words and slogans put forward, each.
const ENTRIES: usize = 800;

/// Files of texts; the genre of a text is the one that its line tells, else its file.
const SOURCES: [&str; 5] = [
    "copy/dev/docs",
    "copy/ring/docs",
    "keywords/background",
    "keywords/csl_dev",
    "keywords/policy_speeches",
];

/// Wordings of which some are put forward as slogans.
const SLOGANS: &str = "copy/slogan/docs";

/// The documents, and how they came about.
pub struct Texts {
    pub corpus: Corpus,
    /// Documents as they were written.
    pub written: usize,
    /// Documents that were drawn.
    pub drawn: usize,
    /// Core words and slogans put forward.
    pub entries: usize,
    /// Bytes of different sentences.
    pub different: usize,
}

impl Texts {
    /// Builds the documents of a folder of texts.
    pub fn build(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let mut written = Vec::new();
        let mut genres = Genres::default();
        let mut keywords = BTreeSet::new();
        for source in SOURCES {
            for line in lines(folder, source)? {
                keywords.extend(core_words(&line));
                let document = document(source, &line)?;
                genres.add(line["genre"].as_str().unwrap_or(source), &document.text);
                written.push(document);
            }
        }
        let mut draw = Draw { random: Pcg64Mcg::seed_from_u64(1), drawn: HashSet::new() };
        let entries = draw.entries(&keywords, &lines(folder, SLOGANS)?, &genres)?;
        let bytes: usize = written.iter().chain(&entries).map(|document| document.text.len()).sum();
        let drawn = draw.documents(BYTES.saturating_sub(bytes), &genres);
        let counts = [written.len(), drawn.len(), entries.len()];
        let all = written.into_iter().chain(drawn).chain(entries);
        let signed = all.map(|document| draw.sign(document));
        let corpus = Corpus::new(signed.collect::<Vec<_>>())?;
        let different = genres.sentences.iter().map(String::len).sum();
        let [written, drawn, entries] = counts;
        Ok(Self { corpus, written, drawn, entries, different })
    }
}

fn document(source: &str, line: &Value) -> Result<Document, Box<dyn Error>> {
    let field = |name: &str| line[name].as_str().ok_or_else(|| format!("{source}: no {name}"));
    let document = Document::new(format!("{source}/{}", field("id")?), field("text")?);
    Ok(match line["role"].as_str() {
        Some(role) => document.role(role.parse()?),
        None => document,
    })
}

/// The keywords of a document that a unit may have put forward: two to eight ideographs.
fn core_words(line: &Value) -> impl Iterator<Item = String> + '_ {
    let keywords = line["keywords"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let is_ideograph = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    keywords
        .filter(move |word| {
            (2..=8).contains(&word.chars().count()) && word.chars().all(is_ideograph)
        })
        .map(str::to_owned)
}

/// Different sentences, by genre.
#[derive(Default)]
struct Genres {
    sentences: Vec<String>,
    /// Of each sentence.
    genre: Vec<usize>,
    /// Positions of the sentences of each genre.
    members: Vec<Vec<usize>>,
    numbers: BTreeMap<String, usize>,
    known: HashSet<String>,
}

impl Genres {
    fn add(&mut self, genre: &str, text: &str) {
        let next = self.numbers.len();
        let genre = *self.numbers.entry(genre.to_owned()).or_insert(next);
        self.members.resize_with(self.numbers.len(), Vec::new);
        for sentence in sentences(text).map(|span| span.of(text)) {
            if self.known.insert(sentence.to_owned()) {
                self.members[genre].push(self.sentences.len());
                self.sentences.push(sentence.to_owned());
                self.genre.push(genre);
            }
        }
    }
}

/// Documents drawn by chance that is the same every time.
struct Draw {
    random: Pcg64Mcg,
    drawn: HashSet<String>,
}

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        usize::try_from((u128::from(self.random.next_u64()) * end as u128) >> 64).unwrap_or(0)
    }

    /// Documents of so many bytes; a genre is drawn as often as it has sentences.
    fn documents(&mut self, bytes: usize, genres: &Genres) -> Vec<Document> {
        let mut documents = Vec::new();
        let mut reached = 0;
        while reached < bytes {
            let any = self.below(genres.sentences.len());
            let text = self.text(genres, &genres.members[genres.genre[any]]);
            if self.drawn.insert(text.clone()) {
                reached += text.len();
                let id = format!("drawn/{:05}", documents.len());
                documents.push(Document::new(id, text).kind(Kind::Essay));
            }
        }
        documents
    }

    fn text(&mut self, genres: &Genres, members: &[usize]) -> String {
        let characters = LENGTHS.start + self.below(LENGTHS.len());
        let mut text = String::new();
        let (mut used, mut reached) = (BTreeSet::new(), 0);
        while reached < characters && used.len() < members.len() {
            let sentence = members[self.below(members.len())];
            if used.insert(sentence) {
                let sentence = &genres.sentences[sentence];
                reached += sentence.chars().count();
                text.push_str(sentence);
                if self.below(PARAGRAPH) == 0 || sentence.ends_with(char::is_alphanumeric) {
                    text.push('\n');
                }
            }
        }
        text
    }

    /// Core words, few of them often and most of them once or twice, and slogans, each with an
    /// interpretation.
    fn entries(
        &mut self,
        keywords: &BTreeSet<String>,
        slogans: &[Value],
        genres: &Genres,
    ) -> Result<Vec<Document>, Box<dyn Error>> {
        let keywords: Vec<&String> = keywords.iter().collect();
        let mut entries = Vec::new();
        for (number, slogan) in slogans.iter().take(ENTRIES).enumerate() {
            // The cube draws the first hundredth of the words one time in five.
            let at = keywords.len() * self.below(1_000).pow(3) / 1_000_usize.pow(3);
            let slogan = slogan["text"].as_str().ok_or("a slogan without text")?;
            let entry = [(Kind::CoreWord, keywords[at].as_str()), (Kind::Slogan, slogan)];
            for (kind, wording) in entry {
                let meaning = &genres.sentences[self.below(genres.sentences.len())];
                let text = format!("{wording}\n释义：{meaning}");
                let id = format!("{}/{number:04}", kind.name());
                entries.push(Document::new(id, text).kind(kind));
            }
        }
        Ok(entries)
    }

    /// Says who wrote a document.
    fn sign(&mut self, document: Document) -> Document {
        let (unit, author) = (self.below(UNITS), self.below(AUTHORS));
        document.unit(format!("科室{unit:03}")).author(format!("作者{author:02}"))
    }
}
