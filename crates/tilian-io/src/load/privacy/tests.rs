//! Which numbers are left out, and where.

use super::super::extracted::GridRow;
use super::*;

#[test]
fn numbers_of_people_are_left_out() {
    for (text, expected) in [
        ("内科+周启明+13800000000", "内科+周启明+***"),
        ("电话：138 0000 0000。", "电话：***。"),
        ("手机138-0000-0000转", "手机***转"),
        ("１３８００００００００", "***"),
        ("+86 13800000000", "***"),
        ("（0534）2310000", "***"),
        ("0534-2310000、05342310000", "***、***"),
        ("联系电话：2310000", "联系电话：***"),
        ("身份证号370000199001010000", "身份证号***"),
        ("37000019900101000X", "***"),
        ("370000 19900101 0000", "***"),
        ("370000900101000", "***"),
        ("周 明，13800000000，13900000000", "周 明，***，***"),
        ("138.0000.0000", "***"),
        ("138 00 00 00 00", "***"),
        ("1380000 0000", "***"),
        ("138 - 0000 - 0000", "***"),
        ("wx13800000000", "wx***"),
        ("座机231-0000", "座机***"),
        ("电话\t2310000", "电话\t***"),
        ("联系电话：\n2310000", "联系电话：\n***"),
        ("电话,2310000", "电话,***"),
        ("电话（办公室）：2310000、2310001 2310002", "电话（办公室）：***、*** ***"),
        ("400-820-0000", "***"),
        ("联系人周启明2310000", "联系人周启明***"),
        ("电话：138 0000 0000 2012年", "电话：*** 2012年"),
    ] {
        assert_eq!(redact(text).text, expected, "{text:?}");
    }
}

#[test]
fn other_numbers_stay() {
    for text in [
        "2024-04-02T09:15:00+08:00",
        "2024年3月14日16：30",
        "卫办发〔2012〕24号",
        "编号20240301001",
        "1380000000000000000000",
        "0.13800000000",
        "138.00000000",
        "120000",
        "123456789012345678",
        "A13800000000",
        "2012 2013 2014",
        "13 14 15 16 17 1",
        "135 7 9 11 13 15",
        "1990-03-14-123",
        "电话 2024-03-14",
        "用手机记下：2024.3.14 16:30",
        "hotel 2310000",
        "***",
        "",
    ] {
        assert_eq!(redact(text).text, text, "{text:?}");
    }
}

fn grid(rows: &[&[&str]]) -> Grid {
    let rows = rows.iter().enumerate().map(|(at, cells)| GridRow {
        number: at + 1,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        ..GridRow::default()
    });
    Grid { name: None, rows: rows.collect() }
}

#[test]
fn a_cell_beside_or_below_a_label_holds_a_number() {
    for (rows, expected) in [
        (&[&["姓名", "周启明", "联系电话", "2310000"][..]][..], &["姓名|周启明|联系电话|***"][..]),
        (&[&["联系电话", "", "2310000", "2310000"]], &["联系电话||***|***"]),
        (
            &[&["姓名", "电话（手机）"], &["周启明", "2310000"], &["何苇", "231 0000"]],
            &["姓名|电话（手机）", "周启明|***", "何苇|***"],
        ),
        (&[&["预算", "2310000"]], &["预算|2310000"]),
    ] {
        let mut grid = grid(rows);
        clean_grid(&mut grid);
        let found: Vec<String> = grid.rows.iter().map(|row| row.cells.join("|")).collect();
        assert_eq!(found, expected, "{rows:?}");
    }
}

#[test]
fn a_paragraph_below_a_label_holds_a_number() {
    let mut extracted = Extracted::of_paragraphs(&["联系电话：", "", "2310000", "2310000元"]);
    assert_eq!(clean_blocks(&mut extracted), 1);
    let expected = Extracted::of_paragraphs(&["联系电话：", "", "***", "2310000元"]);
    assert_eq!(extracted, expected);
}

#[test]
fn names_lose_the_mark() {
    for (name, expected) in [
        ("内科***", Some("内科")),
        ("骆秋白 ***", Some("骆秋白")),
        ("骆秋白（***）", Some("骆秋白")),
        ("骆秋白 电话：***", Some("骆秋白")),
        ("***", None),
        ("致***的信", Some("致***的信")),
        ("夜班的灯", Some("夜班的灯")),
    ] {
        assert_eq!(without_mark(name.to_owned()).as_deref(), expected, "{name:?}");
    }
}
