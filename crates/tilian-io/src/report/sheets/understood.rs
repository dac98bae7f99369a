//! The sheet of what was understood of each file.

use crate::language::Language;
use crate::load::{Direction, Freshness, Meeting, Official, Shape, Told, Understood};
use crate::report::sheet::{Column, Sheet};

/// Each file with its format, what its text is, and how many documents it gave.
pub(in crate::report) fn understood(files: &[Understood], language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    Sheet::of("files", t("各文件识别情况", "What was understood"), files)
        .column(Column::new("file", t("文件", "file")).width(44).path(), |row| row.file.as_str())
        .column(Column::new("format", t("格式", "format")), |row| row.format)
        .column(Column::new("shape", t("识别为", "taken as")), |row| {
            (row.documents > 0).then(|| label(&row.shape, language))
        })
        .column(Column::new("documents", t("文档", "documents")), |row| row.documents)
        .column(Column::new("details", t("要点", "details")).width(60), |row| {
            details(row, language)
        })
        .detail("reading", t("本次", "this run"), |row| match row.reading {
            Freshness::Read => t("读取", "read"),
            Freshness::Kept => t("未变，沿用", "unchanged, kept"),
        })
        .finish()
}

/// The name of a shape in files.
pub(in crate::report) fn shape_name(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "text",
        Shape::List => "list",
        Shape::Entries { .. } => "entries",
        Shape::Lines => "lines",
        Shape::Minutes(_) => "minutes",
        Shape::Official(_) => "official",
    }
}

fn label(shape: &Shape, language: Language) -> &'static str {
    match shape {
        Shape::Text => language.choose("文章", "text"),
        Shape::List => language.choose("逐行条目", "list"),
        Shape::Entries { .. } => language.choose("征集表", "entry sheet"),
        Shape::Lines => language.choose("逐行文档", "JSON lines"),
        Shape::Minutes(_) => language.choose("讨论记录", "minutes"),
        Shape::Official(_) => language.choose("公文", "official document"),
    }
}

/// What was understood besides, as one line.
fn details(file: &Understood, language: Language) -> String {
    match &file.shape {
        Shape::Entries { unread_columns } if !unread_columns.is_empty() => {
            let columns = unread_columns.join(language.choose("、", ", "));
            format!("{}{columns}", language.choose("未用的列：", "columns not read: "))
        }
        Shape::Minutes(meeting) => of_meeting(meeting, language),
        Shape::Official(official) => of_official(official, language),
        _ => file.told.as_ref().map(|told| of_document(told, language)).unwrap_or_default(),
    }
}

/// Whose a text is and what it is called; what is missing is named as such.
fn of_document(told: &Told, language: Language) -> String {
    let t = |chinese, english| language.choose(chinese, english);
    let or_open = |value: &Option<String>, open: &str| value.clone().unwrap_or_else(|| open.into());
    let title = told.title.as_ref().map(|title| format!("{}{title}{}", t("《", ""), t("》", "")));
    [
        or_open(&told.unit, t("科室未注明", "unit not told")),
        or_open(&told.author, t("作者未注明", "author not told")),
        or_open(&title, t("无标题", "no title")),
    ]
    .join(t("，", ", "))
}

fn of_meeting(meeting: &Meeting, language: Language) -> String {
    let t = |chinese, english| language.choose(chinese, english);
    let chair = meeting.chair.as_ref().map(|name| format!("{}{name}", t("主持 ", "chair ")));
    let count = |names: &[String], label: &str, unit: &str| {
        (!names.is_empty()).then(|| format!("{label}{}{unit}", names.len()))
    };
    let present = count(&meeting.present, t("到会 ", "present "), t(" 人", ""));
    let speakers = count(&meeting.speakers, t("发言 ", "speakers "), t(" 人", ""));
    let doubtful = doubtful(meeting);
    let doubtful = (!doubtful.is_empty()).then(|| {
        let names = doubtful.join(t("、", ", "));
        format!("{}{names}", t("不在到会名单：", "not among those present: "))
    });
    let topic = meeting.topic.as_ref().map(|topic| format!("{}{topic}", t("议题：", "topic: ")));
    // What somebody should look at stands first: a terminal cuts the end.
    let parts = [doubtful, chair, present, speakers, topic, meeting.time.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(t("，", ", "))
}

/// Who spoke without standing in the list of those present; none where there is no list.
fn doubtful(meeting: &Meeting) -> Vec<&str> {
    let listed = [&meeting.present, &meeting.observers].into_iter().flatten();
    let listed: Vec<&String> = listed.chain(&meeting.chair).chain(&meeting.recorder).collect();
    let is_doubtful = |name: &&String| !meeting.present.is_empty() && !listed.contains(name);
    meeting.speakers.iter().filter(is_doubtful).map(String::as_str).collect()
}

fn of_official(official: &Official, language: Language) -> String {
    let t = |chinese, english| language.choose(chinese, english);
    let direction =
        (official.direction == Direction::Downward).then(|| t("下行文", "to units below"));
    let annexes =
        (official.annexes > 0).then(|| format!("{}{}", t("附件 ", "annexes "), official.annexes));
    // What decides how the file is used stands first: a terminal cuts the end.
    let parts = [
        direction.map(str::to_owned),
        official.number.clone(),
        official.title.clone(),
        annexes,
        official.addressee.as_ref().map(|to| format!("{}{to}", t("主送 ", "to "))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(t("，", ", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(shape: Shape, documents: usize, told: Option<Told>) -> Vec<String> {
        let file = Understood {
            file: "内科/1.txt".to_owned(),
            format: "text",
            documents,
            shape,
            told,
            reading: Freshness::Read,
        };
        let sheet = understood(&[file], Language::Chinese);
        [2, 4].map(|column| sheet.rows[0][column].text()).to_vec()
    }

    #[test]
    fn a_row_shows_what_somebody_should_check() {
        let some = |text: &str| Some(text.to_owned());
        let told = Told { unit: some("内科"), author: None, title: some("夜班的灯") };
        assert_eq!(shown(Shape::Text, 1, Some(told)), ["文章", "内科，作者未注明，《夜班的灯》"]);
        assert_eq!(shown(Shape::Text, 0, None), ["", ""], "a file that is refused");
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let meeting = Meeting {
            topic: some("提炼核心词"),
            chair: some("程怀远"),
            present: names(&["程怀远", "周启明"]),
            speakers: names(&["周启明", "骆秋白"]),
            ..Meeting::default()
        };
        assert_eq!(
            shown(Shape::Minutes(meeting), 3, None),
            [
                "讨论记录",
                "不在到会名单：骆秋白，主持 程怀远，到会 2 人，发言 2 人，议题：提炼核心词",
            ]
        );
        let notice = Official {
            title: some("关于开展大讨论的通知"),
            number: some("青院发〔2024〕12号"),
            direction: Direction::Downward,
            ..Official::default()
        };
        assert_eq!(
            shown(Shape::Official(notice), 1, None),
            ["公文", "下行文，青院发〔2024〕12号，关于开展大讨论的通知"]
        );
    }
}
