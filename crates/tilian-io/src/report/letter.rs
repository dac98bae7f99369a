//! The letter in which results are sent upward (上报材料): what it says, not how it looks.

mod annexes;
mod basics;
mod number;
mod procedure;
mod quote;
mod remarks;
mod results;
mod text;

use tilian::{Coverage, Distilled};
use unicode_width::UnicodeWidthStr;

use super::heading::{campaign_name, written_date};
use super::sheets::Speakers;
use crate::language::Language;
use crate::load::Loaded;
use crate::settings::Settings;

pub(super) use annexes::{Annex, AnnexColumn};
pub(super) use number::Numbers;
pub(super) use text::{Piece, Text};

/// A letter with its annexes.
pub(super) struct Letter {
    pub(super) language: Language,
    pub(super) title: Text,
    pub(super) addressee: Text,
    pub(super) body: Vec<Paragraph>,
    pub(super) sender: Text,
    pub(super) date: Text,
    pub(super) annexes: Vec<Annex>,
}

/// A paragraph with its place among the headings.
pub(super) struct Paragraph {
    pub(super) level: Level,
    pub(super) text: Text,
}

/// A place among the headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    First,
    Second,
    Third,
    /// A numbered item below whatever heading it stands under.
    Item,
    Body,
}

/// What a letter tells of.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) distilled: &'a Distilled,
    pub(super) loaded: &'a Loaded,
    pub(super) settings: &'a Settings,
    pub(super) coverage: &'a [Coverage],
    pub(super) language: Language,
}

impl Level {
    fn says(self, text: impl Into<String>) -> Paragraph {
        self.shows(Text::plain(text))
    }

    fn shows(self, text: Text) -> Paragraph {
        Paragraph { level: self, text }
    }
}

impl Source<'_> {
    /// The one of two texts that is in the letter's language.
    fn t<T>(&self, chinese: T, english: T) -> T {
        self.language.choose(chinese, english)
    }

    fn join(&self, texts: &[impl AsRef<str>]) -> String {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        texts.join(self.t("、", ", "))
    }

    fn speakers(&self) -> Speakers {
        Speakers::of(&self.loaded.corpus)
    }
}

/// A number with what is counted, in English: for one, and for any other number.
fn counted(number: u64, [one, several]: [&str; 2]) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

impl Letter {
    /// The letter on what was distilled; what nothing tells stands in it as a blank.
    pub(super) fn of(source: &Source<'_>) -> Self {
        let letterhead = source.settings.letterhead();
        let told = |told: &Option<String>, chinese, english| {
            Text::told(told.as_deref(), source.t(chinese, english))
        };
        let colon = source.t("：", ":");
        Self {
            language: source.language,
            title: title(source),
            addressee: told(&letterhead.addressee, "主送机关", "addressee").and(colon),
            body: body(source),
            sender: told(&letterhead.sender, "发文机关署名", "issuing body"),
            date: told(&date(source), "成文日期", "date of issue"),
            annexes: annexes::annexes(source),
        }
    }
}

/// The title that was set, else one around the campaign's name.
fn title(source: &Source<'_>) -> Text {
    match &source.settings.letterhead().title {
        Some(title) => Text::plain(title),
        None => Text::plain(source.t("关于", "Report on the discussion"))
            .and(source.t("", gap(source)))
            .then(&campaign(source))
            .and(source.t(gap(source), ""))
            .and(source.t("大讨论活动情况的报告", "")),
    }
}

/// Half ideographs of a line of the title, at 22 pt on 156 mm.
const TITLE_LINE: usize = 40;

/// What parts the campaign's name from the title: a line feed where they are longer than a line, so
/// that words stay whole.
fn gap(source: &Source<'_>) -> &'static str {
    let around = source.t("关于大讨论活动情况的报告", "Report on the discussion ").width_cjk();
    match campaign(source).width() + around > TITLE_LINE {
        true => "\n",
        false => source.t("", " "),
    }
}

/// The name of the campaign in quotation marks.
fn campaign(source: &Source<'_>) -> Text {
    let name = source.settings.letterhead().campaign.as_deref().map(campaign_name);
    Text::plain("“").then(&Text::told(name, source.t("活动名称", "name of the campaign"))).and("”")
}

/// The date as a letter has it.
fn date(source: &Source<'_>) -> Option<String> {
    let date = source.settings.letterhead().date.as_deref()?;
    Some(written_date(date, source.language))
}

fn body(source: &Source<'_>) -> Vec<Paragraph> {
    let opening = Text::plain(source.t("现将", "The submissions to the discussion "))
        .then(&campaign(source))
        .and(source.t(
            "大讨论活动材料报送和核心词、表述语提炼情况报告如下：",
            ", and the core words and slogans distilled from them, are reported as follows.",
        ));
    let mut body = vec![Level::Body.shows(opening)];
    body.extend(basics::basics(source));
    body.extend(procedure::procedure(source));
    body.extend(results::results(source));
    body.extend(remarks::remarks(source));
    body.push(Level::Body.says(source.t("特此报告。", "Submitted for your information.")));
    body
}
