//! Documents as lines of JSON, read and written.

use std::io::Write;

use serde::Serialize;
use serde_json::error::Category;
use serde_json::{Map, Value};
use tilian::{Corpus, Document, Role};

use super::draft::{Draft, Naming, Reading};
use super::fields::Fields;
use super::loaded::Field;
use super::reason::{JsonFault, Reason};
use super::source::Source;
use super::understood::Shape;
use crate::error::Error;

/// One document a line; blank lines are none.
pub(super) fn read(source: &Source, text: &str) -> Reading {
    let defaults = Fields::of_file(source);
    let mut reading = Reading { shape: Shape::Lines, ..Reading::default() };
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        if line.trim().is_empty() {
            continue;
        }
        match draft(line, &defaults, || format!("{}:{number}", source.relative)) {
            Ok(draft) => reading.drafts.push(draft),
            Err(reason) => reading.skip(Some(number), reason),
        }
    }
    if reading.drafts.is_empty() && reading.skipped.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    reading
}

fn draft(line: &str, defaults: &Fields, place: impl Fn() -> String) -> Result<Draft, Reason> {
    let object = object(line)?;
    let mut fields = defaults.clone();
    let text = text(&object)?;
    if let Some(given) = value(&object, "role") {
        fields.set_role(&given)?;
    }
    for field in [Field::Title, Field::Unit, Field::Author, Field::Kind, Field::Received] {
        match object.get(key(field)) {
            Some(Value::String(given)) => fields.set(field, given),
            Some(Value::Number(given)) => fields.set(field, &given.to_string()),
            None | Some(Value::Null) => {}
            Some(other) => fields.not_understood(field, other.to_string()),
        }
    }
    let id = value(&object, "id");
    if id.is_none() && object.get("id").is_some_and(|id| !id.is_null()) {
        let given = object["id"].to_string();
        fields.not_understood(Field::Id, given);
    }
    fields.part_of = value(&object, "part_of");
    let place = place();
    Ok(match id {
        Some(id) => fields.draft(id, text, Naming::Given { place }),
        None => fields.draft(place, text, Naming::Place),
    })
}

fn object(line: &str) -> Result<Map<String, Value>, Reason> {
    serde_json::from_str(line).map_err(|error| {
        let fault = match error.classify() {
            Category::Eof => JsonFault::CutOff,
            Category::Data => JsonFault::NotAnObject,
            Category::Syntax | Category::Io => JsonFault::Syntax,
        };
        let column = match fault {
            JsonFault::NotAnObject => 0,
            _ => error.column(),
        };
        Reason::Json { fault, column }
    })
}

fn text(object: &Map<String, Value>) -> Result<&str, Reason> {
    match object.get("text") {
        None | Some(Value::Null) => Err(Reason::MissingText),
        Some(Value::String(text)) if text.trim().is_empty() => Err(Reason::EmptyText),
        Some(Value::String(text)) => Ok(text),
        Some(other) => Err(Reason::TextNotString { given: other.to_string() }),
    }
}

/// A string or number that is not blank.
fn value(object: &Map<String, Value>, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn key(field: Field) -> &'static str {
    match field {
        Field::Id => "id",
        Field::Title => "title",
        Field::Unit => "unit",
        Field::Author => "author",
        Field::Kind => "kind",
        Field::Received => "received",
        Field::Role => "role",
    }
}

/// A document as a line of JSON; what is not known is left out.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    received: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<&'a str>,
}

impl<'a> From<&'a Document> for Record<'a> {
    fn from(document: &'a Document) -> Self {
        Self {
            id: &document.id,
            text: &document.text,
            title: document.title.as_deref(),
            unit: document.unit.as_deref(),
            author: document.author.as_deref(),
            kind: document.kind.map(tilian::Kind::name),
            received: document.received.map(|received| received.to_string()),
            part_of: document.part_of.as_deref(),
            role: (document.role != Role::default()).then(|| document.role.name()),
        }
    }
}

/// Writes each document as one line of JSON, by id and with its fields in a fixed order.
///
/// [`load`](crate::load()) reads the lines back as the same documents.
///
/// ```
/// use tilian::{Corpus, Document, Kind};
///
/// let corpus = Corpus::new([Document::new("1", "大医精诚").kind(Kind::CoreWord)])?;
/// let mut lines = Vec::new();
/// tilian_io::write_jsonl(&corpus, &mut lines)?;
/// assert_eq!(
///     String::from_utf8(lines)?,
///     "{\"id\":\"1\",\"text\":\"大医精诚\",\"kind\":\"core_word\"}\n"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::Write`] where the writer fails.
pub fn write_jsonl(corpus: &Corpus, mut writer: impl Write) -> Result<(), Error> {
    for document in corpus {
        serde_json::to_writer(&mut writer, &Record::from(document))
            .map_err(|error| Error::Write { source: error.into() })?;
        writer.write_all(b"\n").map_err(|source| Error::Write { source })?;
    }
    writer.flush().map_err(|source| Error::Write { source })
}
