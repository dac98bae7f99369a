//! Ids that are unique over a run.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Naming};
use super::loaded::About;

/// The documents of one file, under its relative path.
#[derive(Debug)]
pub(super) struct FileDrafts {
    pub(super) relative: String,
    pub(super) drafts: Vec<Draft>,
}

/// Makes ids unique: in a file, a repeated id gives way to its position; between files, the
/// ids of every file that shares one are prefixed by its path.
pub(super) fn settle(files: &mut [FileDrafts]) {
    for file in &mut *files {
        settle_in_file(file);
    }
    for at in sharing(files) {
        let file = &mut files[at];
        for draft in &mut file.drafts {
            if draft.naming != Naming::Place {
                draft.document.id = format!("{}:{}", file.relative, draft.document.id);
            }
        }
    }
    settle_rest(files);
}

fn settle_in_file(file: &mut FileDrafts) {
    let mut seen = BTreeSet::new();
    for draft in &mut file.drafts {
        let is_new = seen.insert(draft.document.id.clone());
        if let (false, Naming::Given { place }) = (is_new, &draft.naming) {
            let given = std::mem::replace(&mut draft.document.id, place.clone());
            draft.notes.push(About::RepeatedId { given });
            draft.naming = Naming::Place;
        }
    }
}

/// The files that share an id with another.
fn sharing(files: &[FileDrafts]) -> BTreeSet<usize> {
    let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sharing = BTreeSet::new();
    for (at, file) in files.iter().enumerate() {
        for draft in &file.drafts {
            let owner = *owners.entry(draft.document.id.as_str()).or_insert(at);
            if owner != at {
                sharing.extend([owner, at]);
            }
        }
    }
    sharing
}

/// Numbers what still stands twice: an id that looks like a path and a line of another file.
fn settle_rest(files: &mut [FileDrafts]) {
    let mut seen = BTreeSet::new();
    for draft in files.iter_mut().flat_map(|file| &mut file.drafts) {
        let given = draft.document.id.clone();
        let mut copy = 2;
        while !seen.insert(draft.document.id.clone()) {
            draft.document.id = format!("{given}~{copy}");
            copy += 1;
        }
    }
}
