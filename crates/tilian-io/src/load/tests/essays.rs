//! Essays and letters: who wrote them, and what is no part of them.

use tilian::Role;

use super::super::Shape;
use super::{Folder, notes, told};

const BODY: &str =
    "凌晨两点，走廊里只剩一盏灯，我从病房出来，听见自己的脚步声一下一下地跟在身后，像在提醒我。";

#[test]
fn heads_and_feet_of_every_layout_are_read_and_left_out() {
    for text in [
        "夜班的灯\n内科　周启明　联系电话：13800000000\n{}",
        "“守夜”主题征文\n夜班的灯\n内科　周启明\n{}",
        "题目：夜班的灯\n科室：内科\n姓名：周启明\n电话：13800000000\n{}",
        "征文题目：夜班的灯\n作者姓名：周启明\n所在科室：内科\n{}",
        "夜班的灯\n内科\n周启明\n{}",
        "夜班的灯\n内科护士 周启明\n{}",
        "夜班的灯\n内科 护师 周启明\n{}",
        "夜班的灯\n青禾市第二人民医院内科　周启明\n{}",
        "夜班的灯\n青禾市第二人民医院 内科 周启明\n{}",
        "夜班的灯\n{}\n（作者系内科护士 周启明）",
        "夜班的灯\n{}\n作者：周启明\n单位：内科\n电话：13800000000",
        "夜班的灯\n{}\n\n投稿人：内科 周启明\n联系方式：13800000000\n2024年3月14日",
        "夜班的灯\n{}\n内科 周启明 2024年3月14日",
    ] {
        let text = text.replace("{}", BODY);
        let loaded = Folder::of(&[("征文/1.txt", &text)]).loaded();
        assert_eq!(told(&loaded), [format!("内科|周启明|夜班的灯|essay|{BODY}")], "{text:?}");
    }
}

#[test]
fn file_names_with_numbers_brackets_and_dates_are_told() {
    for (name, title) in [
        ("内科周启明13800000000", "灯"),
        ("内科+周启明（13800000000）+夜班的灯", "夜班的灯"),
        ("夜班的灯13800000000+内科+周启明", "夜班的灯"),
        ("征文（内科 周启明）", "灯"),
        ("20240314内科周启明", "灯"),
        ("优秀征文+内科+周启明", "灯"),
    ] {
        let loaded = Folder::of(&[(&format!("征文/{name}.txt"), &format!("灯\n{BODY}"))]).loaded();
        let document = &loaded.corpus[0];
        assert_eq!(document.unit.as_deref(), Some("内科"), "{name:?}");
        assert_eq!(document.author.as_deref(), Some("周启明"), "{name:?}");
        assert_eq!(document.title.as_deref(), Some(title), "{name:?}");
    }
}

#[test]
fn what_is_quoted_of_a_line_holds_no_number() {
    let lines = "{\"text\":13800000000}\n{\"text\":\"灯。\",\"role\":\"13800000000\"}\n\
                 {\"text\":\"灯。\",\"kind\":\"13800000000\",\"unit\":\"内科 13800000000\"}";
    let folder = Folder::of(&[("a.jsonl", lines)]);
    let loaded = folder.loaded();
    assert_eq!(
        folder.skipped(&loaded),
        [
            "a.jsonl line 1: text is ***, expected a string",
            "a.jsonl line 2: role is \"***\", expected submission, authority, library or context",
        ]
    );
    assert!(!format!("{loaded:?}").contains("138"), "{loaded:?}");
    assert_eq!(loaded.corpus[0].unit.as_deref(), Some("内科"));
}

#[test]
fn what_a_department_sends_in_stays_a_submission() {
    let report = "关于大讨论活动情况的报告\n各科室：\n现将情况报告如下。\n附件：表";
    let notice = "关于征集表述语的通知\n各科室、各护理单元：\n请于周五前上报。";
    let registered = "青院发〔2024〕12号\n关于征集表述语的通知\n各科室：\n请于周五前上报。";
    for (name, text, role, note) in [
        ("内科/专题报告/内科活动情况的报告.txt", report, Role::Submission, true),
        ("内科/征文/内科+周启明+信.txt", registered, Role::Submission, true),
        ("护理部/倡议.txt", notice, Role::Submission, true),
        ("通知.txt", registered, Role::Authority, false),
        ("上级文件/通知.txt", registered, Role::Authority, false),
    ] {
        let loaded = Folder::of(&[(name, text)]).loaded();
        assert_eq!(loaded.corpus[0].role, role, "{name:?}");
        let is_noted = notes(&loaded).iter().any(|note| note.contains("may be a superior"));
        assert_eq!(is_noted, note, "{name:?}: {:?}", notes(&loaded));
    }
}

#[test]
fn minutes_with_a_number_are_minutes() {
    let text = "青禾市第二人民医院党政办公室\n青院办纪〔2024〕3号\n关于职业精神讨论的会议纪要\n\
                时间：3月14日\n地点：会议室\n主持人：程怀远\n参加人员：程怀远、周启明、骆秋白\n\
                周启明：我提凝聚。\n骆秋白：我提担当。\n抄送：各科室";
    let loaded = Folder::of(&[("会议纪要.txt", text)]).loaded();
    assert!(matches!(loaded.understood[0].shape, Shape::Minutes(_)), "{loaded:?}");
    let said: Vec<&str> = loaded.corpus.iter().map(|document| document.text.as_str()).collect();
    assert_eq!(said, ["我提凝聚。", "我提担当。"]);
}
