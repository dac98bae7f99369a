//! Which units have which core words, as a heat map.

use std::io;

use tilian::{SupportRow, SupportTable, SupportUnit};

use super::DistilledPage;
use crate::report::page::Escaped;

/// Most words of the map.
const MOST: usize = 60;

impl DistilledPage<'_> {
    /// Nothing where there is no core word.
    pub(super) fn heat(&mut self) -> io::Result<()> {
        let support = &self.report.distilled.support;
        let rows = &support.rows[..support.rows.len().min(MOST)];
        if rows.is_empty() {
            return Ok(());
        }
        let title = self.page.t("各科室用词热力图", "Core words by unit");
        self.page.section("heat", title, rows.len())?;
        self.page.note(
            "格中为该科室自己的话里用到该词的文档数，颜色越浓，占该科室计入文档的比例越大。科室名旁为其计入文档数。",
            "A cell holds the documents of the unit that have the word in own words; the stronger its colour, the \
             larger their share of the unit's documents, whose number stands beside its name.",
        )?;
        writeln!(self.page.out, "<div class=\"wide\">\n<table class=\"heat\">")?;
        self.heat_heads(&support.units)?;
        let strongest = strongest(support);
        rows.iter().try_for_each(|row| self.heat_row(row, &support.units, strongest))?;
        writeln!(self.page.out, "</tbody>\n</table>\n</div>")?;
        self.page.more(support.rows.len() - rows.len())?;
        self.page.end_section()
    }

    fn heat_heads(&mut self, units: &[SupportUnit]) -> io::Result<()> {
        let word = self.page.t("核心词", "core word");
        write!(self.page.out, "<thead><tr><th scope=\"col\" data-sort=\"text\">{word}</th>")?;
        for SupportUnit { unit, documents } in units {
            let name = unit.as_deref().unwrap_or(self.page.t("（未注明）", "(not told)"));
            write!(
                self.page.out,
                "<th scope=\"col\" data-sort=\"number\"><span class=\"unit\">{} \
                 <small>{documents}</small></span></th>",
                Escaped(name)
            )?;
        }
        let all = self.page.t("合计", "in all");
        writeln!(
            self.page.out,
            "<th scope=\"col\" data-sort=\"number\">{all}</th></tr></thead>\n<tbody>"
        )
    }

    fn heat_row(
        &mut self,
        row: &SupportRow,
        units: &[SupportUnit],
        strongest: f64,
    ) -> io::Result<()> {
        write!(self.page.out, "<tr><th scope=\"row\">{}</th>", Escaped(&row.term))?;
        for (count, unit) in row.documents.iter().zip(units) {
            if *count == 0 {
                write!(self.page.out, "<td class=\"zero\" data-value=\"0\"></td>")?;
                continue;
            }
            let share = share(*count, unit) / strongest;
            let of = unit.documents;
            write!(
                self.page.out,
                "<td style=\"--share:{share:.2}\" title=\"{count}/{of}\">{count}</td>"
            )?;
        }
        let all: u64 = row.documents.iter().sum();
        writeln!(self.page.out, "<td class=\"all\">{all}</td></tr>")
    }
}

fn share(count: u64, unit: &SupportUnit) -> f64 {
    count as f64 / unit.documents.max(1) as f64
}

/// The largest share of a unit's documents that have one word.
fn strongest(support: &SupportTable) -> f64 {
    let rows = support.rows.iter();
    let shares = rows.flat_map(|row| row.documents.iter().zip(&support.units));
    shares.map(|(count, unit)| share(*count, unit)).fold(f64::MIN_POSITIVE, f64::max)
}
