//! Core words and slogans that stand several in one text, each with its interpretation.

mod pieces;

pub(super) use pieces::split as parts;

use tilian::Kind;

use super::byline;
use super::head;
use super::label;
use super::numbering;

/// Labels of a line that interprets the entry above it.
const INTERPRETATIONS: [&str; 12] = [
    "核心词释义",
    "表述语释义",
    "推荐理由",
    "理由如下",
    "释义",
    "解释",
    "说明",
    "出处",
    "含义",
    "内涵",
    "寓意",
    "理由",
];

/// Characters of a line that can only go on interpreting.
const LONGER_THAN_ENTRIES: usize = 40;

/// A core word or slogan, with its interpretation on the lines below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) kind: Option<Kind>,
}

/// What a text of entries holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    pub(super) entries: Vec<Entry>,
    /// Lines that are no entries, though they do not name the list either.
    pub(super) passed: Vec<Passed>,
}

/// A line that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passed {
    /// Its number from 1.
    pub(super) line: usize,
    pub(super) text: String,
}

/// What is known of a page of entries.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known<'a> {
    /// Titles, which stand above all entries.
    pub(super) titles: &'a [&'a str],
    pub(super) unit: Option<&'a str>,
    /// The kind of entries above which the page names no other.
    pub(super) kind: Option<Kind>,
}

/// The entries of a page.
pub(super) fn split(text: &str, known: Known<'_>) -> List {
    let mut reader = Reader::new(known.kind);
    for line in lines(text) {
        let bare = numbering::strip(&line.text);
        let is_first = reader.list.entries.is_empty();
        if known.unit.is_some_and(|unit| head::is_same(bare, unit)) {
            continue;
        }
        let is_title = is_first && known.titles.iter().any(|title| head::is_same(bare, title));
        match Sort::of(&line, bare, is_first, reader.kind) {
            Sort::Entry if is_title => reader.aside(&line, bare),
            Sort::Kind(kind) => reader.kind = kind.or(reader.kind),
            Sort::Aside => reader.aside(&line, bare),
            Sort::Entry => reader.line(&line),
        }
    }
    reader.list
}

/// The entries of a cell: it holds nothing else.
pub(super) fn split_cell(cell: &str, kind: Option<Kind>) -> Vec<Entry> {
    let mut reader = Reader::new(kind);
    for line in lines(cell) {
        reader.line(&line);
    }
    reader.list.entries
}

/// An entry with its interpretation on a line of its own.
pub(super) fn with_interpretation(entry: &str, interpretation: &str) -> String {
    let interpretation = interpretation.trim();
    if interpretation.is_empty() {
        entry.to_owned()
    } else if is_interpretation(interpretation) {
        format!("{entry}\n{interpretation}")
    } else {
        format!("{entry}\n释义：{interpretation}")
    }
}

/// A line that is not blank, with the next where a comma says that it goes on there.
struct Line {
    number: usize,
    text: String,
    is_indented: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let bare = line.trim();
        let goes_on = |last: &&mut Line| {
            last.text.ends_with(['，', ',', '、']) && numbering::strip(bare) == bare
        };
        match lines.last_mut().filter(goes_on) {
            _ if bare.is_empty() => {}
            Some(last) => last.text.push_str(bare),
            None => lines.push(Line {
                number: at + 1,
                text: bare.to_owned(),
                is_indented: line.starts_with(char::is_whitespace),
            }),
        }
    }
    lines
}

/// What a line of a page of entries is.
enum Sort {
    /// A heading of what follows, with the kind that it names.
    Kind(Option<Kind>),
    /// A greeting, a signature, a sentence.
    Aside,
    Entry,
}

/// Characters of the longest core word and of the longest slogan: what is longer and closes with
/// a full stop is a sentence about them.
const LONGEST_WORD: usize = 8;
const LONGEST_SLOGAN: usize = 30;

/// Words of a greeting or of thanks.
const COURTESY: [&str; 6] = ["谢谢", "您好", "你们好", "大家好", "此致", "敬礼"];

/// Characters of the longest line of courtesy.
const LONGEST_COURTESY: usize = 16;

/// Words before a kind in a sentence that names the entry itself: 我们推荐的核心词是微笑。
const PROPOSING: [&str; 7] = ["推荐", "提炼", "提出", "报送", "选定", "确定", "建议"];

impl Sort {
    fn of(line: &Line, bare: &str, is_first: bool, kind: Option<Kind>) -> Self {
        let title = head::bare_title(bare).trim_end_matches(['：', ':']);
        let title = title.split(['（', '(']).next().unwrap_or(title);
        if names_list(title) {
            return Self::Kind(only_kind(title));
        }
        // Above all entries a line that ends with the name of a kind is a title, below it may be one.
        let is_title =
            is_first && !title.contains(['，', '。', '：', ':']) && ends_with_kind(title);
        match is_title || is_aside(line, bare, kind) {
            true => Self::Aside,
            false => Self::Entry,
        }
    }
}

/// The kind that a heading names, unless it names two.
fn only_kind(title: &str) -> Option<Kind> {
    let (before, kind) = match label::kind(title) {
        Some(kind) => ("", kind),
        None => label::before_kind(title)?,
    };
    let before = before.trim_end_matches(['、', '和', '及', '与']);
    let is_entry = matches!(kind, Kind::CoreWord | Kind::Slogan);
    (is_entry && label::entry_kind_at_end(before).is_none()).then_some(kind)
}

fn ends_with_kind(title: &str) -> bool {
    label::before_kind(title).is_some() || label::entry_kind_at_end(title).is_some()
}

fn is_aside(line: &Line, bare: &str, kind: Option<Kind>) -> bool {
    if is_interpretation(bare) {
        return false;
    }
    let length = bare.trim_end_matches('。').chars().count();
    let longest = match kind {
        Some(Kind::CoreWord) => LONGEST_WORD,
        _ => LONGEST_SLOGAN,
    };
    let is_signed = byline::read(bare, None, None)
        .is_some_and(|byline| !byline.units.is_empty() && !byline.authors.is_empty());
    let is_courteous =
        length <= LONGEST_COURTESY && COURTESY.iter().any(|word| bare.contains(word));
    let is_sentence = bare.ends_with('。') && (length > longest || line.is_indented);
    !bare.contains(char::is_alphabetic)
        || bare.ends_with(['：', ':'])
        || byline::is_date(bare)
        || is_signed
        || is_courteous
        || label::is_note(bare)
        || (is_sentence && proposed(bare).is_none())
}

/// The entries so far.
struct Reader {
    list: List,
    kind: Option<Kind>,
    /// The first entry of the last line that held any.
    group: usize,
    /// Whether that line was indented.
    is_indented: bool,
}

impl Reader {
    fn new(kind: Option<Kind>) -> Self {
        Self { list: List::default(), kind, group: 0, is_indented: false }
    }

    /// Passes a line over, unless it is a sentence that goes on with the entry above.
    fn aside(&mut self, line: &Line, bare: &str) {
        let is_below = line.is_indented && !self.is_indented;
        let is_sentence = bare.ends_with('。') && !label::is_note(bare);
        let goes_on = is_sentence && (is_below || bare.chars().count() > LONGEST_SLOGAN);
        match self.list.entries.get_mut(self.group).filter(|_| goes_on) {
            Some(entry) => {
                entry.text.push('\n');
                entry.text.push_str(bare);
            }
            None => {
                self.list.passed.push(Passed { line: line.number, text: bare.to_owned() });
            }
        }
    }

    fn line(&mut self, line: &Line) {
        let text = self.without_kind(&line.text).to_owned();
        let bare = numbering::strip(&text);
        if bare.is_empty() {
            return;
        }
        if let Some(entry) = self.list.entries.get_mut(self.group)
            && interprets(&entry.text, bare)
        {
            entry.text.push('\n');
            entry.text.push_str(bare);
            return;
        }
        (self.group, self.is_indented) = (self.list.entries.len(), line.is_indented);
        let kind = self.kind;
        let pieces = pieces::pieces(&text, kind).into_iter();
        self.list.entries.extend(pieces.map(|text| Entry { text, kind }));
    }

    /// A line without the kind in front, which holds for what follows: 核心词：仁爱.
    fn without_kind<'a>(&mut self, line: &'a str) -> &'a str {
        let bare = numbering::strip(line);
        if let Some(entry) = proposed(bare) {
            self.kind = Some(entry.kind);
            return entry.text;
        }
        let Some((before, entry)) = bare.split_once(['：', ':']) else { return line };
        let is_label = before.chars().count() <= LONGEST_WORD;
        let named =
            label::kind(before).or_else(|| label::entry_kind_at_end(before).filter(|_| is_label));
        match named {
            Some(kind) => {
                self.kind = Some(kind);
                entry.trim_start()
            }
            None => line,
        }
    }
}

/// An entry in a sentence.
struct Proposed<'a> {
    kind: Kind,
    text: &'a str,
}

/// The entry that a sentence puts forward: 我们推荐的核心词是微笑。
fn proposed(line: &str) -> Option<Proposed<'_>> {
    ["是", "为"].into_iter().find_map(|verb| {
        let (before, text) = line.split_once(verb)?;
        let kind = label::entry_kind_at_end(before)?;
        let text = text.trim_start_matches(['：', ':']).trim_end_matches('。').trim();
        let longest = if kind == Kind::CoreWord { LONGEST_WORD } else { LONGEST_SLOGAN };
        let is_entry = (2..=longest).contains(&text.chars().count());
        let is_proposed = PROPOSING.iter().any(|word| before.contains(word));
        (is_entry && is_proposed).then_some(Proposed { kind, text })
    })
}

fn interprets(entry: &str, line: &str) -> bool {
    is_interpretation(line) || (entry.contains('\n') && line.chars().count() > LONGER_THAN_ENTRIES)
}

fn is_interpretation(line: &str) -> bool {
    INTERPRETATIONS
        .iter()
        .filter_map(|label| line.strip_prefix(label))
        .any(|rest| rest.trim_start().starts_with(['：', ':']))
}

/// Whether a line is the name of a kind, or of a unit and a kind.
fn names_list(title: &str) -> bool {
    label::kind(title).is_some()
        || label::before_kind(title).is_some_and(|(before, _)| label::is_unit(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(entries: &[Entry]) -> Vec<&str> {
        entries.iter().map(|entry| entry.text.as_str()).collect()
    }

    #[test]
    fn a_cell_may_hold_several_entries() {
        let (word, slogan) = (Some(Kind::CoreWord), Some(Kind::Slogan));
        for (cell, kind, expected) in [
            ("1.仁爱\n2.厚德", word, &["仁爱", "厚德"][..]),
            ("厚德精医，\n仁爱济世", slogan, &["厚德精医，仁爱济世"]),
            ("守护，\n仁爱，\n责任", word, &["守护", "仁爱", "责任"]),
            ("核心词：求真", word, &["求真"]),
            ("门常开，灯常亮\n释义：随时都在", slogan, &["门常开，灯常亮\n释义：随时都在"]),
            ("", word, &[]),
        ] {
            assert_eq!(texts(&split_cell(cell, kind)), expected, "{cell:?}");
        }
    }

    #[test]
    fn each_line_is_an_entry_with_its_interpretation() {
        for (text, expected) in [
            ("仁爱\n厚德", &["仁爱", "厚德"][..]),
            ("1. 仁爱\n释义：以仁待人。\n\n2. 厚德", &["仁爱\n释义：以仁待人。", "厚德"]),
            ("核心词：\n（一）仁爱\n出处: 孟子", &["仁爱\n出处: 孟子"]),
            ("# 内科核心词\n仁爱", &["仁爱"]),
            ("核心词：仁爱", &["仁爱"]),
            ("内科\n仁爱", &["仁爱"]),
            ("\n \n", &[]),
        ] {
            let known =
                Known { unit: Some("内科"), kind: Some(Kind::CoreWord), ..Known::default() };
            let list = split(text, known);
            assert_eq!(texts(&list.entries), expected, "{text:?}");
            assert_eq!(list.passed, [], "{text:?}");
        }
        let long = "对".repeat(LONGER_THAN_ENTRIES + 1);
        let text = format!("仁爱\n释义：一。\n{long}\n厚德");
        let entry = format!("仁爱\n释义：一。\n{long}");
        let list = split(&text, Known { kind: Some(Kind::CoreWord), ..Known::default() });
        assert_eq!(texts(&list.entries), [entry.as_str(), "厚德"], "{text:?}");
    }

    #[test]
    fn headings_tell_the_kind_of_what_follows() {
        let text = "一、核心词\n守护、责任\n二、表述语\n1.门常开，灯常亮\n核心词：仁爱";
        let list = split(text, Known { kind: Some(Kind::Slogan), ..Known::default() });
        let told: Vec<String> = list
            .entries
            .iter()
            .map(|entry| format!("{} {}", entry.kind.map_or("", Kind::name), entry.text))
            .collect();
        assert_eq!(
            told,
            ["core_word 守护", "core_word 责任", "slogan 门常开，灯常亮", "core_word 仁爱"]
        );
    }

    #[test]
    fn what_is_no_entry_is_passed_over_and_told() {
        for (text, kind, entries, passed) in [
            (
                "核心词：精准、勇敢\n释义：下刀要准。\n报送人：周启明\n联系电话：略\n2024年3月14日",
                Kind::CoreWord,
                &["精准\n释义：下刀要准。", "勇敢"][..],
                &["3 报送人：周启明", "4 联系电话：略", "5 2024年3月14日"][..],
            ),
            (
                "经讨论，儿科推荐以下核心词：\n1.耐心\n2.童心\n儿科　周启明",
                Kind::CoreWord,
                &["耐心", "童心"],
                &["1 经讨论，儿科推荐以下核心词：", "4 儿科　周启明"],
            ),
            (
                "各位评委：你们好！\n我们推荐的核心词是微笑。\n理由如下：微笑让人放松。\n谢谢！",
                Kind::CoreWord,
                &["微笑\n理由如下：微笑让人放松。"],
                &["1 各位评委：你们好！", "4 谢谢！"],
            ),
            (
                "表述语：求真务实，精益求精\n    数据不能说谎。\n门常开，灯常亮。",
                Kind::Slogan,
                &["求真务实，精益求精\n数据不能说谎。", "门常开，灯常亮。"],
                &[],
            ),
            (
                "本院职业精神口号\n守护生命，从我做起！\n门常开，灯常亮。",
                Kind::Slogan,
                &["守护生命，从我做起！", "门常开，灯常亮。"],
                &["1 本院职业精神口号"],
            ),
        ] {
            let list = split(text, Known { kind: Some(kind), ..Known::default() });
            assert_eq!(texts(&list.entries), entries, "{text:?}");
            let told: Vec<String> =
                list.passed.iter().map(|one| format!("{} {}", one.line, one.text)).collect();
            assert_eq!(told, passed, "{text:?}");
        }
    }
}
