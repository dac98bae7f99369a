use crate::load::extract::packed::{lines, read};
use crate::load::extracted::Remark;
use crate::load::reason::Reason;

const HEAD: &str = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset0 Arial;}{\f2\fcharset136 MingLiU;}}{\info{\title x}}";

fn rtf(body: &str) -> Vec<u8> {
    format!("{HEAD}{body}}}").into_bytes()
}

#[test]
fn text_is_read_in_every_way_it_is_written() {
    for (body, expected) in [
        (r"\'c8\'ca\'b0\'ae\par", &["仁爱"][..]),
        (r"\f1 \'c8\'ca\par", &["仁"]),
        (r"{\f2 \'a4\'af}\'c8\'ca\par", &["仁仁"]),
        (r"\u20161?\u-28671 ?\par", &["仁送"]),
        (r"{\uc2\u20161\'c8\'ca\u29233\'b0\'ae}\par", &["仁爱"]),
        (r"\uc0\u-10174\u-8265\par", &["𠮷"]),
        (r"\uc0 \u55362\uc1 \u57271\'3f\u23383\'3f\par", &["𠮷字"]),
        (r"a\{b\}\~c\_d\par e\line f\tab g", &["a{b} c-d", "e\nf\tg"]),
        (r"\ldblquote a\rdblquote\par", &["“a”"]),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}\par", &["a"]),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 3}}b\par", &["b"]),
        (r"{\*\unknown x}a{\pict 00ff}\bin3 {}{b\par", &["ab"]),
        (r"a{\footnote n}b\par", &["ab", "n"]),
        (r"a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt t\par}}}b\par", &["ab", "t"]),
    ] {
        let read = read(&rtf(body), "rtf").unwrap_or_else(|reason| panic!("{reason}: {body}"));
        assert_eq!(lines(&read), expected, "{body}");
        assert!(read.remarks.is_empty(), "{body}");
    }
}

#[test]
fn raw_bytes_are_characters_even_where_they_look_like_marks() {
    let mut bytes = HEAD.as_bytes().to_vec();
    bytes.extend_from_slice(b"\x82\x5C\xC8\xCA\\par}");
    assert_eq!(lines(&read(&bytes, "rtf").unwrap()), ["俓仁"]);
}

#[test]
fn tables_repeat_merged_cells() {
    let body = r"\trowd\cellx1000\cellx3000\intbl a\cell b\cell\row\trowd\clvmgf\cellx1000\cellx2000\cellx3000\intbl c\cell d\cell e\cell\row\trowd\clvmrg\cellx1000\cellx2000\cellx3000\intbl\cell f\cell g\cell\row\pard h\par";
    let read = read(&rtf(body), "rtf").unwrap();
    assert_eq!(lines(&read), ["a | b | b", "c | d | e", "c | f | g", "h"]);
}

#[test]
fn margins_deletions_and_hidden_text_are_told() {
    let body = r"{\header \'c8\'ca\par}{\footer - {\field{\*\fldinst PAGE}{\fldrslt 1}} -\par}a{\deleted b}{\v c}d\par";
    let read = read(&rtf(body), "rtf").unwrap();
    assert_eq!(lines(&read), ["ad"]);
    assert_eq!(read.margins, ["仁"]);
    assert_eq!(read.remarks, [Remark::Deletions { count: 1 }, Remark::Hidden { count: 1 }]);
}

#[test]
fn deep_groups_are_refused_and_open_ones_are_not() {
    let deep = format!("{HEAD}{}", "{".repeat(5_000));
    assert_eq!(read(deep.as_bytes(), "rtf"), Err(Reason::TooDeep));
    assert_eq!(lines(&read(format!("{HEAD}{{{{a").as_bytes(), "rtf").unwrap()), ["a"]);
}
