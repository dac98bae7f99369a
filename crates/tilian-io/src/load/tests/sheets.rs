//! Entry sheets as committees fill them in: titles, notes, totals, merged cells, several tables.

use rust_xlsxwriter::{FilterCondition, Format, Workbook, Worksheet};
use tilian::Role;

use super::super::blocks;
use super::super::extracted::Extracted;
use super::super::source::Source;
use super::super::{LoadSettings, Superiors, load};
use super::{Folder, ids, notes, told};

/// What a sheet of a workbook says, and which of its cells are merged.
struct Tab<'a> {
    name: &'a str,
    rows: &'a [&'a [&'a str]],
    /// First row, first column, last row, last column, from 0.
    merged: &'a [[u16; 4]],
}

fn sheet(tab: &Tab<'_>) -> Worksheet {
    let mut sheet = Worksheet::new();
    sheet.set_name(tab.name).expect("a name");
    for (row, cells) in (0..).zip(tab.rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write(row, column, *cell).expect("a cell");
        }
    }
    for [top, left, bottom, right] in tab.merged {
        let text = tab.rows[usize::from(*top)][usize::from(*left)];
        let (top, bottom) = (u32::from(*top), u32::from(*bottom));
        sheet.merge_range(top, *left, bottom, *right, text, &Format::new()).expect("a merge");
    }
    sheet
}

fn book(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.save_to_buffer().expect("a workbook")
}

fn workbook(tabs: &[Tab<'_>]) -> Vec<u8> {
    book(tabs.iter().map(sheet).collect())
}

/// `unit|author|kind|text` of each document, in the order of the ids.
fn entries(name: &str, bytes: &[u8]) -> Vec<String> {
    let loaded = Folder::of_bytes(&[(name, bytes)]).loaded();
    told(&loaded).iter().map(|line| line.replacen("||", "|", 1)).collect()
}

#[test]
fn totals_notes_and_headings_are_no_entries() {
    let bytes = workbook(&[Tab {
        name: "Sheet1",
        rows: &[
            &["核心词征集表", "", "", ""],
            &["填报单位：内科        填表人：周启明", "", "", ""],
            &["序号", "核心词", "释义", "推荐人"],
            &["1", "守护", "守住平安", "周启明"],
            &["2", "仁爱", "", "何苇"],
            &["3", "", "", ""],
            &["合计", "2", "", ""],
            &["说明：每科至少报一条。", "", "", ""],
            &["填表日期：三月", "", "", ""],
        ],
        merged: &[[0, 0, 0, 3], [1, 0, 1, 3], [7, 0, 7, 3], [8, 0, 8, 3]],
    }]);
    let folder = Folder::of_bytes(&[("表.xlsx", &bytes)]);
    let loaded = folder.loaded();
    assert_eq!(
        told(&loaded),
        ["内科|周启明||core_word|守护\n释义：守住平安", "内科|何苇||core_word|仁爱"]
    );
    assert_eq!(
        folder.skipped(&loaded),
        [
            "表.xlsx line 7: no entry, passed over: 合计 | 2",
            "表.xlsx line 8: no entry, passed over: 说明：每科至少报一条。",
            "表.xlsx line 9: no entry, passed over: 填表日期：三月",
        ]
    );
    let strict = LoadSettings::default().strictness(super::super::Strictness::Strict);
    assert!(load(&[folder.path("")], &strict).is_ok(), "a total is no loss");
}

#[test]
fn rows_of_units_name_those_of_the_rows_below() {
    let merged = workbook(&[Tab {
        name: "Sheet1",
        rows: &[
            &["姓名", "核心词"],
            &["外科", ""],
            &["周启明", "仁爱"],
            &["内科", ""],
            &["何苇", "责任"],
        ],
        merged: &[[1, 0, 1, 1], [3, 0, 3, 1]],
    }]);
    assert_eq!(
        entries("表.xlsx", &merged),
        ["外科|周启明|core_word|仁爱", "内科|何苇|core_word|责任"]
    );
    let plain = "序号,核心词,作者\n内科,,\n1,守护,周启明\n外科,,\n1,精准,何苇";
    let loaded = Folder::of(&[("表.csv", plain)]).loaded();
    let mut found = told(&loaded);
    found.sort();
    assert_eq!(found, ["内科|周启明||core_word|守护", "外科|何苇||core_word|精准"]);
}

#[test]
fn units_stand_once_for_the_rows_below() {
    for (sheet, expected) in [
        (
            "科室,作者,表述语\n内科,甲,门常开\n,乙,灯常亮\n同上,丙,人常在\n〃,丁,心常热\n外 科,戊,刀有度",
            ["内科", "内科", "内科", "内科", "外科"],
        ),
        (
            "科室,作者,表述语,提交时间\n内科,甲,门常开,\n,乙,灯常亮,\n,丙,人常在,\n外科,丁,心常热,\n,戊,刀有度,",
            ["内科", "", "", "外科", ""],
        ),
    ] {
        let loaded = Folder::of(&[("表.csv", sheet)]).loaded();
        let units: Vec<&str> =
            loaded.corpus.iter().map(|entry| entry.unit.as_deref().unwrap_or_default()).collect();
        assert_eq!(units, expected, "{sheet:?}");
    }
}

#[test]
fn a_second_table_has_its_own_header() {
    let sheet = "核心词征集,,\n科室,姓名,核心词\n外科,周启明,仁爱\n,,\n表述语征集,,\n\
                 科室,姓名,表述语\n外科,何苇,仁心仁术，守护生命\n合计,2,";
    let folder = Folder::of(&[("表.csv", sheet)]);
    let loaded = folder.loaded();
    assert_eq!(
        told(&loaded),
        ["外科|周启明||core_word|仁爱", "外科|何苇||slogan|仁心仁术，守护生命"]
    );
    assert_eq!(
        folder.skipped(&loaded),
        [
            "表.csv line 5: no entry, passed over: 表述语征集",
            "表.csv line 8: no entry, passed over: 合计 | 2",
        ]
    );
}

#[test]
fn a_text_merged_over_several_authors_is_one() {
    let tab = |unit| Tab {
        name: "Sheet1",
        rows: match unit {
            "外科" => &[
                &["科室", "姓名", "表述语"],
                &["外科", "周启明", "刀下有度"],
                &["外科", "何苇", ""],
            ],
            _ => &[
                &["科室", "姓名", "表述语"],
                &["外科", "周启明", "刀下有度"],
                &["内科", "何苇", ""],
            ],
        },
        merged: &[[1, 2, 2, 2]],
    };
    assert_eq!(
        entries("表.xlsx", &workbook(&[tab("外科")])),
        ["外科|周启明、何苇|slogan|刀下有度"]
    );
    assert_eq!(
        entries("表.xlsx", &workbook(&[tab("内科")])),
        ["外科|周启明|slogan|刀下有度", "内科|何苇|slogan|刀下有度"],
        "two units are two voices"
    );
}

#[test]
fn sheets_name_units_and_none_is_lost_in_silence() {
    let list: &[&[&str]] = &[&["姓名", "核心词"], &["周启明", "守护"]];
    let other: &[&[&str]] = &[&["姓名", "核心词"], &["何苇", "精准"]];
    let words: &[&[&str]] = &[&["科室", "心里话"], &["外科", "刀下有度"]];
    let bytes = workbook(&[
        Tab { name: "内科", rows: list, merged: &[] },
        Tab { name: "外科", rows: other, merged: &[] },
        Tab { name: "汇总", rows: words, merged: &[] },
    ]);
    let folder = Folder::of_bytes(&[("表.xlsx", &bytes)]);
    let loaded = folder.loaded();
    let mut found = told(&loaded);
    found.sort();
    assert_eq!(found, ["内科|周启明||core_word|守护", "外科|何苇||core_word|精准"]);
    assert_eq!(
        folder.skipped(&loaded),
        ["表.xlsx/汇总: no text column among 科室, 心里话, \
          expected text, 作品, 内容, 正文, 核心词, 表述语 or 口号"]
    );
}

#[test]
fn headers_are_known_by_what_they_contain() {
    for (name, sheet, expected) in [
        (
            "表.csv",
            "单位,姓名,核心词1,核心词2\n内科,周启明,守护,仁爱",
            &["内科|周启明|core_word|守护", "内科|周启明|core_word|仁爱"][..],
        ),
        (
            "表.csv",
            "提交者（自动）,您的科室（必填）,您的姓名（必填）,您推荐的核心词（必填）\n某,内科,周启明,守护",
            &["内科|周启明|core_word|守护"],
        ),
        (
            "表.csv",
            "所属党支部,参赛者,医院精神,精神释义\n第一支部,周启明,门常开，灯常亮,随时在",
            &["第一支部|周启明|slogan|门常开，灯常亮\n释义：随时在"],
        ),
        (
            "表.csv",
            "某院,,\n汇总表,,\n（三月）,,\n部门：党办,,\n每行一条,,\n一,,\n二,,\n科室,姓名,宣传语\n内科,周启明,灯常亮",
            &["内科|周启明|slogan|灯常亮"],
        ),
        ("内科核心词.csv", "守护\n仁爱", &["内科||core_word|守护", "内科||core_word|仁爱"]),
    ] {
        assert_eq!(entries(name, sheet.as_bytes()), expected, "{sheet:?}");
    }
    for rows in [&[&["核心词"][..], &["守护"], &["仁爱"]][..], &[&["守护"], &["仁爱"]]] {
        let bytes = workbook(&[Tab { name: "Sheet1", rows, merged: &[] }]);
        let expected = ["内科||core_word|守护", "内科||core_word|仁爱"];
        assert_eq!(entries("内科核心词.xlsx", &bytes), expected, "{rows:?}");
    }
}

#[test]
fn words_for_nothing_are_none() {
    let sheet = "科室,核心词,表述语\n内科,守护,无\n外科,#N/A,TRUE\n儿科,3,\n";
    let folder = Folder::of(&[("表.csv", sheet)]);
    let loaded = folder.loaded();
    assert_eq!(told(&loaded), ["内科|||core_word|守护"]);
    assert_eq!(
        folder.skipped(&loaded),
        [
            "表.csv line 3: no entry, passed over: 外科 | #N/A | TRUE",
            "表.csv line 4: no entry, passed over: 儿科 | 3",
        ]
    );
}

#[test]
fn rows_that_a_filter_hides_are_read() {
    let rows: &[&[&str]] =
        &[&["科室", "核心词"], &["内科", "守护"], &["外科", "精准"], &["儿科", "耐心"]];
    for (is_filtered, expected) in [(true, 3), (false, 2)] {
        let mut sheet = sheet(&Tab { name: "Sheet1", rows, merged: &[] });
        sheet.autofilter(0, 0, 3, 1).expect("a filter");
        if is_filtered {
            let only = FilterCondition::new().add_list_filter("内科").add_list_filter("儿科");
            sheet.filter_column(0, &only).expect("a condition");
        }
        sheet.set_row_hidden(2).expect("a row");
        let loaded = Folder::of_bytes(&[("表.xlsx", &book(vec![sheet]))]).loaded();
        assert_eq!(loaded.corpus.len(), expected, "filtered: {is_filtered}");
        let note = match is_filtered {
            true => "表.xlsx:2: rows that a filter hides, counted in: 1",
            false => "表.xlsx:2: hidden passages left out: 1",
        };
        assert!(notes(&loaded).contains(&note.to_owned()), "{:?}", notes(&loaded));
    }
}

#[test]
fn a_date_of_receipt_has_no_time() {
    let sheet = "科室,姓名,核心词,收到时间\n内科,周启明,守护,2024年4月2日\n内科,何苇,仁爱,昨天";
    let loaded = Folder::of(&[("表.csv", sheet)]).loaded();
    assert_eq!(
        notes(&loaded),
        [
            "表.csv:2: time of receipt is 2024年4月2日, expected a time of day with the date",
            "表.csv:3: time of receipt is \"昨天\", \
             expected a date and time such as 2024-04-02T09:15:00+08:00",
        ]
    );
}

#[test]
fn forms_of_two_columns_are_read() {
    let form = |name: &str, rows: &str| {
        let page = format!("<html><body>{rows}</body></html>");
        entries(name, page.as_bytes())
    };
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        format!("<tr>{cells}</tr>")
    };
    let rows = [["核心词", "守护"], ["释义", "守住"], ["表述语", "灯常亮"], ["释义", "随时在"]];
    let table = rows.map(|cells| row(&cells)).concat();
    let expected = ["内科||core_word|守护\n释义：守住", "内科||slogan|灯常亮\n释义：随时在"];
    for (name, title) in
        [("内科核心词表述语.html", ""), ("表.html", "<p>内科职业精神核心词征集表</p>")]
    {
        assert_eq!(form(name, &format!("{title}<table>{table}</table>")), expected, "{name}");
    }
    let rows = [
        row(&["姓名", "周启明", "性别", "男"]),
        row(&["科室", "内科", "职务", "医师"]),
        row(&["推荐核心词", "守护"]),
        row(&["推荐理由", "夜里的灯。"]),
    ];
    let table = format!("<table>{}</table>", rows.concat());
    assert_eq!(form("表.html", &table), ["内科|周启明|core_word|守护\n释义：夜里的灯。"]);
}

#[test]
fn instructions_beside_entries_are_context() {
    let instructions = "为凝聚全院职工的共识，现面向全院各科室征集职业精神核心词，\
                        请各科室认真填写本表，每科至少报一条，于三月三十一日前送党政办公室，逾期不候。";
    let page = format!(
        "<html><body><p>{instructions}</p><table><tr><td>科室</td><td>核心词</td></tr>\
         <tr><td>内科</td><td>守护</td></tr></table></body></html>"
    );
    let loaded = Folder::of(&[("核心词征集表.html", &page)]).loaded();
    let roles: Vec<Role> = loaded.corpus.iter().map(|document| document.role).collect();
    assert_eq!(roles, [Role::Context, Role::Submission], "{:?}", told(&loaded));
    assert_eq!(loaded.corpus[1].text, "守护");
}

#[test]
fn merged_cells_of_a_text_say_it_once() {
    let page = "<table><tr><td rowspan=2>讨论内容</td><td rowspan=2>敬畏生命。</td></tr><tr></tr>\
                <tr><td>同意</td><td>同意</td></tr></table>";
    let loaded = Folder::of(&[("a.html", page)]).loaded();
    assert_eq!(loaded.corpus[0].text, "讨论内容\t敬畏生命。\n同意\t同意");
}

#[test]
fn lists_on_a_page_tell_what_they_pass_over() {
    let text = "内科核心词\n核心词：精准、勇敢\n报送人：周启明\n2024年3月14日\n";
    let folder = Folder::of(&[("内科核心词.txt", text)]);
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["内科核心词.txt#1", "内科核心词.txt#2"]);
    assert_eq!(told(&loaded), ["内科|||core_word|精准", "内科|||core_word|勇敢"]);
    assert_eq!(
        folder.skipped(&loaded),
        [
            "内科核心词.txt line 3: no entry, passed over: 报送人：周启明",
            "内科核心词.txt line 4: no entry, passed over: 2024年3月14日",
        ]
    );
}

#[test]
fn units_are_written_as_the_roster_writes_them() {
    let roster = Folder::of(&[("r.txt", "应报送单位名册\n1.内科\n2.重症医学科（ICU）\n合计：2个")]);
    let sheet = "科室,核心词\n青禾市第二人民医院内科,守护\nICU,精准\n外科,勇敢";
    let folder = Folder::of(&[("表.csv", sheet)]);
    let settings = LoadSettings::default().roster(roster.path("r.txt"));
    let loaded = load(&[folder.path("")], &settings).expect("texts");
    let units: Vec<Option<&str>> =
        loaded.corpus.iter().map(|document| document.unit.as_deref()).collect();
    assert_eq!(units, [Some("内科"), Some("重症医学科（ICU）"), Some("外科")]);
}

#[test]
fn a_page_of_no_entries_is_told_line_by_line() {
    let page = Extracted::of_paragraphs(&["各位评委：", "谢谢！"]);
    let source = Source::of_file("内科核心词.docx".into());
    let reading = blocks::read(&source, &page, Superiors::Recognised);
    assert_eq!((reading.drafts.len(), reading.skipped.len()), (0, 2));
}
