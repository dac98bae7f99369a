//! What an element of HTML does to the text.

use html5gum::StartTag;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Begins and ends a paragraph.
    Block,
    /// A block whose white space is shown.
    Preformatted,
    Table,
    Row,
    Cell,
    Break,
    /// Not shown with what it holds.
    Unseen,
    /// Shown as deleted.
    Deleted,
    /// Holds nothing.
    Void,
    Inline,
}

impl Element {
    pub(super) fn of(name: &str) -> Self {
        match name {
            "br" => Self::Break,
            "pre" => Self::Preformatted,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "del" => Self::Deleted,
            "script" | "style" | "title" | "noscript" | "template" | "xml" | "select"
            | "textarea" | "rt" | "rp" | "svg" => Self::Unseen,
            "area" | "base" | "col" | "embed" | "img" | "input" | "link" | "meta" | "source"
            | "track" | "wbr" => Self::Void,
            "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center"
            | "dd" | "details" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption"
            | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "head"
            | "header" | "hr" | "html" | "legend" | "li" | "main" | "menu" | "nav" | "ol" | "p"
            | "section" | "summary" | "tbody" | "tfoot" | "thead" | "ul" => Self::Block,
            _ => Self::Inline,
        }
    }
}

/// Whether an element says that it is not shown.
pub(super) fn hides(tag: &StartTag<()>) -> bool {
    let style = attribute(tag, b"style").unwrap_or_default().to_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    tag.attributes.contains_key(&b"hidden"[..])
        || ["display:none", "visibility:hidden", "mso-hide:all"]
            .iter()
            .any(|hidden| style.contains(hidden))
}

/// Whether an element is the header or footer of pages, as LibreOffice writes it.
pub(super) fn is_margin(tag: &StartTag<()>) -> bool {
    attribute(tag, b"title").is_some_and(|title| title == "header" || title == "footer")
}

/// A number in an attribute; 1 where it is missing or none.
pub(super) fn number(tag: &StartTag<()>, name: &[u8]) -> usize {
    attribute(tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

fn attribute(tag: &StartTag<()>, name: &[u8]) -> Option<String> {
    tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned())
}
