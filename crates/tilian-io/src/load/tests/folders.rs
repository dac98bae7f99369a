//! Folders, plain texts, and what is told of them.

use std::path::PathBuf;

use tilian::Role;

use super::super::{Reason, Strictness};
use super::{Error, Folder, LoadSettings, ids, load, notes, told};

fn campaign() -> Folder {
    Folder::of(&[
        ("README.md", "about"),
        ("tilian.toml", "# settings"),
        (".hidden.txt", "hidden"),
        (".git/a.txt", "hidden"),
        ("authority/通知.txt", "关于开展大讨论的通知\n\n各科室：\n现将事项通知如下。"),
        ("资料/院训.txt", "厚德博学\n仁心仁术"),
        (
            "内科/征文/内科+周启明+夜班的灯.txt",
            "夜班的灯\r\n内科　周启明\r\n\r\n凌晨两点。\r\n走廊。\r\n",
        ),
        ("内科/核心词.txt", "1.仁爱\n释义：爱人。\n2.责任"),
        ("外科/外科讨论记录.txt", "时间：三月二日\n主持人：宋砚青\n宋砚青：开会。"),
        ("征集表/无名.txt", "第一行。\n第二行。"),
        ("照片/a.JPG", "x"),
    ])
}

#[test]
fn a_campaign_is_told_by_its_folders() {
    let loaded = campaign().loaded();
    assert_eq!(
        ids(&loaded),
        [
            "authority/通知.txt",
            "内科/征文/内科+周启明+夜班的灯.txt",
            "内科/核心词.txt#1",
            "内科/核心词.txt#2",
            "外科/外科讨论记录.txt",
            "征集表/无名.txt",
            "资料/院训.txt#1",
            "资料/院训.txt#2",
        ]
    );
    assert_eq!(
        told(&loaded),
        [
            "||关于开展大讨论的通知||各科室：\n现将事项通知如下。",
            "内科|周启明|夜班的灯|essay|凌晨两点。\n走廊。",
            "内科|||core_word|仁爱\n释义：爱人。",
            "内科|||core_word|责任",
            "外科|||minutes|宋砚青：开会。",
            "||无名||第一行。\n第二行。",
            "|||slogan|厚德博学",
            "|||slogan|仁心仁术",
        ]
    );
    assert_eq!(loaded.corpus[0].role, Role::Authority);
    assert_eq!(loaded.corpus[7].role, Role::Library);
}

#[test]
fn nothing_is_lost_silently() {
    let folder = campaign();
    let loaded = folder.loaded();
    assert_eq!(
        folder.skipped(&loaded),
        [
            "README.md: describes the folder",
            "tilian.toml: settings of the folder",
            "照片/a.JPG: format not read: .jpg, expected a text, Word, WPS, PDF, Excel, HTML or zip file",
        ]
    );
    assert_eq!(
        notes(&loaded),
        [
            "内科/核心词.txt#1: author is not told",
            "内科/核心词.txt#2: author is not told",
            "征集表/无名.txt: unit is not told",
            "征集表/无名.txt: author is not told",
            "征集表/无名.txt: kind is not told",
        ]
    );
}

#[test]
fn unit_and_author_stand_under_a_title() {
    for (name, text, expected) in [
        (
            "征文/夜班的灯.txt",
            "夜班的灯\n内科　周启明\n\n正文。",
            "内科|周启明|夜班的灯|essay|正文。",
        ),
        ("征文/1.txt", "夜班的灯\n内科　周启明\n\n正文。", "内科|周启明|夜班的灯|essay|正文。"),
        (
            "征文/1.md",
            "# 夜班的灯\n\n作者：周启明　单位：内科\n\n正文。",
            "内科|周启明|夜班的灯|essay|正文。",
        ),
        ("内科/征文/高远+周启明.txt", "周启明\n正文。", "内科|高远|周启明|essay|正文。"),
        (
            "内科/征文/夜班.txt",
            "我们的夜班。\n内科　周启明\n正文。",
            "内科|周启明|夜班|essay|我们的夜班。\n内科　周启明\n正文。",
        ),
        ("征文/1.txt", "仁", "||||仁"),
    ] {
        let expected = expected.replace("||||仁", "|||essay|仁");
        let loaded = Folder::of(&[(name, text)]).loaded();
        assert_eq!(told(&loaded), [expected], "{name:?} {text:?}");
    }
}

#[test]
fn the_order_and_overlap_of_paths_change_nothing() {
    let folder = Folder::of(&[("内科/征文/a.txt", "甲。"), ("外科/征文/a.txt", "乙。")]);
    let settings = LoadSettings::default();
    let whole = folder.loaded();
    assert_eq!(ids(&whole), ["内科/征文/a.txt", "外科/征文/a.txt"]);
    for names in [&["", "内科"][..], &["内科", ""], &["", "内科/征文/a.txt", ""]] {
        let paths: Vec<PathBuf> = names.iter().map(|name| folder.path(name)).collect();
        let loaded = load(&paths, &settings).expect("readable text");
        assert_eq!(loaded.corpus, whole.corpus, "{names:?}");
    }
    let apart = [folder.path("外科"), folder.path("内科")];
    let loaded = load(&apart, &settings).expect("readable text");
    assert_eq!(loaded.corpus, whole.corpus, "paths beside each other");
    let deep = [folder.path("内科/征文"), folder.path("外科/征文")];
    let loaded = load(&deep, &settings).expect("readable text");
    assert_eq!(ids(&loaded), ["内科/征文/a.txt", "外科/征文/a.txt"]);
    let files = [folder.path("内科/征文/a.txt")];
    let loaded = load(&files, &settings).expect("readable text");
    assert_eq!(ids(&loaded), ["a.txt"]);
}

#[test]
fn folders_beside_each_other_read_like_the_folder_above() {
    let folder = Folder::of(&[
        ("README.md", "about"),
        ("authority/通知.txt", "通知。"),
        ("内科/征文/周启明+夜班的灯.txt", "正文。"),
    ]);
    let paths = ["README.md", "authority", "内科"].map(|name| folder.path(name));
    let loaded = load(&paths, &LoadSettings::default()).expect("readable text");
    assert_eq!(ids(&loaded), ["征文/周启明+夜班的灯.txt", "通知.txt"]);
    assert_eq!(told(&loaded)[0], "内科|周启明|夜班的灯|essay|正文。");
    assert_eq!(loaded.corpus[1].role, Role::Authority);
    assert_eq!(folder.skipped(&loaded), ["README.md: describes the folder"]);
}

#[cfg(unix)]
#[test]
fn links_lead_in_no_circle() {
    let folder = Folder::of(&[("内科/a.txt", "甲。")]);
    std::os::unix::fs::symlink(folder.path(""), folder.path("内科/loop")).expect("a link");
    std::os::unix::fs::symlink(folder.path("内科/a.txt"), folder.path("b.txt")).expect("a link");
    std::os::unix::fs::symlink(folder.path("gone"), folder.path("c.txt")).expect("a link");
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["内科/a.txt"]);
    assert!(matches!(loaded.skipped[0].reason, Reason::Io { .. }));
}

#[test]
fn paths_without_text_are_errors() {
    let folder = Folder::of(&[("图/a.jpg", "x"), ("图/空.txt", " \n")]);
    std::fs::create_dir(folder.path("空")).expect("a folder");
    let settings = LoadSettings::default();
    let error =
        |name: &str| load(&[folder.path(name)], &settings).expect_err("no text").to_string();
    assert!(error("无").ends_with("无 does not exist, expected a folder or a file"));
    assert!(error("空").contains("空 is empty"), "{}", error("空"));
    assert!(error("图").contains("图 has no readable text, skipped files: 2"));
    assert!(error("图/a.jpg").contains("a.jpg has no readable text, skipped files: 1"));
    assert!(matches!(load(&[], &settings), Err(Error::NoPath)));
}

#[test]
fn strict_reading_refuses_what_it_would_skip() {
    let settings = LoadSettings::default().strictness(Strictness::Strict);
    let described = Folder::of(&[("README", "about"), ("a.txt", "甲。")]);
    let loaded = load(&[described.path("")], &settings).expect("nothing is lost");
    assert_eq!(loaded.skipped.len(), 1);
    let folder = Folder::of(&[("b.docx", "PK\x03\x04"), ("a.txt", "甲。"), ("c.jsonl", "{")]);
    let error = load(&[folder.path("")], &settings).expect_err("a skipped file");
    let Error::Strict { skipped } = error else { panic!("{error}") };
    assert_eq!(skipped.path, folder.path("b.docx"));
}

#[test]
fn large_and_unreadable_files_are_skipped() {
    let line = "医".repeat(10_000_000 / 3);
    let folder = Folder::of_bytes(&[
        ("a.txt", line.as_bytes()),
        ("b.txt", b"PK\x03\x04\0\0\0"),
        ("c.txt", "仁".as_bytes()),
        ("d.txt", b""),
    ]);
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["a.txt", "c.txt"]);
    assert_eq!(loaded.corpus[0].text.len(), line.len());
    let settings = LoadSettings::default().largest_file(1 << 20);
    let loaded = load(&[folder.path("")], &settings).expect("readable text");
    assert_eq!(
        folder.skipped(&loaded),
        [
            "a.txt: file has 9999999 bytes, expected at most 1048576",
            "b.txt: damaged: invalid Zip archive: Could not find EOCD",
            "d.txt: file is empty, expected text",
        ]
    );
}

#[test]
fn lost_characters_are_noted() {
    let text = "我们的职业精神大讨论活动已经开始了，各科室都很重视";
    let folder = Folder::of_bytes(&[("a.txt", &text.as_bytes()[..text.len() - 1])]);
    let loaded = folder.loaded();
    assert!(notes(&loaded).contains(&"a.txt: characters lost: 1".to_owned()));
}
