//! Numbers that were published, reproduced.
//!
//! Each test says what is printed where. Where a paper prints only the input or the rule, the
//! test says so, and its number was worked out by hand.

use tilian::score::{
    Contingency, Count, Edge, Graph, Overlap, PageRank, Partition, Split, containment,
    deviation_of_proportions, dice, entropy, idf, jaccard, log_dice, log_likelihood, log_ratio,
    normalized_deviation_of_proportions, npmi, percentile_interval, pmi, tf,
    two_cell_log_likelihood,
};

fn count(frequency: u64, total: u64) -> Count {
    Count { frequency, total }
}

fn table(target: Count, reference: Count) -> Contingency {
    Contingency::new(target, reference).expect("a possible table")
}

/// Whether `found` is what was printed, to as many decimals as were printed.
#[track_caller]
fn assert_printed(found: f64, printed: &str, what: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, tail)| tail.len());
    assert_eq!(format!("{found:.decimals$}"), printed, "{what}: {found}");
}

/// Dunning (1993), table of the bigrams with the highest −2 log λ: k(AB), k(A ¬B), k(¬A B),
/// k(¬A ¬B). Read by its columns, the table has the same G².
#[test]
fn log_likelihood_of_dunning_1993() {
    for (bigram, [both, only_a, only_b, neither], printed) in [
        ("the swiss", [110, 2_442, 111, 29_114], "270.72"),
        ("can be", [29, 13, 123, 31_612], "263.90"),
        ("previous year", [31, 23, 139, 31_584], "256.84"),
        ("mineral water", [10, 0, 3, 31_764], "167.23"),
        ("at the", [76, 104, 2_476, 29_121], "157.21"),
        ("real terms", [16, 16, 51, 31_694], "157.03"),
    ] {
        let by_rows = table(count(both, both + only_a), count(only_b, only_b + neither));
        let by_columns = table(count(both, both + only_b), count(only_a, only_a + neither));
        assert_printed(log_likelihood(&by_rows), printed, bigram);
        assert_printed(log_likelihood(&by_columns), printed, bigram);
    }
}

/// Teaching material for the calculator of Rayson & Garside (2000) prints its answer to 52 in
/// 50,000 tokens against 57 in 75,000: + 2.65.
///
/// Rayson, Corpora list, 18 January 2002: forms of KEEP in a million words of learners' and of
/// native speakers' English, "rounded to zero d.p." and without the sign, which is ours.
#[test]
fn two_cell_log_likelihood_of_rayson() {
    let exercise = table(count(52, 50_000), count(57, 75_000));
    assert_printed(two_cell_log_likelihood(&exercise), "2.65", "exercise");
    for (form, learners, natives, printed) in [
        ("KEEP", 392, 170, "90"),
        ("keep", 348, 99, "147"),
        ("keeps", 15, 14, "0"),
        ("keeping", 9, 32, "-14"),
        ("kept", 21, 25, "-0"),
    ] {
        let table = table(count(learners, 1_000_000), count(natives, 1_000_000));
        assert_printed(two_cell_log_likelihood(&table), printed, form);
    }
}

/// Hardie (2014) prints the rule: the same relative frequency is 0, each doubling 1 more, the
/// other way round negative; and the ratio of 0.0006 to 0.0002, which is 3.
#[test]
fn log_ratio_of_hardie_2014() {
    for (target, reference, expected) in [
        (count(2, 1_000), count(4, 2_000), 0.0),
        (count(4, 1_000), count(4, 2_000), 1.0),
        (count(8, 1_000), count(4, 2_000), 2.0),
        (count(16, 1_000), count(4, 2_000), 3.0),
        (count(1, 1_000), count(4, 2_000), -1.0),
        (count(6, 10_000), count(2, 10_000), 3.0_f64.log2()),
    ] {
        let found = log_ratio(&table(target, reference));
        assert!(
            (found - expected).abs() < 1e-12,
            "{found} for {target:?} against {reference:?}, expected {expected}"
        );
    }
}

/// Gries (2008): 50 words in parts of 9, 10, 10, 10 and 11, with 1 to 5 of the word *a*: 0.18.
/// Normalised as Lijffijt & Gries (2012) it is 0.18 / (1 − 0.18), by hand.
#[test]
fn dispersion_of_gries_2008() {
    let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(f, n)| count(f, n));
    let partition = Partition::of(parts.map(|part| part.total));
    let deviation = deviation_of_proportions(&parts, partition).expect("the word occurs");
    assert_printed(deviation, "0.18", "a");
    assert!((deviation - 0.18).abs() < 1e-12, "{deviation}");
    let normalized = normalized_deviation_of_proportions(&parts, partition).expect("five parts");
    assert!((normalized - 0.18 / 0.82).abs() < 1e-12, "{normalized}");
}

/// Lijffijt & Gries (2012), table 1: three equal parts, of which one has 2/3 of the occurrences
/// and another 1/3. The input is printed; by hand DP is 1/3, and 1/2 of what it can be at most.
#[test]
fn dispersion_of_lijffijt_and_gries_2012() {
    let partition = Partition::of([100; 3]);
    let parts = [count(2, 100), count(1, 100)];
    for (found, expected) in [
        (deviation_of_proportions(&parts, partition), 1.0 / 3.0),
        (normalized_deviation_of_proportions(&parts, partition), 0.5),
    ] {
        assert_eq!(found, Some(expected), "{parts:?} in {partition:?}");
    }
}

/// Manning, Raghavan & Schütze (2008), figure 6.8: `log₁₀(N / df)` in the Reuters collection of
/// 806,791 documents. Ours is in nats and has ones added, which so many documents make invisible.
#[test]
fn idf_of_manning_2008() {
    for (term, document_frequency, printed) in [
        ("car", 18_165, "1.65"),
        ("auto", 6_723, "2.08"),
        ("insurance", 19_241, "1.62"),
        ("best", 25_235, "1.50"),
    ] {
        let decimal = (idf(806_791, document_frequency) - 1.0) / 10.0_f64.ln();
        assert_printed(decimal, printed, term);
    }
}

/// Manning, Raghavan & Schütze (2008), §6.4.1: `1 + log tf`, 0 where the term is absent. The
/// values to the base of 10 are by hand: 0 → 0, 1 → 1, 10 → 2, 1000 → 4.
#[test]
fn tf_of_manning_2008() {
    assert_eq!(tf(0), 0.0);
    for (frequency, expected) in [(1, 1.0), (10, 2.0), (1_000, 4.0)] {
        let decimal = 1.0 + (tf(frequency) - 1.0) / 10.0_f64.ln();
        assert!((decimal - expected).abs() < 1e-12, "{decimal}: {frequency}");
    }
}

/// Church & Hanks (1990), pairs in the Associated Press of 1987, "N = 15 million": the size is
/// printed in round millions, so the last decimal is left open.
#[test]
fn pmi_of_church_and_hanks_1990() {
    for (pair, whole, left, right, printed) in [
        ("honorary doctor", 12, 111, 621, 11.3),
        ("doctors dentists", 8, 1_105, 44, 11.3),
        ("doctors nurses", 30, 1_105, 241, 10.7),
        ("doctors treating", 8, 1_105, 154, 9.4),
        ("examined doctor", 6, 275, 621, 9.0),
        ("doctors treat", 11, 1_105, 317, 8.9),
        ("doctor bills", 25, 621, 1_407, 8.7),
    ] {
        let found = pmi(whole, &[Split { left, right }], 15_000_000).expect("one cut");
        assert!((found - printed).abs() < 0.1, "{pair}: {found}, {printed}");
    }
}

/// Bouma (2009), the three values that fix the scale: only together 1, as expected by chance 0,
/// never together −1.
#[test]
fn npmi_of_bouma_2009() {
    for (whole, part, expected) in [(5, 5, 1.0), (1, 1, 1.0), (4, 20, 0.0), (0, 20, -1.0)] {
        let split = Split { left: part, right: part };
        let found = npmi(whole, &[split], 100).expect("one cut");
        assert!((found - expected).abs() < 1e-12, "{whole} of {part}: {found}");
    }
}

/// Shannon (1948), §7: probabilities ½, ¼, ⅛, ⅛ have 7/4 bits.
#[test]
fn entropy_of_shannon_1948() {
    assert_eq!(entropy([4, 2, 1, 1]), 7.0 / 4.0);
}

/// Rychlý (2008) prints the rules: 14 at most; 0 for one co-occurrence in 16,000 (2¹⁴ = 16,384);
/// twice as often is 1 more, a hundred times about 7.
#[test]
fn log_dice_of_rychly_2008() {
    let score = |shared, each| log_dice(Overlap { shared, left: each, right: each });
    assert_eq!(score(300, 300), 14.0);
    assert_eq!(score(1, 16_384), 0.0);
    let step = score(6, 3_000) - score(3, 3_000);
    assert!((step - 1.0).abs() < 1e-12, "twice as often: {step}");
    let leap = score(300, 3_000) - score(3, 3_000);
    assert!((leap - 7.0).abs() < 0.5, "a hundred times as often: {leap}");
}

/// Broder (1997), *a rose is a rose is a rose* and *a rose is a flower which is a rose*, words and
/// their sequences of two and three counted as often as they stand: resemblance 70, 50, 30 %.
/// Containment is by hand from the same counts.
#[test]
fn resemblance_of_broder_1997() {
    for (size, [shared, left, right], printed, contained) in [
        (1, [7, 8, 9], 0.7, 7.0 / 8.0),
        (2, [5, 7, 8], 0.5, 5.0 / 7.0),
        (3, [3, 6, 7], 0.3, 3.0 / 6.0),
    ] {
        let overlap = Overlap { shared, left, right };
        assert_eq!(jaccard(overlap), printed, "sequences of {size}");
        assert_eq!(containment(overlap), contained, "sequences of {size}");
    }
}

/// The bigrams of *night* and *nacht*, an example that textbooks share: one of four in common.
#[test]
fn dice_of_night_and_nacht() {
    let overlap = Overlap { shared: 1, left: 4, right: 4 };
    assert_eq!(dice(overlap), 0.25);
}

/// Efron & Tibshirani (1993), §13.3, print the rule: the ends are the Bαth and the B(1 − α)th value
/// in order; with 2,000 replications and α = 0.05 the 100th and, by hand, the 1,900th.
#[test]
fn percentile_interval_of_efron_and_tibshirani_1993() {
    let mut sample: Vec<u32> = (1..=2_000).rev().collect();
    assert_eq!(percentile_interval(&mut sample, 90), Some(100..=1_900));
}

/// Ranks of a graph whose nodes are numbered from 1, as in print.
fn page_rank(nodes: usize, damping: f64, links: &[(u32, u32)]) -> Vec<f64> {
    let edges: Vec<_> =
        links.iter().map(|(from, to)| Edge { from: from - 1, to: to - 1, weight: 1.0 }).collect();
    let graph = Graph::directed(nodes, &edges).expect("links between the nodes");
    PageRank::default().damping(damping).of(&graph).expect("a damping below 1")
}

/// Moler (2004), *Numerical Computing with MATLAB*, §2.11: a web of six pages at 0.85.
#[test]
fn page_rank_of_moler_2004() {
    let links = [(1, 2), (1, 6), (2, 3), (2, 4), (3, 4), (3, 5), (3, 6), (4, 1), (6, 1)];
    let printed = ["0.3210", "0.1705", "0.1066", "0.1368", "0.0643", "0.2007"];
    for (rank, printed) in page_rank(6, 0.85, &links).into_iter().zip(printed) {
        assert_printed(rank, printed, "a page of the tiny web");
    }
}

/// Langville & Meyer (2004), *Internet Mathematics* 1(3), 335–380: six pages at 0.9, of which the
/// second links nowhere.
#[test]
fn page_rank_of_langville_and_meyer_2004() {
    let links = [(1, 2), (1, 3), (3, 1), (3, 2), (3, 5), (4, 5), (4, 6), (5, 4), (5, 6), (6, 4)];
    let printed = ["0.03721", "0.05396", "0.04151", "0.3751", "0.206", "0.2862"];
    for (rank, printed) in page_rank(6, 0.9, &links).into_iter().zip(printed) {
        assert_printed(rank, printed, "a page of six");
    }
}

/// By hand: on undirected edges without damping's jumps a walk would meet each node in proportion
/// to its strength; a star of four at 0.85 has `(0.0375 + 0.85 × 3 × 0.0375) / (1 − 0.85²)` in
/// its middle.
#[test]
fn page_rank_of_a_star() {
    let edges = [1, 2, 3].map(|to| Edge { from: 0, to, weight: 1.0 });
    let graph = Graph::undirected(4, &edges).expect("a star");
    let ranks = PageRank::default().of(&graph).expect("a damping below 1");
    let middle = (0.0375 + 0.85 * 3.0 * 0.0375) / (1.0 - 0.85 * 0.85);
    assert!((ranks[0] - middle).abs() < 1e-9, "{ranks:?}");
    assert_eq!(ranks[1], ranks[2], "{ranks:?}");
    assert_eq!(ranks[2], ranks[3], "{ranks:?}");
}
