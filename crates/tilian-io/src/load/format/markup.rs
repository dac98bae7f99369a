//! Whether a text is a page of HTML.

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

fn begins_with_name(tag: &str, name: &str) -> bool {
    let begins = tag.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    begins && tag[name.len()..].starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace())
}
