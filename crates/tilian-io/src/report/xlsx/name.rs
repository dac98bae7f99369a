//! Names of worksheets.

use std::collections::BTreeSet;

use crate::report::legal::legal;

/// Most UTF-16 units of a name.
const LONGEST: usize = 31;

/// Names that were given, in lower case: a workbook tells none apart by case.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name that the workbook may have, as close to the title as can be.
    pub(super) fn take(&mut self, title: &str) -> String {
        let name = allowed(title);
        let numbered = (2..).map(|number| with_suffix(&name, &format!(" ({number})")));
        let mut names = [with_suffix(&name, "")].into_iter().chain(numbered);
        let is_new = |name: &String| self.0.insert(name.to_lowercase());
        names.find(is_new).unwrap_or(name)
    }
}

/// The title with `_` for what no name may hold.
fn allowed(title: &str) -> String {
    let is_forbidden =
        |c: char| c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let name: String =
        legal(title).chars().map(|c| if is_forbidden(c) { '_' } else { c }).collect();
    let name = name.trim_matches('\'').trim();
    // The name of a sheet that Excel keeps for itself.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        format!("_{name}")
    } else {
        name.to_owned()
    }
}

fn with_suffix(name: &str, suffix: &str) -> String {
    let mut left = LONGEST - suffix.len();
    let fits = |c: &char| {
        let taken = c.len_utf16();
        let fits = taken <= left;
        left = left.saturating_sub(taken);
        fits
    };
    let name: String = name.chars().take_while(fits).collect();
    format!("{}{suffix}", name.trim_end_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_short_and_new() {
        let long = "核心词".repeat(20);
        let cut = long.chars().take(31).collect::<String>();
        let mut names = Names::default();
        for (title, expected) in [
            ("核心词", "核心词"),
            ("核心词", "核心词 (2)"),
            ("核心词", "核心词 (3)"),
            ("a[b]:c*d?e/f\\g", "a_b__c_d_e_f_g"),
            ("A[B]:C*D?E/F\\G", "A_B__C_D_E_F_G (2)"),
            ("", "_"),
            ("'引号'", "引号"),
            ("History", "_History"),
            ("\u{1}仁\n爱", "仁_爱"),
            (&long, &cut),
        ] {
            assert_eq!(names.take(title), expected, "{title:?}");
        }
        let again = names.take(&long);
        assert!(again.ends_with(" (2)") && again.chars().count() == 31, "{again}");
        assert_eq!(names.take(&"𠮷".repeat(31)).chars().count(), 15);
    }
}
