//! A value of a cell as it is shown.

use calamine::{Data, ExcelDateTime};

/// Digits that a workbook shows of a number.
const DIGITS: usize = 15;

/// A value as it is shown; dates as 2024-04-02, with a time of day as 2024-04-02 08:30; nothing
/// for an error.
pub(super) fn shown(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::String(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) if moment.is_duration() => duration(moment.as_f64()),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(text) => text.replace('T', " "),
        Data::DurationIso(text) => text.clone(),
    }
}

/// A number without the traces of binary fractions: 0.3, not 0.30000000000000004.
fn decimal(number: f64) -> String {
    let rounded = format!("{number:.*e}", DIGITS - 1).parse::<f64>().unwrap_or(number);
    rounded.to_string()
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = match (hour, minute, second) {
        (0, 0, 0) => String::new(),
        (_, _, 0) => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    // Below 1 there is no day, only a time.
    match moment.as_f64() {
        days if days < 1.0 => time,
        _ => format!("{year:04}-{month:02}-{day:02} {time}").trim_end().to_owned(),
    }
}

fn duration(days: f64) -> String {
    let minutes = (days * 24.0 * 60.0).round();
    format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}
