//! The groups with their core words, and what speaks for each.

use std::io;

use tilian::{CoreWord, Grouping};

use super::DistilledPage;
use crate::report::page::Escaped;
use crate::report::sheets::reason_of_group;

impl DistilledPage<'_> {
    /// Nothing where there are no groups.
    pub(super) fn groups(&mut self) -> io::Result<()> {
        let words = &self.report.distilled.core_words;
        if words.iter().all(|word| word.grouping.is_none()) {
            return Ok(());
        }
        let names: Vec<String> = self.palette.names().map(str::to_owned).collect();
        let title = self.page.t("归类", "Groups");
        self.page.section("groups", title, names.len())?;
        self.page.note(
            "每类由种子词说明。本身是种子词的归入该类；其余看它与哪一类种子词常在同一句，证据不足或两类相近的列为未定，由人判断。",
            "Each group is known by seed words. A seed belongs to its group; other words to the one \
             whose seeds they stand beside in sentences. Where that is too little, or two groups are \
             close, it is left undecided, for people to judge.",
        )?;
        writeln!(self.page.out, "<div class=\"groups\">")?;
        for name in &names {
            self.group(Some(name), words)?;
        }
        self.group(None, words)?;
        writeln!(self.page.out, "</div>")?;
        self.page.end_section()
    }

    fn group(&mut self, name: Option<&str>, words: &[CoreWord]) -> io::Result<()> {
        let is_member = |word: &&CoreWord| {
            let grouping = word.grouping.as_ref();
            grouping.is_some_and(|grouping| grouping.group.as_deref() == name)
        };
        let members: Vec<&CoreWord> = words.iter().filter(is_member).collect();
        let shown = name.unwrap_or(self.page.t("未定", "Undecided"));
        writeln!(
            self.page.out,
            "<section class=\"group {}\"><h3>{} <small>{}</small></h3>",
            self.palette.class(name),
            Escaped(shown),
            members.len()
        )?;
        if members.is_empty() {
            self.page.none()?;
        } else {
            writeln!(self.page.out, "<ol>")?;
            members.iter().try_for_each(|word| self.member(word))?;
            writeln!(self.page.out, "</ol>")?;
        }
        writeln!(self.page.out, "</section>")
    }

    fn member(&mut self, word: &CoreWord) -> io::Result<()> {
        let cue = word.grouping.as_ref().map_or(String::new(), |grouping| self.cue(grouping));
        writeln!(
            self.page.out,
            "<li value=\"{}\"><b>{}</b><span class=\"cue\">{}</span></li>",
            word.rank,
            Escaped(&word.term),
            Escaped(&cue)
        )
    }

    /// What was counted for the group, or for the closest where none was decided on.
    fn cue(&self, grouping: &Grouping) -> String {
        let reason = reason_of_group(grouping.reason, self.page.language);
        let Some(company) = grouping.weighed().filter(|company| company.sentences.count > 0) else {
            return reason.to_owned();
        };
        let (sentences, parts) = (company.sentences, company.parts);
        let beside = match &grouping.group {
            Some(_) => self.page.t("与同类种子词同句".to_owned(), "beside seeds in".to_owned()),
            None => self.page.t(
                format!("最近：{}，同句", company.group),
                format!("closest: {}, beside its seeds in", company.group),
            ),
        };
        self.page.t(
            format!(
                "{reason}；{beside} {}/{} 句、{}/{} 方",
                sentences.count, sentences.of, parts.count, parts.of
            ),
            format!(
                "{reason}; {beside} {}/{} sentences, {}/{} parts",
                sentences.count, sentences.of, parts.count, parts.of
            ),
        )
    }
}
