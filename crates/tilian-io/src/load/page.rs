//! The text of a page to documents: which sort of text it is, and who wrote it.

use tilian::{Document, Kind, Role};

use super::draft::{Draft, Naming, Reading};
use super::entries::{self, List};
use super::extracted::Remark;
use super::foot;
use super::head::{self, Known};
use super::label;
use super::loaded::About;
use super::minutes::{self, Meeting, Minutes, Opinion, Standing};
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
        let has_opinions = |minutes: &Minutes| !minutes.opinions.is_empty();
        return match minutes::is_minutes(body) && minutes::parse(body).iter().any(has_opinions) {
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

/// The text around the entries of a table: instructions, unless somebody signs it.
pub(super) fn beside_entries(source: &Source, page: &Page<'_>) -> Reading {
    let opening = head::opening(page.text);
    let unit = source.place.unit.as_deref();
    let elsewhere = [foot::byline(page.text, unit), foot::margins(page.margins, unit)];
    let told = Told::of(&source.place, source.stem(), &opening, &elsewhere);
    let is_signed = told.author.is_some();
    let page = Page { remarks: &[], ..*page };
    let mut reading = Sheet { source, page: &page, told }.whole(Shape::Text);
    if !is_signed && source.place.role.is_none() {
        for draft in &mut reading.drafts {
            draft.document.role = Role::Context;
            draft.document.kind = None;
        }
    }
    reading
}

/// Whether a text holds minutes, as its folder or name tells, or else its head.
pub(super) fn is_of_minutes(source: &Source, text: &str) -> bool {
    let told = Told::of(&source.place, source.stem(), &head::opening(text), &[]);
    match told.kind {
        Some(kind) => kind == Kind::Minutes,
        None => minutes::is_minutes(text),
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
        let title = self.told.title.take().unwrap_or_default();
        let titles = [title.as_str(), self.source.stem()];
        let known = entries::Known {
            titles: &titles,
            unit: self.told.unit.as_deref(),
            kind: self.told.kind,
        };
        let body = body(self.page.text, &self.told);
        let mut list = entries::split(body, known);
        if list.entries.is_empty() {
            // The title of the file is the only entry.
            list = entries::split(body, entries::Known { titles: &[], ..known });
        }
        let List { entries, passed } = list;
        if entries.is_empty() && passed.is_empty() {
            return Reading::skipped(Reason::Empty);
        }
        let drafts = entries.iter().enumerate().map(|(at, entry)| {
            let id = format!("{}#{}", self.source.relative, at + 1);
            let told = Told { kind: entry.kind, ..self.told.clone() };
            draft(self.source, id, &entry.text, told)
        });
        let mut reading = Reading::of(drafts.collect(), Shape::List, self.page.remarks);
        let above = lines_above(self.page.text, body);
        for passed in passed {
            let reason = Reason::NotEntry { given: passed.text };
            reading.skip(Some(above + passed.line), reason);
        }
        reading
    }

    /// The opinions of minutes, and the chair's frame; the whole text where nothing tells of a
    /// meeting.
    fn minutes_of(mut self, text: &str) -> Reading {
        self.told.kind = Some(Kind::Minutes);
        let found = minutes::parse(text);
        let meeting = found.iter().map(|minutes| minutes.meeting.clone()).reduce(Meeting::and);
        let Some(meeting) = meeting.filter(|_| !found.iter().all(Minutes::is_empty)) else {
            return self.whole(Shape::Text);
        };
        self.told.title = self.told.title.or_else(|| head::title(&head::opening(self.page.text)));
        self.told.unit = self.told.unit.or_else(|| unit_of_heading(self.page.text));
        // The name of a minute taker is no author of what others say.
        self.told.author = None;
        self.told.notes.retain(|note| !note.is_of_author());
        if let [Minutes { findings, opinions, framing, .. }] = found.as_slice()
            && opinions.is_empty()
            && framing.is_empty()
        {
            let id = self.source.relative.clone();
            let draft = draft(self.source, id, &findings.join("\n"), self.told);
            return Reading::of(vec![draft], Shape::Minutes(meeting), self.page.remarks);
        }
        let mut drafts: Vec<Draft> = Vec::new();
        for minutes in &found {
            drafts.extend(self.discussion(minutes, drafts.len()));
        }
        Reading::of(drafts, Shape::Minutes(meeting), self.page.remarks)
    }

    /// The documents of one meeting, behind the `before` documents of earlier ones in the file.
    fn discussion(&self, minutes: &Minutes, before: usize) -> Vec<Draft> {
        let id = |number: usize| format!("{}#{number}", self.source.relative);
        let mut drafts: Vec<Draft> = (before + 1..)
            .zip(&minutes.opinions)
            .map(|(number, said)| self.opinion(number, said))
            .collect();
        let (told, findings) = (self.told.clone(), minutes.findings.join("\n"));
        drafts.extend(
            (!findings.is_empty()).then(|| draft(self.source, id(before + 1), &findings, told)),
        );
        for draft in &mut drafts {
            draft.document.part_of = Some(self.source.relative.clone());
        }
        if !minutes.framing.is_empty() {
            let told = Told { author: minutes.meeting.chair.clone(), ..self.told.clone() };
            // The frame of the first meeting stands before what it frames.
            let number = if before == 0 { 0 } else { before + drafts.len() + 1 };
            let mut draft = draft(self.source, id(number), &minutes.framing.join("\n"), told);
            draft.document.role = Role::Context;
            drafts.push(draft);
        }
        drafts
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

/// Lines of a text above a part of it.
fn lines_above(text: &str, part: &str) -> usize {
    text.find(part).map_or(0, |at| text[..at].matches('\n').count())
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
