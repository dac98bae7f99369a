//! Mottos that institutions have already.

/// A motto with the institution it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Motto {
    /// The wording.
    pub text: &'static str,
    /// Whose it is.
    pub institution: &'static str,
}

/// The mottos of `corpora/reference/mottos.tsv`.
///
/// ```
/// assert!(tilian::known_mottos().any(|motto| motto.institution == "清华大学"));
/// ```
pub fn known_mottos() -> impl Iterator<Item = Motto> {
    include_str!("../../../../corpora/reference/mottos.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            Some(Motto { institution: fields.next()?, text: fields.nth(1)? })
        })
}
