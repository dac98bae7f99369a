//! List numbering in front of a line.

/// A line without the number or bullet of a list: `1.`, `（一）`, `一、`, `①`, `- `, `#`.
pub(super) fn strip(line: &str) -> &str {
    let line = line.trim();
    bullet(line).or_else(|| bracketed(line)).or_else(|| numbered(line)).unwrap_or(line).trim_start()
}

fn bullet(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    if rest.len() < line.len() {
        return Some(rest);
    }
    line.strip_prefix(|c| "•·●○◆■★☆①②③④⑤⑥⑦⑧⑨⑩".contains(c))
        .or_else(|| ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)))
}

fn bracketed(line: &str) -> Option<&str> {
    let inner = line.strip_prefix(['（', '('])?;
    after_number(inner)?.strip_prefix(['）', ')'])
}

/// A number needs a mark behind it, and `1.5` is none.
fn numbered(line: &str) -> Option<&str> {
    let number = line.strip_prefix('第').unwrap_or(line);
    let rest = after_number(number)?.strip_prefix(['.', '．', '、', ')', '）', '，', ':', '：'])?;
    (!rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
}

fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| {
        c.is_ascii_digit() || "０１２３４５６７８９一二三四五六七八九十百".contains(c)
    });
    (rest.len() < line.len()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_goes_and_numbers_stay() {
        for (line, expected) in [
            ("1.仁爱", "仁爱"),
            ("1、仁爱", "仁爱"),
            ("12）仁爱", "仁爱"),
            ("（一）仁爱", "仁爱"),
            ("(3) 仁爱", "仁爱"),
            ("一、仁爱", "仁爱"),
            ("① 仁爱", "仁爱"),
            ("- 仁爱", "仁爱"),
            ("## 仁爱", "仁爱"),
            ("一心一意", "一心一意"),
            ("120急救", "120急救"),
            ("1.5倍努力", "1.5倍努力"),
            ("仁爱", "仁爱"),
        ] {
            assert_eq!(strip(line), expected, "{line:?}");
        }
    }
}
