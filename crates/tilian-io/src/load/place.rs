//! What the folders of a file tell about it.

use tilian::{Kind, Role};

use super::label;

/// What the folders of a file tell about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) role: Option<Role>,
    pub(super) kind: Option<Kind>,
    pub(super) unit: Option<String>,
}

impl Place {
    /// Reads folders from the top: the lowest that names a kind or role gives it, the top-most
    /// that reads like a unit gives the unit; else the one right above the folder of a kind.
    pub(super) fn of(folders: &[String]) -> Self {
        let role = folders.iter().rev().find_map(|name| label::folder_role(name));
        let kind = folders.iter().rev().find_map(|name| kind_of(name));
        let unit =
            folders.iter().find_map(|name| unit_of(name)).or_else(|| unit_above_kind(folders));
        Self { role, kind, unit }
    }
}

fn kind_of(name: &str) -> Option<Kind> {
    label::kind(name).or_else(|| label::before_kind(name).map(|(_, kind)| kind))
}

fn unit_of(name: &str) -> Option<String> {
    if label::folder_role(name).is_some() || label::kind(name).is_some() {
        return None;
    }
    let name = label::before_kind(name).map_or(name, |(before, _)| before);
    label::is_unit_folder(name).then(|| name.to_owned())
}

fn unit_above_kind(folders: &[String]) -> Option<String> {
    folders
        .windows(2)
        .find(|pair| label::kind(&pair[1]).is_some() && is_unnamed(&pair[0]))
        .map(|pair| pair[0].clone())
}

/// Whether a folder is neither a role, nor a kind, nor one that merely sorts.
fn is_unnamed(name: &str) -> bool {
    label::folder_role(name).is_none() && kind_of(name).is_none() && label::may_be_unit(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_tell_unit_kind_and_role() {
        let essay = Some(Kind::Essay);
        for (path, unit, kind, role) in [
            ("内科/征文", Some("内科"), essay, None),
            ("征文/内科", Some("内科"), essay, None),
            ("内科征文", Some("内科"), essay, None),
            ("第一批/内科/征文", Some("内科"), essay, None),
            ("财务/征文", Some("财务"), essay, None),
            ("征集表", None, None, None),
            ("第一批/征文", None, essay, None),
            ("authority", None, None, Some(Role::Authority)),
            ("上级文件/卫生局", Some("卫生局"), None, Some(Role::Authority)),
            ("资料/院训", None, Some(Kind::Slogan), Some(Role::Library)),
            ("", None, None, None),
        ] {
            let folders: Vec<String> =
                path.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect();
            let expected = Place { role, kind, unit: unit.map(str::to_owned) };
            assert_eq!(Place::of(&folders), expected, "{path:?}");
        }
    }
}
