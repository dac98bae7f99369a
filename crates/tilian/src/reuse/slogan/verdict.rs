//! From pairs of wordings to verdicts on documents.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::reuse::disguise::Change;
use crate::reuse::slogan::judge::{category, disguise};
use crate::reuse::slogan::likeness::Likeness;
use crate::reuse::slogan::pairs::{Found, Renamed, Slogans};
use crate::reuse::slogan::wording::Put;
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Category, Disguise, Verdict};
use crate::text::{Kind, Role};

/// Longest core word that two units may both propose: that is agreement, not a copy.
const LONGEST_AGREED: usize = 4;

/// Most pairs of documents with a pair of wordings that are all told.
const ALL_TOLD: usize = 16;

impl Slogans<'_> {
    /// Equal wordings in documents that are not equal: core words with interpretations of their
    /// own.
    pub(super) fn equal(&self, is_reported: impl Fn(usize, usize) -> bool) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (wording, documents) in
            self.documents.iter().enumerate().filter(|(_, all)| all.len() > 1)
        {
            let source = self.source(wording);
            let own = &self.wordings[wording];
            let likeness = Likeness::of(own, own, &self.surprisal);
            let is_known = self.corpus[source].role == Role::Library;
            if !is_known && category(&likeness) != Some(Category::Copy) {
                continue;
            }
            for document in documents.iter().filter(|document| **document != source) {
                if !is_reported(*document, source) {
                    let texts = [*document, source].map(|at| self.corpus[at].text.as_str());
                    let Change { disguise, .. } = Change::of(texts[0], texts[1]);
                    let pair = [*document, source];
                    verdicts.extend(self.told(pair, Category::Copy, disguise, likeness));
                }
            }
        }
        verdicts
    }

    /// The verdicts on the documents that have a pair of wordings: on every two where they are
    /// few, else on those that stand for the others.
    pub(super) fn verdicts(&self, found: &Found) -> Vec<Verdict> {
        let [ones, others] = found.pair.map(|wording| &self.documents[wording][..]);
        if ones.len() * others.len() > ALL_TOLD {
            let pair = found.pair.map(|wording| self.source(wording));
            return self.verdict(found, pair).into_iter().collect();
        }
        let all = ones.iter().flat_map(|one| others.iter().map(|other| [*one, *other]));
        all.filter_map(|pair| self.verdict(found, pair)).collect()
    }

    fn verdict(&self, found: &Found, mut documents: [usize; 2]) -> Option<Verdict> {
        documents.sort_unstable();
        let source = source_of(self.corpus, &documents);
        let document = documents[usize::from(documents[0] == source)];
        let length = Put::of(&self.corpus[document])?.chars.len();
        let disguise = match found.renamed {
            Renamed::Yes => Disguise::Name,
            Renamed::No => disguise(&found.likeness, length),
        };
        self.told([document, source], found.category, disguise, found.likeness)
    }

    /// The verdict on a document and its source; none where both are known texts, or where two
    /// units agree on a core word.
    fn told(
        &self,
        [document, source]: [usize; 2],
        category: Category,
        disguise: Disguise,
        likeness: Likeness,
    ) -> Option<Verdict> {
        let put = Put::of(&self.corpus[document])?;
        let of_source = Put::of(&self.corpus[source])?;
        let is_submission = self.corpus[document].role == Role::Submission;
        let agreed = self.is_core_word(document, &put) || self.is_core_word(source, &of_source);
        if !is_submission || (agreed && self.corpus[source].role == Role::Submission) {
            return None;
        }
        let (span, span_of_source) = (put.origins.whole(), of_source.origins.whole());
        let written =
            [span.of(&self.corpus[document].text), span_of_source.of(&self.corpus[source].text)];
        let alignment = Alignment {
            span,
            source: span_of_source,
            matched: likeness.shared,
            disguise,
            alterations: Change::of(written[0], written[1]).alterations,
            evidence: None,
            likeness: Some(likeness),
        };
        Some(Verdict {
            document,
            source,
            category,
            direction: direction(&self.corpus[source], &self.corpus[document]),
            alignments: vec![alignment],
            compared: put.chars.len(),
        })
    }

    fn is_core_word(&self, document: usize, put: &Put) -> bool {
        self.corpus[document].kind == Some(Kind::CoreWord) && put.chars.len() <= LONGEST_AGREED
    }
}

/// Joins the verdicts on wordings with those on the same documents: a passage that covers a
/// wording speaks for it.
pub(in crate::reuse) fn join(verdicts: &mut Vec<Verdict>, of_wordings: Vec<Verdict>) {
    let key = |verdict: &Verdict| [verdict.document, verdict.source];
    let copies = verdicts.iter().enumerate().filter(|(_, all)| all.category == Category::Copy);
    let known: IndexMap<[usize; 2], usize, FixedState> =
        copies.map(|(at, verdict)| (key(verdict), at)).collect();
    for verdict in of_wordings {
        let Some(at) = known.get(&key(&verdict)) else {
            verdicts.push(verdict);
            continue;
        };
        let own = &mut verdicts[*at].alignments;
        let covers = |span| own.iter().any(|alignment| alignment.span.overlaps(span));
        let new: Vec<_> = verdict.alignments.into_iter().filter(|new| !covers(new.span)).collect();
        own.extend(new);
        own.sort_by_key(|alignment| alignment.span);
    }
}
