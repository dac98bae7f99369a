//! What the READMEs show is what the command prints. `TILIAN_BLESS=1` writes it anew.

use std::env;
use std::fs;

use super::golden::difference;
use super::{CHINESE, ENGLISH, project, run_on_sample};

/// What begins a block: a fence, and the command with its arguments.
const OPENING: &str = "```console\n$ tilian ";
const CLOSING: &str = "```";

#[test]
fn the_readmes_show_what_the_command_prints() {
    for (name, locale, blocks) in [("README.md", ENGLISH, 5), ("README.zh-CN.md", CHINESE, 5)] {
        let path = project().join(name);
        let shown = fs::read_to_string(&path).expect("a README").replace("\r\n", "\n");
        let printed = refilled(&shown, locale);
        assert_eq!(shown.matches(OPENING).count(), blocks, "{name}: blocks");
        if env::var_os("TILIAN_BLESS").is_some() {
            fs::write(&path, printed).expect("a README can be written");
        } else {
            let changed = difference(&shown, &printed);
            assert!(shown == printed, "{name} (TILIAN_BLESS=1 rewrites it)\n{changed}");
        }
    }
}

/// A text with what the commands of its blocks print now.
fn refilled(text: &str, locale: &str) -> String {
    let mut pieces = text.split(OPENING);
    let mut refilled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (arguments, rest) = piece.split_once('\n').expect("a line with the command");
        let (_, after) = rest.split_once(CLOSING).expect("a fence that closes the block");
        let printed = printed(arguments, locale);
        refilled.extend([OPENING, arguments, "\n", &printed, "\n", CLOSING, after]);
    }
    refilled
}

/// What a command prints; the file that it writes goes to a folder of its own.
fn printed(arguments: &str, locale: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("corpus.jsonl");
    let file = file.to_str().expect("a readable path");
    let mut arguments: Vec<&str> = arguments.split(' ').collect();
    if let Some(at) = arguments.iter().position(|argument| *argument == "--out") {
        arguments[at + 1] = file;
    }
    run_on_sample(locale, &arguments).succeeded().trim_end().to_owned()
}
