//! Names in texts, and marks of the same length in their place.

use std::ops::Range;

use aho_corasick::{AhoCorasick, Match, MatchKind};
use tilian::{Normalized, Span};

use super::names::Names;
use crate::load::{DEGREES, TITLES};

/// Finds names in texts, of several at one place the longest.
#[derive(Clone, Debug)]
pub(super) struct Mask {
    automaton: AhoCorasick,
    /// What each pattern of the automaton is.
    sorts: Vec<Sort>,
    names: Names,
}

/// What a pattern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// A name and nothing else.
    Plain,
    /// A name, unless it stands in what was put forward.
    Short,
    /// A name only where it stands as one.
    Doubtful,
    /// A title, which names somebody together with a surname before it.
    Title,
}

/// What is known of a text whose names are masked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known<'a> {
    /// Where what was put forward stands in it.
    pub(super) entry: Option<Span>,
    /// Who wrote it.
    pub(super) author: Option<&'a str>,
    /// The names of its people that are used alone.
    pub(super) given: &'a [&'a str],
}

/// Surnames that are a word before many a title: 对于医生, 担任主任, 有时老师.
const WORDS: [&str; 9] = ["于", "任", "时", "方", "向", "全", "常", "安", "成"];

impl Mask {
    /// Masks these names, in capital and small letters alike, and the surnames before a title.
    pub(super) fn of(names: Names) -> Self {
        let titles: Vec<String> = match names.surnames.is_empty() {
            true => Vec::new(),
            false => titles().collect(),
        };
        let sorted = [
            (Sort::Plain, names.plain.iter().collect::<Vec<_>>()),
            (Sort::Short, names.short.iter().collect()),
            (Sort::Doubtful, names.doubtful.iter().collect()),
            (Sort::Title, titles.iter().collect()),
        ];
        let patterns =
            sorted.iter().flat_map(|(sort, names)| names.iter().map(|name| (*sort, *name)));
        let (sorts, patterns): (Vec<Sort>, Vec<&String>) = patterns.unzip();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(patterns);
        let automaton = automaton.expect("the names of one campaign are fewer than 2³¹ bytes");
        Self { automaton, sorts, names }
    }

    /// A text with a mark for every character of a name, as many bytes as it had.
    pub(super) fn text(&self, text: &str, known: Known<'_>) -> String {
        let mut names: Vec<Range<usize>> = Vec::new();
        for found in self.automaton.find_iter(text).filter(|found| is_whole_word(text, found)) {
            names.extend(self.name(text, &found, known));
        }
        let given = known.given.iter().flat_map(|given| text.match_indices(given));
        let given = given.map(|(start, given)| start..start + given.len());
        names.extend(given.filter(|range| self.is_given_name(text, range, known)));
        names.sort_by_key(|range| (range.start, range.end));
        masked(text, &names)
    }

    /// A text of which nothing is known but what it says.
    pub(super) fn plain(&self, text: &str) -> String {
        self.text(text, Known::default())
    }

    /// A term of a list: what was put forward stays a word, whoever is called so.
    pub(super) fn term(&self, term: &str) -> String {
        let is_entry = self.names.entries.contains(&Normalized::new(term).to_string());
        let entry = is_entry.then(|| Span::new(0, term.len()));
        self.text(term, Known { entry, ..Known::default() })
    }

    /// Where a name stands that is to be masked.
    fn name(&self, text: &str, found: &Match, known: Known<'_>) -> Option<Range<usize>> {
        let range = found.range();
        let is_entry = known.entry.is_some_and(|entry| within(&range, entry));
        let is_name = match self.sorts[found.pattern().as_usize()] {
            Sort::Plain => true,
            Sort::Short => !is_entry,
            Sort::Doubtful => !is_entry && self.stands_as_name(text, &range, known),
            Sort::Title => {
                return self.surname_before(text, range.start).map(|start| start..range.end);
            }
        };
        is_name.then_some(range)
    }

    fn is_given_name(&self, text: &str, range: &Range<usize>, known: Known<'_>) -> bool {
        let is_entry = known.entry.is_some_and(|entry| within(range, entry));
        let is_word = self.names.entries.contains(&text[range.clone()]);
        !is_entry && (!is_word || self.stands_as_name(text, range, known))
    }

    /// Where the surname of a known person begins that ends here.
    fn surname_before(&self, text: &str, end: usize) -> Option<usize> {
        let before = &text[..end];
        let ends_with = |surname: &&String| before.ends_with(surname.as_str());
        let surname = self.names.surnames.iter().filter(ends_with).max_by_key(|name| name.len())?;
        let start = end - surname.len();
        let goes_on = before[..start].chars().next_back().is_some_and(char::is_alphabetic);
        let is_word = goes_on && WORDS.contains(&surname.as_str());
        (!is_word).then_some(start)
    }

    /// Whether a word is a name where it stands: before a colon, 说 or a title, behind a label, or
    /// in a line of nothing but names.
    fn stands_as_name(&self, text: &str, range: &Range<usize>, known: Known<'_>) -> bool {
        let behind = text[range.end..].trim_start_matches([' ', '　']);
        let is_said = behind.starts_with(['：', ':', '说']);
        let is_titled = titles().any(|title| behind.starts_with(&title));
        let before = text[..range.start].trim_end_matches([' ', '　']);
        let is_labelled = before.ends_with(['：', ':']) && ends_line(behind);
        is_said || is_titled || is_labelled || self.is_byline(text, range, known)
    }

    /// Whether a line holds nothing but names: that of the author, or several.
    fn is_byline(&self, text: &str, range: &Range<usize>, known: Known<'_>) -> bool {
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
        let line = &text[start..end];
        let is_name = |found: &Match| self.sorts[found.pattern().as_usize()] != Sort::Title;
        let names: Vec<Range<usize>> =
            self.automaton.find_iter(line).filter(is_name).map(|found| found.range()).collect();
        let is_mark = |c: char| c.is_whitespace() || !c.is_alphanumeric();
        let mut rest = 0;
        let is_bare = names.iter().all(|name| {
            let between = &line[rest..name.start];
            rest = name.end;
            between.chars().all(is_mark)
        }) && line[rest..].chars().all(is_mark);
        let is_author = known.author == Some(&text[range.clone()]);
        is_bare && (names.len() > 1 || is_author)
    }
}

/// Whether a line ends here, or something else begins in it.
fn ends_line(text: &str) -> bool {
    text.chars().next().is_none_or(|c| c.is_whitespace() || !c.is_alphanumeric())
}

fn within(range: &Range<usize>, entry: Span) -> bool {
    entry.contains(Span::new(range.start, range.end))
}

/// Titles, and titles with a degree: 主任, 副主任.
fn titles() -> impl Iterator<Item = String> {
    let with_degree =
        |title: &'static str| DEGREES.iter().map(move |degree| format!("{degree}{title}"));
    TITLES.into_iter().flat_map(move |title| with_degree(title).chain([title.to_owned()]))
}

/// The text with marks at some places, which may overlap; by where they begin.
fn masked(text: &str, places: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut end = 0;
    for place in places.iter().filter(|place| !place.is_empty()) {
        let start = place.start.max(end);
        masked.push_str(&text[end..start]);
        masked.push_str(&whole(&text[start..place.end.max(start)]));
        end = end.max(place.end);
    }
    masked.push_str(&text[end..]);
    masked
}

/// A text of which nothing is left but its length and its spaces.
pub(super) fn whole(text: &str) -> String {
    text.chars().map(mark).collect()
}

/// Whether names were all that a text said.
pub(super) fn is_nothing_left(masked: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || c == mark(c);
    !masked.is_empty() && masked.chars().all(is_mark)
}

/// A mark of as many bytes as the character.
fn mark(c: char) -> char {
    match c.len_utf8() {
        _ if c.is_whitespace() => c,
        1 => '*',
        2 => '×',
        3 => '■',
        _ => '🔲',
    }
}

/// Whether no Latin letter or digit goes on beside a name that begins or ends with one: Li is no
/// part of Limit.
fn is_whole_word(text: &str, found: &Match) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let name = &text[found.range()];
    let goes_on_before = is_letter(text[..found.start()].chars().next_back());
    let goes_on_behind = is_letter(text[found.end()..].chars().next());
    !(is_letter(name.chars().next()) && goes_on_before
        || is_letter(name.chars().next_back()) && goes_on_behind)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn assert_masks(mask: &Mask, known: Known<'_>, text: &str, expected: &str) {
        let masked = mask.text(text, known);
        assert_eq!(masked, expected, "{text:?}");
        let ends = |text: &str| text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        assert_eq!(ends(&masked), ends(text), "spans of {text:?} hold");
    }

    #[test]
    fn names_are_masked_byte_for_byte() {
        let plain = set(&["内科", "内科二病区", "周启明", "Li Wei", "𠮷田", "é1"]);
        let mask = Mask::of(Names { plain, ..Names::default() });
        for (text, expected) in [
            ("内科周启明写", "■■■■■写"),
            ("内科二病区与内科", "■■■■■与■■"),
            ("LI WEI来了", "** ***来了"),
            ("Li Weimar, Bali Wei", "Li Weimar, Bali Wei"),
            ("𠮷田和é1", "🔲■和×*"),
            ("科室", "科室"),
            ("", ""),
        ] {
            assert_masks(&mask, Known::default(), text, expected);
        }
    }

    #[test]
    fn surnames_of_known_persons_are_masked_with_their_titles() {
        let mask = Mask::of(Names {
            plain: set(&["苏小禾"]),
            surnames: set(&["苏", "欧阳", "于"]),
            ..Names::default()
        });
        for (text, expected) in [
            ("苏医生来了，欧阳副主任医师也来了", "■■■来了，■■■■■■■也来了"),
            ("苏小禾医生", "■■■医生"),
            ("医生和护士长", "医生和护士长"),
            ("雷老师", "雷老师"),
            ("对于医生来说，于医生是老师", "对于医生来说，■■■是老师"),
        ] {
            assert_masks(&mask, Known::default(), text, expected);
        }
    }

    #[test]
    fn a_word_that_is_a_name_too_is_masked_where_it_stands_as_one() {
        let mask = Mask::of(Names {
            plain: set(&["内科"]),
            short: set(&["高远"]),
            doubtful: set(&["文明"]),
            entries: set(&["文明", "志存高远"]),
            ..Names::default()
        });
        let known = Known { author: Some("文明"), ..Known::default() };
        for (text, expected) in [
            ("内科　文明\n讲文明，树新风。", "■■　■■\n讲文明，树新风。"),
            ("夜班\n文明\n正文", "夜班\n■■\n正文"),
            ("文明：我来说。文明说得好，文明主任也来了。", "■■：我来说。■■说得好，■■主任也来了。"),
            ("作者：文明", "作者：■■"),
            ("文明是社会的基石，高远是人。", "文明是社会的基石，■■是人。"),
        ] {
            assert_masks(&mask, known, text, expected);
        }
        let entry = |text: &str| Known { entry: Some(Span::new(0, text.len())), ..known };
        for text in ["文明", "志存高远"] {
            assert_masks(&mask, entry(text), text, text);
            assert_eq!(mask.term(text), text);
        }
        assert_eq!(mask.term("高远"), "■■", "nobody put it forward");
    }

    #[test]
    fn given_names_are_masked_where_their_people_are_known() {
        let mask = Mask::of(Names { entries: set(&["志远"]), ..Names::default() });
        let known = Known { given: &["启明", "志远"], ..Known::default() };
        for (text, expected) in [("启明来了", "■■来了"), ("志远是理想，志远说", "志远是理想，■■说")]
        {
            assert_masks(&mask, known, text, expected);
        }
    }

    #[test]
    fn without_names_nothing_is_masked() {
        assert_eq!(Mask::of(Names::default()).plain("内科，苏医生"), "内科，苏医生");
        for (masked, expected) in [("■■", true), ("** ■", true), ("■医", false), ("", false)]
        {
            assert_eq!(is_nothing_left(masked), expected, "{masked:?}");
        }
    }
}
