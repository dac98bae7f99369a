//! Lines of JSON and rows of entry sheets.

use tilian::{Corpus, Document, Kind, Role};

use super::{Folder, ids, notes, told};
use crate::load::write_jsonl;

#[test]
fn lines_of_json_are_documents() {
    let lines = [
        r#"{"id":"1","text":"甲。","unit":"内科","author":"周启明","kind":"essay","x":[1]}"#,
        "",
        r#"{"text":"乙。","kind":"诗","received":"昨天","author":["甲"]}"#,
        r#"{"id":7,"text":"丙。","role":"authority","received":"2024-04-02T09:15:00+08:00"}"#,
        r#"{"id":"2","text":"丁。"#,
        r#"["id","text"]"#,
        r#"{"id":"3","text":"  "}"#,
        r#"{"id":"4"}"#,
        r#"{"id":"5","text":5}"#,
        r#"{"id":"6","text":"戊。","role":"judge"}"#,
        r#"{"id":"8" "text":"己。"}"#,
        r#"{"id":"1","text":"庚。","unit":"外科","author":"何苇","kind":"征文"}"#,
    ];
    let folder = Folder::of(&[("检验科/稿.jsonl", &lines.join("\r\n"))]);
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["1", "7", "检验科/稿.jsonl:12", "检验科/稿.jsonl:3"]);
    assert_eq!(
        told(&loaded),
        ["内科|周启明||essay|甲。", "检验科||||丙。", "外科|何苇||essay|庚。", "检验科||||乙。",]
    );
    assert_eq!(
        folder.skipped(&loaded),
        [
            "检验科/稿.jsonl line 5: JSON ends too early at column 24",
            "检验科/稿.jsonl line 6: not a JSON object",
            "检验科/稿.jsonl line 7: text is empty, expected at least one character",
            "检验科/稿.jsonl line 8: no field text, expected one",
            "检验科/稿.jsonl line 9: text is 5, expected a string",
            "检验科/稿.jsonl line 10: role is \"judge\", expected submission, authority, library or context",
            "检验科/稿.jsonl line 11: broken JSON at column 11",
        ]
    );
    let noted = notes(&loaded);
    assert_eq!(noted.len(), 4, "{noted:#?}");
    assert!(noted[0].starts_with("检验科/稿.jsonl:12: id 1 stands earlier"));
    assert!(noted[2].starts_with("检验科/稿.jsonl:3: kind is \"诗\""));
}

#[test]
fn ids_that_two_files_share_are_prefixed() {
    let line = r#"{"id":"1","text":"甲。"}"#;
    let folder = Folder::of(&[
        ("a.jsonl", line),
        ("b/c.jsonl", line),
        ("d.jsonl", r#"{"id":"2","text":"乙。"}"#),
        ("内科/核心词.csv", "编号,核心词\n1,仁爱"),
        ("外科/核心词.csv", "编号,核心词\n1,仁爱"),
        ("儿科/口号.csv", "编号,口号\n1,仁爱"),
    ]);
    assert_eq!(
        ids(&folder.loaded()),
        [
            "2",
            "a.jsonl:1",
            "b/c.jsonl:1",
            "内科/核心词.csv:核心词:1",
            "口号:1",
            "外科/核心词.csv:核心词:1",
        ]
    );
}

#[test]
fn written_documents_load_as_they_were() {
    let corpus = Corpus::new([
        Document::new("一", "大医\r\n精诚\u{1}\"\\\n").title("题").unit("内科"),
        Document::new("二", "正文。\n内科　周启明\n。").author("周启明").role(Role::Library),
        Document::new("a:1", "仁爱\n释义：爱人。")
            .kind(Kind::CoreWord)
            .received("2024-04-02T09:15:00.5+08:00".parse().expect("a time")),
    ])
    .expect("a corpus");
    let mut lines = Vec::new();
    write_jsonl(&corpus, &mut lines).expect("written");
    let folder = Folder::of_bytes(&[("corpus.jsonl", &lines)]);
    let loaded = folder.loaded();
    assert_eq!(loaded.corpus, corpus);
    assert_eq!(loaded.skipped, []);
}

#[test]
fn entry_sheets_are_read_with_their_synonyms() {
    for (sheet, expected) in [
        (
            "\u{FEFF}序号,科室,姓名,核心词,释义\r\n1,内科,周启明,仁爱,爱人。\r\n",
            &["内科|周启明||core_word|仁爱\n释义：爱人。"][..],
        ),
        (
            "单位;作者;类别;作品\n内科;周启明;口号;仁心仁术\n;;征文;正文。",
            &["内科|周启明||slogan|仁心仁术", "内科|||essay|正文。"],
        ),
        (
            "某某医院征集表,,,\n部门,姓名,作品,类型\n内科,周启明,仁爱,核心词",
            &["内科|周启明||core_word|仁爱"],
        ),
        ("unit\ttitle\ttext\tkind\n内科\t题\t\"一\n二\"\tessay", &["内科||题|essay|一\n二"]),
        (
            "科室,核心词,表述语,释义\n内科,仁爱,\"1.仁心仁术\n2.厚德博学\",爱人。",
            &[
                "内科|||core_word|仁爱",
                "内科|||slogan|仁心仁术\n释义：爱人。",
                "内科|||slogan|厚德博学",
            ],
        ),
        ("核心词\n仁爱", &["|||core_word|仁爱"]),
    ] {
        let loaded = Folder::of(&[("a.csv", sheet)]).loaded();
        assert_eq!(told(&loaded), expected, "{sheet:?}");
    }
}

#[test]
fn rows_that_cannot_be_read_are_named() {
    let sheet = "编号,作品,时间,role\n\n1,仁爱,2024/4/2 9:15,\n2,厚德\n,,,\n3,,,\n\
                 1,诚信,四月,\n4,责任,,,多\n5,敬业,,上级文件\n6,奉献,,judge\n7,\"求实,,\n8,创新,,\n";
    let folder = Folder::of(&[("内科/表.csv", sheet), ("其他.csv", "科室,姓名\n内科,周启明")]);
    let loaded = folder.loaded();
    assert_eq!(ids(&loaded), ["内科/表.csv:7", "表:1", "表:2", "表:5"]);
    assert_eq!(loaded.corpus[3].role, Role::Authority);
    assert_eq!(loaded.corpus[1].received, "2024-04-02T01:15:00Z".parse().ok());
    assert_eq!(
        folder.skipped(&loaded),
        [
            "其他.csv: no text column among 科室, 姓名, \
             expected text, 作品, 内容, 正文, 核心词, 表述语 or 口号",
            "内科/表.csv line 8: row has 5 cells, expected 4",
            "内科/表.csv line 10: role is \"judge\", expected submission, authority, library or context",
            "内科/表.csv line 11: quotation mark never closes",
        ]
    );
}

#[test]
fn tables_in_gb18030_are_read() {
    let sheet = "编号,科室,口号\n1,内科,仁心仁术";
    let (bytes, _, _) = encoding_rs::GB18030.encode(sheet);
    let folder = Folder::of_bytes(&[("表.csv", &bytes)]);
    assert_eq!(told(&folder.loaded()), ["内科|||slogan|仁心仁术"]);
}
