//! Forms that somebody decided to count as one.

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};

use crate::error::Error;
use crate::text::Normalized;

/// Lists of forms that are counted together, each with the form that leads it.
///
/// Forms are compared without punctuation, width or case, as core words are. A form that occurs
/// nowhere is no error: a list outlives one discussion.
///
/// ```
/// use tilian::Merges;
///
/// let merges = Merges::default().with("救死扶伤", ["治病救人"])?;
/// assert_eq!(merges.lead_of("治病·救人"), Some("救死扶伤"));
/// let error = merges.with("治病救人", ["悬壶济世"]).unwrap_err();
/// assert!(error.to_string().starts_with("治病救人 is counted with 救死扶伤"));
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merges {
    /// By lead: the forms counted with it, as they are compared.
    lists: IndexMap<String, IndexSet<String, FixedState>, FixedState>,
    /// By form, leads included: the lead.
    leads: IndexMap<String, String, FixedState>,
}

impl Merges {
    /// Counts forms with the form that leads them.
    ///
    /// # Errors
    ///
    /// [`Error::MergedTwice`] where a form stands in another list or leads one; [`Error::Unknown`]
    /// where a form has nothing to compare.
    pub fn with<T: AsRef<str>>(
        mut self,
        lead: &str,
        forms: impl IntoIterator<Item = T>,
    ) -> Result<Self, Error> {
        let lead = key(lead)?;
        self.add(&lead, &lead)?;
        for form in forms {
            let form = key(form.as_ref())?;
            if form != lead {
                self.add(&lead, &form)?;
                self.lists.entry(lead.clone()).or_default().insert(form);
            }
        }
        Ok(self)
    }

    fn add(&mut self, lead: &str, form: &str) -> Result<(), Error> {
        match self.leads.insert(form.to_owned(), lead.to_owned()) {
            Some(earlier) if earlier != lead => {
                Err(Error::MergedTwice { form: form.to_owned(), leads: [earlier, lead.to_owned()] })
            }
            _ => Ok(()),
        }
    }

    /// The form that leads the list in which a form stands, itself included; `None` where it stands
    /// in none.
    #[must_use]
    pub fn lead_of(&self, form: &str) -> Option<&str> {
        self.leads.get(&Normalized::new(form).to_string()).map(String::as_str)
    }

    /// The forms that are counted with a lead, as they are compared, in the order in which they were
    /// added.
    pub fn forms_of(&self, lead: &str) -> impl Iterator<Item = &str> {
        self.lists.get(lead).into_iter().flatten().map(String::as_str)
    }

    /// The forms that lead a list, in the order in which they were added.
    pub fn leads(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }

    /// Every form, leads included, in the order in which they were added.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.leads.keys().map(String::as_str)
    }

    /// Joins groups of compared forms, given by positions in `keys`, where a list names forms of
    /// several; the others stay as they are, and all stay in the order of their first members.
    pub(super) fn join(&self, groups: Vec<Vec<usize>>, keys: &[&str]) -> Vec<Joint<'_>> {
        let mut joints: Vec<Joint<'_>> = Vec::with_capacity(groups.len());
        let mut places: IndexMap<&str, usize, FixedState> = IndexMap::default();
        for members in groups {
            let lead = members.iter().find_map(|at| Some(self.leads.get(keys[*at])?.as_str()));
            match lead.map(|lead| (lead, places.get(lead).copied())) {
                Some((_, Some(place))) => joints[place].groups.push(members),
                Some((lead, None)) => {
                    places.insert(lead, joints.len());
                    joints.push(Joint { lead: Some(lead), groups: vec![members] });
                }
                None => joints.push(Joint { lead: None, groups: vec![members] }),
            }
        }
        joints
    }
}

/// Groups of variants that are one candidate.
pub(super) struct Joint<'m> {
    /// The form that leads where a list says so.
    pub(super) lead: Option<&'m str>,
    /// The groups, each with the positions of its forms.
    pub(super) groups: Vec<Vec<usize>>,
}

impl Joint<'_> {
    /// The positions of the forms that are in it by a list alone: those that are no variants of the
    /// form that leads, given what each position is called.
    pub(super) fn merged(&self, keys: &[&str]) -> Vec<usize> {
        let Some(lead) = self.lead else { return Vec::new() };
        let is_own = |group: &&Vec<usize>| group.iter().any(|at| keys[*at] == lead);
        self.groups.iter().filter(|group| !is_own(group)).flatten().copied().collect()
    }

    /// The positions of all forms.
    pub(super) fn members(&self) -> Vec<usize> {
        self.groups.concat()
    }
}

/// The form as it is compared.
fn key(form: &str) -> Result<String, Error> {
    let key = Normalized::new(form).to_string();
    if key.is_empty() {
        return Err(Error::Unknown {
            what: "form to merge",
            given: form.to_owned(),
            expected: "at least one letter, digit or ideograph",
        });
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_one_lead() {
        let merges = Merges::default().with("ＩＣＵ", ["重症监护", "icu"]).unwrap();
        assert_eq!(merges.forms_of("icu").collect::<Vec<_>>(), ["重症监护"]);
        for (lead, form, expected) in [
            ("急诊", "重症监护", "重症监护 is counted with icu and with 急诊"),
            ("重症监护", "病房", "重症监护 is counted with icu and with 重症监护"),
            ("急诊", "ICU", "icu is counted with icu and with 急诊"),
            ("急诊", "……", "form to merge is \"……\", expected at least one letter"),
        ] {
            let message = merges.clone().with(lead, [form]).unwrap_err().to_string();
            assert!(message.starts_with(expected), "{lead} {form}: {message}");
        }
        let more = merges.with("icu", ["重症监护", "监护室"]).unwrap();
        assert_eq!(more.forms_of("icu").collect::<Vec<_>>(), ["重症监护", "监护室"]);
    }

    #[test]
    fn groups_are_joined_where_a_list_says_so() {
        let merges = Merges::default().with("甲", ["丙", "己"]).unwrap();
        let keys = ["乙", "丙", "丁", "戊", "己"];
        let joints = merges.join(vec![vec![0], vec![1, 2], vec![3], vec![4]], &keys);
        let members: Vec<_> = joints.iter().map(Joint::members).collect();
        assert_eq!(members, [vec![0], vec![1, 2, 4], vec![3]]);
        assert_eq!(joints[1].lead, Some("甲"), "although it occurs nowhere");
        assert_eq!(joints[1].merged(&keys), [1, 2, 4]);
    }
}
