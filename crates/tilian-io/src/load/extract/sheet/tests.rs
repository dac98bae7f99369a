use crate::load::extract::packed::{Part, lines, packed, read};
use crate::load::extracted::{Block, Extracted, Remark};

const TYPES: &str = r#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;

fn book(sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheet = format!(r#"<worksheet xmlns="{main}">{sheet}</worksheet>"#);
    let workbook = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="票" sheetId="1" r:id="rId1"/><sheet name="密" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/></Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>"#
    );
    let root = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    packed(&[
        Part { name: "[Content_Types].xml", text: TYPES },
        Part { name: "_rels/.rels", text: &root },
        Part { name: "xl/workbook.xml", text: &workbook },
        Part { name: "xl/_rels/workbook.xml.rels", text: &relations },
        Part { name: "xl/styles.xml", text: &styles },
        Part { name: "xl/worksheets/sheet1.xml", text: &sheet },
    ])
}

fn extracted(sheet: &str) -> Extracted {
    read(&book(sheet), "xlsx").unwrap_or_else(|reason| panic!("{reason} in {sheet}"))
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn values_are_as_they_are_shown() {
    let read = extracted(
        r#"<sheetData><row r="1"><c r="A1"><v>12</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1" s="1"><v>45384</v></c><c r="D1" s="2"><v>45384.354166666664</v></c><c r="E1" t="b"><v>1</v></c></row></sheetData>"#,
    );
    assert_eq!(lines(&read), ["12 | 0.3 | 2024-04-02 | 2024-04-02 08:30 | TRUE"]);
    assert_eq!(read.remarks, [Remark::Hidden { count: 1 }], "the hidden sheet");
}

#[test]
fn merged_cells_repeat_and_hidden_ones_are_left_out() {
    let read = extracted(&format!(
        r#"<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="2">{}{}{}</row><row r="3" hidden="1">{}</row><row r="5">{}</row></sheetData><mergeCells><mergeCell ref="A2:A5"/></mergeCells>"#,
        text("A2", "内科"),
        text("B2", "仁爱𠮷"),
        text("C2", "密"),
        text("B3", "密"),
        text("B5", "廉洁"),
    ));
    assert_eq!(lines(&read), ["内科 | 仁爱𠮷", "内科 | ", "内科 | 廉洁"]);
    assert_eq!(read.remarks, [Remark::Hidden { count: 3 }]);
    let Block::Table(grid) = &read.blocks[0] else { panic!("{read:?}") };
    assert_eq!(grid.name.as_deref(), Some("票"));
    let numbers: Vec<usize> = grid.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4, 5]);
}

#[test]
fn far_cells_take_no_room() {
    let read = extracted(&format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#,
        text("XFC1", "甲"),
        text("XFD1048576", "乙"),
    ));
    assert_eq!(lines(&read), ["甲 | ", " | 乙"]);
}
