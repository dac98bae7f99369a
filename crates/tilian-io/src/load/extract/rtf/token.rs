//! The marks and the text of RTF.

/// A piece of RTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\name` or `\name12`.
    Word {
        name: &'a str,
        number: Option<i32>,
    },
    /// `\~` and its like.
    Symbol(u8),
    /// Bytes of text as they stand.
    Bytes(&'a [u8]),
    /// `\'b0`: one byte of text.
    Byte(u8),
}

pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next piece; in a code page of two bytes the second one may look like a mark.
    pub(super) fn next(&mut self, is_double_byte: bool) -> Option<Token<'a>> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            match first {
                b'{' | b'}' => {
                    self.rest = rest;
                    return Some(if *first == b'{' { Token::Open } else { Token::Close });
                }
                b'\r' | b'\n' | 0 => self.rest = rest,
                b'\\' => {
                    if let Some(token) = self.marked(rest) {
                        return Some(token);
                    }
                }
                _ => return Some(Token::Bytes(self.take(text_length(self.rest, is_double_byte)))),
            }
        }
    }

    /// What follows a backslash; nothing where the bytes of a picture were passed over.
    fn marked(&mut self, rest: &'a [u8]) -> Option<Token<'a>> {
        self.rest = rest;
        let (first, behind) = rest.split_first()?;
        if first.is_ascii_alphabetic() {
            return self.word();
        }
        self.rest = behind;
        if *first != b'\'' {
            return Some(Token::Symbol(*first));
        }
        let digits = behind.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                self.take(2);
                Some(Token::Byte(byte))
            }
            None => Some(Token::Symbol(*first)),
        }
    }

    fn word(&mut self) -> Option<Token<'a>> {
        let name = self.take(count(self.rest, u8::is_ascii_alphabetic));
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits = count(self.rest.get(sign..).unwrap_or_default(), u8::is_ascii_digit);
        let number = if digits > 0 { self.take(sign + digits) } else { b"" };
        let number = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if name == b"bin" {
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            self.take(length.min(self.rest.len()));
            return None;
        }
        Some(Token::Word { name: std::str::from_utf8(name).unwrap_or_default(), number })
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        taken
    }
}

fn count(bytes: &[u8], is_part: fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| is_part(byte)).count()
}

/// How many bytes are text.
fn text_length(bytes: &[u8], is_double_byte: bool) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0 => break,
            0x80.. if is_double_byte && at + 1 < bytes.len() => at += 2,
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_text_are_told_apart() {
        let mut tokens = Tokens::new(b"{\\rtf1\\u-123 ?\\'b0\\~a b\\bin3 {}{x");
        let mut found = Vec::new();
        while let Some(token) = tokens.next(true) {
            found.push(token);
        }
        // What follows binary data is lost with it only where nothing follows.
        assert_eq!(
            found[..7],
            [
                Token::Open,
                Token::Word { name: "rtf", number: Some(1) },
                Token::Word { name: "u", number: Some(-123) },
                Token::Bytes(b"?"),
                Token::Byte(0xB0),
                Token::Symbol(b'~'),
                Token::Bytes(b"a b"),
            ]
        );
        assert_eq!(found[7..], [Token::Bytes(b"x")]);
    }

    #[test]
    fn the_second_byte_of_a_character_may_look_like_a_mark() {
        // 俓 is 82 5C in code page 936: its second byte is a backslash.
        let mut tokens = Tokens::new(b"\x82\\x");
        assert_eq!(tokens.next(true), Some(Token::Bytes(b"\x82\\x")));
    }
}
