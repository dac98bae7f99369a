//! Cells of worksheets.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::language::Language;
use crate::report::legal::legal;
use crate::report::sheet::Cell;

/// Most UTF-16 units of a cell.
const LONGEST: usize = 32_767;

/// Largest whole number that a cell holds exactly: 2⁵³.
const LARGEST: u64 = 1 << 53;

/// How cells look.
pub(super) struct Formats {
    language: Language,
    header: Format,
    text: Format,
    integer: Format,
    /// Numbers by their decimals.
    reals: Vec<Format>,
}

/// Most decimals that a number has a look for.
const MOST_DECIMALS: usize = 6;

impl Formats {
    pub(super) fn new(language: Language) -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let header =
            Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let decimals = |places| match places {
            0 => "0".to_owned(),
            places => format!("0.{}", "0".repeat(places)),
        };
        Self {
            language,
            header: header.set_border_bottom(FormatBorder::Thin),
            text: top().set_text_wrap(),
            integer: top().set_num_format("0"),
            reals: (0..=MOST_DECIMALS)
                .map(|places| top().set_num_format(decimals(places)))
                .collect(),
        }
    }

    /// Writes the title of a column.
    pub(super) fn header(
        &self,
        worksheet: &mut Worksheet,
        column: u16,
        title: &str,
    ) -> Result<(), XlsxError> {
        let title = fitting(title, self.language);
        worksheet.write_string_with_format(0, column, title, &self.header).map(drop)
    }

    /// Writes a cell: a text never as a formula, a number with its decimals.
    pub(super) fn cell(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        let mut number = |value, format| {
            worksheet.write_number_with_format(row, column, value, format).map(drop)
        };
        match cell {
            Cell::Empty => Ok(()),
            Cell::Integer(value) if *value <= LARGEST => number(*value as f64, &self.integer),
            Cell::Real { value, decimals } if value.is_finite() => {
                number(*value, &self.reals[(*decimals).min(MOST_DECIMALS)])
            }
            other => {
                let text = fitting(&other.text(), self.language);
                worksheet.write_string_with_format(row, column, text, &self.text).map(drop)
            }
        }
    }
}

/// The text as far as a cell holds it, with a note of how long it was where it is cut.
fn fitting(text: &str, language: Language) -> String {
    let text = legal(text);
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let all = text.chars().count();
    let note = language
        .choose(format!("……（已截断，原文 {all} 字）"), format!("… (cut: {all} characters)"));
    let mut left = LONGEST - note.encode_utf16().count();
    let fits = |c: &char| {
        let taken = c.len_utf16();
        let fits = taken <= left;
        left = left.saturating_sub(taken);
        fits
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{kept}{note}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_cell_holds_is_cut_with_a_note() {
        assert_eq!(fitting(&"仁".repeat(LONGEST), Language::Chinese), "仁".repeat(LONGEST));
        for (text, note) in [
            ("仁".repeat(40_000), "仁……（已截断，原文 40000 字）"),
            ("𠮷".repeat(20_000), "𠮷……（已截断，原文 20000 字）"),
        ] {
            let cut = fitting(&text, Language::Chinese);
            assert!(cut.ends_with(note), "{}", &cut[cut.len() - 60..]);
            let units = cut.encode_utf16().count();
            assert!((LONGEST - 1..=LONGEST).contains(&units), "{units}");
        }
    }
}
