//! What went wrong, in the user's language.
//!
//! The libraries speak English; their errors carry every value, so that they can be said anew.

use std::error::Error as _;
use std::io::ErrorKind;

use tilian_io::{Error, Language, Skipped, report};

use crate::failure::Failure;

/// A failed run, as it is told to the user.
pub fn failure(failure: &Failure, language: Language) -> String {
    let (told, colon) = match language {
        Language::Chinese => ("错误", "："),
        Language::English => ("error", ": "),
    };
    let message = match failure {
        Failure::Io(error) => io(error, language),
        Failure::Library(error) | Failure::Usage(error) => library(error, language),
        Failure::Threads { threads, source } => match language {
            Language::Chinese => format!("无法使用 {threads} 个线程：{source}"),
            Language::English => format!("{threads} threads cannot be had: {source}"),
        },
        Failure::Program { source } => match language {
            Language::Chinese => format!("找不到程序自身，无法另起进程读取文件：{source}"),
            Language::English => {
                format!("the program does not find itself to read files: {source}")
            }
        },
        Failure::Closed => String::new(),
    };
    format!("{told}{colon}{message}")
}

fn io(error: &Error, language: Language) -> String {
    let message = match language {
        Language::Chinese => io_in_chinese(error),
        Language::English => with_cause(error),
    };
    match error {
        Error::NoText { skipped, .. } => format!("{message}{}", list(skipped, language)),
        _ => message,
    }
}

/// Most skipped files and lines that an error lists.
const LISTED: usize = 5;

/// What was skipped and why, a line each.
fn list(skipped: &[Skipped], language: Language) -> String {
    let line = |skipped: &Skipped| format!("\n  {}", told(skipped, language));
    skipped.iter().take(LISTED).map(line).collect()
}

fn told(skipped: &Skipped, language: Language) -> String {
    match language {
        Language::English => skipped.to_string(),
        Language::Chinese => {
            let line = skipped.line.map(|line| format!(" 第 {line} 行")).unwrap_or_default();
            let reason = report::skip_reason(&skipped.reason, language);
            format!("{}{line}：{reason}", skipped.path.display())
        }
    }
}

/// An error of the library in a language.
pub fn library(error: &tilian::Error, language: Language) -> String {
    match language {
        Language::Chinese => library_in_chinese(error),
        Language::English => error.to_string(),
    }
}

/// An error and what caused it.
fn with_cause(error: &Error) -> String {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        message = format!("{message}: {}", deeper.to_string().trim_end());
        cause = deeper.source();
    }
    message
}

fn io_in_chinese(error: &Error) -> String {
    match error {
        Error::NoPath => "没有给出路径，至少要有一个文件夹或文件".to_owned(),
        Error::NotFound { path } => {
            format!("{} 不存在，应为文件夹或文件", path.display())
        }
        Error::Unreadable { path, source } => {
            format!("{} 无法读取：{}", path.display(), system(source))
        }
        Error::EmptyFolder { path } => {
            format!("{} 是空的，应含文本、Word、WPS、PDF、Excel、网页或 zip 文件", path.display())
        }
        Error::NoText { path, files, .. } => format!(
            "{} 里没有读得出的文字，跳过了 {files} 个文件，应有文本、Word、WPS、PDF、Excel、网页或 zip 文件",
            path.display()
        ),
        Error::Strict { skipped } => {
            format!("{}（严格模式下不得跳过）", told(skipped, Language::Chinese))
        }
        Error::Roster { path, reason } => {
            let reason = report::skip_reason(reason, Language::Chinese);
            format!("名册 {}：{reason}", path.display())
        }
        Error::Corpus { source } => library_in_chinese(source),
        Error::Setting { path, line, key, given, expected } => {
            format!("{} 第 {line} 行：{key} 是 {given}，{}", path.display(), should_be(expected))
        }
        Error::UnknownSetting { path, line, key, expected } => {
            let known = expected.replace(", ", "、");
            format!("{} 第 {line} 行：没有设置 {key}，应为 {known} 之一", path.display())
        }
        Error::RefusedSetting { path, line, key, source } => {
            let told = library_in_chinese(source);
            format!("{} 第 {line} 行：{key} 不能用：{told}", path.display())
        }
        Error::Toml { path, line, source } => {
            format!("{} 第 {line} 行不合 TOML 语法：{}", path.display(), source.message())
        }
        Error::WordList { path, source } => {
            format!("{}：{}", path.display(), library_in_chinese(source))
        }
        Error::Unwritable { path, source } => {
            format!("{} 无法写入：{}", path.display(), system(source))
        }
        Error::Request { source } => format!("父进程的请求无法读取：{}", system(source)),
        Error::Foreign { path } => {
            format!(
                "{} 不是 tilian 写的报告，或已被别的程序改动，请换一个文件夹或先把它移走",
                path.display()
            )
        }
        Error::NoFolder { path } => format!("{} 是文件，应为文件夹", path.display()),
        Error::ForeignKey { path } => {
            format!("{} 不是 tilian 写的编号对照表，请换一个文件，或用原来的对照表", path.display())
        }
        Error::Format { source } => library_in_chinese(source),
        Error::Write { source } => format!("结果无法写出：{}", system(source)),
        other => with_cause(other),
    }
}

fn library_in_chinese(error: &tilian::Error) -> String {
    match error {
        tilian::Error::DuplicateId { id } => format!("编号 {id} 重复，每篇文档的编号应当不同"),
        tilian::Error::TooLong { id, bytes } => {
            format!("{id} 的文字有 {bytes} 字节，最多 2147483648 字节")
        }
        tilian::Error::Unknown { what, given, expected } => {
            format!("{}是“{given}”，{}", phrase(what), should_be(expected))
        }
        tilian::Error::OutOfRange { setting, given, expected } => {
            format!("{}是 {given}，{}", phrase(setting), should_be(expected))
        }
        tilian::Error::BadLine { what, line, given, expected } => {
            format!("{}第 {line} 行是“{given}”，{}", phrase(what), should_be(expected))
        }
        tilian::Error::MergedTwice { form, leads: [one, other] } => {
            format!("“{form}”既与“{one}”合并，又与“{other}”合并，应当都写在同一行里")
        }
        tilian::Error::SeedOfTwo { seed, groups: [one, other] } => {
            format!("“{seed}”既是“{one}”的种子词，又是“{other}”的种子词，应当只属一类")
        }
        tilian::Error::NothingToCount { documents } => {
            format!("{documents} 篇文档里没有可统计的应征文字，至少要有一篇")
        }
        tilian::Error::EmptyGroup { group } => {
            format!("{}里没有可统计的词，至少要有一个", phrase(group))
        }
        other => other.to_string(),
    }
}

/// What the system says, in Chinese; what is rare stays as it is.
fn system(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "文件或文件夹不存在".to_owned(),
        ErrorKind::PermissionDenied => "没有权限".to_owned(),
        ErrorKind::IsADirectory => "是文件夹，应为文件".to_owned(),
        ErrorKind::NotADirectory => "路径中有一段不是文件夹".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "磁盘只读".to_owned(),
        ErrorKind::StorageFull => "磁盘已满".to_owned(),
        _ => error.to_string(),
    }
}

/// What would be right, in Chinese, with a space before letters and digits.
fn should_be(expected: &str) -> String {
    let told = match phrase(expected) {
        known if known != expected => known.to_owned(),
        _ => pattern(expected),
    };
    let space = if told.starts_with(|c: char| !c.is_ascii()) { "" } else { " " };
    format!("应为{space}{told}")
}

/// An expectation with values in it.
fn pattern(expected: &str) -> String {
    if let Some(names) = expected.strip_prefix("one of ") {
        return format!("{} 之一", names.replace(' ', "、"));
    }
    if let Some(table) = expected.strip_prefix("a table ") {
        return format!("表 {table}");
    }
    match expected.strip_prefix("a file that can be read ") {
        Some(cause) => format!("能读取的文件 {cause}"),
        None => expected.replace(" or ", " 或 "),
    }
}

/// The names and expectations that errors carry, in Chinese; one not listed stays as it is.
fn phrase(english: &str) -> &str {
    match name(english) {
        Some(chinese) => chinese,
        None => expectation(english),
    }
}

/// What an error may be about.
fn name(english: &str) -> Option<&'static str> {
    Some(match english {
        "kind" => "类别",
        "role" => "角色",
        "time of receipt" => "收到时间",
        "language" => "语言",
        "format" => "格式",
        "format of this report" => "这种报告的格式",
        "graph format" => "网络格式",
        "weight" => "权重",
        "key word" => "要查的词",
        "threshold" => "门槛",
        "sum of weights" => "权重之和",
        "threshold as a share" => "门槛的比例",
        "shortest quotation" => "引用的最短字数",
        "least probability" => "可能性的下限",
        "bound of a tier" => "档次的界限",
        "longest term" => "词语的最多字数",
        "least npmi" => "least_npmi",
        "least entropy" => "least_entropy",
        "resamples" => "重抽次数",
        "number of threads" => "线程数",
        "user dictionary" => "用户词典",
        "frequency list" => "词频表",
        "target" => "目标文本",
        "reference" => "参照文本",
        "form to merge" => "要合并的词",
        "name of a group" => "类别的名称",
        "seeds of a group" => "种子词",
        "number" => "数",
        "key" => "编号对照表",
        _ => return None,
    })
}

/// What would have been right.
fn expectation(english: &str) -> &str {
    match english {
        "more than 0" => "大于 0",
        "at least one seed word" => "至少一个种子词",
        "a name for each group" => "每类各有名称",
        "zh or en" => "zh 或 en",
        "table, json, jsonl, csv, xlsx, html, or docx for what is distilled" => {
            "table、json、jsonl、csv、xlsx 或 html，提炼结果还可为 docx"
        }
        "table, json, jsonl, csv, xlsx or html" => "table、json、jsonl、csv、xlsx 或 html",
        "a text in quotation marks" => "加引号的文字",
        "graphml, gexf or json" => "graphml、gexf 或 json",
        "a number" => "数",
        "a whole number, 0 or more" => "不小于 0 的整数",
        "a whole number, 1 or more" => "不小于 1 的整数",
        "a count such as 2, or a share of all such as \"5%\"" => {
            "个数，例如 2，或比例，例如 \"5%\""
        }
        "a list of texts such as [\"医院\"]" => "词的列表，例如 [\"医院\"]",
        "a path as a text such as \"words.txt\"" => "加引号的路径，例如 \"words.txt\"",
        "a number from 0 to 1000000" => "0 到 1000000 的数",
        "a number from -1 to 1" => "-1 到 1 的数",
        "a number from 0 to 1" => "0 到 1 的数",
        "three that rise from above 0 to at most 1" => "三个递增的数，大于 0，不超过 1",
        "three shares such as [0.33, 0.66, 0.95]" => "三个比例，例如 [0.33, 0.66, 0.95]",
        "a number of bits, 0 or more" => "不小于 0 的比特数",
        "a number from 1 to 1024" => "1 到 1024 的数",
        "at least 4 characters" => "至少 4 个字",
        "2 to 20 characters" => "2 到 20 个字",
        "1 to 100000" => "1 到 100000",
        "at least one letter, digit or ideograph" => "至少含一个汉字、字母或数字",
        "the name of a criterion, = and a number from 0 to 1000000, such as support=0.5" => {
            "指标名、等号和 0 到 1000000 的数，例如 support=0.5"
        }
        "word, word tag, word frequency, or word frequency tag; a tab behind a word with spaces" => {
            "词、词 词性、词 词频 或 词 词频 词性；词中有空格时，词后用制表符"
        }
        "term, occurrences and documents" => "词、次数、篇数",
        "a file of its own, which the report does not write" => "单独的文件，不能与报告的文件相同",
        _ => english,
    }
}
