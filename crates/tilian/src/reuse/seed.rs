//! Runs of equal characters of two texts, whatever their order.

use crate::reuse::remainder::BREAK;

/// Characters of the shingles by which runs are found: two of them are too often shared by
/// chance, four leave too little of a text whose words are replaced.
const LENGTH: usize = 3;

/// Most pairs of places of one shingle that are followed: what a text repeats more often is no
/// place to begin.
const MOST_PLACES: usize = 64;

/// The places of the shingles of a text, sorted by shingle and place.
pub(super) struct Shingled<'t> {
    pub(super) chars: &'t [char],
    /// Hash of the shingle above its place.
    places: Vec<u64>,
}

impl<'t> Shingled<'t> {
    pub(super) fn new(chars: &'t [char]) -> Self {
        let windows = chars.windows(LENGTH).enumerate();
        let places = windows.filter(|(_, window)| !window.contains(&BREAK));
        let mut places: Vec<_> =
            places.map(|(at, window)| (hash(window) << 32) | at as u64).collect();
        places.sort_unstable();
        Self { chars, places }
    }
}

/// A run of equal characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seed {
    /// Where it begins on each side.
    pub(super) at: [usize; 2],
    pub(super) length: usize,
}

impl Seed {
    pub(super) fn end(&self, side: usize) -> usize {
        self.at[side] + self.length
    }
}

/// The longest runs through the shingles that two texts share, by diagonal and place.
pub(super) fn seeds(left: &Shingled<'_>, right: &Shingled<'_>) -> Vec<Seed> {
    let mut met = meetings(left, right);
    // Wrapping tells diagonals apart as well as a sign would.
    met.sort_unstable_by_key(|[l, r]| (r.wrapping_sub(*l), *l));
    let mut seeds: Vec<Seed> = Vec::new();
    for [l, r] in met {
        let is_covered = seeds.last().is_some_and(|last| {
            r.wrapping_sub(l) == last.at[1].wrapping_sub(last.at[0]) && l < last.end(0)
        });
        if !is_covered && left.chars[l..l + LENGTH] == right.chars[r..r + LENGTH] {
            seeds.push(run(left.chars, right.chars, [l, r]));
        }
    }
    seeds
}

fn run(left: &[char], right: &[char], [l, r]: [usize; 2]) -> Seed {
    let agree = |(one, other): &(&char, &char)| one == other && **one != BREAK;
    let before = left[..l].iter().rev().zip(right[..r].iter().rev()).take_while(agree).count();
    let after = left[l..].iter().zip(&right[r..]).take_while(agree).count();
    Seed { at: [l - before, r - before], length: before + after }
}

/// Places of both texts with equal hashes.
fn meetings(left: &Shingled<'_>, right: &Shingled<'_>) -> Vec<[usize; 2]> {
    let (mut l, mut r) = (&left.places[..], &right.places[..]);
    let mut met = Vec::new();
    while let (Some(one), Some(other)) = (l.first(), r.first()) {
        let (one, other) = (one >> 32, other >> 32);
        if one < other {
            l = &l[skip(l, other)..];
        } else if other < one {
            r = &r[skip(r, one)..];
        } else {
            let (here, there) = (skip(l, one + 1), skip(r, one + 1));
            if here * there <= MOST_PLACES {
                met.extend(
                    l[..here]
                        .iter()
                        .flat_map(|a| r[..there].iter().map(|b| [place(*a), place(*b)])),
                );
            }
            (l, r) = (&l[here..], &r[there..]);
        }
    }
    met
}

/// How many of the sorted places lie below a hash, searched in growing steps: a short text is
/// compared with a long one in little more than its own length.
fn skip(places: &[u64], hash: u64) -> usize {
    let is_below = |place: &u64| place >> 32 < hash;
    let mut step = 1;
    while places.get(step - 1).is_some_and(is_below) && step < places.len() {
        step *= 2;
    }
    let (from, to) = (step / 2, step.min(places.len()));
    from + places[from..to].partition_point(is_below)
}

fn place(entry: u64) -> usize {
    (entry & 0xFFFF_FFFF) as usize
}

/// 32 bits of a shingle; runs are verified character by character.
fn hash(chars: &[char]) -> u64 {
    super::shingle::mix(chars) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(left: &str, right: &str) -> Vec<String> {
        let [left, right] = [left, right].map(|text| text.chars().collect::<Vec<_>>());
        let seeds = seeds(&Shingled::new(&left), &Shingled::new(&right));
        seeds.iter().map(|seed| left[seed.at[0]..seed.end(0)].iter().collect()).collect()
    }

    #[test]
    fn runs_are_found_whatever_their_order() {
        let found = found("天亮以前查房，护士先到", "护士先到了，天亮以前");
        assert_eq!(found, ["天亮以前", "护士先到"]);
    }

    #[test]
    fn a_long_text_is_met_like_a_short_one() {
        let long: String = ('一'..'丁').chain(('㐀'..'䶿').chain("守在床边".chars())).collect();
        assert_eq!(found("他守在床边", &long), ["守在床边"]);
        assert_eq!(found(&long, "他守在床边"), ["守在床边"]);
    }

    #[test]
    fn breaks_match_nothing() {
        assert_eq!(found("\0\0\0\0", "\0\0\0\0"), Vec::<String>::new());
        assert_eq!(found("甲乙丙\0丁戊己", "甲乙丙\0丁戊己"), ["甲乙丙", "丁戊己"]);
    }
}
