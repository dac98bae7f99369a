"""Looks at what LibreOffice prints: nothing is lost, and the page is that of GB/T 9704."""

import csv
import json
import pathlib
import re
import subprocess
import sys

MILLIMETRE = 72 / 25.4
LINES, CHARACTERS = 22, 28
SHORT = 8


def text(path):
    words = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, text=True)
    return "".join(words.stdout.split())


def squeezed(text):
    """Without spaces and what is not printed."""
    return "".join(c for c in text if c.isprintable() and not c.isspace())


def lines(path):
    """The lines of each page: left and upper edge, and what it says."""
    box = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], capture_output=True, check=True, text=True)
    for page in box.stdout.split("<page ")[1:]:
        rows = {}
        word = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
        for left, top, right, bottom, said in re.findall(word, page):
            middle = (float(top) + float(bottom)) / 2
            near = next((row for row in rows if abs(row - middle) < 8), middle)
            rows.setdefault(near, []).append((float(left), float(right), said))
        yield {row: sorted(words) for row, words in sorted(rows.items())}


def is_printed(cell, workbook):
    """Whether a short cell is printed; a number whose last digit is a tie may be rounded up."""
    if len(cell) > SHORT or cell in workbook:
        return True
    whole, point, decimals = cell.partition(".")
    if not (point and decimals.isdigit()):
        return False
    return f"{float(cell) + 10 ** -len(decimals):.{len(decimals)}f}" in workbook


def check_layout(path, letter_pages):
    size = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout
    assert "(A4)" in size, size
    fullest, longest = 0, 0
    for number, rows in enumerate(lines(path), 1):
        *body, last = rows.values()
        said = "".join(word for _, _, word in last)
        assert said.replace("&#8212;", "—") == f"—{number}—", f"page {number} ends with {said}"
        middle = (last[0][0] + last[-1][1]) / 2 / MILLIMETRE
        assert (middle > 105) == (number % 2 == 1), f"number of page {number} at {middle} mm"
        left = min(words[0][0] for words in body) / MILLIMETRE
        assert 26 < left < 29.5 or number == letter_pages, f"page {number} begins at {left} mm"
        if number <= letter_pages:
            fullest = max(fullest, len(body))
            han = ["".join(word for _, _, word in words) for words in body]
            longest = max([longest, *(len(line) for line in han if re.fullmatch("[\u3000-\u9fff\uff00-\uffef“”]+", line))])
            assert len(body) <= LINES, f"page {number} has {len(body)} lines"
    return fullest, longest


folder = pathlib.Path(sys.argv[1])
result = json.load(open(folder / "result.json", encoding="utf-8"))
letter = text(folder / "pdf/report.pdf")
told = [word["term"] for word in result["core_words"]] + [line["text"] for line in result["slogans"]]
for term in map(squeezed, told):
    assert term in letter, f"{term} is not printed"
headings = ["一、基本情况", "二、提炼程序", "三、提炼结果", "四、需要说明的问题"]
if headings[0] in letter:
    for heading in headings:
        assert heading in letter, f"{heading} is not printed"
pages = list(lines(folder / "pdf/report.pdf"))
first = ["".join(word for _, _, word in next(iter(rows.values()))) for rows in pages]
# What has no rows is no annex; the others are numbered without a gap, and each begins a page.
annexes = [line for line in first if re.fullmatch("(附件|Annex)[0-9]", line)]
named = sorted(set(re.findall("(?:附件|Annex)[0-9]", letter)))
assert annexes == named and [line[-1] for line in named] == list("12345")[: len(named)], (annexes, named)
assert len(named) >= 3, f"{named} are too few annexes"
is_annex = [line in ("附件1", "Annex1") for line in first]
letter_pages = is_annex.index(True) if True in is_annex else len(pages)
fullest, longest = check_layout(folder / "pdf/report.pdf", letter_pages)
assert fullest == LINES, f"a full page has {fullest} lines"
if headings[0] in letter and letter_pages > 3:
    assert CHARACTERS - 1 <= longest <= CHARACTERS + 1, f"a full line has {longest} characters"

workbook = text(folder / "pdf/tables.pdf")
rows = 0
for table in sorted((folder / "tables").glob("*.csv")):
    for row in csv.reader(table.open(encoding="utf-8-sig", newline="")):
        rows += 1
        for cell in row:
            said = squeezed(cell.lstrip("'"))
            assert is_printed(said, workbook), f"{table.name}: {cell!r} is not printed"
print(f"printed: {len(pages)} pages of {fullest} lines of {longest} characters; {rows} rows of tables")
