//! Groups of core words, each known by seed words.

use std::str::FromStr;

use crate::error::Error;
use crate::text::Normalized;

/// A group with the words that stand for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its seed words, as they are compared.
    pub seeds: Vec<String>,
}

/// Groups into which core words are sorted, each known by its seed words.
///
/// ```
/// use tilian::Groups;
///
/// let groups = Groups::default().with("医德", ["廉洁", "慎独"])?.with("医术", ["精湛"])?;
/// assert_eq!(groups.of_seed("慎独"), Some("医德"));
/// assert!(groups.with("作风", ["廉洁"]).is_err());
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups(Vec<Group>);

impl Groups {
    /// The five groups of `corpora/reference/groups.tsv`: 卫生精神, 价值观念, 服务理念, 道德规范 and
    /// 工作目标.
    ///
    /// ```
    /// let groups = tilian::Groups::shipped();
    /// assert_eq!(groups.of_seed("慎独"), Some("道德规范"));
    /// ```
    #[must_use]
    pub fn shipped() -> Self {
        let text = include_str!("../../../../corpora/reference/groups.tsv");
        text.parse().expect("the shipped list is well formed, as a test asserts")
    }

    /// Adds a group.
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`] where the name is taken or empty, or no seed is left once punctuation is;
    /// [`Error::SeedOfTwo`] where a seed is that of another group.
    pub fn with<T: AsRef<str>>(
        mut self,
        name: &str,
        seeds: impl IntoIterator<Item = T>,
    ) -> Result<Self, Error> {
        let unknown = |what, expected| Error::Unknown { what, given: name.to_owned(), expected };
        if name.trim().is_empty() || self.0.iter().any(|group| group.name == name) {
            return Err(unknown("name of a group", "a name for each group"));
        }
        let mut group = Group { name: name.to_owned(), seeds: Vec::new() };
        for seed in seeds {
            let seed = Normalized::new(seed.as_ref()).to_string();
            if let Some(other) = self.of_seed(&seed) {
                let groups = [other.to_owned(), name.to_owned()];
                return Err(Error::SeedOfTwo { seed, groups });
            }
            if !seed.is_empty() && !group.seeds.contains(&seed) {
                group.seeds.push(seed);
            }
        }
        if group.seeds.is_empty() {
            return Err(unknown("seeds of a group", "at least one seed word"));
        }
        self.0.push(group);
        Ok(self)
    }

    /// The name of the group that a word is a seed of; `None` where it is of none.
    #[must_use]
    pub fn of_seed(&self, word: &str) -> Option<&str> {
        let word = Normalized::new(word).to_string();
        let group = self.0.iter().find(|group| group.seeds.contains(&word));
        group.map(|group| group.name.as_str())
    }

    /// The groups in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Group> {
        self.0.iter()
    }

    /// Groups in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromStr for Groups {
    type Err = Error;

    /// Reads one group a line: its name and its seeds, separated by tabs. A line that begins with
    /// `#` is a comment.
    fn from_str(text: &str) -> Result<Self, Error> {
        let lines = text.trim_start_matches('\u{FEFF}').lines();
        let written = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        written.map(|line| line.split('\t')).try_fold(Self::default(), |groups, mut fields| {
            groups.with(fields.next().unwrap_or_default(), fields)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_groups_are_the_five() {
        let groups = Groups::shipped();
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["卫生精神", "价值观念", "服务理念", "道德规范", "工作目标"]);
        assert!(groups.iter().all(|group| group.seeds.len() >= 10), "{groups:?}");
    }

    #[test]
    fn a_bad_line_is_named() {
        for (text, expected) in [
            ("甲\n", "seeds of a group is \"甲\", expected at least one seed word"),
            ("甲\t仁爱\n乙\t仁爱", "仁爱 is a seed of 甲 and of 乙"),
            ("甲\t仁爱\n甲\t责任", "name of a group is \"甲\", expected a name for each group"),
        ] {
            let message = text.parse::<Groups>().unwrap_err().to_string();
            assert!(message.starts_with(expected), "{text:?}: {message}");
        }
    }
}
