//! Why something was skipped, by name and in the report's language.

use crate::language::Language;
use crate::load::{JsonFault, Reason};

/// The name of a reason in files.
pub(super) fn reason_name(reason: &Reason) -> &'static str {
    match reason {
        Reason::Format { .. } => "format",
        Reason::Readme => "readme",
        Reason::Settings => "settings",
        Reason::Written => "written",
        Reason::NotAFile => "not_a_file",
        Reason::Io { .. } => "io",
        Reason::TooLarge { .. } => "too_large",
        Reason::NotText => "not_text",
        Reason::Empty => "empty",
        Reason::Locked => "locked",
        Reason::Scanned { .. } => "scanned",
        Reason::UnreadableFont => "unreadable_font",
        Reason::Broken { .. } => "broken",
        Reason::Bomb { .. } => "bomb",
        Reason::TooDeep => "too_deep",
        Reason::Loop => "loop",
        Reason::TimedOut { .. } => "timed_out",
        Reason::OutOfMemory { .. } => "out_of_memory",
        Reason::Crashed => "crashed",
        Reason::Json { .. } => "json",
        Reason::MissingText => "missing_text",
        Reason::TextNotString { .. } => "text_not_string",
        Reason::EmptyText => "empty_text",
        Reason::UnknownRole { .. } => "unknown_role",
        Reason::NoTextColumn { .. } => "no_text_column",
        Reason::NoUnitColumn { .. } => "no_unit_column",
        Reason::Ragged { .. } => "ragged",
        Reason::OpenQuote => "open_quote",
        Reason::NotEntry { .. } => "not_entry",
    }
}

/// Why a file or line was skipped, in a language.
///
/// ```
/// use tilian_io::{Language, Reason, report};
///
/// assert_eq!(report::skip_reason(&Reason::Empty, Language::Chinese), "文件为空");
/// ```
#[must_use]
pub fn skip_reason(reason: &Reason, language: Language) -> String {
    match language {
        Language::Chinese => chinese(reason),
        Language::English => reason.to_string(),
    }
}

fn chinese(reason: &Reason) -> String {
    match reason {
        Reason::Format { extension } if extension.is_empty() => {
            "不是可读取的格式，应为文本、Word、WPS、PDF、Excel、网页或 zip 文件".to_owned()
        }
        Reason::Format { extension } if ["xml", "mht"].contains(&extension.as_str()) => format!(
            "不读取 .{extension}（不论文件名是什么），请用 Word、WPS 或 Excel 打开，另存为 .docx 或 .xlsx 后再交"
        ),
        Reason::Format { extension } => {
            format!("不读取 .{extension}，应为文本、Word、WPS、PDF、Excel、网页或 zip 文件")
        }
        Reason::Readme => "文件夹说明，不计入".to_owned(),
        Reason::Settings => "文件夹设置，不计入".to_owned(),
        Reason::Written => "tilian 写出的结果，不是报送材料，不计入".to_owned(),
        Reason::NotAFile => "不是普通文件（管道、套接字或设备），不读取".to_owned(),
        Reason::Io { message } => format!("无法读取：{message}"),
        Reason::TooLarge { bytes, limit } => format!("文件 {bytes} 字节，上限 {limit} 字节"),
        Reason::NotText => "不是文本，应为 UTF-8、UTF-16、GB18030 或 Big5".to_owned(),
        Reason::Empty => "文件为空".to_owned(),
        Reason::Locked => "文件有密码，请去掉密码后再交".to_owned(),
        Reason::Scanned { pages } => format!("扫描件，{pages} 页没有文字，需要先做文字识别（OCR）"),
        Reason::UnreadableFont => {
            "字体没有字符对照，文字无法还原，请换一种方式导出或做文字识别（OCR）".to_owned()
        }
        Reason::Broken { detail } => format!("文件损坏，无法读取（{detail}）"),
        Reason::Bomb { limit } => format!("展开后过大，上限 {limit} 字节"),
        Reason::TooDeep => "嵌套过深".to_owned(),
        Reason::Loop => "内部引用成环".to_owned(),
        Reason::TimedOut { seconds } => format!("读取超时，上限 {seconds} 秒"),
        Reason::OutOfMemory { limit } => format!("读取占用内存过多，上限 {limit} 字节"),
        Reason::Crashed => "该格式的读取程序出错退出".to_owned(),
        Reason::Json { fault, column: 0 } => json(*fault).to_owned(),
        Reason::Json { fault, column } => format!("第 {column} 列：{}", json(*fault)),
        Reason::MissingText => "缺少 text 字段".to_owned(),
        Reason::TextNotString { given } => format!("text 为 {given}，应为字符串"),
        Reason::EmptyText => "正文为空".to_owned(),
        Reason::UnknownRole { given } => {
            format!("role 为“{given}”，应为 submission、authority、library 或 context")
        }
        Reason::NoTextColumn { found } => format!(
            "{} 中没有正文列，应有 text、作品、内容、正文、核心词、表述语或口号",
            found.join("、")
        ),
        Reason::NoUnitColumn { found } => {
            format!("{} 中没有科室列，应有单位、科室、支部或 unit", found.join("、"))
        }
        Reason::Ragged { cells, expected } => format!("该行 {cells} 格，应为 {expected} 格"),
        Reason::OpenQuote => "引号没有闭合".to_owned(),
        Reason::NotEntry { given } => format!("不是作品，不计入：{given}"),
    }
}

fn json(fault: JsonFault) -> &'static str {
    match fault {
        JsonFault::Syntax => "JSON 格式有误",
        JsonFault::CutOff => "JSON 不完整",
        JsonFault::NotAnObject => "不是 JSON 对象",
    }
}
