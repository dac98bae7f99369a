//! Files that an office program wrote, read alike whatever their format.

use super::packed::{lines, read};

/// A file below `tests/files`.
macro_rules! file {
    ($name:literal) => {
        Sample { name: $name, bytes: include_bytes!(concat!("../../../../../tests/files/", $name)) }
    };
}

struct Sample {
    name: &'static str,
    bytes: &'static [u8],
}

impl Sample {
    fn lines(&self) -> Vec<String> {
        let extension = self.name.rsplit('.').next().unwrap_or_default();
        lines(
            &read(self.bytes, extension).unwrap_or_else(|reason| panic!("{reason}: {}", self.name)),
        )
    }
}

#[test]
fn a_text_reads_alike_in_every_format() {
    let body = "凌晨两点，走廊里只剩一盏灯。护士站的灯还亮着，她走过来，把𠮷字写在白板上，又看了一遍医嘱，才放心地坐下，等着下一个铃声响起，这样的夜晚她已经守了许多年。";
    let expected = [
        "夜班的灯",
        "内科　周启明",
        body,
        "科室 | 核心词 | 核心词",
        "内科 | 仁爱 | 廉洁",
        "内科 | 精诚 | 12",
        "天亮了，灯才熄灭。",
    ];
    for sample in [file!("sample.docx"), file!("sample.odt"), file!("sample.rtf")] {
        assert_eq!(sample.lines(), expected, "{}", sample.name);
    }
}

#[test]
fn older_texts_keep_all_but_what_is_merged() {
    for sample in [file!("sample.doc"), file!("sample.wps")] {
        let read = sample.lines();
        assert!(read[2].contains("𠮷字"), "{}: {read:?}", sample.name);
        assert_eq!(read[3..6], ["科室 | 核心词 | ", "内科 | 仁爱 | 廉洁", " | 精诚 | 12"]);
    }
}

#[test]
fn sheets_read_alike_in_every_format() {
    for sample in [file!("sheet.xlsx"), file!("sheet.xls"), file!("sheet.ods")] {
        assert_eq!(
            sample.lines(),
            [
                "科室 | 核心词 | 票数 | 日期",
                "内科 | 仁爱 | 12 | 2024-04-02",
                "外科 | 精诚 | 3.5 | 2024-04-03",
            ],
            "{}",
            sample.name
        );
    }
}
