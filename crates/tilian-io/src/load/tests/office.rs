//! What a committee's folder holds beside plain texts.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use tilian::{Kind, Listing, Role};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::blocks;
use super::super::draft::Reading;
use super::super::extracted::{Block, Cover, Extracted, Grid, GridRow};
use super::super::source::Source;
use super::super::{Freshness, LoadSettings, Loaded, Shape, Superiors, load};
use super::{Folder, ids, notes, told};

/// An archive of files.
pub(super) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a file");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn archives_are_folders_and_may_hold_one_more() {
    let deepest = archive(&[("丁.txt", "丁。".as_bytes())]);
    let inner = archive(&[("周启明+丙.txt", "丙。".as_bytes()), ("更深.zip", &deepest)]);
    let outer = archive(&[
        ("征文/周启明+甲.txt", "甲。".as_bytes()),
        ("../../乙.txt", "乙。".as_bytes()),
        ("__MACOSX/征文/._甲.txt", b"x"),
        ("演讲稿.zip", &inner),
    ]);
    let folder = Folder::of_bytes(&[
        ("内科.zip", &outer),
        ("~$内科.docx", b"\x05open"),
        ("Thumbs.db", b"\xD0\xCF"),
    ]);
    let loaded = folder.loaded();
    assert_eq!(
        ids(&loaded),
        ["内科.zip/乙.txt", "内科.zip/征文/周启明+甲.txt", "内科.zip/演讲稿.zip/周启明+丙.txt"]
    );
    assert_eq!(
        told(&loaded),
        ["内科||乙||乙。", "内科|周启明|甲|essay|甲。", "内科|周启明|丙|speech|丙。"]
    );
    assert_eq!(folder.skipped(&loaded), ["内科.zip/演讲稿.zip/更深.zip: nested too deeply"]);
}

#[test]
fn only_what_has_changed_is_read_again() {
    let folder = Folder::of(&[
        ("in/a.txt", "甲。"),
        ("in/b.txt", "乙。"),
        ("in/c.jsonl", "{\"text\":\"丙\"}"),
    ]);
    let settings = LoadSettings::default().cache(folder.path("kept"));
    let run = |settings: &LoadSettings| load(&[folder.path("in")], settings).expect("texts");
    let kept = |loaded: &Loaded| -> Vec<String> {
        let kept = loaded.understood.iter().filter(|file| file.reading == Freshness::Kept);
        kept.map(|file| file.file.clone()).collect()
    };
    let first = run(&settings);
    assert!(kept(&first).is_empty());
    std::fs::write(folder.path("in/b.txt"), "乙二。").expect("a file");
    let second = run(&settings);
    assert_eq!(kept(&second), ["a.txt"], "what changed is read, and JSON lines always are");
    assert_eq!(second.corpus[1].text, "乙二。");
    assert_eq!(kept(&run(&settings)), ["a.txt", "b.txt"]);
    assert!(kept(&run(&settings.clone().largest_file(1 << 20))).is_empty(), "under other limits");
    std::fs::write(folder.path("kept"), "broken").expect("a file");
    let last = run(&settings);
    assert!(kept(&last).is_empty(), "a broken copy is none");
    assert_eq!(last.corpus, second.corpus);
}

#[test]
fn a_roster_names_who_sent_nothing() {
    let files = [("内科/a.txt", "甲。"), ("工会/b.txt", "乙。")];
    for roster in ["报名表,\n序号,科室\n1,外科\n2,内科\n3,外科", "科室\n外科\n内科", "外科\n内科\n"]
    {
        let folder = Folder::of(&files);
        let name = if roster.contains("科室") { "r.csv" } else { "r.txt" };
        let path = Folder::of(&[(name, roster)]);
        let settings = LoadSettings::default().roster(path.path(name));
        let loaded = load(&[folder.path("")], &settings).expect("texts");
        let coverage: Vec<_> = loaded
            .coverage()
            .into_iter()
            .map(|row| (row.unit.clone().unwrap_or_default(), row.documents(), row.listing))
            .collect();
        let expected = [
            ("外科".to_owned(), 0, Listing::Listed),
            ("内科".to_owned(), 1, Listing::Listed),
            ("工会".to_owned(), 1, Listing::Unlisted),
        ];
        assert_eq!(coverage, expected, "{roster:?}");
    }
    let folder = Folder::of(&files);
    let path = Folder::of(&[("r.csv", "甲,乙\n1,2")]);
    let settings = LoadSettings::default().roster(path.path("r.csv"));
    let error = load(&[folder.path("")], &settings).expect_err("no units").to_string();
    assert!(
        error.ends_with("no column of units among 甲, 乙, expected 单位, 科室, 支部 or unit"),
        "{error}"
    );
}

const NOTICE: &str = "青卫发〔2024〕12号\n关于开展大讨论活动的通知\n各科室：\n现将事项通知如下。";

#[test]
fn a_notice_is_taken_as_authority_unless_told_otherwise() {
    let folder = Folder::of(&[("通知.txt", NOTICE), ("内科/甲.txt", "甲。")]);
    let loaded = folder.loaded();
    assert_eq!(loaded.corpus[1].role, Role::Authority);
    assert!(
        notes(&loaded)
            .contains(&"通知.txt: taken as a superior document: 青卫发〔2024〕12号".to_owned()),
        "{:?}",
        notes(&loaded)
    );
    let settings = LoadSettings::default().superiors(Superiors::ByFolder);
    let loaded = load(&[folder.path("")], &settings).expect("texts");
    assert_eq!(loaded.corpus[1].role, Role::Submission);
    assert!(matches!(loaded.understood[1].shape, Shape::Official(_)));
}

#[test]
fn minutes_give_a_document_a_speaker() {
    let text = "内科讨论记录\n时间：3月14日\n主持人：程怀远\n出席：程怀远、周启明、何苇\n\n\
        主持人：请大家谈。\n周启明：责任。\n何苇：仁爱。\n周启明：同意。\n骆秋白：守护。\n主持人：报责任。\n散会。";
    let loaded = Folder::of(&[("记录.txt", text)]).loaded();
    assert_eq!(ids(&loaded), ["记录.txt#0", "记录.txt#1", "记录.txt#2", "记录.txt#3"]);
    assert_eq!(
        told(&loaded),
        [
            "内科|程怀远|记录|minutes|请大家谈。\n报责任。",
            "内科|周启明||minutes|责任。\n同意。",
            "内科|何苇||minutes|仁爱。",
            "内科|骆秋白||minutes|守护。",
        ]
    );
    assert_eq!(loaded.corpus[0].role, Role::Context);
    assert_eq!(notes(&loaded), ["记录.txt#3: speaker 骆秋白 is not among those present"]);
    let Shape::Minutes(meeting) = &loaded.understood[0].shape else { panic!("minutes") };
    assert_eq!(meeting.speakers, ["周启明", "何苇", "骆秋白"]);
}

#[test]
fn numbers_of_people_stand_nowhere() {
    let number = "13800000000";
    let files = [
        ("内科/周启明+夜班+13800000000.txt", "夜班\n电话：138 0000 0000，请回。"),
        ("内科/坏13800000000.csv", "甲,乙\n1,2"),
        (
            "表.jsonl",
            "{\"text\":\"请打13800000000\",\"author\":\"周启明13800000000\",\"phone\":13800000000}",
        ),
        ("表.csv", "姓名,作品,联系电话\n周启明,厚德,13800000000"),
    ];
    let folder = Folder::of(&files);
    let settings = LoadSettings::default().cache(folder.path("kept"));
    let loaded =
        load(&[folder.path("内科"), folder.path("表.jsonl"), folder.path("表.csv")], &settings)
            .expect("texts");
    let all = format!("{loaded:?}");
    assert!(!all.contains(number) && !all.contains("138 0000"), "{all}");
    let kept = std::fs::read_to_string(folder.path("kept")).expect("what is kept");
    assert!(!kept.contains(number), "{kept}");
    assert!(notes(&loaded).iter().any(|note| note.contains("numbers left out: 1")));
}

/// What blocks give, from a file of a name.
fn read(name: &str, extracted: &Extracted) -> Reading {
    blocks::read(&Source::of_file(name.into()), extracted, Superiors::Recognised)
}

/// The places of a row in which the cell to the left stands again.
fn merged(cells: &[&str]) -> BTreeMap<usize, Cover> {
    let repeats = |at: &usize| !cells[*at].is_empty() && cells[*at] == cells[*at - 1];
    (1..cells.len()).filter(repeats).map(|at| (at, Cover::Left)).collect()
}

fn grid(rows: &[&[&str]]) -> Block {
    let row = |(at, cells): (usize, &&[&str])| GridRow {
        number: at + 1,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        covers: merged(cells),
    };
    Block::Table(Grid { name: None, rows: rows.iter().enumerate().map(row).collect() })
}

/// `unit|author|title|text` of each document.
fn drafts(reading: &Reading) -> Vec<String> {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let line = |draft: &super::super::draft::Draft| {
        let document = &draft.document;
        let [unit, author, title] = [&document.unit, &document.author, &document.title].map(known);
        format!("{unit}|{author}|{title}|{}", document.text)
    };
    reading.drafts.iter().map(line).collect()
}

#[test]
fn a_page_header_names_unit_and_author() {
    let paragraphs = ["夜班的灯", "凌晨两点，走廊里只剩一盏灯。"];
    let mut page = Extracted::of_paragraphs(&paragraphs);
    page.margins = vec!["青禾市第二人民医院".to_owned(), "内科　周启明".to_owned()];
    assert_eq!(
        drafts(&read("a.docx", &page)),
        ["内科|周启明|夜班的灯|凌晨两点，走廊里只剩一盏灯。"]
    );
}

#[test]
fn tables_of_a_text_are_entries_forms_or_lines() {
    let entries = [
        Block::Paragraph("内科核心词征集表".to_owned()),
        grid(&[
            &["核心词征集表", "核心词征集表", "核心词征集表"],
            &["科室", "姓名", "核心词"],
            &["内科", "周启明", "仁爱、厚德"],
            &["内科", "何苇", "责任"],
        ]),
    ];
    let entries = Extracted { blocks: entries.to_vec(), ..Extracted::default() };
    let reading = read("表.docx", &entries);
    assert_eq!(drafts(&reading), ["内科|周启明||仁爱", "内科|周启明||厚德", "内科|何苇||责任"]);
    assert!(reading.drafts.iter().all(|draft| draft.document.kind == Some(Kind::CoreWord)));

    let form = grid(&[
        &["作品名称", "夜班的灯", "夜班的灯", "夜班的灯"],
        &["姓名", "周启明", "科室", "内科"],
        &["正文", "凌晨两点。\n走廊。", "凌晨两点。\n走廊。", "凌晨两点。\n走廊。"],
    ]);
    let form = Extracted { blocks: vec![form], ..Extracted::default() };
    assert_eq!(drafts(&read("a.docx", &form)), ["内科|周启明|夜班的灯|凌晨两点。\n走廊。"]);

    let minutes = [
        Block::Paragraph("内科讨论记录".to_owned()),
        grid(&[
            &["时间", "3月14日", "地点", "示教室"],
            &["主持人", "程怀远", "记录人", "何苇"],
            &["出席", "程怀远、周启明、何苇", "程怀远、周启明、何苇", "程怀远、周启明、何苇"],
            &[
                "发言记录",
                "周启明：责任。\n何苇：仁爱。",
                "周启明：责任。\n何苇：仁爱。",
                "周启明：责任。\n何苇：仁爱。",
            ],
        ]),
    ];
    let minutes = Extracted { blocks: minutes.to_vec(), ..Extracted::default() };
    assert_eq!(
        drafts(&read("内科讨论记录.docx", &minutes)),
        ["内科|周启明||责任。", "内科|何苇||仁爱。"]
    );
}

#[test]
fn a_table_that_says_who_was_present_is_no_form() {
    let said = "程怀远：请谈。\n周启明：责任。\n何苇（护士长）：仁爱。";
    for label in ["内容", "会议内容", "讨论内容", "发言记录"] {
        let minutes = [
            Block::Paragraph("内科讨论记录表".to_owned()),
            grid(&[
                &["科室", "内科", "时间", "3月14日"],
                &["地点", "示教室", "主持人", "程怀远"],
                &["参加人员", "程怀远、周启明、何苇", "参加人数", "3"],
                &[label, said, said, said],
                &["记录人", "何苇", "", ""],
            ]),
        ];
        let minutes = Extracted { blocks: minutes.to_vec(), ..Extracted::default() };
        let reading = read("内科讨论记录.docx", &minutes);
        assert_eq!(
            drafts(&reading),
            ["内科|周启明||责任。", "内科|何苇||仁爱。", "内科|程怀远|内科讨论记录表|请谈。"],
            "{label}"
        );
        let Shape::Minutes(meeting) = &reading.shape else { panic!("{label}: {reading:?}") };
        assert_eq!(meeting.recorder.as_deref(), Some("何苇"), "{label}");
    }
}

#[test]
fn tables_of_turns_are_turns() {
    let fields = "时间：3月14日\n主持人：程怀远\n记录人：何苇";
    let tables: [&[&[&str]]; 3] = [
        &[&["发言人", "发言内容"], &["周启明", "责任。"], &["何苇", "仁爱。"]],
        &[
            &["序号", "姓名", "职务", "发言内容"],
            &["1", "周启明", "医师", "责任。"],
            &["2", "何苇", "护士长", "仁爱。"],
        ],
        &[&["姓名", "内容"], &["周启明", "责任。"], &["何苇", "仁爱。"]],
    ];
    let expected = ["内科|周启明||责任。", "内科|何苇||仁爱。"];
    for rows in tables {
        let blocks = vec![Block::Paragraph(fields.to_owned()), grid(rows)];
        let minutes = Extracted { blocks, ..Extracted::default() };
        let reading = read("内科讨论记录.docx", &minutes);
        assert_eq!(drafts(&reading), expected, "{rows:?}");
        assert!(reading.drafts.iter().all(|draft| draft.document.part_of.is_some()), "{rows:?}");
    }
    let sheet = grid(&[
        &["时间", "3月14日"],
        &["主持人", "程怀远"],
        &["发言人", "发言内容"],
        &["周启明", "责任。"],
        &["何苇", "仁爱。"],
    ]);
    let workbook = Extracted { blocks: vec![sheet], ..Extracted::default() };
    let reading = blocks::read_sheets(&Source::of_file("内科讨论记录.xlsx".into()), &workbook);
    assert_eq!(drafts(&reading), expected);
    let entries = grid(&[&["姓名", "内容"], &["周启明", "责任。"]]);
    let entries = Extracted { blocks: vec![entries], ..Extracted::default() };
    let reading = read("征集表.docx", &entries);
    assert!(matches!(reading.shape, Shape::Entries { .. }), "an entry sheet: {reading:?}");
}

#[test]
fn minutes_in_prose_keep_their_fields_apart() {
    let text = "药剂科会议记录\n时间：3月14日\n地点：示教室\n主持人：程怀远\n参加人员：程怀远、周启明\n\
                会议内容：\n会议认为，责任为先。\n会议决定，报责任。\n记录人：何苇";
    let loaded = Folder::of(&[("药剂科会议记录.txt", text)]).loaded();
    assert_eq!(ids(&loaded), ["药剂科会议记录.txt"]);
    let document = &loaded.corpus[0];
    assert_eq!(document.text, "会议认为，责任为先。\n会议决定，报责任。");
    assert_eq!((document.kind, document.author.as_deref()), (Some(Kind::Minutes), None));
    let Shape::Minutes(meeting) = &loaded.understood[0].shape else { panic!("minutes") };
    assert_eq!(meeting.present, ["程怀远", "周启明"]);
    assert_eq!(meeting.recorder.as_deref(), Some("何苇"));
}

#[test]
fn two_meetings_of_one_file_keep_their_chairs() {
    let text = "内科讨论记录\n时间：3月14日\n主持人：程怀远\n出席：程怀远、周启明、何苇\n\
                程怀远：开场。\n周启明：责任。\n何苇：仁爱。\n内科讨论记录（二）\n时间：3月21日\n\
                主持人：段青野\n出席：段青野、周启明\n段青野：再谈。\n周启明：守护。";
    let loaded = Folder::of(&[("内科讨论记录.txt", text)]).loaded();
    let mut said = told(&loaded);
    said.sort();
    assert_eq!(
        said,
        [
            "内科|何苇||minutes|仁爱。",
            "内科|周启明||minutes|守护。",
            "内科|周启明||minutes|责任。",
            "内科|段青野|内科讨论记录|minutes|再谈。",
            "内科|程怀远|内科讨论记录|minutes|开场。",
        ]
    );
    let Shape::Minutes(meeting) = &loaded.understood[0].shape else { panic!("minutes") };
    assert_eq!(meeting.time.as_deref(), Some("3月14日；3月21日"));
    assert_eq!(meeting.speakers, ["周启明", "何苇"]);
}
