//! The built command, run as a user runs it.

mod copies;
mod formats;
mod golden;
mod groups;
mod help;
mod input;
mod keywords;
mod merges;
mod output;
mod page;
mod readme;
mod report;
mod settings;
mod terms;
mod usage;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const ENGLISH: &str = "en_US.UTF-8";
const CHINESE: &str = "zh_CN.UTF-8";
const LOCALES: [&str; 2] = [ENGLISH, CHINESE];

/// A small campaign, beside what nobody can read: a broken line and a table without texts.
const FILES: [(&str, &str); 7] = [
    (
        "内科/征文/内科+周启明+夜班的灯.txt",
        "夜班的灯\n内科　周启明\n\n凌晨两点，走廊里只剩一盏灯。守护病人，是我们的责任。\
         病人睡了，责任还醒着。",
    ),
    (
        "外科/征文/外科+梁少川+毫厘之间.txt",
        "毫厘之间\n外科　梁少川\n\n手术台上差一毫厘也不行。精益求精不是口号，是对病人的责任。\
         有人问我守护是什么，我说守护就是这一毫厘。",
    ),
    (
        "儿科/征文/儿科+苏小禾+蹲下来.md",
        "# 蹲下来\n儿科　苏小禾\n\n孩子怕，我就蹲下来说话。守护孩子，先要看见孩子。\
         病人再小，责任不小。",
    ),
    (
        "征集表/核心词征集表.csv",
        "编号,科室,姓名,类别,作品,释义\nH1,内科,周启明,核心词,守护,夜里有人醒着\n\
         H2,外科,梁少川,核心词,精益求精,差一毫厘也不行\nH3,儿科,苏小禾,核心词,守护,看见孩子\n",
    ),
    (
        "征集表/表述语征集表.csv",
        "编号,科室,姓名,类别,作品\nK1,儿科,苏小禾,表述语,\"守护孩子，蹲下来说\"\n",
    ),
    (
        "检验科.jsonl",
        "{\"text\": \"数据背后是病人，守护要准。\", \"unit\": \"检验科\"}\n{\"text\": \n",
    ),
    ("名单.csv", "编号,科室\n1,内科\n"),
];

/// A folder that the command runs in.
struct Folder(TempDir);

/// How a run ended.
struct Run {
    code: Option<i32>,
    stdout: Vec<u8>,
    stderr: String,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        files.iter().for_each(|(path, text)| folder.write(path, text));
        folder
    }

    /// With the small campaign in `texts`.
    fn campaign() -> Self {
        let folder = Self::new(&[]);
        FILES.iter().for_each(|(path, text)| folder.write(&format!("texts/{path}"), text));
        folder
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("in the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Names of what lies in it.
    fn names(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(path)).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> =
            names.map(|name| name.into_string().expect("a readable name")).collect();
        names.sort();
        names
    }

    /// Runs the command in English.
    fn run(&self, arguments: &[&str]) -> Run {
        run(self.0.path(), ENGLISH, arguments)
    }

    fn run_in(&self, locale: &str, arguments: &[&str]) -> Run {
        run(self.0.path(), locale, arguments)
    }

    /// The JSON that a run prints.
    #[track_caller]
    fn json(&self, arguments: &[&str]) -> Value {
        let arguments = [arguments, &["--format", "json"]].concat();
        json(&self.run(&arguments).succeeded())
    }
}

impl Run {
    /// Standard output of a run that ended well, without a word on standard error.
    #[track_caller]
    fn succeeded(self) -> String {
        let stdout = String::from_utf8(self.stdout).expect("UTF-8");
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""), "{stdout}");
        stdout
    }

    /// Standard error of a run that ended with `code` and wrote nothing.
    #[track_caller]
    fn failed(self, code: i32) -> String {
        let stdout = String::from_utf8_lossy(&self.stdout);
        assert_eq!((self.code, &*stdout), (Some(code), ""), "{}", self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self.stderr
    }
}

/// The command in a locale, with nothing on standard input.
fn tilian(folder: &Path, locale: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tilian"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command.env("LC_ALL", locale).env("LANG", locale).env_remove("LC_MESSAGES");
    command
}

fn run(folder: &Path, locale: &str, arguments: &[&str]) -> Run {
    let output = tilian(folder, locale, arguments).output().expect("the command runs");
    Run {
        code: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// The folder of the whole project.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs the command on the sample campaign, from the folder of the project.
fn run_on_sample(locale: &str, arguments: &[&str]) -> Run {
    run(&project(), locale, arguments)
}

const SAMPLE: &str = "corpora/sample-campaign";

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The texts of a field of every member of an array.
#[track_caller]
fn texts<'v>(array: &'v Value, field: &str) -> Vec<&'v str> {
    let members = array.as_array().unwrap_or_else(|| panic!("no array: {array}"));
    members.iter().map(|member| member[field].as_str().expect("a text")).collect()
}
