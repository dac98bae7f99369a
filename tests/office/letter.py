"""Reads a letter with python-docx: its page, its text and its tables; and checks its schema's order."""

import csv
import json
import pathlib
import re
import sys
import zipfile

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

import order

PARTS = ["document", "styles", "settings", "fontTable", "footer-odd", "footer-even"]
# Tables by the title of a column that no other has.
ANNEXES = [
    ("core_words", ["核心词", "core word"]),
    ("slogans", ["表述语", "slogan"]),
    ("units", ["合计", "in all"]),
]


def close(length, millimetres):
    return abs(length - Mm(millimetres)) < Mm(0.1)


def check_parts(path):
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    names = archive.namelist()
    assert names[0] == "[Content_Types].xml" and len(names) == len(set(names)), names
    for name in names:
        etree.fromstring(archive.read(name))
    for part in PARTS:
        found = list(order.faults(etree.fromstring(archive.read(f"word/{part}.xml"))))
        assert not found, f"{part}: {found[:5]}"
    types = archive.read("[Content_Types].xml").decode()
    for name in names:
        if name.endswith(".xml") and not name.startswith("["):
            assert f'PartName="/{name}"' in types, f"{name} has no type"


def check_page(document):
    (section,) = document.sections
    width, height = section.page_width, section.page_height
    assert close(width, 210) and close(height, 297), (width.mm, height.mm)
    left, top = section.left_margin, section.top_margin
    assert close(left, 28) and close(top, 37), (left.mm, top.mm)
    area = width - left - section.right_margin, height - top - section.bottom_margin
    assert close(area[0], 156) and close(area[1], 225), area
    grid = section._sectPr.find(qn("w:docGrid"))
    pitch = int(grid.get(qn("w:linePitch")))
    assert grid.get(qn("w:type")) == "linesAndChars"
    assert int(area[1] / 635) // pitch == 22, pitch
    character = 16 + int(grid.get(qn("w:charSpace"))) / 4096
    assert int(area[0] / 12700 / character + 0.01) == 28, character
    for footer, side in [(section.footer, "right"), (section.even_page_footer, "left")]:
        (paragraph,) = footer.paragraphs
        assert paragraph.text == "— 1 —", paragraph.text
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
    assert document.settings.odd_and_even_pages_header_footer


def check_text(document, result):
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    strong = {run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold}
    told = [word["term"] for word in result["core_words"]] + [line["text"] for line in result["slogans"]]
    for term in told:
        clean = "".join(character for character in term if character.isprintable())
        assert clean in strong or clean in {line.strip() for line in strong}, f"{term!r} stands nowhere"
    counts = result["counts"]
    for number in [counts["documents"], counts["words"], counts["copies"]]:
        assert str(number) in text, number
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading 1")]
    assert len(headings) == 4, headings
    settings = result["settings"]["report"]
    blanks = [run.text for p in document.paragraphs for run in p.runs if run.font.highlight_color]
    open_ = [key for key in ["campaign", "addressee", "sender", "date"] if settings[key] is None]
    assert bool(blanks) == bool(open_), (blanks, open_)
    for value in filter(None, settings.values()):
        assert value in text, value


def check_tables(document, folder):
    for name, titles in ANNEXES:
        rows = list(csv.reader((folder / f"tables/{name}.csv").open(encoding="utf-8-sig", newline="")))
        header, rows = rows[0], rows[1:]
        title = next(title for title in titles if title in header)
        found = [table for table in document.tables if title in [c.text for c in table.rows[0].cells]]
        assert found or not rows, f"{name}: no table with {title}"
        for table in found[:1]:
            cells = [[cell.text for cell in row.cells] for row in table.rows]
            assert len(cells) == len(rows) + 1, f"{name}: {len(cells) - 1} rows of {len(rows)}"
            for at, column in enumerate(cells[0]):
                said = [row[at].lstrip("'") for row in cells[1:]]
                # Counts of all, such as 12/16, stand in two columns of the file.
                is_short = any(re.fullmatch(r"\d+/\d+", cell) for cell in said)
                if column in header and header.count(column) == 1 and not is_short:
                    expected = [row[header.index(column)].lstrip("'") for row in rows]
                    assert said == expected, f"{name}: {column}"
    return len(document.tables)


folder = pathlib.Path(sys.argv[1])
path = folder / "report.docx"
check_parts(path)
document = Document(path)
check_page(document)
check_text(document, json.load(open(folder / "result.json", encoding="utf-8")))
tables = check_tables(document, folder)
print(f"letter: {len(document.paragraphs)} paragraphs, {tables} tables, in the schema's order")
