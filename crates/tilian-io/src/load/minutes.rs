//! Minutes of a discussion: the fields above, and who said what.
//!
//! A line's way: `field` reads the labelled lines above, `attendance` the names in them, `turn`
//! tells where somebody begins to speak, `ending` what is no longer speech. What the chair says
//! before and after all others frames the discussion and is nobody's opinion.

mod attendance;
mod ending;
mod field;
mod speaker;
mod turn;

use serde::{Deserialize, Serialize};

use attendance::Attendance;
use field::{Field, Given};
use speaker::Speaker;

pub(crate) use speaker::{DEGREES, TITLES};
use turn::Opening;

/// What the head of minutes says of the discussion; what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Meeting {
    /// When it was held, as written.
    pub time: Option<String>,
    /// Where it was held.
    pub place: Option<String>,
    /// What it was about.
    pub topic: Option<String>,
    /// Who was in the chair.
    pub chair: Option<String>,
    /// Who took the minutes.
    pub recorder: Option<String>,
    /// Who took part, in the order written.
    pub present: Vec<String>,
    /// Who sat in without belonging to the unit.
    pub observers: Vec<String>,
    /// Who stayed away, as written.
    pub absent: Option<String>,
    /// Who spoke, each once, in the order of speaking.
    pub speakers: Vec<String>,
}

impl Meeting {
    /// Everybody whom the minutes name, some more than once.
    pub fn people(&self) -> impl Iterator<Item = &String> {
        let officers = self.chair.iter().chain(&self.recorder);
        officers.chain(&self.present).chain(&self.observers).chain(&self.speakers)
    }
}

/// The minutes of one discussion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Minutes {
    pub(super) meeting: Meeting,
    /// The opinions, a speaker each, in the order of first speaking.
    pub(super) opinions: Vec<Opinion>,
    /// What frames them: the chair's opening and summary, and what the minutes tell themselves.
    pub(super) framing: Vec<String>,
}

/// All that one speaker said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opinion {
    /// The name; `None` where only the chair is named by office.
    pub(super) speaker: Option<String>,
    /// Whether the name stands among those present.
    pub(super) standing: Standing,
    /// The turns in order.
    pub(super) turns: Vec<String>,
}

/// Whether a speaker is known to have taken part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The name is among those present, or nobody is listed.
    Present,
    /// Others are listed, this name is not.
    Doubtful,
}

/// Somebody's words, from one beginning to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Turn {
    speaker: Speaker,
    text: String,
}

/// Fewest labelled fields by which a text is known as minutes without being called so.
const FIELDS: usize = 3;

/// Whether a text opens as minutes do, whatever it is called.
pub(super) fn is_minutes(text: &str) -> bool {
    let labels: Vec<Field> =
        text.lines().take(HEAD_LINES).flat_map(field::read).map(|given| given.field).collect();
    let names_people = [Field::Chair, Field::Recorder, Field::Present];
    labels.len() >= FIELDS && labels.iter().any(|label| names_people.contains(label))
}

/// Lines in which the fields stand.
const HEAD_LINES: usize = 20;

/// The minutes that a text holds; `None` where nobody is told to speak, as in minutes that only
/// say what the meeting found.
pub(super) fn parse(text: &str) -> Option<Minutes> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (mut meeting, head) = head(&lines);
    let attendance = Attendance::of(&meeting, &lines[head..]);
    let body = Body::read(&lines[head..], &attendance);
    if body.speakers() < LEAST_SPEAKERS {
        return None;
    }
    let mut minutes = body.minutes(&attendance);
    meeting.speakers = minutes.opinions.iter().filter_map(|said| said.speaker.clone()).collect();
    minutes.meeting = meeting;
    Some(minutes)
}

/// Fewest different speakers of a discussion.
const LEAST_SPEAKERS: usize = 2;

/// The fields above, and how many lines they take with the heading.
fn head(lines: &[&str]) -> (Meeting, usize) {
    let mut meeting = Meeting::default();
    let mut end = 0;
    let mut list_goes_on = false;
    for (at, line) in lines.iter().enumerate().take(HEAD_LINES) {
        if is_field(line) {
            let given = field::read(line);
            list_goes_on = given.last().is_some_and(|last| last.field == Field::Present)
                && line.ends_with(['、', '，', ',']);
            given.into_iter().for_each(|given| set(&mut meeting, given));
            end = at + 1;
        } else if list_goes_on && attendance::is_list(line) {
            meeting.present.extend(attendance::names(line));
            end = at + 1;
        } else if end > 0 && !lines[at + 1..].iter().take(STRAY_LINES).any(|line| is_field(line)) {
            break;
        }
    }
    (meeting, end)
}

/// Lines that may stand between two fields: what a cell of a table breaks off.
const STRAY_LINES: usize = 2;

/// Whether a line holds fields and no speech.
fn is_field(line: &str) -> bool {
    let given = field::read(line);
    !given.is_empty() && !given.iter().any(is_speech)
}

/// Whether what reads like a field is what the chair says: 主持人：通知大家都看过了。
fn is_speech(given: &Given<'_>) -> bool {
    given.field == Field::Chair && !attendance::is_list(given.value)
}

fn set(meeting: &mut Meeting, given: Given<'_>) {
    let text = || Some(given.value.to_owned()).filter(|value| !value.is_empty());
    let name = || attendance::names(given.value).into_iter().next();
    match given.field {
        Field::Time => meeting.time = text(),
        Field::Place => meeting.place = text(),
        Field::Topic => meeting.topic = text(),
        Field::Chair => meeting.chair = name(),
        Field::Recorder => meeting.recorder = name(),
        Field::Present => meeting.present.extend(attendance::names(given.value)),
        Field::Observers => meeting.observers.extend(attendance::names(given.value)),
        Field::Absent => meeting.absent = text(),
        Field::Other => {}
    }
}

/// What stands below the head.
#[derive(Default)]
struct Body {
    /// What the minutes tell before anybody speaks.
    narrated: Vec<String>,
    turns: Vec<Turn>,
    /// What the minutes tell after all have spoken.
    resolved: Vec<String>,
}

impl Body {
    fn read(lines: &[&str], attendance: &Attendance) -> Self {
        let mut body = Self::default();
        for line in lines {
            if ending::is_ending(line) || is_field(line) {
                continue;
            }
            match attendance.opening(line) {
                Some(Opening { speaker, rest }) => {
                    body.turns.push(Turn { speaker, text: rest.to_owned() });
                }
                None if ending::is_resolution(line) || !body.resolved.is_empty() => {
                    body.resolved.push((*line).to_owned());
                }
                None => match body.turns.last_mut() {
                    Some(turn) if turn.text.is_empty() => (*line).clone_into(&mut turn.text),
                    Some(turn) => turn.text.extend(["\n", line]),
                    None => body.narrated.push((*line).to_owned()),
                },
            }
        }
        body
    }

    fn speakers(&self) -> usize {
        let mut speakers: Vec<&Speaker> = self.turns.iter().map(|turn| &turn.speaker).collect();
        speakers.sort_unstable();
        speakers.dedup();
        speakers.len()
    }

    /// The chair's first and last words apart, all others by speaker.
    fn minutes(self, attendance: &Attendance) -> Minutes {
        let is_opinion = |turn: &Turn| !turn.speaker.is_chair;
        let first = self.turns.iter().position(is_opinion).unwrap_or(self.turns.len());
        let end = self.turns.iter().rposition(is_opinion).map_or(first, |last| last + 1);
        let mut minutes = Minutes { framing: self.narrated, ..Minutes::default() };
        for (at, turn) in
            self.turns.into_iter().enumerate().filter(|(_, turn)| !turn.text.is_empty())
        {
            if at < first || at >= end {
                minutes.framing.push(turn.text);
            } else {
                minutes.say(turn, attendance);
            }
        }
        minutes.framing.extend(self.resolved);
        minutes
    }
}

impl Minutes {
    fn say(&mut self, turn: Turn, attendance: &Attendance) {
        let name = turn.speaker.name;
        let said = self.opinions.iter_mut().find(|said| said.speaker == name);
        match said {
            Some(said) => said.turns.push(turn.text),
            None => self.opinions.push(Opinion {
                standing: attendance.standing(name.as_deref()),
                speaker: name,
                turns: vec![turn.text],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `speaker: turn/turn` of each opinion, and the framing behind `|`.
    fn said(text: &str) -> String {
        let Some(minutes) = parse(text) else { return "none".to_owned() };
        let opinion = |said: &Opinion| {
            let mark = if said.standing == Standing::Doubtful { "?" } else { "" };
            format!("{}{mark}: {}", said.speaker.as_deref().unwrap_or("-"), said.turns.join("/"))
        };
        let opinions: Vec<String> = minutes.opinions.iter().map(opinion).collect();
        format!("{}|{}", opinions.join("; "), minutes.framing.join("/"))
    }

    const HEAD: &str =
        "内科讨论记录\n时间：3月14日\n主持人：程怀远\n出席：程怀远、周启明、何苇\n\n";

    #[test]
    fn turns_of_every_layout_are_told_apart() {
        for body in [
            "周启明：责任。\n何苇：仁爱。",
            "周启明:责任。\n何苇:仁爱。",
            "周启明（科主任）：责任。\n何苇（护士长）：仁爱。",
            "周启明主任医师：责任。\n何苇护士长：仁爱。",
            "周启明同志：责任。\n何苇同志：仁爱。",
            "1.周启明：责任。\n2.何苇：仁爱。",
            "１．周启明：责任。\n２、何苇：仁爱。",
            "（一）周启明　责任。\n（二）何苇　仁爱。",
            "周启明\t责任。\n何苇\t仁爱。",
            "周启明说，责任。\n何苇接过话头说：仁爱。",
            "周启明发言：责任。\n何苇认为，仁爱。",
            "周启明：\n责任。\n何苇：\n仁爱。",
            "周启明\n责任。\n何苇\n仁爱。",
        ] {
            let text = format!("{HEAD}{body}\n散会。");
            assert_eq!(said(&text), "周启明: 责任。; 何苇: 仁爱。|", "{body:?}");
        }
    }

    #[test]
    fn the_chair_frames_and_also_speaks() {
        for (opening, middle, summary) in [
            ("主持人：", "主持人：", "主持人："),
            ("主持人发言：", "程怀远：", "主持人小结："),
            ("程怀远：", "程怀远说，", "程怀远最后说，"),
            ("主持人程怀远：", "程怀远主任：", "主持人（程怀远）："),
        ] {
            let text = format!(
                "{HEAD}{opening}开场。\n周启明：责任。\n{middle}插话。\n何苇：仁爱。\n{summary}总结。"
            );
            let expected = "周启明: 责任。; 程怀远: 插话。; 何苇: 仁爱。|开场。/总结。";
            assert_eq!(said(&text), expected, "{opening:?}");
        }
    }

    #[test]
    fn lines_without_a_name_belong_to_the_last_speaker() {
        let text = format!(
            "{HEAD}周启明：责任。\n我再补充：要落实。\n建议：写短。\n何苇：仁爱。\n（掌声）\n周启明：好。\n\
             会议决定，报责任。\n（通过）\n散会。（17：35）\n记录人：尤小满\n共2页"
        );
        assert_eq!(
            said(&text),
            "周启明: 责任。\n我再补充：要落实。\n建议：写短。/好。; 何苇: 仁爱。|会议决定，报责任。"
        );
    }

    #[test]
    fn who_is_not_listed_is_doubtful() {
        let text = format!("{HEAD}周启明：责任。\n骆秋白：仁爱。");
        assert_eq!(said(&text), "周启明: 责任。; 骆秋白?: 仁爱。|");
        let text = "讨论记录\n时间：3月\n主持人：程怀远\n周启明：责任。\n骆秋白：仁爱。";
        assert_eq!(said(text), "周启明: 责任。; 骆秋白: 仁爱。|", "nobody is listed");
        let text = "讨论记录\n主持人：程怀远\n何苇：责任。\n骆秋白：仁爱。";
        assert_eq!(said(text), "何苇: 责任。; 骆秋白: 仁爱。|", "a name of two characters");
        let text = format!("{HEAD}周启明：责任。\n方案：写短。\n何苇：仁爱。");
        assert_eq!(
            said(&text),
            "周启明: 责任。\n方案：写短。; 何苇: 仁爱。|",
            "a word before a colon"
        );
    }

    #[test]
    fn prose_tells_nobody_to_speak() {
        for text in [
            "讨论记录\n时间：3月14日\n会议认为，责任为先。会议强调，仁爱为本。",
            "夜班的灯\n内科　周启明\n凌晨两点，走廊里只剩一盏灯。",
            "",
        ] {
            assert_eq!(said(text), "none", "{text:?}");
        }
    }

    #[test]
    fn the_head_is_read_in_every_layout() {
        for head in [
            "时间：3月14日\n地点：示教室\n主持人：程怀远\n记录人：何苇\n出席人员：程怀远、周启明、何苇\n\
             缺席：任知寒（下夜班）\n议题：提炼核心词",
            "时　　间：3月14日\n地　　点：示教室\n主 持 人：程怀远\n记 录 人：何苇\n\
             与会人员：程怀远（科主任）、周启明，何苇\n缺　　席：任知寒（下夜班）\n议　　题：提炼核心词",
            "会议时间\t3月14日\t会议地点\t示教室\n主持\t程怀远\t记录者\t何苇\n到会\t程怀远 周启明 何苇\n\
             请假\t任知寒（下夜班）\n会议主题\t提炼核心词",
            "讨论时间；3月14日  地点；示教室\n会议主持人；程怀远  记录；何苇\n参会人员；程怀远、周启明、\n\
             何苇\n缺席；任知寒（下夜班）\n应到:5人  实到:3人\n讨论内容；提炼核心词",
            "时间 3月14日 地点 示教室\n30\n主持人程怀远\n记录人何苇\n参会人员程怀远、周启明、何苇\n\
             缺席 任知寒（下夜班）\n议题 提炼核心词",
        ] {
            let text = format!("内科讨论记录\n{head}\n\n周启明：责任。\n何苇：仁爱。");
            let meeting = parse(&text).expect(head).meeting;
            let told =
                [meeting.time, meeting.place, meeting.topic, meeting.chair, meeting.recorder];
            let told: Vec<String> = told.into_iter().flatten().collect();
            assert_eq!(told, ["3月14日", "示教室", "提炼核心词", "程怀远", "何苇"], "{head:?}");
            assert_eq!(meeting.present, ["程怀远", "周启明", "何苇"], "{head:?}");
            assert_eq!(meeting.absent.as_deref(), Some("任知寒（下夜班）"), "{head:?}");
            assert!(is_minutes(&text), "{head:?}");
        }
        assert!(!is_minutes("夜班的灯\n内科　周启明\n时间：凌晨两点。"));
    }
}
