#![allow(missing_docs, clippy::all, clippy::unwrap_used)]
use tilian::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let loaded =
        tilian_io::load(&[std::path::PathBuf::from(&args[1])], &Default::default()).unwrap();
    for s in &loaded.skipped {
        println!("{s:?}");
    }
    let mut d = Distillation::default().top(40);
    if args.get(2).is_some() {
        d = d
            .votes(Votes::EveryOccurrence)
            .detection(Detection::default().copies(Copies::Keep).quotations(Quotations::Keep));
    }
    let t = std::time::Instant::now();
    let r = d.distill(&loaded.corpus, &Jieba::new()).unwrap();
    println!("{:?} docs {} words {} parts {}", t.elapsed(), r.documents, r.words, r.parts);
    for w in &r.core_words {
        let c = &w.criteria;
        println!(
            "{:3} [{}-{}] {} {:?} {:.3} parts {}/{} nom {} occ {} ndp {:.2} g2 {:.1} lr {:.1} tfidf {:.2} nb {} {:?} {}",
            w.rank,
            w.interval.low,
            w.interval.high,
            w.term,
            w.origin,
            w.score,
            c.support.parts.count,
            c.support.parts.of,
            c.nomination.parts.count,
            c.support.occurrences,
            c.normalized_deviation,
            c.log_likelihood,
            c.log_ratio,
            c.tf_idf,
            c.neighbours,
            c.values.map(|v| (v * 100.).round()),
            w.variants
                .iter()
                .map(|v| format!("{}({:?},{})", v.form, v.reason, v.documents))
                .collect::<Vec<_>>()
                .join(" ")
        );
    }
    for w in &r.slogans {
        let c = &w.criteria;
        println!(
            "{:3} [{}-{}] {} {:?} {:.3} parts {} nom {} {:?} cw {:?} {:?} {}",
            w.rank,
            w.interval.low,
            w.interval.high,
            w.text,
            w.origin,
            w.score,
            c.support.parts.count,
            c.nomination.parts.count,
            c.form,
            c.core_words,
            c.values.map(|v| (v * 100.).round()),
            w.variants
                .iter()
                .map(|v| format!("{}({:?},{})", v.form, v.reason, v.documents))
                .collect::<Vec<_>>()
                .join(" ")
        );
    }
    for v in r.reuse.verdicts() {
        println!(
            "{} <- {} {:?} {:?} {} {:.2}",
            loaded.corpus[v.document].id,
            loaded.corpus[v.source].id,
            v.category,
            v.direction,
            v.matched(),
            v.share()
        );
    }
}
