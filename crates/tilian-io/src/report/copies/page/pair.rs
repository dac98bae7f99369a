//! A pair of documents on a page.

use std::io;

use tilian::{Alignment, Category, Direction, Verdict};

use super::{CopiesPage, Pair, percent};
use crate::report::copies::findings::probability;
use crate::report::copies::sheets::by_units;
use crate::report::label;

/// Most characters of each side of a pair that are shown: an essay of the usual size is whole.
const SHOWN: usize = 4_000;

impl CopiesPage<'_> {
    pub(super) fn pair(&mut self, pair: Pair<'_>) -> io::Result<()> {
        writeln!(self.page.out, "<article class=\"card\" id=\"p{}\">", pair.number)?;
        self.heading(pair)?;
        self.facts(pair.verdict)?;
        self.passages(pair.verdict)?;
        writeln!(self.page.out, "</article>")
    }

    /// A pair whose passages are folded.
    pub(super) fn folded(&mut self, pair: Pair<'_>) -> io::Result<()> {
        let Verdict { document, source, category, direction, ref alignments, .. } = *pair.verdict;
        let is_copy = category == Category::Copy;
        let card = if is_copy { "card aside" } else { "card" };
        writeln!(self.page.out, "<details class=\"{card}\" id=\"p{}\"><summary>", pair.number)?;
        let class = if is_copy { "tag" } else { "tag mild" };
        self.page.tag(class, label::category(category, self.page.language))?;
        self.page.document(self.findings.document(document))?;
        let (places, chars) = (alignments.len(), pair.verdict.matched());
        let from = match (is_copy, direction) {
            (false, _) => self.page.t("引自", "from"),
            (true, Direction::SourceFirst) => self.page.t("来源", "source"),
            // Nobody is the source of the other where nobody knows who was first.
            (true, _) => self.page.t("与", "and"),
        };
        write!(self.page.out, " <span class=\"note\">{from}</span> ")?;
        self.page.document(self.findings.document(source))?;
        let size = self.page.t(
            format!("{places} 处，共 {chars} 字"),
            format!("{chars} characters in {places} passages"),
        );
        writeln!(self.page.out, " <span class=\"note\">{size}</span></summary>")?;
        if is_copy {
            self.facts(pair.verdict)?;
        }
        self.passages(pair.verdict)?;
        writeln!(self.page.out, "</details>")
    }

    fn heading(&mut self, pair: Pair<'_>) -> io::Result<()> {
        write!(self.page.out, "<h3><small>{}.</small> ", pair.number)?;
        let class = if pair.verdict.category == Category::Copy { "tag" } else { "tag mild" };
        let language = self.page.language;
        self.page.tag(class, label::category(pair.verdict.category, language))?;
        if let Some(disguise) = pair.disguise() {
            self.page.tag("tag mild", label::disguise(disguise, language))?;
        }
        writeln!(self.page.out, "</h3>")
    }

    fn facts(&mut self, verdict: &Verdict) -> io::Result<()> {
        let (matched, share) = (verdict.matched(), percent(verdict.share()));
        let size = self.page.t(
            format!("相同 <b>{matched}</b> 字，占文档 <b>{share}</b>"),
            format!("<b>{matched}</b> characters alike, <b>{share}</b> of the document"),
        );
        write!(self.page.out, "<p class=\"facts\"><span>{size}</span>")?;
        if let Some(chance) = verdict.probability() {
            let label = self.page.t("可能性", "chance");
            write!(self.page.out, "<span>{label} <b>{}</b></span>", percent(chance))?;
        }
        let direction = match verdict.direction {
            Direction::SourceFirst => self.page.t(
                "右侧收到在先，或为已知文本",
                "the right one was received first, or is a known text",
            ),
            _ => self.page.t("先后不明", "which was first is not known"),
        };
        write!(self.page.out, "<span>{direction}</span>")?;
        if let Some(passage) = self.findings.widest(verdict) {
            write!(
                self.page.out,
                "<span><b>{}</b></span>",
                by_units(passage.units, self.page.language)
            )?;
        }
        writeln!(
            self.page.out,
            "<span>{}</span></p>",
            self.page.t("供人工复核", "for human review")
        )
    }

    /// The passages side by side, as far as there is room.
    fn passages(&mut self, verdict: &Verdict) -> io::Result<()> {
        let mut room = SHOWN;
        for (at, alignment) in verdict.alignments.iter().enumerate() {
            if room == 0 {
                return self.page.more(verdict.alignments.len() - at);
            }
            self.evidence(verdict, alignment)?;
            room = room.saturating_sub(self.sides(verdict, alignment, room)?);
        }
        Ok(())
    }

    /// What was measured, in plain words; of a single passage the figures of the pair tell the
    /// rest.
    fn evidence(&mut self, verdict: &Verdict, alignment: &Alignment) -> io::Result<()> {
        let mut told = Vec::new();
        if verdict.alignments.len() > 1 {
            told.extend(self.of_several(verdict, alignment));
        }
        let found = alignment.alterations.iter();
        let labels: Vec<_> =
            found.map(|found| label::alteration(found, self.page.language)).collect();
        if !labels.is_empty() {
            let labels = labels.join(self.page.t("、", ", "));
            told.push(self.page.t(format!("改动：{labels}"), format!("changed: {labels}")));
        }
        if let Some(evidence) = &alignment.evidence {
            let (common, row) = (percent(evidence.containment), percent(evidence.density));
            let (order, mass) = (percent(evidence.order), evidence.mass);
            told.push(self.page.t(
                format!("共有比例 {common}，连续相同 {row}，次序一致 {order}，信息量 {mass:.0}"),
                format!(
                    "{common} in common, {row} in a row, {order} in order, information {mass:.0}"
                ),
            ));
        }
        if told.is_empty() {
            return Ok(());
        }
        writeln!(self.page.out, "<p class=\"evidence\">{}</p>", told.join(self.page.t("；", "; ")))
    }

    /// What tells a passage of a pair from the others.
    fn of_several(&self, verdict: &Verdict, alignment: &Alignment) -> Vec<String> {
        let disguise = label::disguise(alignment.disguise, self.page.language);
        let matched = alignment.matched;
        let chars =
            self.page.t(format!("相同 {matched} 字"), format!("{matched} characters alike"));
        let chance = probability(verdict, alignment)
            .map(|chance| self.page.t("可能性 ", "chance ").to_owned() + &percent(chance));
        [format!("<b>{disguise}</b>"), chars].into_iter().chain(chance).collect()
    }
}
