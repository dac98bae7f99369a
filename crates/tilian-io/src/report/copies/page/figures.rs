//! What a page of copies begins and ends with.

use std::io;

use super::CopiesPage;
use crate::report::page::{Figure, Part};

impl CopiesPage<'_> {
    pub(super) fn header(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.page.out, "<header>\n<h1>{title}</h1>")?;
        let review = self.page.t(
            "<b>供人工复核，不作结论。</b>本页只列出相同或相近的文字及其依据，是否属于抄袭由人判断。\
             引用上级文件、按统一模板填写都可能造成相同。",
            "<b>For human review: nothing is concluded.</b> This page lists what is alike, with the \
             evidence; whether it is copied is for people to judge. Quoting a superior document or \
             filling in a common form makes texts alike as well.",
        );
        writeln!(self.page.out, "<p class=\"review\">{review}</p>")?;
        self.figures()?;
        self.contents()?;
        writeln!(self.page.out, "</header>")
    }

    fn figures(&mut self) -> io::Result<()> {
        let counts = self.findings.counts();
        let t = |chinese, english| self.page.language.choose(chinese, english);
        let figure = |count: usize, label| Figure { count: count as u64, label };
        let figures = [
            figure(counts.documents, t("篇文档参与比对", "documents compared")),
            figure(counts.clusters, t("个雷同群", "clusters")),
            figure(counts.copies, t("对雷同", "pairs alike")),
            figure(counts.shared, t("段多方共有", "passages shared by several")),
            figure(counts.tricks, t("处异常字符", "tricks")),
            figure(
                counts.quotations + counts.citations,
                t("处引用（允许）", "quotations (allowed)"),
            ),
        ];
        self.page.figures(&figures)
    }

    fn contents(&mut self) -> io::Result<()> {
        let part = |id, chinese, english| Part { id, label: self.page.t(chinese, english) };
        let parts = [
            part("clusters", "雷同群", "Clusters"),
            part("copies", "逐对对照", "Pairs side by side"),
            part("shared", "多个科室共有的文字", "Passages that several share"),
            part("ratios", "各文档复制比", "Share of each document that is copied"),
            part("tricks", "异常字符", "Tricks"),
            part("quotations", "引用与引文", "Quotations and citations"),
        ];
        self.page.contents(&parts)
    }

    pub(super) fn footer(&mut self) -> io::Result<()> {
        let version = env!("CARGO_PKG_VERSION");
        let terms = self.page.t(
            "信息量：相同的文字越多、在其他文档里越少见，数值越大。\
             共有比例：一方的内容有多少另一方也有，不论次序，取较大的一方。\
             连续相同：四字连串中两边都有的比例。次序一致：相同内容中前后次序也相同的比例。",
            "Information: the more characters are the same, and the rarer they are elsewhere, the \
             larger. In common: how much of one side the other has too, in any order, of the larger. \
             In a row: the share of runs of four characters that both have. In order: how much of what both \
             have stands in the same order.",
        );
        let purpose =
            self.page.t("供人工复核，不作结论。", "For human review; nothing is concluded.");
        writeln!(
            self.page.out,
            "<footer>\n<p class=\"note\">{terms}</p>\n<p class=\"note\">{purpose} tilian {version}</p>\n</footer>"
        )
    }
}
