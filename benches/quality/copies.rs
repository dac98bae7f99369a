//! Copied passages of essays against those that were planted.

use std::error::Error;
use std::ops::Range;

use serde_json::{Value, json};
use tilian::{Category, Corpus, Depth, Detection, Document, Span, Verdict};

use crate::Ground;
use crate::kinds::named_rightly;
use crate::measure::{Measure, Measured};
use crate::plagdet::{Pairing, Plagdet};
use crate::planted::{Gold, Pairs};
use crate::sets;

/// Documents and planted copies of single pairs.
pub const DEV: [&str; 2] = ["copy/dev/docs", "copy/dev/gold"];

/// The same of rings that copied from each other.
pub const RING: [&str; 2] = ["copy/ring/docs", "copy/ring/gold"];

/// Measures of the set of single pairs.
pub fn of_dev(ground: &Ground) -> Measured {
    measure(ground, DEV, "copies")
}

/// Measures of the set of rings.
pub fn of_ring(ground: &Ground) -> Measured {
    measure(ground, RING, "rings")
}

fn measure(ground: &Ground, [documents, gold]: [&str; 2], name: &str) -> Measured {
    let documents = sets::lines(&ground.folder, documents)?;
    let corpus = Corpus::new(documents.iter().map(document).collect::<Result<Vec<_>, _>>()?)?;
    let reuse = Detection::default().depth(Depth::Passages).detect(&corpus);
    // A quotation is a category of its own and accuses nobody.
    let copies = reuse.verdicts().iter().filter(|verdict| verdict.category == Category::Copy);
    let detected: Vec<Pairing> = copies.flat_map(|verdict| pairings(&corpus, verdict)).collect();
    ground.written.write(name, detected.iter().map(row))?;
    let gold = Gold::read(&sets::lines(&ground.folder, gold)?)?;
    let all = gold.directed(detected);
    let own: Vec<Pairing> =
        all.iter().filter(|pairing| !gold.is_boilerplate(pairing)).cloned().collect();
    let (strict, masked) = (Plagdet::of(&gold.cases, &all), Plagdet::of(&gold.cases, &own));
    let pairs = Pairs::of(&gold, &all);
    let mut measures = vec![
        Measure::share("plagdet", strict.score()),
        Measure::share("plagdet, boilerplate masked", masked.score()),
        Measure::share("precision, boilerplate masked", masked.precision),
        Measure::share("recall, boilerplate masked", masked.recall),
        Measure::share("granularity", masked.granularity).less_is_better(),
        Measure::share("recall of pairs", pairs.recall),
        Measure::share("precision of pairs, boilerplate aside", pairs.precision),
        Measure::number("passages within quotations", (all.len() - own.len()) as f64)
            .less_is_better(),
        Measure::share("kind named rightly", named_rightly(&corpus, &reuse, &gold)),
    ];
    measures.extend(gold.kinds().into_iter().map(|kind| {
        let recall = Plagdet::of(&gold.of_kind(kind), &own).recall;
        Measure::share(format!("recall, {kind}"), recall)
    }));
    Ok(measures)
}

/// A document of a line, with its kind and role where the line tells them.
pub fn document(line: &Value) -> Result<Document, Box<dyn Error>> {
    let field = |name: &str| line[name].as_str().ok_or_else(|| format!("{line}: no {name}"));
    let mut document = Document::new(field("id")?, field("text")?);
    document.kind = line["kind"].as_str().map(str::parse).transpose()?;
    document.role = line["role"].as_str().map(str::parse).transpose()?.unwrap_or_default();
    Ok(document)
}

/// The paired passages of a verdict.
pub fn pairings<'c>(
    corpus: &'c Corpus,
    verdict: &'c Verdict,
) -> impl Iterator<Item = Pairing> + 'c {
    let (document, source) = (&corpus[verdict.document], &corpus[verdict.source]);
    verdict.alignments.iter().map(|alignment| Pairing {
        suspicious: document.id.clone(),
        source: source.id.clone(),
        sides: [chars(&document.text, alignment.span), chars(&source.text, alignment.source)],
    })
}

/// A span in characters.
fn chars(text: &str, span: Span) -> Range<usize> {
    let start = text[..span.start()].chars().count();
    start..start + span.of(text).chars().count()
}

/// A detection as a scorer reads it.
fn row(pairing: &Pairing) -> Value {
    let Pairing { suspicious, source, sides: [suspect, origin] } = pairing;
    json!({
        "suspicious_id": suspicious,
        "source_id": source,
        "susp_offset": suspect.start,
        "susp_len": suspect.len(),
        "src_offset": origin.start,
        "src_len": origin.len(),
    })
}
