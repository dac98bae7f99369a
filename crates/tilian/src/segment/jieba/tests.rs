use super::*;

#[test]
fn a_user_word_stays_whole() {
    let text = "大医精诚是本分";
    let user = UserDictionary::default().with_words(["大医精诚"]);
    let tokens = Jieba::new().with_dictionary(&user).segment(text);
    assert_eq!(tokens[0].span.of(text), "大医精诚");
}

fn words<'t>(jieba: &Jieba, text: &'t str) -> Vec<&'t str> {
    jieba.segment(text).iter().map(|token| token.span.of(text)).collect()
}

#[test]
fn words_that_jieba_cuts_stay_whole() {
    let user = "希波克拉底·誓言\n达 芬奇手术\tnz\nICU不打烊 n\nＶＩＰ病房\nPD-1抑制剂 3\n";
    let jieba = Jieba::new().with_dictionary(&user.parse().unwrap());
    for (text, word, tag) in [
        ("重读希波克拉底·誓言。", "希波克拉底·誓言", Tag::Idiom),
        ("做了达 芬奇手术后", "达 芬奇手术", Tag::ProperName),
        ("我们ICU不打烊", "ICU不打烊", Tag::Noun),
        ("我们ｉｃｕ不打烊", "ｉｃｕ不打烊", Tag::Noun),
        ("没有VIP病房", "VIP病房", Tag::Idiom),
        ("没有ｖＩＰ病房", "ｖＩＰ病房", Tag::Idiom),
        ("用PD-1抑制剂治疗", "PD-1抑制剂", Tag::Idiom),
    ] {
        let tokens = jieba.segment(text);
        let found = tokens.iter().find(|token| token.span.of(text) == word);
        assert_eq!(found.map(|token| token.tag), Some(tag), "{text}: {:?}", words(&jieba, text));
        assert_eq!(words(&jieba, text).concat(), text);
    }
}

#[test]
fn a_user_changes_the_part_of_speech_of_a_known_word() {
    let text = "护理病人";
    let tag = |jieba: &Jieba| jieba.segment(text)[0].tag;
    let before = Jieba::new();
    let after = before.clone().with_dictionary(&"护理 nz".parse().unwrap());
    let untold = before.clone().with_dictionary(&"护理 9000".parse().unwrap());
    assert_eq!(tag(&after), Tag::ProperName);
    assert_ne!(tag(&before), Tag::ProperName, "the earlier value is not changed");
    assert_eq!(tag(&untold), tag(&before), "a frequency says nothing of the part of speech");
}

#[test]
fn a_frequency_that_a_user_gives_decides() {
    let text = "我们的心";
    let first = |dictionary: &str| {
        let jieba = Jieba::new().with_dictionary(&dictionary.parse().unwrap());
        words(&jieba, text)[0]
    };
    assert_eq!(first("我们的 1"), "我们");
    assert_eq!(first("我们的 1\n我们的 900000"), "我们的", "the last line stands");
    assert_eq!(first("我们的"), "我们的", "one that is not told keeps it whole");
}

/// The words without the model.
fn by_dictionary<'t>(jieba: &'t Jieba, text: &'t str) -> Vec<&'t str> {
    jieba.dictionary.tag(text, false).iter().map(|tagged| tagged.word).collect()
}

#[test]
fn words_of_traditional_text_are_found() {
    let jieba = Jieba::new();
    for (text, word) in [
        ("醫療機構應當加強護理管理，尊重患者的隱私。", "隱私"),
        ("這家醫院的門診部搬遷到新樓，掛號處設於東側。", "門診部"),
        ("我們守護生命，將責任落實到每個崗位。", "守護"),
    ] {
        assert!(!by_dictionary(&jieba, text).contains(&word), "{text} needs no model");
        assert!(words(&jieba, text).contains(&word), "{text}: {:?}", words(&jieba, text));
        assert_eq!(words(&jieba, text).concat(), text);
    }
}

#[test]
fn simplified_text_is_cut_by_the_dictionary_alone() {
    let jieba = Jieba::new();
    for text in [
        "将会更大地改善这一流程，陶静澜和秦晓蔓都这样说。",
        "院训“厚德載物，醫者仁心”写在门口，每个新来的护士都要讲一讲自己怎么理解它。",
        "ICU 24/7 on call",
    ] {
        assert_eq!(words(&jieba, text), by_dictionary(&jieba, text), "{text}");
    }
}

#[test]
fn pieces_lose_nothing() {
    for text in ["字".repeat(60_000), "字。".repeat(40_000), "字".repeat(21_845) + "\n字"] {
        let joined: String = pieces(&text).collect();
        assert_eq!(joined.len(), text.len());
        assert!(pieces(&text).all(|piece| piece.len() <= PIECE));
    }
}
