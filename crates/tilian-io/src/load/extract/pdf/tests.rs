use crate::load::extract::packed::{lines, read};

const SAMPLE: &[u8] = include_bytes!("../../../../../../tests/files/sample.pdf");

#[test]
fn lines_become_paragraphs_again() {
    let read = lines(&read(SAMPLE, "pdf").unwrap());
    assert_eq!(read[..2], ["夜班的灯", "内科 周启明"]);
    assert!(read[2].starts_with("凌晨两点，走廊里只剩一盏灯。护士站"), "{read:?}");
    assert!(read[2].contains("𠮷") && read[2].ends_with("守了许多年。"), "{read:?}");
    assert_eq!(read.last().map(String::as_str), Some("天亮了，灯才熄灭。"));
}
