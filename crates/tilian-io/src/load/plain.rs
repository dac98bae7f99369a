//! Plain and Markdown text to documents.

use tilian::{Document, Kind};

use super::draft::{Draft, Naming, Reading};
use super::entries;
use super::head::{self, Known};
use super::reason::Reason;
use super::source::Source;
use super::told::Told;

/// One document; or one for each entry, where the text holds core words or slogans.
pub(super) fn read(source: &Source, text: &str) -> Reading {
    let opening = head::opening(text);
    if opening.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let told = Told::of(&source.place, source.stem(), &opening);
    match told.kind {
        Some(Kind::CoreWord | Kind::Slogan) => list(source, text, told),
        _ => whole(source, text, told),
    }
}

fn whole(source: &Source, text: &str, mut told: Told) -> Reading {
    told.title = told.title.or_else(|| head::title(&head::opening(text)));
    let body = head::body(text, known(&told));
    let id = source.relative.clone();
    Reading { drafts: vec![draft(source, id, body, told)], skipped: Vec::new() }
}

fn list(source: &Source, text: &str, mut told: Told) -> Reading {
    let headings = [told.title.take().unwrap_or_default(), source.stem().to_owned()];
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let body = head::body(text, known(&told));
    let found = entries::split(body, &headings);
    if found.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let drafts = found.iter().enumerate().map(|(at, entry)| {
        let id = format!("{}#{}", source.relative, at + 1);
        draft(source, id, entry, told.clone())
    });
    Reading { drafts: drafts.collect(), skipped: Vec::new() }
}

fn known(told: &Told) -> Known<'_> {
    Known {
        title: told.title.as_deref(),
        unit: told.unit.as_deref(),
        author: told.author.as_deref(),
    }
}

fn draft(source: &Source, id: String, text: &str, told: Told) -> Draft {
    let document = Document {
        title: told.title,
        unit: told.unit,
        author: told.author,
        kind: told.kind,
        role: source.place.role.unwrap_or_default(),
        ..Document::new(id, text)
    };
    Draft { document, naming: Naming::Place, notes: told.notes }
}
