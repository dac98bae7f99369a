//! Files below the paths that were given, each once and in an order of their own.

mod ours;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, FilterEntry, IntoIter, WalkDir};

use super::loaded::Skipped;
use super::place::Place;
use super::reason::Reason;
use crate::error::Error;
use ours::{Origin, Ours};

/// A file to read.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The file, below the path as it was given.
    pub(super) path: PathBuf,
    /// Its path below the folder given, with `/`, the same on every machine.
    pub(super) relative: String,
    /// What its folders tell.
    pub(super) place: Place,
    /// The paths given that lead to it, by index.
    pub(super) roots: BTreeSet<usize>,
}

impl Source {
    /// The name of the file without its extension.
    pub(super) fn stem(&self) -> &str {
        stem(self.relative.rsplit('/').next().unwrap_or(&self.relative))
    }

    /// A file that is read by itself: nothing tells of it but its name.
    pub(super) fn of_file(path: PathBuf) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { path, relative: name, place: Place::default(), roots: BTreeSet::new() }
    }

    /// A file within this one, an archive: the archive's own name and the folders in it tell of
    /// it like folders.
    pub(super) fn member(&self, within: &[String]) -> Self {
        let Some((_, folders)) = within.split_last() else { return self.clone() };
        let is_archive = |name: &str| extension(name).eq_ignore_ascii_case("zip");
        let named =
            |name: &String| if is_archive(name) { stem(name).to_owned() } else { name.clone() };
        let folders: Vec<String> =
            [self.stem().to_owned()].into_iter().chain(folders.iter().map(named)).collect();
        let inner = Place::of(&folders);
        let place = Place {
            role: inner.role.or(self.place.role),
            kind: inner.kind.or(self.place.kind),
            unit: self.place.unit.clone().or(inner.unit),
        };
        Self {
            path: within.iter().fold(self.path.clone(), |path, name| path.join(name)),
            relative: format!("{}/{}", self.relative, within.join("/")),
            place,
            roots: self.roots.clone(),
        }
    }
}

/// The extension of a name; empty where there is none. What stands behind a dot but in no
/// Latin letters is part of the name, as in `1.外科征文`.
pub(super) fn extension(name: &str) -> &str {
    let is_ending = |c: char| c.is_ascii_alphanumeric() || "-_~".contains(c);
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.filter(|extension| extension.chars().all(is_ending)).unwrap_or_default()
}

fn stem(name: &str) -> &str {
    match extension(name) {
        "" => name.strip_suffix('.').unwrap_or(name),
        extension => &name[..name.len() - extension.len() - 1],
    }
}

/// What lies below the paths given.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Files by relative path.
    pub(super) sources: Vec<Source>,
    /// What could not be looked into, with the paths given that lead there.
    pub(super) skipped: Vec<(BTreeSet<usize>, Skipped)>,
}

/// A file as one of the paths given leads to it.
struct Sighting {
    path: PathBuf,
    root: usize,
    /// Folders between the path given and the file, and the file.
    below: Vec<String>,
}

/// Walks the paths; hidden files and what tilian wrote are left out, and links never lead in a
/// circle.
pub(super) fn find(paths: &[PathBuf], passed_over: &[PathBuf]) -> Result<Found, Error> {
    let ours = Ours::new(passed_over);
    let mut found = Found::default();
    let mut sightings: BTreeMap<PathBuf, Vec<Sighting>> = BTreeMap::new();
    for (root, path) in paths.iter().enumerate() {
        if !path.exists() {
            return Err(Error::NotFound { path: path.clone() });
        }
        let mut entries = walk(path);
        while let Some(entry) = entries.next() {
            let origin = entry.as_ref().map_or(Origin::SentIn, |entry| ours.origin(entry));
            if let (Origin::ReportFolder | Origin::Written, Ok(entry)) = (origin, &entry) {
                found.skip(root, skipped(entry.path(), path, Reason::Written));
            }
            if let (Origin::PartOfReport | Origin::Written, Ok(entry)) = (origin, &entry) {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                continue;
            }
            match sight(entry, path, root) {
                Ok(Some((canonical, sighting))) => {
                    sightings.entry(canonical).or_default().push(sighting);
                }
                Ok(None) => {}
                Err(skipped) => found.skip(root, skipped),
            }
        }
    }
    found.sources = sources(paths, sightings.into_values().collect());
    Ok(found)
}

impl Found {
    fn skip(&mut self, root: usize, skipped: Skipped) {
        self.skipped.push((BTreeSet::from([root]), skipped));
    }
}

fn walk(path: &Path) -> FilterEntry<IntoIter, impl FnMut(&DirEntry) -> bool> {
    WalkDir::new(path)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()))
}

fn is_hidden(name: &OsStr) -> bool {
    is_of_system(&name.to_string_lossy())
}

/// Names under which systems and programs keep things for themselves: hidden files, the marks of
/// open Office files, what Windows and macOS leave behind.
pub(super) fn is_of_system(name: &str) -> bool {
    let own = ["thumbs.db", "desktop.ini", "__macosx"];
    name.starts_with('.') || name.starts_with("~$") || own.contains(&name.to_lowercase().as_str())
}

/// The file of an entry; none for a folder, or for a link to a folder above it.
fn sight(
    entry: Result<DirEntry, walkdir::Error>,
    given: &Path,
    root: usize,
) -> Result<Option<(PathBuf, Sighting)>, Skipped> {
    let entry = match entry {
        Ok(entry) if entry.file_type().is_dir() => return Ok(None),
        Ok(entry) => entry,
        Err(error) if error.loop_ancestor().is_some() => return Ok(None),
        Err(error) => {
            let path = error.path().unwrap_or(given).to_path_buf();
            return Err(unreadable(&path, given, &error.into()));
        }
    };
    // One that is given by name is somebody's wish: `tilian import <(…)`.
    if !entry.file_type().is_file() && entry.depth() > 0 {
        return Err(skipped(entry.path(), given, Reason::NotAFile));
    }
    let path = entry.into_path();
    let canonical = path.canonicalize().map_err(|error| unreadable(&path, given, &error))?;
    let below = below(&path, given);
    Ok(Some((canonical, Sighting { path, root, below })))
}

/// The names below the path given, or that of the file itself.
fn below(path: &Path, given: &Path) -> Vec<String> {
    match path.strip_prefix(given) {
        Ok(below) if below != Path::new("") => names(below),
        _ => names(path).pop().into_iter().collect(),
    }
}

fn unreadable(path: &Path, given: &Path, error: &io::Error) -> Skipped {
    skipped(path, given, Reason::Io { message: error.to_string() })
}

fn skipped(path: &Path, given: &Path, reason: Reason) -> Skipped {
    let relative = below(path, given).join("/");
    Skipped { path: path.to_path_buf(), relative, line: None, reason }
}

/// The names in a path, without `.`, `..` and what stands before the first name.
fn names(path: &Path) -> Vec<String> {
    path.components()
        .filter_map(|component| match component {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect()
}

/// The folder that a path given stands for: itself, or the one that the file lies in.
fn folder_names(path: &Path) -> Vec<String> {
    let mut names = names(path);
    if !path.is_dir() {
        names.pop();
    }
    names
}

/// One source a file, under the longest of its relative paths.
fn sources(paths: &[PathBuf], files: Vec<Vec<Sighting>>) -> Vec<Source> {
    let roots: Vec<Vec<String>> = paths.iter().map(|path| folder_names(path)).collect();
    let kept: Vec<(Sighting, BTreeSet<usize>)> = files
        .into_iter()
        .filter_map(|mut sightings| {
            let leading = sightings.iter().map(|sighting| sighting.root).collect();
            sightings.sort_by(|a, b| {
                let key = |sighting: &Sighting| std::cmp::Reverse(sighting.below.len());
                (key(a), &a.below, &a.path).cmp(&(key(b), &b.below, &b.path))
            });
            Some((sightings.into_iter().next()?, leading))
        })
        .collect();
    let prefix = prefix_length(&roots, &kept);
    let mut sources: Vec<Source> = kept
        .into_iter()
        .map(|(sighting, leading)| Source {
            relative: relative(&roots[sighting.root], prefix, &sighting.below),
            place: place(paths, &roots, &sighting),
            path: sighting.path,
            roots: leading,
        })
        .collect();
    sources.sort_by(|a, b| (&a.relative, &a.path).cmp(&(&b.relative, &b.path)));
    sources
}

/// How many names of the paths given must stand before relative paths to make them unique.
fn prefix_length(roots: &[Vec<String>], kept: &[(Sighting, BTreeSet<usize>)]) -> usize {
    let longest = roots.iter().map(Vec::len).max().unwrap_or_default();
    let is_unique = |length: &usize| {
        let mut seen = BTreeSet::new();
        kept.iter().all(|(sighting, _)| {
            seen.insert(relative(&roots[sighting.root], *length, &sighting.below))
        })
    };
    (0..=longest).find(is_unique).unwrap_or(longest)
}

fn relative(root: &[String], prefix: usize, below: &[String]) -> String {
    let first = root.len().saturating_sub(prefix);
    [&root[first..], below].concat().join("/")
}

/// What the folders below the path given tell. Its own name tells role and kind, as in
/// `authority/`; the unit only where several folders are given, as `campaign/*` gives them.
fn place(paths: &[PathBuf], roots: &[Vec<String>], sighting: &Sighting) -> Place {
    let folders = &sighting.below[..sighting.below.len() - 1];
    let own: Vec<String> = roots[sighting.root].last().cloned().into_iter().collect();
    let with_own = Place::of(&[&own, folders].concat());
    let place = Place::of(folders);
    let is_one_of_several =
        paths.iter().filter(|path| path.is_dir()).count() > 1 && paths[sighting.root].is_dir();
    Place { unit: if is_one_of_several { with_own.unit } else { place.unit }, ..with_own }
}
