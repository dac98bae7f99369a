//! What a room hands over piece by piece, kept in order and within the limits.

use crate::load::extracted::{Block, Extracted, Grid, Remark};
use crate::load::extraction::Limits;
use crate::load::reason::Reason;

use super::budget::Budget;

/// The blocks so far, with what was left out.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) budget: Budget,
    blocks: Vec<Block>,
    margins: Vec<String>,
    deletions: usize,
    hidden: usize,
    scanned: usize,
    columns: usize,
    boxes: usize,
    error_values: usize,
    filtered: usize,
}

impl Page {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            budget: Budget::new(limits.output),
            blocks: Vec::new(),
            margins: Vec::new(),
            deletions: 0,
            hidden: 0,
            scanned: 0,
            columns: 0,
            boxes: 0,
            error_values: 0,
            filtered: 0,
        }
    }

    /// Adds a paragraph, unless it is blank.
    pub(super) fn paragraph(&mut self, text: &str) -> Result<(), Reason> {
        let text = shown(text);
        if !text.is_empty() {
            self.budget.take(text.len())?;
            self.blocks.push(Block::Paragraph(text));
        }
        Ok(())
    }

    /// Adds a table, unless it has no rows. Its cells have been paid for.
    pub(super) fn table(&mut self, grid: Grid) {
        if !grid.rows.is_empty() {
            self.blocks.push(Block::Table(grid));
        }
    }

    /// Adds a header or footer, unless it is there, blank, or a page number.
    pub(super) fn margin(&mut self, text: &str) -> Result<(), Reason> {
        let text = shown(text);
        if !is_page_number(&text) && !self.margins.contains(&text) {
            self.budget.take(text.len())?;
            self.margins.push(text);
        }
        Ok(())
    }

    pub(super) fn deletions(&mut self, count: usize) {
        self.deletions += count;
    }

    pub(super) fn hidden(&mut self, count: usize) {
        self.hidden += count;
    }

    pub(super) fn error_values(&mut self, count: usize) {
        self.error_values += count;
    }

    pub(super) fn filtered(&mut self, rows: usize) {
        self.filtered += rows;
    }

    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only PDF has pages"))]
    pub(super) fn scanned(&mut self, pages: usize) {
        self.scanned += pages;
    }

    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only PDF has pages"))]
    pub(super) fn columns(&mut self, pages: usize) {
        self.columns += pages;
    }

    pub(super) fn text_boxes(&mut self, characters: usize) {
        self.boxes += characters;
    }

    /// What was extracted.
    ///
    /// # Errors
    ///
    /// [`Reason::Empty`] where that is nothing.
    pub(super) fn finish(self) -> Result<Extracted, Reason> {
        if self.blocks.is_empty() {
            return Err(Reason::Empty);
        }
        let remarks = [
            Remark::Deletions { count: self.deletions },
            Remark::Hidden { count: self.hidden },
            Remark::ScannedPages { count: self.scanned },
            Remark::Columns { count: self.columns },
            Remark::TextBoxes { count: self.boxes },
            Remark::ErrorValues { count: self.error_values },
            Remark::Filtered { count: self.filtered },
        ];
        let counts = [
            self.deletions,
            self.hidden,
            self.scanned,
            self.columns,
            self.boxes,
            self.error_values,
            self.filtered,
        ];
        let told = remarks.into_iter().zip(counts).filter(|(_, count)| *count > 0);
        let remarks = told.map(|(remark, _)| remark).collect();
        Ok(Extracted { blocks: self.blocks, margins: self.margins, remarks })
    }
}

/// A text without control characters, and without white space at its ends.
pub(super) fn shown(text: &str) -> String {
    let is_shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_shown).collect::<String>().trim().to_owned()
}

/// Whether a line is blank or tells the page: `3`, `- 3 -`, `第 3 页 共 9 页`, `Page 3 of 9`.
pub(super) fn is_page_number(line: &str) -> bool {
    const AROUND: &str = "-–—―－~·•|/[]()（）第页頁共,，总總之";
    let words = line.to_lowercase().replace("page", "").replace("of", "");
    let is_number = |c: char| c.is_numeric() || "一二三四五六七八九十百〇零ivxl".contains(c);
    let is_part = |c: char| c.is_whitespace() || is_number(c) || AROUND.contains(c);
    let is_bare = |c: char| c.is_whitespace() || c.is_ascii_digit() || AROUND.contains(c);
    // 一百 alone may be a heading; with 第 and 页 around it is a page.
    words.chars().all(is_bare) || (line.contains(['页', '頁']) && words.chars().all(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_lines() {
        for line in [
            "3",
            "- 3 -",
            "— 12 —",
            "第3页",
            "第 3 页 共 9 页",
            "第十页",
            "Page 3 of 9",
            "3/9",
            " ",
        ] {
            assert!(is_page_number(line), "{line:?}");
        }
        for line in ["一", "第三章", "2024年", "3. 廉洁", "第一页讲了什么", "仁爱"]
        {
            assert!(!is_page_number(line), "{line:?}");
        }
    }
}
