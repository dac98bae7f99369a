//! Clusters on a page.

use std::io;

use tilian::Cluster;

use super::CopiesPage;

/// Most members and most pairs of a cluster that are listed.
const LISTED: usize = 60;

impl CopiesPage<'_> {
    pub(super) fn clusters(&mut self) -> io::Result<()> {
        let clusters: Vec<(usize, &Cluster)> = (1..).zip(&self.findings.review.clusters).collect();
        let title = self.page.t("雷同群", "Clusters");
        self.page.section("clusters", title, clusters.len())?;
        self.page.note(
            "通过相同的文字直接或间接连在一起的文档，大的在前。",
            "Documents that are linked by what they share, directly or through each other; the \
             largest first.",
        )?;
        self.first(&clusters, |page, (number, cluster)| page.cluster(*number, cluster))?;
        self.page.end_section()
    }

    fn cluster(&mut self, number: usize, cluster: &Cluster) -> io::Result<()> {
        let Cluster { documents, verdicts, units } = cluster;
        let (texts, pairs) = (documents.len(), verdicts.len());
        let size = self.page.t(
            format!("第 {number} 群 <small>{texts} 篇文档，{units} 个科室，{pairs} 对雷同</small>"),
            format!(
                "Cluster {number} <small>documents {texts}, departments {units}, pairs {pairs}</small>"
            ),
        );
        writeln!(
            self.page.out,
            "<article class=\"card\">\n<h3>{size}</h3>\n<ol class=\"members\">"
        )?;
        for at in documents.iter().take(LISTED) {
            write!(self.page.out, "<li>")?;
            self.page.document(self.findings.document(*at))?;
            writeln!(self.page.out, "</li>")?;
        }
        writeln!(self.page.out, "</ol>")?;
        self.page.more(texts.saturating_sub(LISTED))?;
        self.links(verdicts)?;
        writeln!(self.page.out, "</article>")
    }

    /// Links to the pairs of a cluster that are on the page.
    fn links(&mut self, verdicts: &[usize]) -> io::Result<()> {
        let mut numbers: Vec<_> = verdicts.iter().map(|at| self.findings.number(*at)).collect();
        numbers.sort_unstable();
        numbers.retain(|number| self.shows(*number));
        if numbers.is_empty() {
            return Ok(());
        }
        write!(
            self.page.out,
            "<p class=\"facts\"><span>{}</span>",
            self.page.t("对照：", "Pairs:")
        )?;
        for number in numbers.iter().take(LISTED) {
            write!(self.page.out, " <a href=\"#p{number}\">{number}</a>")?;
        }
        let more = if numbers.len() > LISTED { " …" } else { "" };
        writeln!(self.page.out, "{more}</p>")
    }
}
