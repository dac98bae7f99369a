//! The settings that a result rests on.

use std::io;

use super::DistilledPage;
use crate::report::page::Escaped;
use crate::settings::Settings;

/// A line of the settings as a file would have it.
struct Line {
    text: String,
    /// Whether it is as it would be unless set.
    is_default: bool,
}

impl DistilledPage<'_> {
    pub(super) fn used(&mut self) -> io::Result<()> {
        let lines = lines(self.report.settings);
        let changed = lines.iter().filter(|line| !line.is_default).count();
        let title = self.page.t("所用设置", "Settings that were used");
        let told = self.page.t(
            format!("与默认不同的 {changed} 行已标出，其余为默认值；未给出的文件不列。"),
            format!("The {changed} lines that differ from the defaults are marked; files that were not given are left out."),
        );
        writeln!(
            self.page.out,
            "<section id=\"settings\">\n<h2>{title}</h2>\n<p class=\"note\">{told}</p>\n\
             <details class=\"card\"><summary>tilian.toml</summary>\n<pre class=\"settings\">"
        )?;
        for Line { text, is_default } in &lines {
            match is_default {
                true => writeln!(self.page.out, "{}", Escaped(text))?,
                false => writeln!(self.page.out, "<mark>{}</mark>", Escaped(text))?,
            }
        }
        writeln!(self.page.out, "</pre></details>")?;
        self.page.end_section()
    }
}

/// The settings as lines of TOML.
fn lines(settings: &Settings) -> Vec<Line> {
    let [given, default] = [settings, &Settings::default()].map(written);
    let known: Vec<&str> = in_tables(&default).map(|(_, line)| line).collect();
    let tables: Vec<&str> = in_tables(&default).map(|(table, _)| table).collect();
    let is_default = |table: &str, text: &str| {
        text.is_empty() || known.iter().zip(&tables).any(|(line, of)| *line == text && *of == table)
    };
    in_tables(&given)
        .map(|(table, text)| Line { text: text.to_owned(), is_default: is_default(table, text) })
        .collect()
}

fn written(settings: &Settings) -> String {
    toml::to_string(settings).unwrap_or_default()
}

/// Each line with the head of the table that it stands in.
fn in_tables(toml: &str) -> impl Iterator<Item = (&str, &str)> {
    toml.lines().scan("", |table, line| {
        if line.starts_with('[') {
            *table = line;
        }
        Some((*table, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_told_and_what_was_changed_is_marked() {
        let settings = Settings::default().top(30).merge("救死扶伤", ["治病救人"]).unwrap();
        let lines = lines(&settings);
        let changed: Vec<&str> =
            lines.iter().filter(|line| !line.is_default).map(|line| line.text.as_str()).collect();
        assert_eq!(changed, ["top = 30", "\"救死扶伤\" = [\"治病救人\"]"]);
        for expected in ["[core_words.weights]", "resamples = 1000", "votes = \"once\""] {
            assert!(lines.iter().any(|line| line.text == expected), "{expected}");
        }
    }
}
