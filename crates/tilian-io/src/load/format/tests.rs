use super::*;

#[test]
fn content_decides_and_not_the_name() {
    let utf16: Vec<u8> =
        [0xFEFF].into_iter().chain("仁爱".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let not_read = |extension: &str| Err(Reason::Format { extension: extension.to_owned() });
    let late = [vec![b' '; 900], b"%PDF-1.4".to_vec()].concat();
    for (bytes, extension, expected) in [
        (&b"{\\rtf1 x}"[..], "doc", Ok(FileFormat::Rtf)),
        (b"<html><body>x</body></html>", "doc", Ok(FileFormat::Html)),
        (b"\n<!-- x --><TABLE border=1><tr>", "xls", Ok(FileFormat::Html)),
        (b"<html>x", "txt", Ok(FileFormat::Text)),
        (b"plain", "docx", Ok(FileFormat::Text)),
        (b"<path> is a word", "", Ok(FileFormat::Text)),
        (&late, "doc", Ok(FileFormat::Pdf)),
        (&utf16, "txt", Ok(FileFormat::Text)),
        (&utf16, "csv", Ok(FileFormat::Csv)),
        (b"{}", "jsonl", Ok(FileFormat::JsonLines)),
        (b"\xFF\xD8\xFF\xE0", "pdf", Err(Reason::Scanned { pages: 1 })),
        (b"BMW is a car", "txt", Ok(FileFormat::Text)),
        (b"Rar!\x1A\x07\x00", "rar", Err(Reason::Format { extension: "rar".to_owned() })),
        (b"", "docx", Err(Reason::Empty)),
        (b" \n", "doc", Err(Reason::Empty)),
        (b"\x00\x01\x02\x03\x00\x00", "doc", Err(Reason::NotText)),
        (b"<?xml version='1.0'?><?mso-application?><w:wordDocument>", "doc", not_read("xml")),
        (b"\n<?xml version='1.0'?><Workbook>", "xls", not_read("xml")),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", "doc", Ok(FileFormat::Html)),
        (b"<?xml is how it begins", "txt", Ok(FileFormat::Text)),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "doc", not_read("mht")),
        (b"From: <Saved>\nSubject: x\nMIME-Version: 1.0\n\n--", "doc", not_read("mht")),
        (b"a letter\n\nMIME-Version: 1.0", "doc", Ok(FileFormat::Text)),
        (b"a\tb\n1\t2\n\n3\t4\n", "xls", Ok(FileFormat::Csv)),
        (b"a,b,c\n1,2,3\n", "et", Ok(FileFormat::Csv)),
        (b"one, two\nthree\n", "xls", Ok(FileFormat::Text)),
        (b"a\tb\n1\t2\n", "doc", Ok(FileFormat::Text)),
    ] {
        assert_eq!(FileFormat::sniff(bytes, extension), expected, "{bytes:?} .{extension}");
    }
    let cut = FileFormat::sniff(b"PK\x03\x04 and no more", "docx");
    assert!(matches!(cut, Err(Reason::Broken { .. })), "{cut:?}");
}

fn compound(streams: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    // The directory stands in the first sector.
    bytes[30] = 9;
    for name in streams {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(128, 0);
        entry[64] = u8::try_from(2 * name.len() + 2).unwrap();
        entry[66] = 2;
        bytes.extend(entry);
    }
    bytes
}

#[test]
fn compound_files_are_told_by_their_streams() {
    for (streams, extension, expected) in [
        (&["WordDocument", "1Table"][..], "wps", Ok(FileFormat::Doc)),
        (&["Workbook"], "et", Ok(FileFormat::Xls)),
        (&["Book"], "doc", Ok(FileFormat::Xls)),
        (&["WordDocument", "Workbook"], "doc", Ok(FileFormat::Doc)),
        (&["WordDocument", "Workbook"], "xls", Ok(FileFormat::Xls)),
        (&["EncryptedPackage"], "docx", Err(Reason::Locked)),
        (&["PowerPoint Document"], "ppt", Err(Reason::Format { extension: "ppt".to_owned() })),
    ] {
        assert_eq!(FileFormat::sniff(&compound(streams), extension), expected, "{streams:?}");
    }
}

#[test]
fn a_compound_file_that_is_cut_is_broken() {
    let mut bytes = compound(&["Workbook"]);
    bytes[512 + 120..512 + 124].copy_from_slice(&4096_u32.to_le_bytes());
    let cut = FileFormat::sniff(&bytes, "xls");
    assert!(matches!(cut, Err(Reason::Broken { .. })), "{cut:?}");
    bytes.resize(512 + 128 + 4096, 0);
    assert_eq!(FileFormat::sniff(&bytes, "xls"), Ok(FileFormat::Xls));
}

#[test]
fn text_boxes_are_counted_by_the_header() {
    let mut bytes = compound(&["WordDocument"]);
    // Its stream begins in the second sector.
    bytes[512 + 116] = 1;
    bytes.resize(1024 + 512, 0);
    bytes[1024 + 0x64] = 7;
    assert_eq!(text_box_characters(&bytes), 7);
    bytes[1024 + 0x67] = 0x7F;
    assert_eq!(text_box_characters(&bytes), 0, "no more characters than bytes");
    assert_eq!(text_box_characters(b"short"), 0);
}
