//! What is planted in the sample campaign is found, and it is fairness that finds it: what holds
//! of the default run fails where the step that brings it about is left out.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use tilian::{
    Bootstrap, Category, Copies, CoreWord, Detection, Direction, Distillation, Distilled, Document,
    Quotations, Role, Slogan, VariantReason, Verdict, Votes,
};
use tilian_io::{LoadSettings, Reason, load};

use crate::{CAMPAIGN, JIEBA};

const NOTICE: &str = "authority/关于开展职业精神大讨论活动的通知.txt";
const ESSAY: &str = "儿科/征文/儿科+苏小禾+蹲下来说话.txt";
const COPIED_ESSAY: &str = "康复医学科/征文/康复医学科+段青野+俯下身去倾听.txt";
const QUOTING_ESSAYS: [&str; 3] = [
    "急诊科/征文/急诊科+马丹枫+门开着，灯亮着.txt",
    "影像科/征文/影像科+纪望川+看见看不见的.txt",
    "党政办公室/征文/党政办公室+叶知秋+在讨论中凝聚共识.txt",
];
const LOUD: &str = "马上就办";
/// Phrases of the notice that no unit uses but in quotations.
const STOCK: [&str; 6] = [
    "凝心聚力",
    "锐意进取",
    "卫生健康事业",
    "高质量发展",
    "卫生健康事业高质量发展",
    "医药卫生体制改革",
];

/// The default run; every candidate is returned, which changes no rank.
static FAIR: LazyLock<Distilled> = LazyLock::new(|| run(Distillation::default()));

fn run(distillation: Distillation) -> Distilled {
    let once = Bootstrap::default().resamples(1).expect("in range");
    let distillation = distillation.top(100_000).bootstrap(once);
    distillation.distill(&CAMPAIGN.corpus, &*JIEBA).expect("the campaign has words")
}

fn without_voting_once() -> Distillation {
    Distillation::default().votes(Votes::EveryOccurrence)
}

fn with_copies() -> Distillation {
    Distillation::default().detection(Detection::default().copies(Copies::Keep))
}

fn with_quotations() -> Distillation {
    Distillation::default().detection(Detection::default().quotations(Quotations::Keep))
}

#[track_caller]
fn assert_fair(what: &str, unfair: Distillation, holds: impl Fn(&Distilled) -> bool) {
    assert!(holds(&FAIR), "{what}: does not hold");
    assert!(!holds(&run(unfair)), "{what}: holds with the step left out as well");
}

/// Position of a document, which may be named by the end of its id.
#[track_caller]
fn position(id: &str) -> usize {
    let found = CAMPAIGN.corpus.iter().position(|document| document.id.ends_with(id));
    found.unwrap_or_else(|| panic!("no document {id}"))
}

fn document(id: &str) -> &'static Document {
    &CAMPAIGN.corpus[position(id)]
}

fn core_word<'r>(run: &'r Distilled, term: &str) -> Option<&'r CoreWord> {
    run.core_words.iter().find(|word| word.term == term)
}

/// The slogan that a document stands behind.
fn slogan<'r>(run: &'r Distilled, id: &str) -> Option<&'r Slogan> {
    let document = position(id);
    run.slogans.iter().find(|slogan| slogan.places.iter().any(|place| place.document == document))
}

fn verdict(document: &str, source: &str) -> Option<&'static Verdict> {
    let (document, source) = (position(document), position(source));
    let mut verdicts = FAIR.reuse.verdicts().iter();
    verdicts.find(|verdict| verdict.document == document && verdict.source == source)
}

/// Units with a document that has these characters, one document left out.
fn units_that_write(characters: &str, but: &str) -> u64 {
    let submissions = CAMPAIGN.corpus.of_role(Role::Submission);
    let writing = submissions.filter(|text| text.id != but && text.text.contains(characters));
    writing.map(|document| &document.unit).collect::<BTreeSet<_>>().len() as u64
}

#[test]
fn the_loudest_does_not_win() {
    assert_fair("the loud unit's word is not in the top ten", without_voting_once(), |run| {
        run.core_words.iter().take(10).all(|word| word.term != LOUD)
    });
    let loud = core_word(&FAIR, LOUD).expect("heard, though not loudest");
    let support = loud.criteria.support;
    assert_eq!((support.units.count, loud.criteria.nomination.parts.count), (1, 1), "{loud:?}");
    assert!(support.occurrences > 300, "{loud:?}");
}

#[test]
fn the_notice_does_not_win() {
    let notice = &document(NOTICE).text;
    let missing = STOCK.iter().find(|phrase| !notice.contains(**phrase));
    assert_eq!(missing, None, "the notice has every stock phrase");
    assert_fair("no stock phrase is supported", with_quotations(), |run| {
        STOCK.iter().all(|phrase| core_word(run, phrase).is_none())
    });
    for word in FAIR.core_words.iter().take(10).filter(|word| notice.contains(&word.term)) {
        let units = word.criteria.support.units.count;
        assert!(units >= 3, "{} stands in the notice; {units} units support it", word.term);
    }
}

#[test]
fn a_copied_essay_is_set_aside_with_its_source() {
    let verdict = verdict(COPIED_ESSAY, ESSAY).expect("found");
    assert_eq!((verdict.category, verdict.direction), (Category::Copy, Direction::Unknown));
    assert_eq!(verdict.matched(), verdict.compared, "but for marks and spaces they are equal");
    let (copy, passage) = (position(COPIED_ESSAY), verdict.alignments[0].span);
    assert_fair("no word of the copied essay is its own", with_copies(), |run| {
        run.reuse.foreign(copy).iter().any(|span| span.contains(passage))
    });
    for word in ["孩子", "蹲下来"] {
        let units = units_that_write(word, COPIED_ESSAY);
        assert_fair(&format!("{word} is supported by its writers"), with_copies(), |run| {
            core_word(run, word).is_some_and(|word| word.criteria.support.units.count == units)
        });
    }
}

#[test]
fn a_slogan_sent_in_twice_counts_once_for_the_first() {
    let verdict = verdict("K023", "K038").expect("found");
    assert_eq!((verdict.category, verdict.direction), (Category::Copy, Direction::SourceFirst));
    assert_fair("it is put forward by one unit", with_copies(), |run| {
        let slogan = slogan(run, "K038").expect("a slogan");
        slogan.criteria.nomination.parts.count == 1 && slogan.text == "门常开，灯常亮，人常在"
    });
    assert_eq!(slogan(&FAIR, "K023"), None, "the later one is set aside");
}

#[test]
fn a_slogan_of_the_library_is_set_aside() {
    let verdict = verdict("K015", "L04").expect("found");
    assert_eq!((verdict.category, verdict.direction), (Category::Copy, Direction::SourceFirst));
    assert_fair("it is not ranked", with_copies(), |run| slogan(run, "K015").is_none());
}

#[test]
fn a_slogan_quoted_from_the_notice_is_set_aside() {
    let verdict = verdict("K027", NOTICE).expect("found");
    assert_eq!(verdict.category, Category::Quotation, "quoting is no copying");
    let entry = verdict.alignments[0].span.of(&document("K027").text);
    assert_eq!(entry, "讲好卫生健康故事，传播行业正能量");
    assert_fair("it is not ranked", with_quotations(), |run| slogan(run, "K027").is_none());
}

#[test]
fn long_quotations_are_masked() {
    for essay in QUOTING_ESSAYS {
        let verdict = verdict(essay, NOTICE).unwrap_or_else(|| panic!("{essay} quotes nothing"));
        assert!(verdict.matched() >= 100, "{essay} quotes {} characters", verdict.matched());
        let document = position(essay);
        assert_fair(&format!("{essay}: what is quoted is not counted"), with_quotations(), |run| {
            verdict.alignments.iter().all(|quoted| !run.reuse.is_own(document, quoted.span))
        });
    }
}

#[test]
fn nobody_else_is_accused() {
    let copies = FAIR.reuse.verdicts().iter().filter(|verdict| verdict.category == Category::Copy);
    let copies: BTreeSet<usize> = copies.map(|verdict| verdict.document).collect();
    // K024 is K036 with its halves in the other order: reported, and counted as its variant.
    let planted = [COPIED_ESSAY, "K023", "K015", "K024"].map(position);
    assert!(FAIR.reuse.foreign(position("K024")).is_empty(), "a variant still supports");
    assert_eq!(copies, BTreeSet::from(planted), "that several units propose a word is agreement");
}

#[test]
fn agreement_is_counted_by_unit() {
    for (term, units) in [("仁爱", 4), ("敬畏生命", 4), ("大医精诚", 3), ("精益求精", 3)]
    {
        let word = core_word(&FAIR, term).unwrap_or_else(|| panic!("{term} is not ranked"));
        assert_eq!(word.criteria.nomination.parts.count, units, "{word:?}");
    }
}

#[test]
fn variants_stand_in_one_group() {
    for (one, other, reason) in [
        ("厚德精医", "精医厚德", VariantReason::Halves),
        ("救死扶伤", "扶伤救死", VariantReason::Halves),
        ("仁心仁术", "仁心精术", VariantReason::Character),
        ("仁爱诚信", "仁爱·诚信", VariantReason::Punctuation),
    ] {
        let word = core_word(&FAIR, one).unwrap_or_else(|| panic!("{one} leads no group"));
        let variant = word.variants.iter().find(|variant| variant.form == other);
        assert_eq!(variant.map(|variant| variant.reason), Some(reason), "{one}: {other}");
        assert_eq!(word.criteria.nomination.parts.count, 2, "{one}: both units put it forward");
        assert_eq!(core_word(&FAIR, other), None, "{other} stands apart as well");
    }
    let [one, other] = ["K036", "K024"].map(|id| slogan(&FAIR, id).expect("ranked"));
    assert_eq!(one, other, "the halves are swapped");
    assert_eq!(one.variants[0].reason, VariantReason::Halves, "{one:?}");
    assert_eq!(one.criteria.nomination.parts.count, 2, "{one:?}");
}

#[test]
fn every_encoding_is_read() {
    for (id, unit, passage) in [
        (
            "内科+何苇+写给一位老病人的信.txt",
            "内科",
            "见字如面。上个月您托女儿捎来的那双鞋垫收到了",
        ),
        ("麻醉科讨论记录.txt#1", "麻醉科", "打一针是十秒钟的事，后面是几个小时不许走神。"),
    ] {
        let document = document(id);
        assert!(document.text.contains(passage), "{id}: {}", document.text);
        assert!(!document.text.contains('\u{FFFD}'), "{id} lost characters");
        assert_eq!(document.unit.as_deref(), Some(unit), "{id}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason() {
    let skipped: Vec<(&Path, &Reason)> =
        CAMPAIGN.skipped.iter().map(|skipped| (skipped.path.as_path(), &skipped.reason)).collect();
    let expected = [
        ("README.md", &Reason::Readme),
        ("口腔科/征文/口腔科征文.pdf", &Reason::Empty),
        ("影像科/征文/影像科扫描件.txt", &Reason::Scanned { pages: 1 }),
    ];
    assert_eq!(skipped.len(), expected.len(), "{skipped:?}");
    for (path, reason) in expected {
        let is_named = skipped.iter().any(|(at, why)| at.ends_with(path) && *why == reason);
        assert!(is_named, "{path}: {reason} is not among {skipped:?}");
    }
}

#[test]
fn the_same_campaign_in_office_formats_ranks_the_same() {
    let settings = LoadSettings::default();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpora/sample-campaign-office");
    let office = load(&[path], &settings).expect("the twin");
    let formats: BTreeSet<&str> = office.understood.iter().map(|file| file.format).collect();
    for format in ["doc", "docx", "html", "odt", "pdf", "rtf", "text", "xls", "xlsx"] {
        assert!(formats.contains(format), "{format} is not among {formats:?}");
    }
    let archived = office.understood.iter().filter(|file| file.file.contains(".zip/征文.zip/"));
    assert_eq!(archived.count(), 2, "essays lie in an archive within an archive");
    let once = Bootstrap::default().resamples(1).expect("in range");
    let distillation = Distillation::default().top(100_000).bootstrap(once);
    let twin = distillation.distill(&office.corpus, &*JIEBA).expect("the twin has words");
    let words = |found: &Distilled| -> Vec<(String, f64)> {
        found.core_words.iter().map(|word| (word.term.clone(), word.score)).collect()
    };
    let slogans = |found: &Distilled| -> Vec<(String, f64)> {
        found.slogans.iter().map(|slogan| (slogan.text.clone(), slogan.score)).collect()
    };
    assert_eq!(words(&twin), words(&FAIR));
    assert_eq!(slogans(&twin), slogans(&FAIR));
}
