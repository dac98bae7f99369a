//! Pages for a browser: one file each, which needs nothing but itself.
//!
//! A page is readable without its script and prints as it stands. Whatever comes from outside is
//! written through [`Escaped`], and never into an attribute.

mod body;
mod escaped;
mod table;

use std::io::{self, Write};

use super::sheet::{Sheet, Shown};
use crate::language::Language;
use crate::mark::PAGE as GENERATOR;

pub(super) use body::{Figure, Page, Part, percent};
pub(super) use escaped::{Escaped, is_hidden};
pub(super) use table::{rows, write as sheet};

/// The looks of every page, a part each.
const STYLE: &str = concat!(
    include_str!("page/style/base.css"),
    include_str!("page/style/tables.css"),
    include_str!("page/style/sides.css"),
    include_str!("page/style/ranking.css"),
    include_str!("page/style/drawings.css"),
    include_str!("page/style/print.css"),
);

/// What makes a page easier to read, a part each; none of them needs another.
const SCRIPT: &str = concat!(
    include_str!("page/script/sides.js"),
    include_str!("page/script/tables.js"),
    include_str!("page/script/network.js"),
    include_str!("page/script/print.js"),
);

/// Forbids the browser to load anything, should some markup ever slip in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/// Writes a page around what `body` writes.
pub(super) fn write(
    title: &str,
    language: Language,
    out: &mut dyn Write,
    body: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let (lang, title) = (language.choose("zh-Hans", "en"), Escaped(title));
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         {GENERATOR}\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )?;
    body(out)?;
    write!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>\n")
}

/// Writes a page of sheets, each a table with what a terminal shows of it.
pub(super) fn sheets(sheets: &[Sheet], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.shown != Shown::File).collect();
    let title = shown.first().map_or("tilian", |sheet| sheet.title.as_str());
    write(title, language, out, |out| {
        writeln!(out, "<main>")?;
        shown.iter().try_for_each(|sheet| table::write(sheet, language, out))?;
        writeln!(out, "</main>")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sheet::Column;

    #[test]
    fn a_page_is_whole_and_asks_for_nothing() {
        let rows = ["<script>alert(1)</script>", "守护"];
        let sheet = Sheet::of("words", "词<b>", &rows)
            .column(Column::new("word", "词").width(2), |row| *row)
            .detail("hidden", "隐藏", |_| "x")
            .finish();
        let mut page = Vec::new();
        sheets(&[sheet], Language::Chinese, &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"), "{page}");
        assert!(page.contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"), "{page}");
        assert!(page.contains("<h2>词&lt;b&gt;</h2>") && !page.contains("隐藏"), "{page}");
        for outside in ["://", "url(", "@import", "src=", "<link"] {
            assert!(!page.contains(outside), "{outside}: {page}");
        }
    }
}
