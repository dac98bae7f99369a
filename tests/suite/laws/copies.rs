//! What holds of copied passages, whoever copies and however it is disguised.

use tilian::{
    Alignment, Alteration, Category, Corpus, Depth, Detection, Disguise, Document, Evidence, Kind,
    Review, Role, Tier, Tiers, TrickKind, Verdict,
};

const PASSAGE: [&str; 6] = [
    "老李住进来的第三天，夜里忽然坐起来找水喝。",
    "值班的护士端来温水，又把床头灯调暗了一格。",
    "她说，人在夜里最怕的不是疼，是不知道天什么时候亮。",
    "从那以后，她每次查房都先报一遍钟点，再问一句睡得好不好。",
    "这件小事没有写进任何制度，却被同病房的人记了很多年。",
    "后来老李出院，专门送来一只挂钟，说是让后来的人也知道几点了。",
];

const TRADITIONAL: &str = "老李住進來的第三天，夜裡忽然坐起來找水喝。值班的護士端來溫水，\
    又把床頭燈調暗了一格。她說，人在夜裡最怕的不是疼，是不知道天什麼時候亮。從那以後，\
    她每次查房都先報一遍鐘點，再問一句睡得好不好。這件小事沒有寫進任何制度，\
    卻被同病房的人記了很多年。後來老李出院，專門送來一隻掛鐘，說是讓後來的人也知道幾點了。";

/// What stands around the passage in its source, and in the document that copies it.
const FRAMES: [[&str; 2]; 2] = [
    ["我刚到病区那年，什么都要问，谁的脸色都要看。", "挂钟如今还在走，只是慢了两分钟。"],
    ["我们科讨论了两次，也有人说不好意思开口。", "散会时雨停了，谁也没有急着走。"],
];

/// Texts that share nothing with the passage.
const OTHERS: [&str; 3] = [
    "药房的窗口每天要递出去上千张单子，看错一个小数点就是大事，所以两个人核对，谁也不嫌烦。",
    "救护车开进山里，最后两公里是抬上去的；孩子的父亲走在前面打手电，一句话也没有说。",
    "食堂把晚饭留到九点，手术室的人下来还有热汤，这是后勤的同事自己商量出来的。",
];

fn source() -> Document {
    let [before, after] = FRAMES[0];
    Document::new("source", format!("{before}{}{after}", PASSAGE.concat()))
}

fn framed(id: &str, passage: &str) -> Document {
    let [before, after] = FRAMES[1];
    Document::new(id, format!("{before}{passage}{after}"))
}

fn corpus(documents: impl IntoIterator<Item = Document>) -> Corpus {
    let others = (0..).zip(OTHERS).map(|(id, text)| Document::new(format!("other {id}"), text));
    Corpus::new(documents.into_iter().chain(others)).expect("ids differ")
}

fn verdicts(corpus: &Corpus) -> Vec<Verdict> {
    Detection::default().depth(Depth::Passages).detect(corpus).verdicts().to_vec()
}

/// The one passage that is found, and the one verdict that tells it.
#[track_caller]
fn only(corpus: &Corpus) -> (Verdict, Alignment, Evidence) {
    let [verdict] = &verdicts(corpus)[..] else { panic!("not one: {:?}", verdicts(corpus)) };
    let [alignment] = verdict.alignments[..] else { panic!("not one passage: {verdict:?}") };
    assert_eq!(verdict.category, Category::Copy, "{verdict:?}");
    (verdict.clone(), alignment, alignment.evidence.expect("a passage has evidence"))
}

/// What the verdicts on a corpus come to.
fn review(corpus: &Corpus) -> Review {
    let reuse = Detection::default().depth(Depth::Passages).detect(corpus);
    Review::of(corpus, &reuse, &Tiers::default())
}

/// The passage as somebody writes it who does not want it found.
struct Disguised {
    name: &'static str,
    text: String,
    alteration: Alteration,
    trick: Option<TrickKind>,
}

fn disguised() -> Vec<Disguised> {
    let text = PASSAGE.concat();
    let insert = |c: char| text.chars().flat_map(|each| [each, c]).collect::<String>();
    let of = |name, text, alteration, trick| Disguised { name, text, alteration, trick };
    let hidden = |name, text| of(name, text, Alteration::Hidden, Some(TrickKind::Hidden));
    let script = |name, text| of(name, text, Alteration::Script, Some(TrickKind::MixedScript));
    let marks = |name, text| of(name, text, Alteration::Punctuation, None);
    vec![
        hidden("zero-width characters", insert('\u{200B}')),
        hidden("soft hyphens and joiners", insert('\u{AD}').replace('护', "护\u{2060}")),
        hidden("marks of direction", text.replace('人', "\u{202E}人\u{202C}")),
        marks("spaces", insert('\u{3000}')),
        marks("half-width full stops", text.replace('。', ".")),
        marks("no punctuation", text.replace(['，', '。'], "")),
        of("half-width commas", text.replace('，', ","), Alteration::Width, None),
        script("traditional characters", TRADITIONAL.to_owned()),
        script(
            "a few traditional characters",
            text.replace('护', "護").replace('灯', "燈").replace('钟', "鐘"),
        ),
        of(
            "radicals for characters",
            text.replace('见', "⻅").replace('人', "⼈").replace('水', "⽔").replace('长', "⻓"),
            Alteration::LookAlike,
            Some(TrickKind::LookAlike),
        ),
    ]
}

#[test]
fn a_copied_passage_is_found_from_end_to_end() {
    let corpus = corpus([source(), framed("copy", &PASSAGE.concat())]);
    let (verdict, alignment, evidence) = only(&corpus);
    let (document, from) = (&corpus[verdict.document], &corpus[verdict.source]);
    assert_eq!((document.id.as_str(), from.id.as_str()), ("source", "copy"), "the smaller id");
    let whole = PASSAGE.concat();
    let expected = whole.trim_end_matches('。');
    assert_eq!(alignment.span.of(&document.text), expected);
    assert_eq!(alignment.source.of(&from.text), expected);
    assert!(evidence.probability() > 0.99 && evidence.containment > 0.99, "{evidence:?}");
}

#[test]
fn what_readers_do_not_see_changes_no_verdict_and_is_told() {
    let (_, exact, plain) = only(&corpus([source(), framed("copy", &PASSAGE.concat())]));
    assert_eq!((exact.disguise, exact.alterations.iter().count()), (Disguise::Exact, 0));
    for Disguised { name, text, alteration, trick } in disguised() {
        let corpus = corpus([source(), framed("copy", &text)]);
        let (_, alignment, evidence) = only(&corpus);
        assert_eq!(evidence, plain, "{name}");
        assert_eq!(alignment.disguise, Disguise::Light, "{name}");
        let told: Vec<_> = alignment.alterations.iter().collect();
        assert_eq!(told, [alteration], "{name}");
        let tricks = review(&corpus).tricks;
        let told: Vec<_> =
            tricks.iter().map(|trick| (&*corpus[trick.document].id, trick.kind)).collect();
        assert_eq!(
            told,
            trick.map(|kind| ("copy", kind)).into_iter().collect::<Vec<_>>(),
            "{name}"
        );
    }
}

#[test]
fn edits_hide_no_passage() {
    let mut backwards = PASSAGE;
    backwards.reverse();
    let filled: Vec<String> = PASSAGE.iter().map(|each| format!("大家都知道，{each}")).collect();
    for (edit, text) in [
        (Disguise::Shuffled, backwards.concat()),
        (Disguise::Filler, filled.concat()),
        (Disguise::Deletion, [&PASSAGE[..2], &PASSAGE[3..]].concat().concat()),
        (
            Disguise::Replaced,
            PASSAGE
                .concat()
                .replace("夜里", "深夜")
                .replace("护士", "姑娘")
                .replace("老李", "老陈"),
        ),
    ] {
        let corpus = corpus([source(), framed("z", &text)]);
        let (_, alignment, evidence) = only(&corpus);
        assert_eq!(alignment.disguise, edit, "{alignment:?}");
        let shown = [alignment.span.len(), alignment.source.len()];
        let least = 9 * text.len().min(PASSAGE.concat().len()) / 10;
        assert!(shown.iter().all(|bytes| *bytes >= least), "{edit:?}: {alignment:?}");
        assert!(evidence.probability() > 0.9, "{edit:?}: {evidence:?}");
    }
}

#[test]
fn a_document_within_another_is_one_passage_of_its_whole_length() {
    let text = PASSAGE.concat();
    let (_, alignment, _) = only(&corpus([Document::new("a", &text), framed("b", &text)]));
    assert_eq!(alignment.source.of(&text), text.trim_end_matches('。'));
    let equal = corpus([Document::new("a", &text), Document::new("b", text.replace('，', " "))]);
    let [verdict] = &verdicts(&equal)[..] else { panic!("{:?}", verdicts(&equal)) };
    assert_eq!((verdict.matched(), verdict.alignments.len()), (verdict.compared, 1), "{verdict:?}");
}

#[test]
fn the_relation_is_symmetric() {
    let early = "2024-04-01T08:00:00+08:00".parse().expect("a time");
    let late = "2024-04-02T08:00:00+08:00".parse().expect("a time");
    let run = |first: tilian::Received, second: tilian::Received| {
        let copy = framed("copy", &PASSAGE.concat()).received(second);
        only(&corpus([source().received(first), copy]))
    };
    let (forth, there, evidence) = run(early, late);
    let (back, here, turned) = run(late, early);
    assert_eq!((forth.document, forth.source), (back.source, back.document));
    assert_eq!((there.span, there.source), (here.source, here.span));
    assert_eq!(evidence, turned);
    assert_eq!(forth.direction, back.direction, "both times are known");
}

#[test]
fn a_passage_of_the_library_is_known() {
    let known = Document::new("z", PASSAGE.concat()).role(Role::Library);
    let corpus = corpus([framed("essay", &PASSAGE.concat()), known]);
    let (verdict, ..) = only(&corpus);
    assert_eq!(corpus[verdict.source].id, "z", "{verdict:?}");
}

#[test]
fn quotations_accuse_nobody() {
    let notice = Document::new("notice", PASSAGE.concat()).role(Role::Authority);
    let edited =
        PASSAGE.concat().replace("忽然", "突然").replace("专门", "特意").replace("一格", "");
    let texts =
        [PASSAGE.concat(), PASSAGE.concat(), edited.clone(), edited, TRADITIONAL.to_owned()];
    let quoting = (0..).zip(&texts).map(|(id, text)| Document::new(format!("{id}"), text));
    let own = ["先抄在这里：", "按通知的话说，"].map(|own| format!("{own}{}", texts[0]));
    let framed = (5..).zip(own).map(|(id, text)| Document::new(format!("{id}"), text));
    let corpus = corpus(quoting.chain(framed).chain([notice]));
    let verdicts = verdicts(&corpus);
    assert_eq!(verdicts.len(), 7, "each quotes: {verdicts:?}");
    for verdict in verdicts {
        assert_eq!(verdict.category, Category::Quotation, "{verdict:?}");
        assert!(verdict.share() > 0.85, "{verdict:?}");
    }
}

#[test]
fn a_corpus_of_quotations_accuses_nobody() {
    let notice = Document::new("notice", PASSAGE.concat()).role(Role::Authority);
    let cited = "凡大医治病，必当安神定志，无欲无求，先发大慈恻隐之心，誓愿普救含灵之苦。\
        若有疾厄来求救者，不得问其贵贱贫富，长幼妍媸，怨亲善友，华夷愚智，普同一等，皆如至亲之想。";
    let quoting = (0..).zip(OTHERS).map(|(id, own)| {
        Document::new(format!("{id}"), format!("{}{own}古人讲，“{cited}”", PASSAGE.concat()))
    });
    let corpus = Corpus::new(quoting.chain([notice])).expect("ids differ");
    let found = verdicts(&corpus);
    let cited = found.iter().filter(|verdict| verdict.category == Category::Citation).count();
    assert_eq!(cited, 3, "each pair cites the same: {found:?}");
    assert!(found.iter().all(|verdict| verdict.category != Category::Copy), "{found:?}");
    let review = review(&corpus);
    assert!(review.clusters.is_empty() && review.shared.is_empty(), "{review:?}");
    for ratio in review.ratios {
        assert_eq!((ratio.copied, ratio.tier, ratio.largest), (0, Tier::None, None), "{ratio:?}");
        assert!(ratio.with_quotations > ratio.chars / 2, "{ratio:?}");
    }
}

#[test]
fn what_several_share_is_told_of_each_pair() {
    let documents = (0..OTHERS.len()).map(|at| {
        let text = format!("{}{}", OTHERS[at], PASSAGE.concat());
        Document::new(format!("{at}"), text).unit(format!("第{at}科"))
    });
    let corpus = Corpus::new(documents).expect("ids differ");
    let reuse = Detection::default().depth(Depth::Passages).detect(&corpus);
    let review = Review::of(&corpus, &reuse, &Tiers::default());
    let [cluster] = &review.clusters[..] else { panic!("{review:?}") };
    assert_eq!((&cluster.documents[..], cluster.units), (&[0, 1, 2][..], 3));
    let [passage] = &review.shared[..] else { panic!("{review:?}") };
    for location in &passage.locations {
        let shown = location.span.of(&corpus[location.document].text);
        assert_eq!(shown, PASSAGE.concat().trim_end_matches('。'), "{location:?}");
    }
    for verdict in reuse.verdicts() {
        let told = review.shared_by(verdict, &verdict.alignments[0]).map(|passage| passage.units);
        assert_eq!(told, Some(3), "{verdict:?}");
    }
    // Nobody knows who was first, so each shows its share.
    assert!(review.ratios.iter().all(|ratio| ratio.tier >= Tier::Third), "{review:?}");
}

#[test]
fn what_a_quotation_interrupts_is_one_passage() {
    let quoted = "坚持以病人为中心，把改善服务落到每一个窗口、每一张床边。";
    let notice =
        Document::new("notice", format!("各科室：{quoted}特此通知。")).role(Role::Authority);
    let (first, second) = PASSAGE.split_at(3);
    let copied = format!("{}{quoted}{}", first.concat(), second.concat());
    let other = Document::new("source", format!("{}{copied}", FRAMES[0][0]));
    let corpus = corpus([notice, other, framed("copy", &copied)]);
    let copies: Vec<_> =
        verdicts(&corpus).into_iter().filter(|found| found.category == Category::Copy).collect();
    let [verdict] = &copies[..] else { panic!("{copies:?}") };
    let [alignment] = verdict.alignments[..] else { panic!("{verdict:?}") };
    let shown = alignment.span.of(&corpus[verdict.document].text);
    assert_eq!(shown, copied.trim_end_matches('。'));
}

#[test]
fn a_subject_in_common_is_no_copy() {
    let texts = [
        "查房的时候先看病人的脸色，再看监护仪上的数字，最后才翻病历，这是老主任教的顺序。",
        "病历要写得让下一班的人看得懂，数字写清楚，时间写清楚，签名也要写清楚。",
        "监护仪响了，护士和医生一起跑过来，病人的家属站在门口，手里还拿着没吃完的饭。",
    ];
    let documents = (0..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
    assert_eq!(verdicts(&corpus(documents)), []);
}

/// Slogans of which three are one in disguise, and one only has its frame.
const SLOGANS: [[&str; 2]; 8] = [
    ["1", "把病人的小事当成大事\n释义：小处见医德。"],
    ["2", "我们要把病人的小市当成大事"],
    ["3", "小事當成大事，把病人的！"],
    ["4", "把学生的功课当成大事"],
    ["5", "夜班的灯一直亮着"],
    ["6", "凌晨四点守在床边"],
    ["7", "药到病除不如话到心安"],
    ["8", "慎独是最好的处方"],
];

#[test]
fn slogans_in_disguise_are_found_whatever_the_order() {
    let documents = || SLOGANS.map(|[id, text]| Document::new(id, text).kind(Kind::Slogan));
    let run = |documents: Vec<Document>| {
        let corpus = Corpus::new(documents).expect("ids differ");
        let verdicts = Detection::default().detect(&corpus).verdicts().to_vec();
        let told = |verdict: &Verdict| {
            let alignment = verdict.alignments[0];
            let [document, source] = [verdict.document, verdict.source].map(|at| &corpus[at]);
            let shown = [
                document.id.as_str(),
                source.id.as_str(),
                verdict.category.name(),
                alignment.disguise.name(),
                alignment.span.of(&document.text),
                alignment.source.of(&source.text),
            ];
            shown.map(str::to_owned)
        };
        verdicts.iter().map(told).collect::<Vec<_>>()
    };
    let found = run(documents().to_vec());
    let copies: Vec<_> = found.iter().filter(|row| row[2] == "copy").collect();
    let ids: Vec<_> = copies.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    assert_eq!(ids, [["2", "1"], ["3", "1"], ["3", "2"]], "{found:#?}");
    assert_eq!(copies[1][3..], ["shuffled", "小事當成大事，把病人的", "把病人的小事当成大事"]);
    assert!(found.iter().all(|row| row[2] == "copy" || row[0] == "4"), "{found:#?}");
    let backwards: Vec<_> = documents().into_iter().rev().collect();
    assert_eq!(run(backwards), found);
}
