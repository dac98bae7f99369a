//! What a page of copies begins and ends with.

use std::io;

use super::CopiesPage;

impl CopiesPage<'_> {
    pub(super) fn header(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.out, "<header>\n<h1>{title}</h1>")?;
        let review = self.t(
            "<b>供人工复核，不作结论。</b>本页只列出相同或相近的文字及其依据，是否属于抄袭由人判断。\
             引用上级文件、按统一模板填写都可能造成相同。",
            "<b>For human review: nothing is concluded.</b> This page lists what is alike, with the \
             evidence; whether it is copied is for people to judge. Quoting a superior document or \
             filling in a common form makes texts alike as well.",
        );
        writeln!(self.out, "<p class=\"review\">{review}</p>")?;
        self.figures()?;
        self.contents()?;
        writeln!(self.out, "</header>")
    }

    fn figures(&mut self) -> io::Result<()> {
        let counts = self.findings.counts();
        let figures = [
            (counts.documents, self.t("篇文档参与比对", "documents compared")),
            (counts.clusters, self.t("个雷同群", "clusters")),
            (counts.copies, self.t("对雷同", "pairs alike")),
            (counts.shared, self.t("段多方共有", "passages shared by several")),
            (counts.tricks, self.t("处异常字符", "tricks")),
            (
                counts.quotations + counts.citations,
                self.t("处引用（允许）", "quotations (allowed)"),
            ),
        ];
        writeln!(self.out, "<ul class=\"figures\">")?;
        for (count, label) in figures {
            writeln!(self.out, "<li><b>{count}</b>{label}</li>")?;
        }
        writeln!(self.out, "</ul>")
    }

    fn contents(&mut self) -> io::Result<()> {
        let parts = [
            ("clusters", self.t("雷同群", "Clusters")),
            ("copies", self.t("逐对对照", "Pairs")),
            ("shared", self.t("共有文字", "Shared passages")),
            ("ratios", self.t("复制比", "Shares copied")),
            ("tricks", self.t("异常字符", "Tricks")),
            ("quotations", self.t("引用与引文", "Quotations")),
        ];
        writeln!(self.out, "<nav>")?;
        for (id, label) in parts {
            writeln!(self.out, "<a href=\"#{id}\">{label}</a>")?;
        }
        writeln!(self.out, "</nav>")
    }

    pub(super) fn footer(&mut self) -> io::Result<()> {
        let version = env!("CARGO_PKG_VERSION");
        let terms = self.t(
            "信息量：相同的文字越多、在其他文档里越少见，数值越大。\
             共有比例：一方的内容有多少另一方也有，不论次序，取较大的一方。\
             连续相同：四字连串中两边都有的比例。次序一致：相同内容中前后次序也相同的比例。",
            "Information: the more characters are the same, and the rarer they are elsewhere, the \
             larger. In common: how much of one side the other has too, in any order, of the larger. \
             In a row: the share of runs of four characters that both have. In order: how much of what both \
             have stands in the same order.",
        );
        let purpose = self.t("供人工复核，不作结论。", "For human review; nothing is concluded.");
        writeln!(
            self.out,
            "<footer>\n<p class=\"note\">{terms}</p>\n<p class=\"note\">{purpose} tilian {version}</p>\n</footer>"
        )
    }
}
