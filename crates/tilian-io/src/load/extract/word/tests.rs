use crate::load::extract::packed::{Part, lines, packed, read};
use crate::load::extracted::{Extracted, Remark};
use crate::load::reason::Reason;

const TYPES: &str = r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

const RELATIONS: &str = r#"<Relationships>
<Relationship Id="rId1" Type="http://x/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://x/relationships/header" Target="header1.xml"/>
<Relationship Id="rId3" Type="http://x/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId4" Type="http://x/relationships/footnotes" Target="footnotes.xml"/>
</Relationships>"#;

fn document(body: &str) -> Vec<u8> {
    let text = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="m"><w:body>{body}</w:body></w:document>"#
    );
    packed(&[
        Part { name: "[Content_Types].xml", text: TYPES },
        Part { name: "word/document.xml", text: &text },
        Part { name: "word/_rels/document.xml.rels", text: RELATIONS },
        Part {
            name: "word/styles.xml",
            text: r#"<w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Deeper"><w:basedOn w:val="Secret"/></w:style></w:styles>"#,
        },
        Part {
            name: "word/header1.xml",
            text: r#"<w:hdr xmlns:w="w"><w:p><w:r><w:t>仁爱医院　征文</w:t></w:r></w:p></w:hdr>"#,
        },
        Part {
            name: "word/footer1.xml",
            text: r#"<w:ftr xmlns:w="w"><w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p></w:ftr>"#,
        },
        Part {
            name: "word/footnotes.xml",
            text: r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>"#,
        },
    ])
}

fn extracted(body: &str) -> Extracted {
    read(&document(body), "docx").unwrap_or_else(|reason| panic!("{reason} in {body}"))
}

fn paragraph(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

#[test]
fn a_reader_sees_what_is_shown() {
    let cases = [
        ("insertion", format!("{}<w:ins>{}</w:ins>", run("甲"), run("乙")), "甲乙"),
        ("content control", format!("<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run("甲")), "甲"),
        ("hyperlink", format!("<w:hyperlink>{}</w:hyperlink>", run("甲")), "甲"),
        ("astral", run("𠮷野"), "𠮷野"),
        ("entity", run("A&amp;B&#x20BB7;"), "A&B𠮷"),
        ("earlier state", "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>".to_owned(), "甲"),
        ("switched off", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r>".to_owned(), "甲"),
        ("field", format!(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#, run("四月")), "四月"),
        ("unfilled control", format!("{}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>{}", run("甲"), run("单击此处输入"), run("乙")), "甲乙"),
        ("drop-down", r#"<w:r><w:t>科室：</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="内科"/><w:listEntry w:val="外科"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#.to_owned(), "科室：外科"),
        ("contents", format!(r#"{}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#, run("甲"), run("一、责任1")), "甲"),
        ("break", "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>".to_owned(), "甲\n乙\t丙"),
        ("ruby", "<w:ruby><w:rt><w:r><w:t>rén</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>仁</w:t></w:r></w:rubyBase></w:ruby>".to_owned(), "仁"),
    ];
    for (name, runs, expected) in cases {
        let read = extracted(&paragraph(&runs));
        assert_eq!(lines(&read), [expected, "注"], "{name}");
        assert!(read.remarks.is_empty(), "{name}: {:?}", read.remarks);
    }
}

#[test]
fn what_is_deleted_or_hidden_is_left_out_and_counted() {
    let deleted = "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>";
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r>";
    let styled = "<w:r><w:rPr><w:rStyle w:val=\"Deeper\"/></w:rPr><w:t>丁</w:t></w:r>";
    let moved = "<w:moveFrom><w:r><w:t>戊</w:t></w:r></w:moveFrom>";
    let body = format!("{}{deleted}{deleted}{}{hidden}{styled}{moved}", run("甲"), run("己"));
    let read = extracted(&paragraph(&body));
    assert_eq!(lines(&read), ["甲己", "注"]);
    assert_eq!(read.remarks, [Remark::Deletions { count: 1 }, Remark::Hidden { count: 1 }]);
}

#[test]
fn a_deleted_end_of_paragraph_joins_two() {
    let first = format!("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}", run("甲"));
    let read = extracted(&format!("{}{}", paragraph(&first), paragraph(&run("乙"))));
    assert_eq!(lines(&read), ["甲乙", "注"]);
}

#[test]
fn text_boxes_stand_once_behind_their_paragraph() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&run("框")));
    let twice = format!(
        "<w:r><mc:AlternateContent><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r>"
    );
    let read = extracted(&paragraph(&format!("{}{twice}{}", run("甲"), run("乙"))));
    assert_eq!(lines(&read), ["甲乙", "框", "注"]);
}

#[test]
fn merged_cells_repeat_their_text() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(&run(text)))
    };
    let restart = r#"<w:vMerge w:val="restart"/>"#;
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>{}",
        cell("", "科室"),
        cell(r#"<w:gridSpan w:val="2"/>"#, "核心词"),
        cell(restart, "内科"),
        cell("", "仁爱"),
        cell("", "廉洁"),
        cell("<w:vMerge/>", ""),
        cell("", "精诚"),
        cell("", ""),
        paragraph(&run("后")),
    );
    assert_eq!(
        lines(&extracted(&body)),
        ["科室 | 核心词 | 核心词", "内科 | 仁爱 | 廉洁", "内科 | 精诚 | ", "后", "注"]
    );
}

#[test]
fn headers_are_margins_and_page_numbers_are_nowhere() {
    let section = r#"<w:sectPr><w:headerReference r:id="rId2" xmlns:r="r"/><w:footerReference r:id="rId3" xmlns:r="r"/></w:sectPr>"#;
    let read = extracted(&format!("{}{section}", paragraph(&run("甲"))));
    assert_eq!(read.margins, ["仁爱医院　征文"]);
    assert_eq!(lines(&read), ["甲", "注"]);
}

#[test]
fn what_is_made_to_do_harm_is_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(300), "</w:sdt>".repeat(300));
    assert_eq!(read(&document(&deep), "docx"), Err(Reason::TooDeep));
    let bomb = packed(&[
        Part { name: "[Content_Types].xml", text: TYPES },
        Part {
            name: "word/document.xml",
            text: r#"<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"#,
        },
    ]);
    assert!(matches!(read(&bomb, "docx"), Err(Reason::Broken { .. })));
    let cut = &document(&paragraph(&run("甲")))[..300];
    assert!(matches!(read(cut, "docx"), Err(Reason::Broken { .. })));
}

#[test]
fn texts_of_other_formats_that_are_put_in_are_read() {
    let relations = r#"<Relationships><Relationship Id="a" Type="http://x/relationships/aFChunk" Target="chunk.html"/><Relationship Id="b" Type="http://x/relationships/aFChunk" Target="chunk.docx"/></Relationships>"#;
    let text = r#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:altChunk r:id="a"/></w:body></w:document>"#;
    let read = read(
        &packed(&[
            Part { name: "[Content_Types].xml", text: TYPES },
            Part { name: "word/document.xml", text },
            Part { name: "word/_rels/document.xml.rels", text: relations },
            Part { name: "word/chunk.html", text: "<html><p>乙<p>丙" },
            Part { name: "word/chunk.docx", text: "PK\u{3}\u{4}" },
        ]),
        "docx",
    )
    .unwrap();
    assert_eq!(lines(&read), ["甲", "乙", "丙"]);
    assert_eq!(read.remarks, [Remark::TextBoxes { count: 4 }]);
}
