//! Bytes to Unicode scalar values.

/// Bytes from one place that is counted beforehand to the next.
const STEP: usize = 4096;

/// Where the scalar values of a text stand.
pub(super) struct Scalars<'t> {
    text: &'t str,
    /// Scalar values before each multiple of [`STEP`].
    before: Vec<usize>,
}

impl<'t> Scalars<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut before = vec![0];
        for step in text.as_bytes().chunks(STEP) {
            before.push(before.last().copied().unwrap_or(0) + begun(step));
        }
        Self { text, before }
    }

    /// Scalar values before a byte at which one begins.
    pub(super) fn before(&self, byte: usize) -> usize {
        let step = byte / STEP;
        self.before[step] + begun(&self.text.as_bytes()[step * STEP..byte])
    }
}

/// Scalar values that begin among these bytes of UTF-8.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalar_values_are_counted_from_any_byte() {
        for text in ["", "a", "守护👩‍⚕️e\u{301}", &"守a".repeat(5_000)] {
            let scalars = Scalars::of(text);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(scalars.before(byte), count, "byte {byte} of {} bytes", text.len());
            }
            assert_eq!(scalars.before(text.len()), text.chars().count());
        }
    }
}
