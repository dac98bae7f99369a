use crate::load::extract::packed::{Part, lines, packed, read};
use crate::load::extracted::{Extracted, Remark};
use crate::load::reason::Reason;

fn file(kind: &str, styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    );
    packed(&[
        Part { name: "mimetype", text: &format!("application/vnd.oasis.opendocument.{kind}") },
        Part { name: "content.xml", text: &content },
        Part {
            name: "styles.xml",
            text: "<office:document-styles><style:header><text:p>仁爱医院</text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer></office:document-styles>",
        },
    ])
}

fn extracted(kind: &str, styles: &str, body: &str) -> Extracted {
    read(&file(kind, styles, body), "odt").unwrap_or_else(|reason| panic!("{reason}: {body}"))
}

#[test]
fn a_text_is_read_as_it_is_shown() {
    let styles = r#"<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>"#;
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h>夜班的灯</text:h>
<text:p>凌晨<text:s text:c="2"/>两点<text:line-break/>𠮷<text:span text:style-name="T1">密</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>。</text:p>
<text:p>甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>乙</text:p>"#;
    let read = extracted("text", styles, body);
    assert_eq!(lines(&read), ["夜班的灯", "凌晨  两点\n𠮷。", "甲乙", "框", "注"]);
    assert_eq!(read.margins, ["仁爱医院"]);
    assert_eq!(read.remarks, [Remark::Deletions { count: 1 }, Remark::Hidden { count: 1 }]);
}

#[test]
fn sheets_are_read_as_they_are_shown() {
    let styles = r#"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;
    let body = r#"<table:table table:name="票"><table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>内科</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>12</text:p></table:table-cell><table:table-cell><text:p>密</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table><table:table table:name="密" table:style-name="ta2"><table:table-row><table:table-cell><text:p>密</text:p></table:table-cell></table:table-row></table:table>"#;
    let read = extracted("spreadsheet", styles, body);
    assert_eq!(lines(&read), ["内科 | 内科 | 12", "内科 | 内科 | 3"]);
    assert_eq!(read.remarks, [Remark::Hidden { count: 2 }]);
}

#[test]
fn an_encrypted_file_is_locked() {
    let bytes = packed(&[
        Part { name: "mimetype", text: "application/vnd.oasis.opendocument.text" },
        Part { name: "META-INF/manifest.xml", text: "<manifest:encryption-data/>" },
    ]);
    assert_eq!(read(&bytes, "odt"), Err(Reason::Locked));
}
