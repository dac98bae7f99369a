//! The same result for a corpus whose documents stand in another order.

use super::Distilled;

impl Distilled {
    /// The same result with every document at another position, given the new position of each.
    ///
    /// Ranks and counts stay as they are: what is only said in another order need not be
    /// distilled again.
    ///
    /// ```
    /// use tilian::{Corpus, Distillation, Document, Jieba};
    ///
    /// let corpus = Corpus::new([
    ///     Document::new("1", "夜里的灯亮着，守护就是让人放心。"),
    ///     Document::new("2", "我们提守护：责任要落在每一班岗上。"),
    /// ])?;
    /// let distilled = Distillation::default().distill(&corpus, &Jieba::new())?;
    /// let moved = distilled.clone().moved(&[1, 0]);
    /// let (word, same) = (&distilled.core_words[0], &moved.core_words[0]);
    /// let last = &word.passages[word.passages.len() - 1];
    /// assert_eq!(same.passages[0].document, 1 - last.document);
    /// assert_eq!(same.score, word.score);
    /// # Ok::<(), tilian::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Where `positions` is no permutation of the positions in the corpus.
    #[must_use]
    pub fn moved(mut self, positions: &[usize]) -> Self {
        for word in &mut self.core_words {
            word.passages.iter_mut().for_each(|passage| {
                passage.document = positions[passage.document];
            });
            word.passages.sort();
        }
        for place in self.slogans.iter_mut().flat_map(|slogan| &mut slogan.places) {
            place.document = positions[place.document];
        }
        Self { reuse: self.reuse.moved(positions), ..self }
    }
}
