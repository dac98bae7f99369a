//! What the page begins and ends with.

use std::io;

use tilian::{Copies, Quotations, Votes};

use super::DistilledPage;
use crate::report::heading::{campaign_name, written_date};
use crate::report::page::{Escaped, Figure, Part};

impl DistilledPage<'_> {
    pub(super) fn header(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.page.out, "<header>\n<h1>{title}</h1>")?;
        self.letterhead()?;
        self.overview()?;
        let told = self.how_it_was_counted();
        writeln!(self.page.out, "<p class=\"lead\">{told}</p>")?;
        self.parts()?;
        writeln!(self.page.out, "</header>")
    }

    /// Campaign, sender and date, as far as they are told.
    fn letterhead(&mut self) -> io::Result<()> {
        let head = self.report.settings.letterhead();
        let language = self.page.language;
        let campaign = head.campaign.as_deref().map(|name| format!("“{}”", campaign_name(name)));
        let date = head.date.as_deref().map(|date| written_date(date, language));
        let told: Vec<String> =
            [campaign, head.sender.clone(), date].into_iter().flatten().collect();
        if told.is_empty() {
            return Ok(());
        }
        let told = told.join(" · ");
        writeln!(self.page.out, "<p class=\"lead\">{}</p>", Escaped(&told))
    }

    fn overview(&mut self) -> io::Result<()> {
        let counts = self.report.counts();
        let coverage = self.report.coverage.iter();
        let sent = coverage.filter(|unit| unit.unit.is_some() && unit.documents() > 0);
        let units = sent.count();
        let authors = self.report.coverage.iter().map(|unit| unit.authors).sum();
        let t = |chinese, english| self.page.language.choose(chinese, english);
        let figure = |count, label| Figure { count, label };
        let figures = [
            figure(counts.documents, t("篇文档计入", "documents counted")),
            figure(units as u64, t("个科室报送", "units sent in")),
            figure(authors, t("位作者", "authors")),
            figure(counts.words, t("个自己的词", "own words")),
            figure(counts.copies as u64, t("对雷同", "pairs alike")),
            figure(counts.quotations as u64, t("对引用", "pairs quoting")),
            figure(counts.skipped as u64, t("个文件未读取", "files skipped")),
        ];
        self.page.figures(&figures)
    }

    /// In plain words, by the settings.
    fn how_it_was_counted(&self) -> String {
        let chosen = self.report.settings.fairness();
        let t = |chinese, english| self.page.language.choose(chinese, english);
        let copies = match chosen.copies {
            Copies::SetAside => {
                t("雷同的文字只计最早的一份", "a copied text counts once, for the earliest")
            }
            Copies::Keep => t("雷同的文字照样计入", "every copy counts"),
        };
        let quotations = match chosen.quotations {
            Quotations::Mask => {
                t("引自上级文件的文字不计", "what is quoted from superior documents does not count")
            }
            Quotations::Keep => t("引文照样计入", "quotations count"),
        };
        let votes = match chosen.votes {
            Votes::Once => t(
                "支持按参与方计，同一科室说多少遍都只算一方",
                "support is counted by part: a unit counts once, however often it says a word",
            ),
            Votes::EveryOccurrence => t("每次出现都计数", "every occurrence counts"),
        };
        let (parts, resamples) =
            (self.report.distilled.parts, self.report.settings.ranking().resamples);
        self.page.t(
            format!(
                "只统计各方自己的话：{quotations}，{copies}。{votes}；本次共有 {parts} 方。\
                 名次区间由 {resamples} 次重新抽样得到。"
            ),
            format!(
                "Only own words are counted: {quotations}, and {copies}; {votes}. There are {parts} parts \
                 here. The intervals of ranks come from {resamples} resamples of them."
            ),
        )
    }

    fn parts(&mut self) -> io::Result<()> {
        let found = self.report.distilled;
        let has_groups = found.core_words.iter().any(|word| word.grouping.is_some());
        let has_words = !found.core_words.is_empty();
        let has_edges = !found.network.edges.is_empty();
        let part = |is_there: bool, id, chinese, english| {
            is_there.then(|| Part { id, label: self.page.t(chinese, english) })
        };
        let parts = [
            part(true, "core_words", "核心词", "Core words"),
            part(true, "slogans", "表述语", "Slogans"),
            part(has_groups, "groups", "归类", "Groups"),
            part(has_words, "cloud", "词云", "Word cloud"),
            part(has_edges, "network", "共现网络", "Words that share sentences"),
            part(has_words, "heat", "各科室用词热力图", "Core words by unit"),
            part(true, "copies", "逐对对照", "Pairs side by side"),
            part(true, "set_aside", "雷同与引用", "Copies and quotations"),
            part(true, "suggested_merges", "建议合并", "Suggested merges"),
            part(true, "units", "各科室报送情况", "Submissions by unit"),
            part(true, "skipped", "未读取的文件", "Skipped files"),
            part(true, "not_told", "需要留意的信息", "To note"),
            part(true, "settings", "所用设置", "Settings that were used"),
        ];
        let parts: Vec<Part> = parts.into_iter().flatten().collect();
        self.page.contents(&parts)
    }

    /// The groups with their colours; nothing where there are none.
    pub(super) fn legend(&mut self) -> io::Result<()> {
        let words = &self.report.distilled.core_words;
        if words.iter().all(|word| word.grouping.is_none()) {
            return Ok(());
        }
        write!(self.page.out, "<p class=\"legend\">")?;
        for name in self.palette.names() {
            let class = self.palette.class(Some(name));
            write!(self.page.out, "<span class=\"{class}\">{}</span> ", Escaped(name))?;
        }
        let undecided = self.page.t("未定", "undecided");
        writeln!(self.page.out, "<span class=\"g0\">{undecided}</span></p>")
    }

    pub(super) fn footer(&mut self) -> io::Result<()> {
        let version = env!("CARGO_PKG_VERSION");
        let told = self
            .page
            .t("名次供讨论参考，由人决定。", "The ranks are there to be discussed; people decide.");
        writeln!(
            self.page.out,
            "<footer>\n<p class=\"note\">{told} tilian {version}</p>\n</footer>"
        )
    }
}
