//! What nobody should compare: it ends soon, and accuses nobody who copied nothing.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};
use tilian::{Category, Corpus, Detection, Document, Reuse, Review, Role, Tiers, Verdict};

fn corpus(texts: impl IntoIterator<Item = String>) -> Corpus {
    let documents = (0..).zip(texts).map(|(id, text)| Document::new(format!("{id:06}"), text));
    Corpus::new(documents).expect("ids differ")
}

fn detected(corpus: &Corpus) -> Reuse {
    Detection::default().detect(corpus)
}

#[track_caller]
fn assert_nobody_is_accused(name: &str, texts: impl IntoIterator<Item = String>) {
    let corpus = corpus(texts);
    let reuse = detected(&corpus);
    let shown = reuse.verdicts().first().map(|verdict| shown(&corpus, verdict));
    assert_eq!(shown, None, "{name}");
}

/// What a verdict shows of its first passage.
fn shown(corpus: &Corpus, verdict: &Verdict) -> String {
    let Verdict { document, alignments, .. } = verdict;
    format!("{verdict:?}: {}", alignments[0].span.of(&corpus[*document].text))
}

/// Draws the same every time.
struct Draw(Pcg64Mcg);

impl Draw {
    fn new(seed: u64) -> Self {
        Self(Pcg64Mcg::seed_from_u64(seed))
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.0.next_u64() % bound as u64).expect("below a usize")
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    /// Text with the spread of words in a language: the common ones again and again, two of three
    /// characters in twenty thousand words.
    fn chinese(&mut self, chars: usize) -> String {
        let mut text = String::new();
        let mut count = 0;
        while count < chars {
            let rank = self.below(20_000).min(self.below(20_000)).min(self.below(20_000));
            let word = rank.min(self.below(20_000));
            text.extend([word * 7 % 4_001, word * 11 % 4_003].map(ideograph));
            count += 2;
            text.push_str(["", "", "", "", "，", "", "", "。"][count / 2 % 8]);
        }
        text
    }

    fn english(&mut self, words: usize) -> String {
        let mut text = String::new();
        let mut count = 0;
        while count < words {
            let sentence = self.sentence();
            count += sentence.split(' ').count();
            text.push_str(&sentence);
            text.push_str(". ");
        }
        text
    }

    fn sentence(&mut self) -> String {
        let subject = self.noun_phrase();
        let (verb, object) = (self.of(VERBS), self.noun_phrase());
        let place = self.place();
        match self.below(5) {
            0 => format!("{} {subject} {verb} {object}", self.of(OPENINGS)),
            1 => format!("{subject} {verb} {object} {place}"),
            2 => format!("{place} {subject} {verb} {object}"),
            3 => format!("{subject} {verb} {object} and {} {}", self.of(VERBS), self.noun_phrase()),
            _ => format!("{subject} {} it {verb} {object}", self.of(CONJUNCTIONS)),
        }
    }

    fn noun_phrase(&mut self) -> String {
        let (article, noun) = (self.of(ARTICLES), self.noun());
        match self.below(3) {
            0 => format!("{article} {noun}"),
            1 => format!("{article} {} {noun}", self.of(ADJECTIVES)),
            _ => format!("{article} {noun} of the {}", self.noun()),
        }
    }

    /// One of some thousand nouns: a vocabulary like that of a person.
    fn noun(&mut self) -> String {
        let noun = self.of(NOUNS);
        match self.below(3) {
            0 => noun.to_owned(),
            1 => format!("{noun}s"),
            _ => format!("{}{noun}", self.of(NOUNS)),
        }
    }

    fn place(&mut self) -> String {
        format!("{} {} {}", self.of(PREPOSITIONS), self.of(ARTICLES), self.noun())
    }
}

fn ideograph(number: usize) -> char {
    let code = u32::try_from(0x4E00 + number).ok();
    code.and_then(char::from_u32).expect("an ideograph")
}

const ARTICLES: &[&str] = &["the", "the", "the", "a", "a", "our", "this", "every", "their", "no"];
const OPENINGS: &[&str] = &["when", "because", "at first", "in the end", "of course", "last year"];
const CONJUNCTIONS: &[&str] = &["said that", "knows when", "asked whether", "because", "until"];
const PREPOSITIONS: &[&str] =
    &["in", "in", "on", "at", "with", "from", "for", "after", "before", "near", "without"];
const ADJECTIVES: &[&str] = &[
    "old", "new", "quiet", "long", "small", "careful", "first", "last", "good", "bad", "tired",
    "young", "kind", "clear", "heavy", "open", "early", "late", "plain", "honest", "warm", "cold",
    "sudden", "simple", "steady", "empty", "narrow", "rural", "public", "daily", "green", "broken",
];
const NOUNS: &[&str] = &[
    "patient",
    "nurse",
    "doctor",
    "ward",
    "hospital",
    "night",
    "family",
    "question",
    "answer",
    "record",
    "window",
    "corridor",
    "lamp",
    "hand",
    "voice",
    "mother",
    "child",
    "village",
    "road",
    "river",
    "winter",
    "morning",
    "surgeon",
    "theatre",
    "instrument",
    "mistake",
    "lesson",
    "rule",
    "value",
    "word",
    "promise",
    "team",
    "student",
    "teacher",
    "pharmacy",
    "prescription",
    "dose",
    "ambulance",
    "driver",
    "mountain",
    "kitchen",
    "soup",
    "clock",
    "chair",
    "door",
    "name",
    "number",
    "report",
    "meeting",
    "trust",
    "pain",
    "fear",
    "hope",
    "fever",
    "wound",
    "blood",
    "machine",
    "screen",
    "letter",
    "visitor",
    "neighbour",
    "volunteer",
    "queue",
    "bench",
    "garden",
    "roof",
    "storm",
    "signal",
    "shift",
    "colleague",
    "decision",
    "reason",
    "method",
    "habit",
];
const VERBS: &[&str] = &[
    "remembers",
    "keeps",
    "opens",
    "explains",
    "writes",
    "reads",
    "carries",
    "checks",
    "repeats",
    "follows",
    "leaves",
    "finds",
    "loses",
    "needs",
    "gives",
    "takes",
    "brings",
    "holds",
    "shows",
    "hides",
    "answers",
    "changes",
    "measures",
    "teaches",
    "forgets",
    "promises",
    "watches",
    "hears",
    "closes",
    "cleans",
    "repairs",
    "counts",
    "signs",
    "sends",
    "receives",
    "protects",
    "trusts",
];

#[test]
fn next_to_nothing_is_nobodys() {
    let texts = (0..20_000).map(|at| ["", "仁", "a", "。", "7"][at % 5].to_owned());
    assert_nobody_is_accused("empty", texts);
    let marks = ["……", "，。！？", "——", "（）", "!?"].map(|marks| marks.repeat(20_000));
    assert_nobody_is_accused("marks", marks);
}

#[test]
fn twenty_thousand_equal_documents_are_one_ring() {
    let text = Draw::new(1).chinese(200);
    let corpus = corpus((0..20_000).map(|_| text.clone()));
    let reuse = detected(&corpus);
    assert_eq!(reuse.verdicts().len(), 19_999);
    let review = Review::of(&corpus, &reuse, &Tiers::default());
    assert_eq!(review.clusters[0].documents.len(), 20_000);
    assert_eq!(review.shared[0].locations.len(), 20_000);
}

#[test]
fn what_repeats_itself_copies_nobody() {
    for period in 1..=5 {
        let unit: String = "健康仁爱责".chars().take(period).collect();
        let of = |bytes: usize| unit.repeat(bytes / unit.len());
        let texts = [of(1 << 20), of(1 << 19), of(300_000)];
        let framed = [format!("天亮{}", texts[0]), format!("{}查房", texts[1])];
        assert_nobody_is_accused(&unit, texts.into_iter().chain(framed));
    }
}

/// An essay of two megabytes, and what was copied from it.
#[test]
fn a_large_document_is_met_by_many_small_ones() {
    let mut draw = Draw::new(2);
    let large = draw.chinese(700_000);
    let chars: Vec<char> = large.chars().collect();
    let essays: Vec<String> = (0..200)
        .map(|at| {
            let copied: String = chars[at * 3_500..at * 3_500 + 150].iter().collect();
            format!("{}{copied}{}", draw.chinese(200), draw.chinese(200))
        })
        .collect();
    let corpus = corpus(std::iter::once(large.clone()).chain(essays));
    let reuse = detected(&corpus);
    let mut met: Vec<usize> =
        reuse.verdicts().iter().map(|found| found.document.max(found.source)).collect();
    met.sort_unstable();
    assert_eq!(met, (1..=200).collect::<Vec<_>>(), "each copies from the large one alone");
}

#[test]
fn large_documents_that_share_much_are_one_pair() {
    let mut draw = Draw::new(3);
    let parts: Vec<String> = (0..1_500).map(|_| draw.chinese(200)).collect();
    let mixed: Vec<String> = (0..parts.len())
        .map(|at| format!("{}{}", parts[at * 7 % parts.len()], draw.chinese(100)))
        .collect();
    let whole = parts.concat();
    let longer = format!("{whole}她说完就走");
    // A third of the mixed one is its own.
    for (name, other, least) in [("shuffled", mixed.concat(), 0.66), ("longer", longer, 0.99)] {
        let corpus = corpus([whole.clone(), other]);
        let reuse = detected(&corpus);
        let [verdict] = reuse.verdicts() else { panic!("{name}: {}", reuse.verdicts().len()) };
        assert!(verdict.share() > least, "{name}: {}", verdict.share());
    }
}

#[test]
fn a_large_document_may_quote_much_with_edits() {
    let notice = Draw::new(4).chinese(60_000);
    let edit = |(at, c)| if at % 20 == 19 { '改' } else { c };
    let edited: String = notice.chars().enumerate().map(edit).collect();
    let documents = [
        Document::new("notice", &notice).role(Role::Authority),
        Document::new("essay", edited),
        Document::new("other", format!("{notice}我们照办")),
    ];
    let corpus = Corpus::new(documents).expect("ids differ");
    let reuse = detected(&corpus);
    assert_eq!(reuse.verdicts().len(), 2);
    for verdict in reuse.verdicts() {
        assert_eq!(verdict.category, Category::Quotation);
        assert!(verdict.share() > 0.9, "{}", verdict.share());
    }
}

#[test]
fn marks_that_are_never_closed_are_read_once() {
    let open = ["“".repeat(100_000), "「".repeat(100_000)].map(|open| open + "甲");
    let closing = ["’".repeat(100_000), "』".repeat(100_000)];
    let texts = open.iter().zip(closing).map(|(open, closing)| open.clone() + &closing);
    assert_nobody_is_accused("open", texts);
    let mut draw = Draw::new(5);
    let many: String =
        (0..20_000).map(|_| format!("“{}”{}", draw.chinese(4), draw.chinese(8))).collect();
    let corpus = corpus([many.clone(), format!("开头{many}")]);
    assert_eq!(detected(&corpus).verdicts().len(), 1);
}

#[test]
fn english_essays_share_their_language_alone() {
    for others in [0, 200] {
        let mut draw = Draw::new(6);
        let essays: Vec<String> = (0..4).map(|_| draw.english(2_000)).collect();
        let others: Vec<String> = (0..others).map(|_| draw.chinese(600)).collect();
        assert_nobody_is_accused("English", essays.into_iter().chain(others));
    }
}

#[test]
fn an_english_paragraph_is_found() {
    for others in [0, 200] {
        let mut draw = Draw::new(7);
        let paragraph = draw.english(80);
        let essay =
            |draw: &mut Draw| format!("{}{paragraph}{}", draw.english(500), draw.english(500));
        let essays = [essay(&mut draw), draw.english(1_000), essay(&mut draw).to_uppercase()];
        let others: Vec<String> = (0..others).map(|_| draw.chinese(600)).collect();
        let corpus = corpus(essays.into_iter().chain(others));
        let reuse = detected(&corpus);
        let [verdict] = reuse.verdicts() else { panic!("{:?}", reuse.verdicts()) };
        let shown = shown(&corpus, verdict);
        let [alignment] = verdict.alignments[..] else { panic!("{shown}") };
        assert_eq!([verdict.source, verdict.document], [0, 2], "{shown}");
        let found = alignment.source.of(&corpus[0].text);
        let length = paragraph.len();
        assert!((length * 9 / 10..=length * 11 / 10).contains(&found.len()), "{shown}");
        let letters = paragraph.chars().filter(|c| c.is_alphabetic()).count();
        assert!(alignment.matched.abs_diff(letters) <= letters / 10, "of {letters}: {shown}");
    }
}

#[test]
fn numbers_of_one_kind_are_no_copy() {
    let mut draw = Draw::new(8);
    let mut table = |row: &dyn Fn(&mut Draw) -> String| -> Vec<String> {
        (0..3).map(|_| (0..200).map(|_| row(&mut draw)).collect()).collect()
    };
    let places = table(&|draw| format!("{:011}\n", draw.below(100_000_000_000)));
    let measured = table(&|draw| {
        let [one, other] = [10, 100].map(|bound| draw.below(bound));
        format!("{}\t{one}.{other}\t{}\n", draw.below(1_000), draw.below(200))
    });
    let digits = table(&|draw| format!("{}", draw.below(10)));
    let mut draw = Draw::new(9);
    for others in [0, 200] {
        let others: Vec<String> = (0..others).map(|_| draw.chinese(600)).collect();
        for (name, texts) in [("places", &places), ("measured", &measured), ("digits", &digits)] {
            assert_nobody_is_accused(name, texts.iter().chain(&others).cloned());
        }
    }
}

#[test]
fn what_everybody_shares_is_told_of_everybody() {
    for (documents, chars) in [(500, 200), (2_000, 60), (61, 200), (60, 200)] {
        let mut draw = Draw::new(10);
        let shared = draw.chinese(chars);
        let texts: Vec<String> = (0..documents)
            .map(|_| format!("{}。{shared}{}", draw.chinese(150), draw.chinese(150)))
            .collect();
        let corpus = corpus(texts);
        let reuse = detected(&corpus);
        let review = Review::of(&corpus, &reuse, &Tiers::default());
        let told: Vec<_> = review.shared.iter().map(|passage| passage.locations.len()).collect();
        assert_eq!(told, [documents], "{chars} characters");
    }
}
