//! What documents do not tell, gathered by what is amiss.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::load::{About, Field, Note, Remark};

/// Notes that say the same of different documents.
pub(super) struct Untold<'a> {
    pub(super) amiss: Amiss,
    pub(super) notes: Vec<&'a Note>,
}

/// What is amiss, whatever was given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Amiss {
    Untold(Field),
    Ambiguous(Field),
    NotUnderstood(Field),
    RepeatedId,
    Damaged,
    Redacted,
    NoTime,
    Deletions,
    Hidden,
    ScannedPages,
    Columns,
    TextBoxes,
    ErrorValues,
    Filtered,
    DoubtfulSpeaker,
    TakenAsAuthority,
    MayBeAuthority,
}

impl<'a> Untold<'a> {
    /// The notes by what is amiss, in the order of [`Amiss`].
    pub(super) fn gather(notes: &'a [Note]) -> Vec<Self> {
        let mut groups: BTreeMap<Amiss, Vec<&Note>> = BTreeMap::new();
        for note in notes {
            groups.entry(Amiss::of(&note.about)).or_default().push(note);
        }
        groups.into_iter().map(|(amiss, notes)| Self { amiss, notes }).collect()
    }
}

impl Amiss {
    pub(super) fn of(about: &About) -> Self {
        match about {
            About::Untold(field) => Self::Untold(*field),
            About::Ambiguous { field, .. } => Self::Ambiguous(*field),
            About::NotUnderstood { field, .. } => Self::NotUnderstood(*field),
            About::RepeatedId { .. } => Self::RepeatedId,
            About::Damaged { .. } => Self::Damaged,
            About::Redacted { .. } => Self::Redacted,
            About::LeftOut(Remark::Deletions { .. }) => Self::Deletions,
            About::LeftOut(Remark::Hidden { .. }) => Self::Hidden,
            About::LeftOut(Remark::ScannedPages { .. }) => Self::ScannedPages,
            About::LeftOut(Remark::Columns { .. }) => Self::Columns,
            About::LeftOut(Remark::TextBoxes { .. }) => Self::TextBoxes,
            About::LeftOut(Remark::ErrorValues { .. }) => Self::ErrorValues,
            About::LeftOut(Remark::Filtered { .. }) => Self::Filtered,
            About::NoTime { .. } => Self::NoTime,
            About::DoubtfulSpeaker { .. } => Self::DoubtfulSpeaker,
            About::TakenAsAuthority { .. } => Self::TakenAsAuthority,
            About::MayBeAuthority { .. } => Self::MayBeAuthority,
        }
    }

    /// The field; `None` where it is the text.
    pub(super) fn field(self) -> Option<Field> {
        match self {
            Self::Untold(field) | Self::Ambiguous(field) | Self::NotUnderstood(field) => {
                Some(field)
            }
            Self::RepeatedId => Some(Field::Id),
            Self::NoTime => Some(Field::Received),
            Self::DoubtfulSpeaker => Some(Field::Author),
            Self::TakenAsAuthority | Self::MayBeAuthority => Some(Field::Role),
            Self::Damaged
            | Self::Redacted
            | Self::Deletions
            | Self::Hidden
            | Self::ScannedPages
            | Self::Columns
            | Self::TextBoxes
            | Self::ErrorValues
            | Self::Filtered => None,
        }
    }

    /// Whether something is missing or doubtful that somebody may tell.
    pub(super) fn is_lack(self) -> bool {
        !matches!(
            self,
            Self::Redacted
                | Self::Deletions
                | Self::Hidden
                | Self::Filtered
                | Self::TakenAsAuthority
        )
    }

    /// The name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Untold(_) => "untold",
            Self::Ambiguous(_) => "ambiguous",
            Self::NotUnderstood(_) => "not_understood",
            Self::RepeatedId => "repeated_id",
            Self::Damaged => "damaged",
            Self::Redacted => "redacted",
            Self::Deletions => "deletions",
            Self::Hidden => "hidden",
            Self::ScannedPages => "scanned_pages",
            Self::Columns => "columns",
            Self::TextBoxes => "text_boxes",
            Self::ErrorValues => "error_values",
            Self::Filtered => "filtered",
            Self::NoTime => "no_time",
            Self::DoubtfulSpeaker => "doubtful_speaker",
            Self::TakenAsAuthority => "taken_as_authority",
            Self::MayBeAuthority => "may_be_authority",
        }
    }

    pub(super) fn label(self, language: Language) -> &'static str {
        match self {
            Self::Untold(_) => language.choose("未注明", "not told"),
            Self::Ambiguous(_) => language.choose("有多种可能", "several are possible"),
            Self::NotUnderstood(_) => language.choose("无法识别", "not understood"),
            Self::RepeatedId => language.choose("重复，改用行号", "repeated, line number used"),
            Self::Damaged => language.choose("有字符丢失", "characters are lost"),
            Self::Redacted => language.choose("已去掉电话、证件号码", "personal numbers left out"),
            Self::Deletions => {
                language.choose("修订中删除的文字未计入", "tracked deletions left out")
            }
            Self::Hidden => language.choose("隐藏的内容未计入", "hidden passages left out"),
            Self::ScannedPages => {
                language.choose("有扫描页，需要文字识别（OCR）", "some pages need OCR")
            }
            Self::Columns => language.choose(
                "PDF 中的表格或分栏可能读错顺序，请核对",
                "tables or columns in PDF may be read out of order, check",
            ),
            Self::TextBoxes => language
                .choose("文本框或嵌入文档中的文字未读取", "text boxes or embedded texts left out"),
            Self::ErrorValues => {
                language.choose("表格里的错误值按空格处理", "error values read as empty cells")
            }
            Self::Filtered => {
                language.choose("筛选未显示的行已计入", "rows that a filter hides counted in")
            }
            Self::NoTime => language.choose("只有日期，没有时刻", "a date without a time"),
            Self::DoubtfulSpeaker => {
                language.choose("发言人不在到会名单中", "speaker is not among those present")
            }
            Self::TakenAsAuthority => {
                language.choose("形似上级文件，按上级文件处理", "taken as a superior document")
            }
            Self::MayBeAuthority => language.choose(
                "形似上级文件，仍按报送处理；如是，请放入“上级文件”文件夹",
                "may be a superior document; if so, put it into a folder named authority",
            ),
        }
    }
}

/// The name of a field in files; the text has none of its own.
pub(super) fn field_name(field: Option<Field>) -> &'static str {
    match field {
        Some(Field::Id) => "id",
        Some(Field::Title) => "title",
        Some(Field::Unit) => "unit",
        Some(Field::Author) => "author",
        Some(Field::Kind) => "kind",
        Some(Field::Received) => "received",
        Some(Field::Role) => "role",
        None => "text",
    }
}

pub(super) fn field_label(field: Option<Field>, language: Language) -> &'static str {
    match field {
        Some(Field::Id) => language.choose("编号", "id"),
        Some(Field::Title) => language.choose("标题", "title"),
        Some(Field::Unit) => language.choose("科室", "unit"),
        Some(Field::Author) => language.choose("作者", "author"),
        Some(Field::Kind) => language.choose("类别", "kind"),
        Some(Field::Received) => language.choose("收到时间", "time of receipt"),
        Some(Field::Role) => language.choose("性质", "role"),
        None => language.choose("正文", "text"),
    }
}
