//! How much of each document is copied, on a page.

use std::io;

use tilian::CopyRatio;

use super::{CopiesPage, percent, ratio};
use crate::report::copies::sheets::most_copied;
use crate::report::label;

impl CopiesPage<'_> {
    pub(super) fn ratios(&mut self) -> io::Result<()> {
        let ratios = most_copied(&self.findings.review.ratios);
        let title = self.page.t("各文档复制比", "Share of each document that is copied");
        self.page.section("ratios", title, ratios.len())?;
        self.page.note(
            "深色为去除引用的复制比，浅色为含引用的复制比。先收到的一方不计。",
            "The dark bar leaves quotations out, the light one holds them. What a later document \
             took from this one is not counted.",
        )?;
        if ratios.is_empty() {
            self.page.none()?;
        } else {
            self.ratio_table(&ratios)?;
        }
        self.page.end_section()
    }

    fn ratio_table(&mut self, ratios: &[&CopyRatio]) -> io::Result<()> {
        write!(self.page.out, "<table class=\"ratios\">\n<thead><tr>")?;
        self.heads()
            .iter()
            .try_for_each(|head| write!(self.page.out, "<th scope=\"col\">{head}</th>"))?;
        writeln!(self.page.out, "</tr></thead>\n<tbody>")?;
        let most = self.settings.entries_of_page();
        ratios.iter().take(most).try_for_each(|ratio| self.ratio(ratio))?;
        writeln!(self.page.out, "</tbody></table>")?;
        self.page.more(ratios.len().saturating_sub(most))
    }

    /// The titles of the columns, which a narrow page shows beside each figure instead.
    fn heads(&self) -> [&'static str; 6] {
        self.page.t(
            ["文档", "复制比", "含引用", "档次", "相同最多的文档", "与其相同"],
            ["document", "copied", "with quotations", "tier", "shares most with", "with it"],
        )
    }

    fn ratio(&mut self, found: &CopyRatio) -> io::Result<()> {
        let [_, copied_head, quoted_head, tier_head, source_head, share_head] = self.heads();
        let [copied, quoted] =
            [found.copied, found.with_quotations].map(|part| ratio(part, found.chars));
        write!(self.page.out, "<tr><td>")?;
        self.page.document(self.findings.document(found.document))?;
        write!(self.page.out, "</td><td data-head=\"{copied_head}\">")?;
        self.page.bar(copied, quoted)?;
        let tier = label::tier(found.tier, self.settings.tier_bounds(), self.page.language);
        let quoted = percent(quoted);
        write!(
            self.page.out,
            "</td><td class=\"number\" data-head=\"{quoted_head}\">{quoted}</td>"
        )?;
        write!(self.page.out, "<td class=\"tier\" data-head=\"{tier_head}\">{tier}</td>")?;
        write!(self.page.out, "<td data-head=\"{source_head}\">")?;
        if let Some(largest) = found.largest {
            self.page.document(self.findings.document(largest.document))?;
        }
        let from = found.largest.map(|largest| percent(ratio(largest.copied, found.chars)));
        let from = from.unwrap_or_default();
        writeln!(
            self.page.out,
            "</td><td class=\"number\" data-head=\"{share_head}\">{from}</td></tr>"
        )
    }
}
