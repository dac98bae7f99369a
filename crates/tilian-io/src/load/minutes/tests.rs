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

const HEAD: &str = "内科讨论记录\n时间：3月14日\n主持人：程怀远\n出席：程怀远、周启明、何苇\n\n";

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
    assert_eq!(said(&text), "周启明: 责任。\n方案：写短。; 何苇: 仁爱。|", "a word before a colon");
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
        let told = [meeting.time, meeting.place, meeting.topic, meeting.chair, meeting.recorder];
        let told: Vec<String> = told.into_iter().flatten().collect();
        assert_eq!(told, ["3月14日", "示教室", "提炼核心词", "程怀远", "何苇"], "{head:?}");
        assert_eq!(meeting.present, ["程怀远", "周启明", "何苇"], "{head:?}");
        assert_eq!(meeting.absent.as_deref(), Some("任知寒（下夜班）"), "{head:?}");
        assert!(is_minutes(&text), "{head:?}");
    }
    assert!(!is_minutes("夜班的灯\n内科　周启明\n时间：凌晨两点。"));
}

#[test]
fn a_label_within_speech_is_speech() {
    let text = "内科讨论记录\n时间：3月14日\n主持人：程怀远\n记录人：何苇\n出席：程怀远、周启明、何苇\n\
                程怀远：开场。\n周启明：我提两点。\n时间 对病人来说就是生命。\n主题：敬畏生命，这最重。\n\
                参加 抢救的人都记得。\n记录：病历要写得让人看得懂。\n何苇：仁爱。\n程怀远：总结。";
    assert_eq!(
        said(text),
        "周启明: 我提两点。\n时间 对病人来说就是生命。\n主题：敬畏生命，这最重。\n\
         参加 抢救的人都记得。\n记录：病历要写得让人看得懂。; 何苇: 仁爱。|开场。/总结。"
    );
    let meeting = meeting(text);
    assert_eq!(meeting.time.as_deref(), Some("3月14日"));
    assert_eq!((meeting.topic, meeting.recorder.as_deref()), (None, Some("何苇")));
}

#[test]
fn an_earlier_field_stands_and_what_stands_between_is_told() {
    let text = "讨论记录\n时间：3月14日\n上半场的内容另记\n时间：3月15日\n出席：周启明、何苇\n\
                周启明：责任。\n何苇：仁爱。";
    assert_eq!(said(text), "周启明: 责任。; 何苇: 仁爱。|上半场的内容另记");
    assert_eq!(meeting(text).time.as_deref(), Some("3月14日"));
    let text = "讨论记录\n时间 3月14日18：地点 示教室\n30\n出席：周启明、何苇\n周启明：责任。\n何苇：仁爱。";
    let told = meeting(text);
    assert_eq!(told.time.as_deref(), Some("3月14日18：30"), "a line that a PDF breaks");
    assert_eq!(told.place.as_deref(), Some("示教室"));
}

#[test]
fn the_first_turn_may_stand_behind_a_label() {
    for (label, framing) in [
        ("讨论内容：", ""),
        ("讨论内容\t", ""),
        ("内容\n", ""),
        ("会议记录：", ""),
        ("讨论情况\n请大家谈。\n", "请大家谈。"),
    ] {
        let text = format!("{HEAD}{label}周启明：我看，主题：责任。\n何苇：仁爱。");
        let expected = format!("周启明: 我看，主题：责任。; 何苇: 仁爱。|{framing}");
        assert_eq!(said(&text), expected, "{label:?}");
    }
}

#[test]
fn colleagues_speak_under_their_titles() {
    let head = "讨论记录\n时间：3月\n主持人：程怀远\n\
                出席：程怀远（科主任）、周启明、何苇（护士长）、骆秋白、骆行之\n";
    for (body, expected) in [
        (
            "程主任：开场。\n何护士长：仁爱。\n周副主任：责任。\n程主任：总结。",
            "何苇: 仁爱。; 周启明: 责任。|开场。/总结。",
        ),
        ("科主任程怀远：开场。\n护士长何苇：仁爱。", "何苇: 仁爱。|开场。"),
        ("主持人程主任：开场。\n小何：仁爱。\n老周：责任。", "何苇: 仁爱。; 周启明: 责任。|开场。"),
        // Two of one surname, and nobody of another.
        ("何苇：仁爱。\n骆医生：责任。", "何苇: 仁爱。; 骆医生?: 责任。|"),
        ("何苇：仁爱。\n唐书记：责任。", "何苇: 仁爱。; 唐书记?: 责任。|"),
        (
            "周启明：责任。\n小结：写短。\n何苇：仁爱。",
            "周启明: 责任。\n小结：写短。; 何苇: 仁爱。|",
        ),
    ] {
        assert_eq!(said(&format!("{head}{body}")), expected, "{body:?}");
    }
    let text = "讨论记录\n主持人：科主任程怀远\n出席：科主任程怀远、护士长何苇\n程怀远：开场。\n何苇：仁爱。";
    assert_eq!(said(text), "何苇: 仁爱。|开场。");
}

#[test]
fn those_present_are_listed_in_every_layout() {
    let names = ["程怀远", "周启明", "何苇", "骆秋白"];
    for list in [
        "参加人员：程怀远 周启明\n　　　　　何 苇 骆秋白\n地点：示教室\n",
        "参加人员：\n程怀远（主任）\n周启明（副主任）\n何苇\n骆秋白\n会议内容：\n",
        "出席会议人员：程怀远、周启明、\n何苇、骆秋白\n",
        "参加讨论人员名单：程怀远、周启明、何苇、骆秋白，共4人\n",
    ] {
        let text =
            format!("讨论记录\n时间：3月\n主持人：程怀远\n{list}周启明：责任。\n何苇：仁爱。");
        assert_eq!(meeting(&text).present, names, "{list:?}");
        assert_eq!(said(&text), "周启明: 责任。; 何苇: 仁爱。|", "{list:?}");
    }
    let foot = "讨论记录\n时间：3月\n主持：程怀远\n程怀远：开场。\n周启明：责任。\n骆秋白：仁爱。\n\
                参加人员：\n程怀远\n周启明\n何苇\n记录：何苇\n签字：程怀远 周启明 何苇\n\
                以上记录经本人签字确认\n内科\n2024年3月14日";
    assert_eq!(said(foot), "周启明: 责任。; 骆秋白?: 仁爱。|开场。");
    let told = meeting(foot);
    assert_eq!(told.present, ["程怀远", "周启明", "何苇"]);
    assert_eq!(told.recorder.as_deref(), Some("何苇"));
}

#[test]
fn names_of_every_form_speak() {
    let head =
        "讨论记录\n时间：3月\n主持人：程怀远\n出席：程怀远、周 明、阿依古丽、买买提·艾力、温若谷\n";
    for (body, expected) in [
        ("周　明：责任。\n温若谷：仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        ("阿依古丽：责任。\n买买提·艾力：仁爱。", "阿依古丽: 责任。; 买买提·艾力: 仁爱。|"),
        ("【周明】责任。\n（温若谷）仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        ("周明——责任。\n温若谷（护士长）—仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        ("首先，周明发言：责任。\n接着温若谷说：仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        ("周明同志发言如下：责任。\n内科温若谷：仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        ("发言人：周明\n责任。\n发言人：温若谷\n仁爱。", "周明: 责任。; 温若谷: 仁爱。|"),
        (
            "周明：责任。\n温若谷的建议，我赞成。\n我赞成温若谷：好。\n温若谷：仁爱。",
            "周明: 责任。\n温若谷的建议，我赞成。\n我赞成温若谷：好。; 温若谷: 仁爱。|",
        ),
        ("周明：责任。\n段野：我提精细。", "周明: 责任。; 段野?: 我提精细。|"),
    ] {
        assert_eq!(said(&format!("{head}{body}")), expected, "{body:?}");
    }
}

#[test]
fn the_whole_meeting_and_its_parts_are_told_from_members() {
    for (body, expected) in [
        (
            "周启明：责任。\n会议强调的责任，我理解就是灯。\n我也赞成仁爱。\n何苇：仁爱。",
            "周启明: 责任。\n会议强调的责任，我理解就是灯。\n我也赞成仁爱。; 何苇: 仁爱。|",
        ),
        (
            "周启明：责任。\n会议要求：都说说。\n何苇：仁爱。\n我再说一句。\n会议决定：\n报责任。",
            "周启明: 责任。; 何苇: 仁爱。\n我再说一句。|会议要求：都说说。/会议决定：/报责任。",
        ),
        (
            "一、开场\n程怀远：请谈。\n二、大家发言\n周启明：责任。\n何苇：仁爱。\n三、总结\n程怀远：好。",
            "周启明: 责任。; 何苇: 仁爱。|一、开场/二、大家发言/三、总结/请谈。/好。",
        ),
        ("周启明：\n一、责任\n二、仁爱\n何苇：仁爱。", "周启明: 一、责任\n二、仁爱; 何苇: 仁爱。|"),
    ] {
        assert_eq!(said(&format!("{HEAD}{body}")), expected, "{body:?}");
    }
}

#[test]
fn two_meetings_of_one_file_are_two() {
    let text = format!(
        "{HEAD}程怀远：开场。\n周启明：责任。\n何苇：仁爱。\n内科讨论记录（第二次）\n时间：3月21日\n\
         地点：诊室\n主持人：段青野\n出席：段青野、骆秋白、温若谷\n段青野：接着谈。\n骆秋白：守护。\n温若谷：生命。"
    );
    assert_eq!(
        said(&text),
        "周启明: 责任。; 何苇: 仁爱。|开场。\n骆秋白: 守护。; 温若谷: 生命。|接着谈。"
    );
}
