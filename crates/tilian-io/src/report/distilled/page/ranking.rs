//! A table of core words or slogans, best first, each with its evidence on demand.

use std::io;

use tilian::Variant;

use super::DistilledPage;
use super::entry::{Entry, Sentence};
use super::interval::Axis;
use crate::report::page::Escaped;
use crate::report::sheets::Speakers;

/// Most variants of a row that are shown.
const VARIANTS: usize = 6;

impl DistilledPage<'_> {
    pub(super) fn ranking(&mut self, head: &str, entries: &[Entry<'_>]) -> io::Result<()> {
        if entries.is_empty() {
            return self.page.none();
        }
        let axis = Axis::of(entries.iter().map(|entry| entry.interval));
        let has_groups = entries.iter().any(|entry| entry.group.is_some());
        let class = if has_groups { "ranking grouped by-group" } else { "ranking grouped" };
        writeln!(self.page.out, "<div class=\"wide\">\n<table class=\"{class}\">")?;
        self.heads(head, &axis, has_groups)?;
        for entry in entries {
            writeln!(self.page.out, "<tbody>")?;
            self.row(entry, &axis)?;
            self.evidence(entry, if has_groups { 8 } else { 7 })?;
            writeln!(self.page.out, "</tbody>")?;
        }
        writeln!(self.page.out, "</table>\n</div>")
    }

    fn heads(&mut self, head: &str, axis: &Axis, has_groups: bool) -> io::Result<()> {
        let language = self.page.language;
        let t = |chinese, english| language.choose(chinese, english);
        let ranked = "scope=\"col\" data-sort=\"number\"";
        let number = "scope=\"col\" class=\"number\" data-sort=\"number\"";
        let out = &mut self.page.out;
        write!(out, "<thead><tr><th {ranked} aria-sort=\"ascending\">{}</th>", t("名次", "rank"))?;
        write!(out, "<th scope=\"col\" data-sort=\"text\">{head}</th>")?;
        if has_groups {
            write!(out, "<th scope=\"col\" data-sort=\"text\">{}</th>", t("归类", "group"))?;
        }
        write!(out, "<th {number}>{}</th>", t("得分", "score"))?;
        let label = t("90% 名次区间", "90% ranks");
        write!(out, "<th {ranked}>{label}")?;
        axis.head(label, out)?;
        write!(out, "</th><th scope=\"col\">{}</th>", t("分项", "criteria"))?;
        let speakers = Speakers::of(self.report.corpus()).label(language);
        write!(out, "<th {number}>{speakers}</th>")?;
        writeln!(out, "<th {number}>{}</th></tr></thead>", t("提名", "nominated"))
    }

    fn row(&mut self, entry: &Entry<'_>, axis: &Axis) -> io::Result<()> {
        let Entry { rank, interval, score, parts, nominations, .. } = *entry;
        write!(
            self.page.out,
            "<tr><td class=\"rank\">{rank}</td><td class=\"word\"><b>{}</b><small>{}</small>",
            Escaped(entry.text),
            entry.origin
        )?;
        self.variants(entry.variants)?;
        write!(self.page.out, "</td>")?;
        if let Some(group) = &entry.group {
            let name = group.name.unwrap_or(self.page.t("未定", "undecided"));
            write!(
                self.page.out,
                "<td><span class=\"chip {}\">{}</span></td>",
                group.class,
                Escaped(name)
            )?;
        }
        write!(self.page.out, "<td class=\"number\">{score:.3}</td><td class=\"ranks\">")?;
        axis.bar(rank, interval, self.page.out)?;
        write!(self.page.out, "<span>{}–{}</span></td><td>", interval.low, interval.high)?;
        self.bars(&entry.criteria)?;
        writeln!(
            self.page.out,
            "</td><td class=\"number\">{}/{}</td><td class=\"number\">{nominations}</td></tr>",
            parts.count, parts.of
        )
    }

    fn variants(&mut self, variants: &[Variant]) -> io::Result<()> {
        if variants.is_empty() {
            return Ok(());
        }
        let form = |variant: &Variant| format!("{} {}", variant.form, variant.documents);
        let forms: Vec<String> = variants.iter().take(VARIANTS).map(form).collect();
        let more = if variants.len() > VARIANTS { "…" } else { "" };
        let (also, forms) = (self.page.t("又作 ", "also "), forms.join(self.page.t("、", ", ")));
        write!(self.page.out, "<span class=\"variants\">{also}{}{more}</span>", Escaped(&forms))
    }

    /// The sentences and the counts, folded.
    fn evidence(&mut self, entry: &Entry<'_>, columns: usize) -> io::Result<()> {
        let sentences = entry.sentences.len();
        let told = self.page.t(
            format!("例句 {sentences} 条与计数"),
            match sentences {
                1 => "1 sentence, and the counts".to_owned(),
                _ => format!("{sentences} sentences, and the counts"),
            },
        );
        writeln!(
            self.page.out,
            "<tr class=\"evidence-row\"><td colspan=\"{columns}\"><details><summary>{told}</summary>\
             <div class=\"evidence-room\">\n<div><ol class=\"quotes\">"
        )?;
        entry.sentences.iter().try_for_each(|sentence| self.sentence(sentence))?;
        writeln!(self.page.out, "</ol>")?;
        if entry.more > 0 {
            let more = entry.more;
            let told = self.page.t(format!("另有 {more} 处"), format!("{more} more places"));
            writeln!(self.page.out, "<p class=\"note\">{told}</p>")?;
        }
        writeln!(self.page.out, "</div>")?;
        self.criteria(&entry.criteria)?;
        writeln!(self.page.out, "</div></details></td></tr>")
    }

    fn sentence(&mut self, sentence: &Sentence<'_>) -> io::Result<()> {
        let cut = |is_cut| if is_cut { "…" } else { "" };
        writeln!(
            self.page.out,
            "<li><p class=\"quote\">{}{}<mark>{}</mark>{}{}</p>",
            cut(sentence.is_cut_before),
            Escaped(sentence.before),
            Escaped(sentence.found),
            Escaped(sentence.after),
            cut(sentence.is_cut_after)
        )?;
        let document = sentence.document;
        write!(self.page.out, "<p class=\"source\">")?;
        for known in [&document.unit, &document.author].into_iter().flatten() {
            write!(self.page.out, "<span>{}</span> ", Escaped(known))?;
        }
        writeln!(self.page.out, "<span class=\"id\">{}</span></p></li>", Escaped(&document.id))
    }
}
