//! Words in Latin or Greek letters that hyphens and slashes hold together.

use crate::segment::{Tag, Token};
use crate::text::{Span, folded};

/// Most parts of a compound: PI3K/Akt/mTOR has three, IL-6/TNF-α four; what has more is a path, an
/// address or a list.
const MOST_PARTS: usize = 4;

const LINKS: [char; 2] = ['-', '/'];

/// Units of measure that stand before or behind a slash: mg/L is one word, but none of its own.
const UNITS: [&str; 18] = [
    "m", "cm", "mm", "km", "g", "kg", "mg", "µg", "μg", "l", "ml", "dl", "mol", "mmol", "s", "min",
    "h", "d",
];

/// The tokens, joined where they make up a compound such as TCP/IP, COVID-19 or k-means: two to four
/// parts of Latin or Greek letters and digits, one of which begins with a letter. So dates, ranges,
/// fractions and 5-10cm stay as they are. A chain with more parts is cut at its slashes first.
pub(super) fn join_compounds(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    if !text.chars().any(|c| LINKS.contains(&folded(c))) {
        return tokens;
    }
    let mut joined = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let (chain, after) = rest.split_at(chain_length(text, rest));
        match (chain, compound(text, chain)) {
            ([], _) => joined.push(*first),
            (_, Some(whole)) => joined.push(whole),
            (_, None) => join_pieces(text, chain, &mut joined),
        }
        rest = if chain.is_empty() { behind } else { after };
    }
    joined
}

/// Adds the pieces of a chain between its slashes.
fn join_pieces(text: &str, chain: &[Token], joined: &mut Vec<Token>) {
    let is_slash = |token: &Token| Shape::of(text, *token) == Shape::Link('/');
    for piece in chain.split_inclusive(is_slash) {
        let slash = piece.len() - usize::from(piece.last().is_some_and(is_slash));
        match compound(text, &piece[..slash]) {
            Some(whole) => joined.push(whole),
            None => joined.extend(&piece[..slash]),
        }
        joined.extend(&piece[slash..]);
    }
}

/// What a token may be in a compound.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Latin or Greek letters and digits that begin with a letter.
    Letters,
    /// Such that begin with a digit.
    Digits,
    /// What stands between two parts.
    Link(char),
    /// Nothing.
    Other,
}

impl Shape {
    fn of(text: &str, token: Token) -> Self {
        let mut chars = token.span.of(text).chars().map(folded);
        let Some(first) = chars.next() else { return Self::Other };
        if LINKS.contains(&first) {
            return if chars.next().is_none() { Self::Link(first) } else { Self::Other };
        }
        let is_part = |c: char| is_latin_or_greek(c) || c.is_ascii_digit();
        match is_part(first) && chars.all(is_part) {
            true if is_latin_or_greek(first) => Self::Letters,
            true => Self::Digits,
            false => Self::Other,
        }
    }
}

/// Letters of the Latin and Greek blocks, and the micro sign, which looks like one.
fn is_latin_or_greek(c: char) -> bool {
    let is_in_block =
        matches!(c, '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{3FF}' | '\u{1E00}'..='\u{1FFF}');
    c.is_ascii_alphabetic() || c == 'µ' || is_in_block && c.is_alphabetic()
}

/// How many of the first tokens are parts with single links between them.
fn chain_length(text: &str, tokens: &[Token]) -> usize {
    let mut length = 0;
    for (at, token) in tokens.iter().enumerate() {
        match Shape::of(text, *token) {
            Shape::Letters | Shape::Digits => length = at + 1,
            Shape::Link(_) if at > 0 && length == at => {}
            _ => break,
        }
    }
    length
}

/// The compound that the tokens of a chain make up, if they do.
fn compound(text: &str, chain: &[Token]) -> Option<Token> {
    let parts = || chain.split(|token| matches!(Shape::of(text, *token), Shape::Link(_)));
    let begins_with_letter = |part: &[Token]| {
        part.first().is_some_and(|token| Shape::of(text, *token) == Shape::Letters)
    };
    let is_compound = (2..=MOST_PARTS).contains(&parts().take(MOST_PARTS + 1).count())
        && parts().any(begins_with_letter);
    let span = Span::new(chain.first()?.span.start(), chain.last()?.span.end());
    let tag = if is_unit(span.of(text)) { Tag::Measure } else { Tag::Latin };
    is_compound.then_some(Token { span, tag })
}

/// Whether a compound is a unit of measure over another.
fn is_unit(compound: &str) -> bool {
    let folded: String = compound.chars().map(folded).collect();
    folded.split('/').all(|part| UNITS.contains(&part))
}

#[cfg(test)]
mod tests {
    use crate::segment::{Jieba, Segmenter, Tag};

    #[test]
    fn what_hyphens_and_slashes_hold_together_is_one_word() {
        let jieba = Jieba::new();
        for (text, expected) in [
            ("基于TCP/IP协议", &["基于", "TCP/IP", "协议"][..]),
            ("用rt-pcr检测", &["用", "rt-pcr", "检测"]),
            ("k-means算法", &["k-means", "算法"]),
            ("COVID-19疫情", &["COVID-19", "疫情"]),
            ("ＣＯＶＩＤ－１９疫情", &["ＣＯＶＩＤ－１９", "疫情"]),
            ("Navier–Stokes方程", &["Navier–Stokes", "方程"]),
            ("5-HT和TGF-β1", &["5-HT", "和", "TGF-β1"]),
            ("TNF-α/IL-1β/IL-6升高", &["TNF-α", "/", "IL-1β", "/", "IL-6", "升高"]),
            ("a/b/c/d", &["a/b/c/d"]),
            ("a/b/c/d/e", &["a", "/", "b", "/", "c", "/", "d", "/", "e"]),
            ("A-b-c-d-e", &["A", "-", "b", "-", "c", "-", "d", "-", "e"]),
            ("2020-10-11日", &["2020", "-", "10", "-", "11", "日"]),
            ("3-5天", &["3", "-", "5", "天"]),
            ("1/2片", &["1", "/", "2", "片"]),
            ("5-10cm长", &["5", "-", "10cm", "长"]),
            ("A - B", &["A", " ", "-", " ", "B"]),
            ("A--B", &["A", "-", "-", "B"]),
            ("A-病", &["A", "-", "病"]),
            ("-A/", &["-", "A", "/"]),
        ] {
            let tokens = jieba.segment(text);
            let words: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
            assert_eq!(words, expected, "{text}");
            let of_compound = tokens.iter().filter(|token| {
                let word = token.span.of(text);
                word.len() > 1 && word.contains(['-', '/', '－', '–'])
            });
            assert!(of_compound.clone().all(|token| token.tag == Tag::Latin), "{text}: {tokens:?}");
        }
    }

    #[test]
    fn units_over_units_measure() {
        for (text, tag) in
            [("mg/L", Tag::Measure), ("ＫＭ／ｈ", Tag::Measure), ("mg/IL", Tag::Latin)]
        {
            let tokens = Jieba::new().segment(text);
            assert_eq!(tokens.iter().map(|token| token.tag).collect::<Vec<_>>(), [tag], "{text}");
        }
    }

    #[test]
    fn a_path_of_any_length_is_no_word() {
        let path = "a/b-c/".repeat(40_000);
        let tokens = Jieba::new().segment(&path);
        let longest = tokens.iter().map(|token| token.span.len()).max();
        assert_eq!((longest, tokens.len()), (Some("b-c".len()), 4 * 40_000));
    }
}
