use crate::load::extract::packed::{lines, read};
use crate::load::extracted::Remark;

#[test]
fn a_page_is_paragraphs_and_tables() {
    for (html, expected) in [
        ("<p>夜班\n的灯<p>内科 <b>周启明</b>", &["夜班的灯", "内科 周启明"][..]),
        ("<div>甲<br>乙</div>丙", &["甲\n乙", "丙"]),
        (
            "<html><head><title>题</title><style>p{}</style></head><body>甲&amp;𠮷</body></html>",
            &["甲&𠮷"],
        ),
        (
            "<table><tr><td rowspan=2>内科<td colspan=2>核心词<tr><td>仁爱<td>廉洁</table>后",
            &["内科 | 核心词 | 核心词", "内科 | 仁爱 | 廉洁", "后"],
        ),
        (
            "<table><tr><td>甲<table><tr><td>内</td><td>层</td></tr></table></td></tr></table>",
            &["甲\n内\t层"],
        ),
        ("<pre>甲\n乙</pre>", &["甲\n乙"]),
        ("<table><td>甲</td></tr></table></td>乙", &["甲", "乙"]),
    ] {
        let read =
            read(html.as_bytes(), "html").unwrap_or_else(|reason| panic!("{reason}: {html}"));
        assert_eq!(lines(&read), expected, "{html}");
        assert!(read.remarks.is_empty(), "{html}");
    }
}

#[test]
fn headers_and_footers_of_pages_are_no_text() {
    let html = "<body><div title='header'><p>某院征文<div>内科</div></p></div><div>甲</div>\
                <div title=\"footer\"><p>党委办公室印制</div></body>";
    let read = read(html.as_bytes(), "html").unwrap();
    assert_eq!(lines(&read), ["甲"]);
    assert_eq!(read.margins, ["某院征文", "内科", "党委办公室印制"]);
}

#[test]
fn what_is_deleted_or_hidden_is_left_out_and_counted() {
    let html = "<p>甲<del>乙</del><span style='display: none'>丙<span>丁</span></span>戊</p>";
    let read = read(html.as_bytes(), "html").unwrap();
    assert_eq!(lines(&read), ["甲戊"]);
    assert_eq!(read.remarks, [Remark::Deletions { count: 1 }, Remark::Hidden { count: 1 }]);
}

#[test]
fn no_nesting_is_too_deep() {
    let html = format!("{}甲", "<div>".repeat(100_000));
    assert_eq!(lines(&read(html.as_bytes(), "html").unwrap()), ["甲"]);
}
