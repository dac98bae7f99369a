//! Abstracts of papers with the keywords that their authors gave.

use std::error::Error;
use std::path::Path;

use serde_json::Value;
use tilian::Document;

use crate::phrase::{phrase, unique};
use crate::sets;

/// The file of the abstracts.
pub const FILE: &str = "keywords/csl_dev";

/// An abstract with what its author said of it.
pub struct Abstract {
    pub id: String,
    pub title: Option<String>,
    pub text: String,
    pub category: Option<String>,
    /// The author's keywords as they are compared.
    pub gold: Vec<String>,
}

impl Abstract {
    /// The abstracts in the order of the file.
    pub fn all(folder: &Path) -> Result<Vec<Self>, Box<dyn Error>> {
        sets::lines(folder, FILE)?.iter().map(Self::read).collect()
    }

    fn read(line: &Value) -> Result<Self, Box<dyn Error>> {
        let field = |name: &str| line[name].as_str().map(str::to_owned);
        let keywords = line["keywords"].as_array().ok_or("an abstract without keywords")?;
        Ok(Self {
            id: field("id").ok_or("an abstract without id")?,
            title: field("title").filter(|title| !title.is_empty()),
            text: field("text").ok_or("an abstract without text")?,
            category: field("category"),
            gold: unique(keywords.iter().filter_map(Value::as_str)),
        })
    }

    /// The document with its title.
    pub fn document(&self) -> Document {
        match &self.title {
            Some(title) => self.untitled().title(title),
            None => self.untitled(),
        }
    }

    /// The document without its title.
    pub fn untitled(&self) -> Document {
        Document::new(&self.id, &self.text)
    }

    /// The author's keywords that stand in title or text.
    pub fn present(&self) -> Vec<String> {
        let title = self.title.as_ref().map(|title| format!("{title}。"));
        let whole = phrase(&(title.unwrap_or_default() + &self.text));
        self.gold.iter().filter(|keyword| whole.contains(*keyword)).cloned().collect()
    }
}
