//! Which unit of a roster a name means.

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};

use crate::text::Normalized;

/// The units that should send something in, by all the ways in which their names may be written.
///
/// A name means the unit that is written the same but for spaces, width of characters, case and
/// brackets; else the only one with which it shares what stands outside or inside of brackets, or
/// behind the name of a hospital. What stands in brackets with a number parts units: 骨科（一） is no
/// 骨科.
///
/// ```
/// let units = ["内科".to_owned(), "重症医学科（ICU）".to_owned()];
/// let roster = tilian::Roster::of(&units);
/// assert_eq!(roster.unit("内 科"), Some("内科"));
/// assert_eq!(roster.unit("icu"), Some("重症医学科（ICU）"));
/// assert_eq!(roster.unit("外科"), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Roster<'a> {
    units: &'a [String],
    whole: IndexMap<String, usize, FixedState>,
    parts: IndexMap<String, IndexSet<usize, FixedState>, FixedState>,
}

impl<'a> Roster<'a> {
    /// The roster of these units; of two that are written alike, the first counts.
    #[must_use]
    pub fn of(units: &'a [String]) -> Self {
        let mut roster = Self { units, ..Self::default() };
        for (at, unit) in units.iter().enumerate() {
            roster.whole.entry(compared(unit)).or_insert(at);
            for part in parts(unit) {
                roster.parts.entry(part).or_default().insert(at);
            }
        }
        roster
    }

    /// The unit that a name means, as the roster writes it; `None` where it means none, or several
    /// would do.
    #[must_use]
    pub fn unit(&self, name: &str) -> Option<&'a str> {
        self.find(name).map(|at| self.units[at].as_str())
    }

    fn find(&self, name: &str) -> Option<usize> {
        if let Some(at) = self.whole.get(&compared(name)) {
            return Some(*at);
        }
        let parts = parts(name);
        let mut meant: IndexSet<usize, FixedState> = IndexSet::default();
        meant.extend(parts.iter().filter_map(|part| self.parts.get(part)).flatten());
        let mut meant = meant.into_iter();
        meant.next().filter(|_| meant.next().is_none())
    }
}

fn compared(name: &str) -> String {
    Normalized::new(name).to_string()
}

/// Fewest characters of a part that names a unit.
const SHORTEST: usize = 2;

/// The names in a name, as compared: the whole, what stands outside and inside of brackets, and
/// each without the hospital in front. 内科（一） is no 内科.
fn parts(name: &str) -> IndexSet<String, FixedState> {
    let mut outside = String::new();
    let mut inside = Vec::new();
    let mut rest = name;
    while let Some((before, behind)) = rest.split_once(['（', '(']) {
        outside.push_str(before);
        let (inner, behind) = behind.split_once(['）', ')']).unwrap_or((behind, ""));
        inside.push(inner);
        rest = behind;
    }
    outside.push_str(rest);
    let is_numbered = inside.iter().any(|inner| is_ordinal(inner));
    let mut names = vec![name];
    if !is_numbered {
        names.push(&outside);
        names.extend(inside);
    }
    let departments = names.clone().into_iter().filter_map(department);
    let parts = names.iter().copied().chain(departments).map(compared);
    parts.filter(|part| part.chars().count() >= SHORTEST).collect()
}

/// What stands behind the hospital in a name: 内科 of 第二人民医院内科.
fn department(name: &str) -> Option<&str> {
    let (hospital, department) = name.rsplit_once("医院")?;
    (!hospital.is_empty()).then_some(department)
}

/// Whether brackets hold a number of wards or groups: 内科（一）, 骨科（2组）.
fn is_ordinal(inner: &str) -> bool {
    let rest = inner
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    rest.len() < inner.len() && rest.chars().count() <= SHORTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_the_unit_that_it_is_written_like() {
        let units =
            ["内科", "外科", "重症医学科（ICU）", "骨科（一）", "骨科（二）", "护理部（门诊）"];
        let units = units.map(str::to_owned);
        let roster = Roster::of(&units);
        for (name, expected) in [
            ("内科", Some("内科")),
            ("内　科", Some("内科")),
            ("青禾市第二人民医院内科", Some("内科")),
            ("重症医学科", Some("重症医学科（ICU）")),
            ("ＩＣＵ", Some("重症医学科（ICU）")),
            ("重症医学科(icu)", Some("重症医学科（ICU）")),
            ("骨科一", Some("骨科（一）")),
            ("骨科（三）", None),
            ("骨科", None),
            ("外科（内科）", None),
            ("青禾市第二人民医院", None),
            ("工会", None),
            ("", None),
        ] {
            assert_eq!(roster.unit(name), expected, "{name:?}");
        }
    }
}
