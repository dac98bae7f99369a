//! The text of a page to documents: which sort of text it is, and who wrote it.

use tilian::{Document, Kind, Role};

use super::draft::{Draft, Naming, Reading};
use super::entries;
use super::extracted::Remark;
use super::foot;
use super::head::{self, Known};
use super::label;
use super::loaded::About;
use super::minutes::{self, Minutes, Opinion, Standing};
use super::official::{self, Direction, Official};
use super::reason::Reason;
use super::settings::Superiors;
use super::source::Source;
use super::told::Told;
use super::understood::Shape;

/// The text of one file, with what stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    /// Headers and footers.
    pub(super) margins: &'a [String],
    pub(super) remarks: &'a [Remark],
}

/// One document; or one for each entry, where the text holds core words or slogans, or for each
/// speaker, where it holds minutes.
pub(super) fn read(source: &Source, page: &Page<'_>, superiors: Superiors) -> Reading {
    let opening = head::opening(page.text);
    if opening.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let unit = source.place.unit.as_deref();
    let elsewhere = [foot::byline(page.text, unit), foot::margins(page.margins, unit)];
    let told = Told::of(&source.place, source.stem(), &opening, &elsewhere);
    let sheet = Sheet { source, page, told };
    if let Some(official) = official::recognise(page.text) {
        // Minutes may have a number and go to others, and are minutes all the same.
        let body = official::without_imprint(page.text);
        return match minutes::is_minutes(body) && minutes::parse(body).is_some() {
            true => sheet.minutes_of(body),
            false => sheet.official(official, superiors),
        };
    }
    match sheet.told.kind {
        Some(Kind::CoreWord | Kind::Slogan) => sheet.list(),
        Some(Kind::Minutes) => sheet.minutes_of(page.text),
        None if minutes::is_minutes(page.text) => sheet.minutes_of(page.text),
        _ => sheet.whole(Shape::Text),
    }
}

/// A page with what is told of it.
struct Sheet<'a> {
    source: &'a Source,
    page: &'a Page<'a>,
    told: Told,
}

impl Sheet<'_> {
    fn whole(mut self, shape: Shape) -> Reading {
        self.told.title = self.told.title.or_else(|| head::title(&head::opening(self.page.text)));
        let body = body(self.page.text, &self.told);
        let id = self.source.relative.clone();
        let draft = draft(self.source, id, body, self.told);
        Reading::of(vec![draft], shape, self.page.remarks)
    }

    fn list(mut self) -> Reading {
        let headings = [self.told.title.take().unwrap_or_default(), self.source.stem().to_owned()];
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let found = entries::split(body(self.page.text, &self.told), &headings);
        if found.is_empty() {
            return Reading::skipped(Reason::Empty);
        }
        let drafts = found.iter().enumerate().map(|(at, entry)| {
            let id = format!("{}#{}", self.source.relative, at + 1);
            draft(self.source, id, entry, self.told.clone())
        });
        Reading::of(drafts.collect(), Shape::List, self.page.remarks)
    }

    /// The opinions of minutes, and the chair's frame; the whole text where nobody is told to
    /// speak.
    fn minutes_of(mut self, text: &str) -> Reading {
        self.told.kind = Some(Kind::Minutes);
        let Some(minutes) = minutes::parse(text) else {
            return self.whole(Shape::Text);
        };
        self.told.title = self.told.title.or_else(|| head::title(&head::opening(self.page.text)));
        self.told.unit = self.told.unit.or_else(|| unit_of_heading(self.page.text));
        // The name of a minute taker is no author of what others say.
        self.told.author = None;
        self.told.notes.retain(|note| !note.is_of_author());
        let Minutes { meeting, opinions, framing } = minutes;
        let mut drafts: Vec<Draft> =
            opinions.iter().enumerate().map(|(at, said)| self.opinion(at + 1, said)).collect();
        for draft in &mut drafts {
            draft.document.part_of = Some(self.source.relative.clone());
        }
        if !framing.is_empty() {
            let told = Told { author: meeting.chair.clone(), ..self.told.clone() };
            let id = format!("{}#0", self.source.relative);
            let mut draft = draft(self.source, id, &framing.join("\n"), told);
            draft.document.role = Role::Context;
            drafts.push(draft);
        }
        Reading::of(drafts, Shape::Minutes(meeting), self.page.remarks)
    }

    fn opinion(&self, number: usize, said: &Opinion) -> Draft {
        // The heading names the discussion, not what this speaker says.
        let mut told = Told { author: said.speaker.clone(), title: None, ..self.told.clone() };
        if let (Standing::Doubtful, Some(name)) = (said.standing, &said.speaker) {
            told.notes.push(About::DoubtfulSpeaker { name: name.clone() });
        }
        let id = format!("{}#{number}", self.source.relative);
        draft(self.source, id, &said.turns.join("\n"), told)
    }

    /// A superior document where it is addressed downward, has a number or goes to others too,
    /// and nothing says that somebody wrote it for the campaign.
    fn official(mut self, official: Official, superiors: Superiors) -> Reading {
        let is_open = self.source.place.role.is_none()
            && official.direction == Direction::Downward
            && superiors == Superiors::Recognised;
        let is_sent_in = self.told.kind.is_some() || self.told.author.is_some();
        let is_superior = is_open && !is_sent_in && official.is_registered();
        let number = official.number.clone();
        if is_superior {
            self.told.notes = vec![About::TakenAsAuthority { number }];
        } else if is_open {
            self.told.notes.push(About::MayBeAuthority { number });
        }
        // File names shorten the title, and number and sender stand above it.
        let heading = || official::heading(self.page.text);
        self.told.title = official.title.clone().or(self.told.title).or_else(heading);
        let mut reading = self.whole(Shape::Official(official));
        if is_superior {
            reading.drafts.iter_mut().for_each(|draft| draft.document.role = Role::Authority);
        }
        reading
    }
}

/// The unit in the heading of minutes: 内科讨论记录.
fn unit_of_heading(text: &str) -> Option<String> {
    let heading = head::opening(text).first().map(|line| head::bare_title(line.text))?;
    let (unit, _) = label::before_kind(heading)?;
    label::is_unit(unit).then(|| unit.to_owned())
}

/// The text without the head and foot that repeat what is known.
fn body<'a>(text: &'a str, told: &Told) -> &'a str {
    let known = Known {
        title: told.title.as_deref(),
        unit: told.unit.as_deref(),
        author: told.author.as_deref(),
    };
    foot::body(head::body(text, known), known)
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
