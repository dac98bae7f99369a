//! The command line in Chinese.

use clap::{Arg, Command};

/// Layout of help, with the headings that clap has in English only.
const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// The command and all its subcommands, described in Chinese.
pub fn translated(command: Command) -> Command {
    let mut command = command;
    command.build();
    describe(command, &[])
}

fn describe(command: Command, path: &[String]) -> Command {
    let name = command.get_name().to_owned();
    let path: Vec<String> = path.iter().cloned().chain([name]).collect();
    let subcommands: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let about = about(&path.iter().skip(1).map(String::as_str).collect::<Vec<_>>());
    let mut command =
        command.about(about).help_template(TEMPLATE).subcommand_help_heading("命令").mut_args(
            |argument| translate(argument, path.last().map_or("", String::as_str), path.len() == 1),
        );
    for name in subcommands {
        command = command.mut_subcommand(name, |sub| describe(sub, &path));
    }
    command
}

fn translate(argument: Arg, command: &str, is_top: bool) -> Arg {
    let heading = if argument.is_positional() { "参数" } else { "选项" };
    let help = match (argument.get_id().as_str(), is_top) {
        ("subcommand", _) => "命令",
        (id, _) => of_command(command, id).unwrap_or_else(|| self::help(id)),
    };
    let default = argument.get_default_values().first().and_then(|value| value.to_str());
    let takes_value = argument.get_num_args().is_some_and(|number| number.takes_values());
    let help = match default.filter(|_| takes_value) {
        Some(value) => format!("{help} [默认：{value}]"),
        None => help.to_owned(),
    };
    argument.help(help).help_heading(heading).hide_default_value(true).hide_possible_values(true)
}

/// What an argument is for in a command where it is for something else than elsewhere.
fn of_command(command: &str, id: &str) -> Option<&'static str> {
    Some(match (command, id) {
        ("report", "out") => "写入的文件夹；没有就新建",
        ("report", "key") => {
            "编号与原名的对照表写入的文件，已有则沿用其中的编号；默认写到 DIR 旁边的 DIR-key.csv"
        }
        ("import", "out") => {
            "写入的 JSON Lines 文件，要么完整要么不写；默认写到标准输出。旁边的 FILE.cache 留存各文件读出的内容，下次只读有变化的文件"
        }
        ("keywords", "top") => "每篇文档列出多少个关键词",
        ("terms", "top") => "列出多少个词语",
        ("compare", "top") => "列出多少个词语，最有特色的在前",
        ("concordance", "top") => "列出多少行；默认全部列出",
        ("network", "top") => "最多多少个词，用到的科室多的优先",
        ("network", "format") => "graphml、gexf 或 json；默认按 --out 的扩展名，否则为 graphml",
        _ => return None,
    })
}

/// What a command does.
fn about(path: &[&str]) -> &'static str {
    match path {
        [] => "从一个单位的讨论材料中提炼核心词和表述语，并给出依据",
        ["distill"] => "为核心词和表述语排序，列出搁置的内容和各单位提交的情况",
        ["report"] => "提炼，并把网页、上报材料、表格、网络和数据写入一个文件夹",
        ["copies"] => "列出谁和谁有相同的文字，逐段对照，供人工复核",
        ["import"] => "读取文件，写成 JSON Lines",
        ["keywords"] => "为每篇文档的关键词排序",
        ["terms"] => "为这批文本的多字词语和新词排序",
        ["compare"] => "与另一批文本相比，找出有特色的词语",
        ["concordance"] => "列出一个词的每一处用例及其上下文",
        ["network"] => "写出同句共现网络",
        ["segment"] => "分词",
        ["extract-worker"] => "替父进程读取文件",
        ["background"] => "建立自己的背景词频，供计算关键性",
        ["background", "build"] => "统计文本",
        path if path.contains(&"help") => "显示帮助",
        _ => "",
    }
}

/// What an argument is for.
fn help(id: &str) -> &'static str {
    match id {
        "help" => "显示帮助",
        "version" => "显示版本",
        "threads" => "使用的线程数；默认用全部处理器",
        "lang" => "帮助、表格和消息的语言：zh 或 en；默认随系统语言",
        "paths" => {
            "文件夹和文件：文本、Word、WPS、PDF、Excel、网页、JSON Lines，以及装有它们的 zip"
        }
        "roster" => {
            "应报送单位的名册：有单位一列的表格，或每行一个单位的文本；据此列出未报送的单位"
        }
        "strict" => "遇到读不出的文件或行就停止",
        "format" => {
            "输出格式（table、json、jsonl、csv、xlsx、html，提炼结果还可为 docx）；默认按 --out 的扩展名"
        }
        "out" => "写入的文件，要么完整要么不写；默认写到标准输出",
        "config" => "设置文件；默认用第一个 PATH 里的 tilian.toml，否则用当前文件夹里的",
        "user_dictionary" => "用户词典，每行一词：词、词 词性、词 词频 或 词 词频 词性",
        "stop_words" => "停用词文件，每行一词，加在自带的停用词之外",
        "background" => "计算关键性所用的背景词频，由 background build 写成；默认用自带的",
        "background_use" => "replace：只用该文件；merge：与自带的相加",
        "longest" => "词语最多几个字",
        "copies" => "set_aside：抄件不计，只计最早的一份；keep：每份都计",
        "quotations" => "mask：引自上级文件的文字不计；keep：照计",
        "shortest_quotation" => "连续多少字相同算引用",
        "blind" => {
            "单位、作者、文档一律编号，正文里已知的名称、姓名和“姓＋职称”以■遮盖；只在正文里出现的人、绰号，以及文中透露的身份仍可读到，交评委前请抽看"
        }
        "key" => "编号与原名的对照表写入的文件，已有则沿用其中的编号",
        "depth" => "passages：改过的、缩写的段落也比对；whole：只看整篇或整条相同的",
        "least_probability" => "可能性至少多大才列出，0 到 1",
        "rows" => "jsonl 的行：copies：只写待复核的雷同；all：引用和引文也写",
        "page_entries" => "html 网页的每一部分最多列多少条，可能性大的在前",
        "top" => "列出多少个核心词和表述语",
        "votes" => "once：一个单位对一个词只计一次；every_occurrence：重复几次计几次",
        "weight" => "核心词某项指标的权重，例如 support=0.5",
        "slogan_weight" => "表述语某项指标的权重，例如 form=0.2",
        "least_documents" => "没有人提名的词至少要出现在多少篇文档里：个数，或比例如 5%",
        "resamples" => "为名次区间重抽单位的次数",
        "seed" => "重抽的随机种子",
        "method" => {
            "factors：词频、稀有度、自由度、长度等各因子相乘；tf_idf；graph；both：后两者相乘"
        }
        "single_characters" => "也列单字词；默认不列",
        "scope" => "new：词组、新词和提名的词；all：也列词典里的词",
        "whole" => "known：只按词典分词；found：从这批文本中找到的词语也保持完整",
        "against" => "用来比较的文件夹和文件；默认用自带的背景词频",
        "measure" => "log_likelihood：差别有多可靠；log_ratio：差别有多大",
        "min_frequency" => "词语在两边一共至少出现几次：个数，或比例如 0.1%",
        "term" => "要查的词",
        "width" => "两侧上下文各占多少列，一个汉字占两列",
        "least_sentences" => "两个词至少同在几个句子里",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::args::Arguments;

    #[test]
    fn every_command_and_option_is_described() {
        fn check(command: &Command) {
            assert!(
                command.get_about().is_some_and(|about| !about.to_string().is_empty()),
                "{} has no description",
                command.get_name()
            );
            for argument in command.get_arguments() {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{} {}", command.get_name(), argument.get_id());
            }
            command.get_subcommands().for_each(check);
        }
        check(&translated(Arguments::command()));
    }

    #[test]
    fn what_differs_in_english_differs_in_chinese() {
        fn gather(command: &Command, helps: &mut Vec<[String; 3]>) {
            for argument in command.get_arguments() {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                helps.push(
                    [command.get_name(), argument.get_id().as_str(), &help].map(str::to_owned),
                );
            }
            command.get_subcommands().for_each(|command| gather(command, helps));
        }
        let mut helps = [Vec::new(), Vec::new()];
        let mut english = Arguments::command();
        english.build();
        gather(&english, &mut helps[0]);
        gather(&translated(Arguments::command()), &mut helps[1]);
        let [english, chinese] = helps;
        let of = |helps: &[[String; 3]], command: &str, id: &str| {
            let found = helps.iter().find(|[name, known, _]| name == command && known == id);
            found.map(|[.., help]| help.clone())
        };
        for [command, id, help] in &english {
            for [other, of_other, its_help] in &english {
                if id == of_other && help != its_help {
                    let [one, two] = [command, other].map(|command| of(&chinese, command, id));
                    assert_ne!(one, two, "{id} of {command} and of {other}");
                }
            }
        }
    }
}
