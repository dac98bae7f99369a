//! Which language to speak.

use std::ffi::OsString;

use tilian_io::Language;

/// The language of `--lang` where it is given, else of the locale: English unless it is Chinese.
///
/// It is looked for before the arguments are parsed, because help and usage errors speak it too.
pub fn language(given: &[OsString]) -> Language {
    let told = given.iter().enumerate().find_map(|(at, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--lang") {
            Some("") => given.get(at + 1)?.to_str()?.parse().ok(),
            Some(value) => value.strip_prefix('=')?.parse().ok(),
            None => None,
        }
    });
    told.unwrap_or_else(of_locale)
}

fn of_locale() -> Language {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("zh") => Language::Chinese,
        _ => Language::English,
    }
}
