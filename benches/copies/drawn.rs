//! Essays as many as wanted: words drawn one behind the other, some passages copied.
//!
//! Each word is drawn from those that followed the one before in texts that people wrote, so that
//! documents share short runs as real ones do, and long ones only by chance or where a copy is
//! planted. A fixed seed decides: every run measures the same documents.

use std::error::Error;
use std::ops::Range;
use std::path::Path;

use indexmap::IndexMap;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use tilian::{Document, Jieba, Segmenter};

use crate::sets::lines;

/// Characters at which a document ends: those of essays, 825 in the mean.
const LENGTHS: Range<usize> = 450..1_200;

/// One document of so many holds a passage of one before it.
const COPIED: usize = 20;

/// Characters of a copied passage.
const PASSAGE: Range<usize> = 100..300;

/// In every second copied passage one character of so many is left out.
const LEFT_OUT: usize = 12;

/// Files of texts whose words are drawn.
pub const SOURCES: [&str; 3] = ["copy/dev/docs", "copy/ring/docs", "keywords/policy_speeches"];

/// Documents, and what was copied between them.
pub struct Drawn {
    pub documents: Vec<Document>,
    pub planted: Vec<Planted>,
}

/// A document that holds a passage of another.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Planted {
    /// Position of the document, by id.
    pub document: usize,
    /// Position of the other.
    pub source: usize,
}

/// The words of texts and what followed them.
pub struct Words {
    words: Vec<String>,
    followers: Vec<Vec<usize>>,
    random: Pcg64Mcg,
}

impl Words {
    /// Counts the words of a folder of texts.
    pub fn of(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let jieba = Jieba::new();
        let mut words: IndexMap<String, Vec<usize>> = IndexMap::new();
        for source in SOURCES {
            for line in lines(folder, source)? {
                let text = line["text"].as_str().ok_or_else(|| format!("{source}: no text"))?;
                let mut before: Option<usize> = None;
                for token in jieba.segment(text) {
                    let word = words.entry(token.span.of(text).to_owned());
                    let at = word.index();
                    word.or_default();
                    if let Some(before) = before {
                        words[before].push(at);
                    }
                    before = Some(at);
                }
            }
        }
        let (words, followers) = words.into_iter().unzip();
        Ok(Self { words, followers, random: Pcg64Mcg::seed_from_u64(1) })
    }

    /// So many documents; more of them begin with the same.
    pub fn documents(mut self, count: usize) -> Drawn {
        let mut texts: Vec<String> = Vec::with_capacity(count);
        let mut planted = Vec::new();
        for document in 0..count {
            let mut text = self.text();
            if !texts.is_empty() && self.below(COPIED) == 0 {
                let source = self.below(texts.len());
                let passage = self.passage(&texts[source]);
                text.push_str(&passage);
                planted.push(Planted { document, source });
            }
            texts.push(text);
        }
        let document = |(number, text)| Document::new(format!("{number:06}"), text);
        Drawn { documents: texts.into_iter().enumerate().map(document).collect(), planted }
    }

    fn text(&mut self) -> String {
        let length = LENGTHS.start + self.below(LENGTHS.len());
        let (mut text, mut reached) = (String::new(), 0);
        let mut word = self.below(self.words.len());
        while reached < length {
            text.push_str(&self.words[word]);
            reached += self.words[word].chars().count();
            word = match self.followers[word].len() {
                0 => self.below(self.words.len()),
                followers => {
                    let follower = self.below(followers);
                    self.followers[word][follower]
                }
            };
        }
        text
    }

    fn passage(&mut self, text: &str) -> String {
        let length = PASSAGE.start + self.below(PASSAGE.len());
        let start = self.below(text.chars().count() - length);
        let passage = text.chars().skip(start).take(length);
        if self.below(2) == 0 {
            return passage.collect();
        }
        passage.enumerate().filter(|(at, _)| at % LEFT_OUT != 0).map(|(_, c)| c).collect()
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from((u128::from(self.random.next_u64()) * end as u128) >> 64).unwrap_or(0)
    }
}
