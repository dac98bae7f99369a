//! Groups of RTF: where their text goes, and how it looks.

/// What holds until the group ends.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) destination: Destination,
    /// Whether the group has a text of its own, which ends with it.
    pub(super) owns_text: bool,
    /// The font; `None` for that of the document.
    pub(super) font: Option<i32>,
    /// Characters that follow one given by its number and stand for it in old readers.
    pub(super) fallback: usize,
    pub(super) is_hidden: bool,
    pub(super) is_deleted: bool,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            destination: Destination::Story,
            owns_text: false,
            font: None,
            fallback: 1,
            is_hidden: false,
            is_deleted: false,
        }
    }
}

impl Group {
    /// The look that a paragraph begins with.
    pub(super) fn plain(&mut self) {
        self.font = None;
        self.is_hidden = false;
        self.is_deleted = false;
    }
}

/// Where text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    Story,
    Margin,
    Note,
    TextBox,
    Fonts,
    Instruction,
    Nowhere,
}

impl Destination {
    pub(super) fn is_unseen(self) -> bool {
        matches!(self, Self::Fonts | Self::Instruction | Self::Nowhere)
    }

    /// Whether its text does not stand among that around it.
    pub(super) fn is_apart(self) -> bool {
        matches!(self, Self::Margin | Self::Note | Self::TextBox)
    }
}

/// Where the text of a group goes that begins with a word; `None` where the word begins none.
pub(super) fn destination(name: &str, is_optional: bool) -> Option<Destination> {
    Some(match name {
        "fonttbl" => Destination::Fonts,
        "fldinst" => Destination::Instruction,
        "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr"
        | "footerf" => Destination::Margin,
        "footnote" => Destination::Note,
        "shptxt" => Destination::TextBox,
        // The shape holds its text box.
        "shpinst" => return None,
        "colortbl" | "stylesheet" | "info" | "pict" | "object" | "sp" | "nonshppict"
        | "nonesttables" | "listtext" | "pntext" | "pgdsctbl" | "filetbl" | "revtbl" | "atnid"
        | "atnauthor" | "annotation" | "falt" | "panose" | "themedata" | "colorschememapping"
        | "datastore" | "latentstyles" | "listtable" | "listoverridetable" | "rsidtbl"
        | "generator" | "xmlnstbl" | "shprslt" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep"
        | "aftnsepc" | "aftncn" | "tc" | "tcn" | "xe" | "bkmkstart" | "bkmkend" => {
            Destination::Nowhere
        }
        _ if is_optional => Destination::Nowhere,
        _ => return None,
    })
}

/// The text that a word stands for; nothing for most.
pub(super) fn stands_for(name: &str) -> &'static str {
    match name {
        "tab" => "\t",
        "line" | "lbr" | "column" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" | "enspace" | "qmspace" => " ",
        _ => "",
    }
}

/// Whether a field tells a page, which is no text.
pub(super) fn tells_page(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"]
        .iter()
        .any(|page| name.eq_ignore_ascii_case(page))
}
