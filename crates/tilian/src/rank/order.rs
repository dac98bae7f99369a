//! Scores made comparable and put in order.

/// Fewest candidates that are resampled, so that a rank can move far although few are shown.
const POOL: usize = 200;

/// Positions of the scores that are resampled, best first, so that `top` can be shown of them;
/// equal scores in order of names.
pub(super) fn best<'n>(scores: &[f64], top: usize, name: impl Fn(usize) -> &'n str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then_with(|| name(*a).cmp(name(*b))));
    order.truncate(POOL.max(top));
    order
}

/// A value as a share of the highest, at most 1, for a draw may exceed the corpus; 0 where the
/// highest is 0.
pub(super) fn share(value: f64, highest: f64) -> f64 {
    if highest > 0.0 { (value / highest).min(1.0) } else { 0.0 }
}
