//! What documents do not tell, gathered by what is amiss.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::load::{About, Field, Note};

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
        }
    }

    /// The field; `None` where it is the text.
    pub(super) fn field(self) -> Option<Field> {
        match self {
            Self::Untold(field) | Self::Ambiguous(field) | Self::NotUnderstood(field) => {
                Some(field)
            }
            Self::RepeatedId => Some(Field::Id),
            Self::Damaged => None,
        }
    }

    /// The name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Untold(_) => "untold",
            Self::Ambiguous(_) => "ambiguous",
            Self::NotUnderstood(_) => "not_understood",
            Self::RepeatedId => "repeated_id",
            Self::Damaged => "damaged",
        }
    }

    pub(super) fn label(self, language: Language) -> &'static str {
        match self {
            Self::Untold(_) => language.choose("未注明", "not told"),
            Self::Ambiguous(_) => language.choose("有多种可能", "several are possible"),
            Self::NotUnderstood(_) => language.choose("无法识别", "not understood"),
            Self::RepeatedId => language.choose("重复，改用行号", "repeated, line number used"),
            Self::Damaged => language.choose("有字符丢失", "characters are lost"),
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
        None => language.choose("正文", "text"),
    }
}
