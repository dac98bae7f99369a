//! Whether a text is a page of HTML, or other markup that programs save under another name.

/// Elements that begin a page, or the part of one that programs save as .doc and .xls.
const BEGINNINGS: [&str; 10] =
    ["!doctype html", "html", "head", "body", "meta", "table", "div", "title", "style", "p"];

/// Whether a text begins as HTML does, behind an XML declaration and comments.
pub(super) fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        let behind = match rest {
            _ if rest.starts_with("<!--") => rest.split_once("-->"),
            _ if rest.starts_with("<?") => rest.split_once("?>"),
            _ => break,
        };
        let Some((_, behind)) = behind else { return false };
        rest = behind.trim_start();
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    BEGINNINGS.iter().any(|name| begins_with_name(tag, name))
}

/// The usual extension of what some programs save as .doc and .xls: XML of Word or Excel 2003, or
/// a page with its pictures in one file. It would be read as a text full of marks.
pub(super) fn export(text: &str) -> Option<&'static str> {
    let begin = text.trim_start();
    if begin.starts_with("<?xml") {
        return Some("xml");
    }
    let header = begin.lines().take(HEADER_LINES).take_while(|line| !line.trim().is_empty());
    let names = |line: &str| line.to_ascii_lowercase().starts_with("mime-version:");
    header.into_iter().any(names).then_some("mht")
}

/// Lines at the beginning of a saved page among which it tells what it is.
const HEADER_LINES: usize = 12;

fn begins_with_name(tag: &str, name: &str) -> bool {
    let begins = tag.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    begins && tag[name.len()..].starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace())
}
