//! The sheet of the settings that a result rests on.

use serde_json::Value;

use crate::language::Language;
use crate::report::sheet::{Column, Sheet, Shown};
use crate::settings::Settings;

/// A setting as it is and as it would be unless set.
struct Setting {
    name: String,
    value: String,
    default: Option<String>,
}

/// Every setting, weights and groups included, with what it would be unless set; for files.
pub(in crate::report) fn settings(settings: &Settings, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let defaults = told(&Settings::default());
    let default = |name: &str| defaults.iter().find(|(known, _)| known == name);
    let rows: Vec<Setting> = told(settings)
        .into_iter()
        .map(|(name, value)| {
            let default = default(&name).map(|(_, value)| value.clone());
            Setting { name, value, default }
        })
        .collect();
    Sheet::of("settings", t("所用设置", "Settings that were used"), &rows)
        .only(Shown::File)
        .column(Column::new("setting", t("设置", "setting")), |row| row.name.clone())
        .column(Column::new("value", t("值", "value")), |row| row.value.clone())
        .column(Column::new("default", t("默认值", "default")), |row| row.default.clone())
        .finish()
}

/// Names, with the tables they stand in, and values.
fn told(settings: &Settings) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let value = serde_json::to_value(settings).unwrap_or_default();
    gather(String::new(), &value, &mut told);
    told
}

fn gather(name: String, value: &Value, told: &mut Vec<(String, String)>) {
    match value {
        Value::Object(table) => table.iter().for_each(|(key, value)| {
            let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
            gather(name, value, told);
        }),
        Value::Array(values) => {
            let texts: Vec<String> = values.iter().map(text).collect();
            told.push((name, texts.join(" ")));
        }
        value => told.push((name, text(value))),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_stands_beside_its_default() {
        let given = Settings::default().top(30).core_word_weight("support", 0.5).unwrap();
        let sheet = settings(&given, Language::English);
        let row = |name: &str| {
            let row = sheet.rows.iter().find(|row| row[0].text() == name).expect(name);
            [row[1].text(), row[2].text()]
        };
        assert_eq!(row("ranking.top"), ["30", "20"]);
        assert_eq!(row("core_words.weights.support")[0], "0.5");
        assert_eq!(row("fairness.votes"), ["once", "once"]);
        assert!(sheet.rows.iter().any(|row| row[0].text().starts_with("groups.")));
    }
}
