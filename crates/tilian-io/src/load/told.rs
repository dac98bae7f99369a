//! What folders, file name and opening tell of a text, taken together.

use tilian::Kind;

use super::byline::Byline;
use super::head::{self, Line};
use super::label;
use super::loaded::{About, Field};
use super::name_parts::{self, Part, Sense};
use super::place::Place;
use super::surname::is_han;

/// What folders, file name and opening tell of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) title: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) author: Option<String>,
    pub(super) kind: Option<Kind>,
    pub(super) notes: Vec<About>,
}

impl Told {
    /// Weighs folders before file name before opening before what is named elsewhere on the page;
    /// what is equally likely is left open, unless the page names one of the candidates.
    pub(super) fn of(
        place: &Place,
        stem: &str,
        opening: &[Line<'_>],
        elsewhere: &[Byline],
    ) -> Self {
        let mut parts = name_parts::parts(stem, place.unit.as_deref());
        mark_title(&mut parts, opening);
        settle_doubt(&mut parts);
        let mut notes = Vec::new();
        let byline = head::opening_byline(opening, unit_hint(place, &parts).as_deref());
        let byline = elsewhere.iter().fold(byline, Byline::or);
        let named =
            Byline { units: texts(&parts, Sense::Unit), authors: texts(&parts, Sense::Name) };
        let unit = place
            .unit
            .clone()
            .or_else(|| choose(Field::Unit, &named.units, &byline.units, &mut notes));
        let author = choose(Field::Author, &named.authors, &authors(&byline), &mut notes);
        let kind = place.kind.or_else(|| kind(&parts, &mut notes));
        let title = title(&parts, unit.as_deref(), author.as_deref());
        Self { title, unit, author, kind, notes }
    }
}

/// A name or unit that the first line repeats is the title: 平安夜 above an essay.
fn mark_title(parts: &mut [Part], opening: &[Line<'_>]) {
    let Some(first) = opening.first() else { return };
    for part in parts {
        let may_be_title = matches!(part.sense, Sense::Name | Sense::DoubtfulName | Sense::Unit);
        if may_be_title && opening.len() > 1 && head::is_same(first.text, &part.text) {
            part.sense = Sense::Words;
        }
    }
}

/// What may be a name or words is a name where no other name stands and other words do.
fn settle_doubt(parts: &mut [Part]) {
    let has = |sense| parts.iter().filter(|part| part.sense == sense).count();
    let is_name = has(Sense::Name) == 0 && has(Sense::DoubtfulName) == 1 && has(Sense::Words) > 0;
    for part in parts {
        if part.sense == Sense::DoubtfulName {
            part.sense = match is_name {
                true => Sense::Name,
                false => Sense::Words,
            };
        }
    }
}

fn unit_hint(place: &Place, parts: &[Part]) -> Option<String> {
    match (&place.unit, texts(parts, Sense::Unit).as_slice()) {
        (Some(unit), _) => Some(unit.clone()),
        (None, [only]) => Some(only.clone()),
        _ => None,
    }
}

/// The texts of the parts of one sense, each once.
fn texts(parts: &[Part], sense: Sense) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for part in parts.iter().filter(|part| part.sense == sense) {
        if !texts.contains(&part.text) {
            texts.push(part.text.clone());
        }
    }
    texts
}

/// The authors of a byline as one value.
fn authors(byline: &Byline) -> Vec<String> {
    match byline.authors.as_slice() {
        [] => Vec::new(),
        authors => vec![authors.join("、")],
    }
}

/// The one that the file name gives; of several, the one that the opening confirms.
fn choose(
    field: Field,
    named: &[String],
    opening: &[String],
    notes: &mut Vec<About>,
) -> Option<String> {
    let candidates = if named.is_empty() { opening } else { named };
    let confirmed = || named.iter().find(|name| opening.contains(name));
    match candidates {
        [] => None,
        [only] => Some(only.clone()),
        several => confirmed().cloned().or_else(|| {
            notes.push(About::Ambiguous { field, candidates: several.to_vec() });
            None
        }),
    }
}

/// Characters of a kind's name that is told by the end of a title: 讨论记录.
const LONG_KIND: usize = 3;

fn kind(parts: &[Part], notes: &mut Vec<About>) -> Option<Kind> {
    let mut kinds: Vec<(Kind, &str)> = Vec::new();
    for part in parts {
        let found = match part.sense {
            Sense::Kind(kind) => Some((kind, part.text.as_str())),
            Sense::Words => kind_at_end(&part.text),
            _ => None,
        };
        if let Some(found) = found.filter(|(kind, _)| kinds.iter().all(|(k, _)| k != kind)) {
            kinds.push(found);
        }
    }
    match kinds.as_slice() {
        [] => None,
        [(kind, _)] => Some(*kind),
        several => {
            notes.push(About::Ambiguous {
                field: Field::Kind,
                candidates: several.iter().map(|(_, name)| (*name).to_owned()).collect(),
            });
            None
        }
    }
}

fn kind_at_end(words: &str) -> Option<(Kind, &str)> {
    let (before, kind) = label::before_kind(words)?;
    let name = &words[before.len()..];
    (name.chars().count() >= LONG_KIND).then_some((kind, name))
}

/// The words that remain, where they stand together.
fn title(parts: &[Part], unit: Option<&str>, author: Option<&str>) -> Option<String> {
    let is_used = |part: &Part| match part.sense {
        Sense::Unit => unit == Some(part.text.as_str()) || !repeats_unit(parts, unit),
        Sense::Name | Sense::DoubtfulName | Sense::Words => author == Some(part.text.as_str()),
        Sense::Kind(_) | Sense::Aside => true,
    };
    let first = parts.iter().position(|part| !is_used(part))?;
    let last = parts.iter().rposition(|part| !is_used(part))?;
    let words = &parts[first..=last];
    if words.iter().any(is_used) {
        return None;
    }
    let mut title: String =
        words.iter().flat_map(|part| [part.text.as_str(), part.gap.as_str()]).collect();
    title.truncate(title.len() - words.last().map_or(0, |part| part.gap.len()));
    // A name such as scan_1 is no title.
    Some(head::bare_title(&title).to_owned()).filter(|title| title.chars().any(is_han))
}

/// Whether the file name itself holds the unit, so that what else reads like one is a title.
fn repeats_unit(parts: &[Part], unit: Option<&str>) -> bool {
    parts.iter().any(|part| unit == Some(part.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(unit: Option<&str>, stem: &str, text: &str) -> Told {
        let place = Place { unit: unit.map(str::to_owned), ..Place::default() };
        Told::of(&place, stem, &head::opening(text), &[])
    }

    #[test]
    fn file_names_of_every_layout_are_told() {
        for stem in [
            "内科+周启明+夜班的灯",
            "内科-周启明-夜班的灯",
            "内科--周启明--夜班的灯",
            "内科—周启明—夜班的灯",
            "内科_周启明_夜班的灯",
            "内科 周启明 夜班的灯",
            "内科　周启明　夜班的灯",
            "夜班的灯+周启明+内科",
            "周启明+内科+夜班的灯+13800000000",
            "内科+周启明+《夜班的灯》",
            "12.内科周启明+夜班的灯",
            "征文+内科+周启明+夜班的灯",
            "内科+周启明+夜班的灯（定稿）",
            "夜班的灯（内科周启明）",
            "内科周启明《夜班的灯》",
            "周启明（内科）：夜班的灯",
        ] {
            for unit in [None, Some("内科")] {
                let found = told(unit, stem, "正文。");
                assert_eq!(found.title.as_deref(), Some("夜班的灯"), "{stem:?}");
                assert_eq!(found.unit.as_deref(), Some("内科"), "{stem:?}");
                assert_eq!(found.author.as_deref(), Some("周启明"), "{stem:?}");
                assert_eq!(found.notes, [], "{stem:?}");
            }
        }
    }

    #[test]
    fn the_opening_decides_between_candidates() {
        let open = told(None, "周启明+高远", "正文。");
        assert_eq!(open.author, None);
        assert_eq!(
            open.notes,
            [About::Ambiguous {
                field: Field::Author,
                candidates: vec!["周启明".to_owned(), "高远".to_owned()],
            }]
        );
        for text in ["高远\n正文。", "题目\n内科　周启明\n正文。"] {
            let found = told(None, "周启明+高远", text);
            assert_eq!(found.author.as_deref(), Some("周启明"), "{text:?}");
            assert_eq!(found.title.as_deref(), Some("高远"), "{text:?}");
        }
    }

    #[test]
    fn a_doubtful_name_needs_other_words() {
        for (stem, text, author, title) in [
            ("内科+方向晚+夜班的灯", "正文。", "方向晚", "夜班的灯"),
            ("内科+周启明+白衣情", "正文。", "周启明", "白衣情"),
            ("内科+白衣情", "题目\n内科　周启明\n正文。", "周启明", "白衣情"),
            ("内科+白衣情+方向晚", "白衣情\n正文。", "方向晚", "白衣情"),
        ] {
            let found = told(None, stem, text);
            assert_eq!(found.author.as_deref(), Some(author), "{stem:?}");
            assert_eq!(found.title.as_deref(), Some(title), "{stem:?}");
        }
    }

    #[test]
    fn a_title_may_read_like_a_unit() {
        let found = told(Some("内科"), "内科+周启明+急诊科", "正文。");
        assert_eq!(found.title.as_deref(), Some("急诊科"));
        let found = told(None, "内科+周启明+第二病区", "正文。");
        assert_eq!(found.unit, None, "two units, none confirmed");
    }

    #[test]
    fn kinds_stand_in_file_names() {
        for (stem, expected) in [
            ("内科讨论记录", Some(Kind::Minutes)),
            ("内科职业精神讨论记录", Some(Kind::Minutes)),
            ("周启明演讲稿", Some(Kind::Speech)),
            ("内科+征文+演讲稿", None),
            ("内科+周启明+夜班的灯", None),
        ] {
            assert_eq!(told(None, stem, "正文。").kind, expected, "{stem:?}");
        }
    }
}
