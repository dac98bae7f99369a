//! How much of each document is copied, on a page.

use std::io;

use tilian::CopyRatio;

use super::{CopiesPage, percent, ratio};
use crate::report::copies::sheets::most_copied;
use crate::report::label;

impl CopiesPage<'_> {
    pub(super) fn ratios(&mut self) -> io::Result<()> {
        let ratios = most_copied(&self.findings.review.ratios);
        let title = self.t("各文档复制比", "Share of each document that is copied");
        self.section("ratios", title, ratios.len())?;
        self.note(
            "深色为去除引用的复制比，浅色为含引用的复制比。先收到的一方不计。",
            "The dark bar leaves quotations out, the light one holds them. What a later document \
             took from this one is not counted.",
        )?;
        if ratios.is_empty() {
            self.none()?;
        } else {
            self.ratio_table(&ratios)?;
        }
        self.end_section()
    }

    fn ratio_table(&mut self, ratios: &[&CopyRatio]) -> io::Result<()> {
        let heads = self.t(
            ["文档", "复制比", "含引用", "档次", "最大来源", "占比"],
            ["document", "copied", "with quotations", "tier", "largest source", "share"],
        );
        write!(self.out, "<div class=\"wide\"><table>\n<thead><tr>")?;
        heads.iter().try_for_each(|head| write!(self.out, "<th scope=\"col\">{head}</th>"))?;
        writeln!(self.out, "</tr></thead>\n<tbody>")?;
        let most = self.settings.entries_of_page();
        ratios.iter().take(most).try_for_each(|ratio| self.ratio(ratio))?;
        writeln!(self.out, "</tbody></table></div>")?;
        self.more(ratios.len().saturating_sub(most))
    }

    fn ratio(&mut self, found: &CopyRatio) -> io::Result<()> {
        let [copied, quoted] =
            [found.copied, found.with_quotations].map(|part| ratio(part, found.chars));
        write!(self.out, "<tr><td>")?;
        self.document(self.findings.document(found.document))?;
        write!(self.out, "</td><td>")?;
        self.bar(copied, quoted)?;
        let tier = label::tier(found.tier, self.settings.tier_bounds(), self.language);
        write!(self.out, "</td><td class=\"number\">{}</td><td>{tier}</td><td>", percent(quoted))?;
        if let Some(largest) = found.largest {
            self.document(self.findings.document(largest.document))?;
            let share = percent(ratio(largest.copied, found.chars));
            return writeln!(self.out, "</td><td class=\"number\">{share}</td></tr>");
        }
        writeln!(self.out, "</td><td></td></tr>")
    }
}
