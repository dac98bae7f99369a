//! Wrong usage, said in the user's language.

use std::error::Error as _;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use tilian_io::Language;

use crate::message;
use crate::output;

/// Prints help to standard output and succeeds, or says what is wrong and fails with 2.
pub fn report(error: &clap::Error, language: Language) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let told = match language {
        Language::English => None,
        Language::Chinese => in_chinese(error),
    };
    match told {
        Some(message) => output::complain(&format!("{message}\n\n使用 --help 查看帮助。")),
        None => {
            let _ = error.print();
        }
    }
    ExitCode::from(2)
}

/// The error in Chinese, or `None` where clap prints help instead.
fn in_chinese(error: &clap::Error) -> Option<String> {
    let about = |kind| error.get(kind).map(spell).unwrap_or_default();
    let argument = about(ContextKind::InvalidArg);
    let given = about(ContextKind::InvalidValue);
    let suggestion = |kind| match error.get(kind) {
        Some(value) => format!("，是不是 {}？", spell(value)),
        None => "。".to_owned(),
    };
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            format!("没有选项 {argument}{}", suggestion(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let name = about(ContextKind::InvalidSubcommand);
            format!("没有命令 {name}{}", suggestion(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue if given.is_empty() => format!("{argument} 后面缺少值。"),
        ErrorKind::InvalidValue => {
            format!("{argument} 的值是 {given}，应为 {}。", about(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let cause = error.source().and_then(|cause| cause.downcast_ref::<tilian::Error>());
            match cause {
                Some(cause) => {
                    format!("{argument}：{}", message::library(cause, Language::Chinese))
                }
                None => format!("{argument} 的值是 {given}，不是可用的数。"),
            }
        }
        ErrorKind::MissingSubcommand => {
            let commands = error.get(ContextKind::ValidSubcommand).map(spell).unwrap_or_default();
            format!("缺少命令，应为 {commands} 之一。")
        }
        ErrorKind::InvalidUtf8 => "参数里有不是 UTF-8 的文字。".to_owned(),
        ErrorKind::TooManyValues => format!("{argument} 后面多了 {given}。"),
        ErrorKind::MissingRequiredArgument => format!("缺少 {argument}。"),
        ErrorKind::ArgumentConflict => format!("{argument} 重复，或与其他选项冲突。"),
        _ => return None,
    };
    Some(format!("错误：{message}"))
}

fn spell(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join("、"),
        other => other.to_string(),
    }
}
