//! How characters are read.

use pinyin::ToPinyinMulti;

/// A syllable without its tone; a character without a reading sounds like itself only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Sound(u64);

impl Sound {
    /// The longest syllable, zhuang, has six letters: its bytes fit a number.
    fn of_syllable(syllable: &str) -> Self {
        Self(syllable.bytes().fold(0, |packed, byte| (packed << 8) | u64::from(byte)))
    }

    fn of_itself(c: char) -> Self {
        /// No syllable has eight letters.
        const ITSELF: u64 = 1 << 63;
        Self(ITSELF | u64::from(u32::from(c)))
    }
}

/// All readings of a character, sorted: which one is meant is not asked, so that no segmenter
/// and no guess decides.
pub(super) fn sounds(c: char) -> Vec<Sound> {
    let readings = c.to_pinyin_multi().into_iter().flatten();
    let mut sounds: Vec<_> = readings.map(|reading| Sound::of_syllable(reading.plain())).collect();
    if sounds.is_empty() {
        sounds.push(Sound::of_itself(c));
    }
    sounds.sort_unstable();
    sounds.dedup();
    sounds
}

/// Whether two characters share a reading.
pub(super) fn sound_alike(one: &[Sound], other: &[Sound]) -> bool {
    one.iter().any(|sound| other.contains(sound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_with_a_reading_in_common_sound_alike() {
        for (one, other, expected) in [
            ('心', '新', true),
            ('的', '地', true),
            ('行', '航', true),
            ('行', '心', false),
            ('心', '心', true),
            ('a', '啊', false),
            ('7', '7', true),
            ('a', 'b', false),
        ] {
            assert_eq!(sound_alike(&sounds(one), &sounds(other)), expected, "{one} {other}");
        }
    }
}
