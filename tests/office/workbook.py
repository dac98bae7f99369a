"""Reads a workbook with openpyxl and compares every cell with the table of the same name."""

import csv
import pathlib
import sys

from openpyxl import load_workbook

LONGEST = 32767
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_forbidden(character):
    """Whether no cell of a workbook holds the character."""
    code = ord(character)
    control = code < 0x20 and character not in "\t\n" or 0x7F <= code < 0xA0
    return control or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def expected(text):
    """What a cell says where a table says this: tables mark formulas with an apostrophe."""
    text = text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in text if not is_forbidden(character))


def shown(cell):
    """What a cell says, a number with the decimals of its format."""
    if cell.value is None:
        return ""
    if cell.data_type == "n":
        decimals = len(cell.number_format.partition(".")[2])
        return f"{cell.value:.{decimals}f}"
    return cell.value


def is_same(cell, text):
    text = expected(text)
    if len(text.encode("utf-16-le")) // 2 > LONGEST:
        return "截断" in cell[-20:] or "cut:" in cell[-30:]
    return cell == text


def check(sheet, table):
    rows = list(csv.reader(table.open(encoding="utf-8-sig", newline="")))
    assert sheet.freeze_panes == "A2", f"{sheet.title}: {sheet.freeze_panes} is frozen"
    assert sheet.auto_filter.ref == sheet.dimensions, f"{sheet.title}: {sheet.auto_filter.ref}"
    assert sheet.max_row == len(rows), f"{sheet.title}: {sheet.max_row} rows of {len(rows)}"
    for number, (cells, texts) in enumerate(zip(sheet.iter_rows(), rows), 1):
        assert len(cells) == len(texts), f"{sheet.title} row {number}: {len(cells)} cells"
        for cell, text in zip(cells, texts):
            where = f"{sheet.title} {cell.coordinate}"
            assert cell.data_type in "sn", f"{where} is of type {cell.data_type}"
            assert cell.hyperlink is None, f"{where} is a link"
            assert is_same(shown(cell), text), f"{where}: {shown(cell)!r} for {text!r}"
            assert number > 1 or cell.font.b, f"{where} is not bold"
    return len(rows) - 1


folder = pathlib.Path(sys.argv[1])
told = [line.rstrip("\n").split("\t") for line in open(sys.argv[2], encoding="utf-8")]
tables = {title: pathlib.Path(path) for path, title in told if path.endswith(".csv")}
book = load_workbook(folder / "tables.xlsx")
assert book.sheetnames == list(tables), f"{book.sheetnames} for {list(tables)}"
assert book.properties.title and book.properties.creator == "tilian", book.properties
language = {item.name: item.value for item in book.custom_doc_props.props}["Language"]
assert language in ("zh-CN", "en"), language
rows = sum(check(book[title], table) for title, table in tables.items())
print(f"workbook: {len(tables)} worksheets, {rows} rows, every cell as in its table")
