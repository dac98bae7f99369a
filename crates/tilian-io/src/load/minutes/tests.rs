//! Minutes in every layout.

use super::*;

/// `speaker: turn/turn` of each opinion, the framing behind `|`, the findings behind `!`; the
/// meetings of one text in lines.
fn said(text: &str) -> String {
    let opinion = |said: &Opinion| {
        let mark = if said.standing == Standing::Doubtful { "?" } else { "" };
        format!("{}{mark}: {}", said.speaker.as_deref().unwrap_or("-"), said.turns.join("/"))
    };
    let meeting = |minutes: &Minutes| {
        let opinions: Vec<String> = minutes.opinions.iter().map(opinion).collect();
        let found = minutes.findings.iter().map(|line| format!("!{line}"));
        let found: String = found.collect();
        format!("{}|{}{found}", opinions.join("; "), minutes.framing.join("/"))
    };
    let meetings: Vec<String> = parse(text).iter().map(meeting).collect();
    meetings.join("\n")
}

fn meeting(text: &str) -> Meeting {
    let mut meetings = parse(text).into_iter().map(|minutes| minutes.meeting);
    meetings.next().unwrap_or_default()
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
    for (text, expected) in [
        (
            "讨论记录\n时间：3月14日\n会议认为，责任为先。\n会议强调，仁爱为本。\n记录人：何苇\n散会。",
            "|!会议认为，责任为先。!会议强调，仁爱为本。",
        ),
        ("夜班的灯\n内科　周启明\n凌晨两点，走廊里只剩一盏灯。", ""),
        ("", ""),
    ] {
        assert_eq!(said(text), expected, "{text:?}");
    }
    let meeting = meeting("讨论记录\n时间：3月14日\n会议认为，责任为先。\n记录人：何苇");
    assert_eq!(meeting.recorder.as_deref(), Some("何苇"), "the foot is read");
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
        let meeting = meeting(&text);
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
