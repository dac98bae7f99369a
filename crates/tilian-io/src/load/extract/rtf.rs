//! Rich Text Format, by a reader of our own: those at hand lose or choke on Chinese, whose
//! characters stand in it as bytes of the code page of the present font, or as numbers.

mod charset;
mod story;
mod table;
#[cfg(test)]
mod tests;
mod token;

use super::page::Page;
use crate::load::reason::Reason;
use story::Story;
use token::{Token, Tokens};

/// The text of an .rtf.
pub(super) fn read(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let mut story = Story::new(&mut page);
    let mut tokens = Tokens::new(bytes);
    while let Some(token) = tokens.next(story.is_double_byte()) {
        match token {
            Token::Open => story.open()?,
            Token::Close => story.close()?,
            Token::Word { name, number } => story.word(name, number)?,
            Token::Symbol(symbol) => story.symbol(symbol)?,
            Token::Bytes(bytes) => story.bytes(bytes),
            Token::Byte(byte) => story.escaped(byte),
        }
    }
    story.finish()?;
    Ok(page)
}
