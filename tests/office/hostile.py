"""Writes a campaign that nobody should send into a folder."""

import json
import pathlib
import sys

TEXTS = [
    '=HYPERLINK("http://example.invalid","守护")，责任在肩。',
    "+1+1 守护生命，@责任。",
    "-守护<script>alert(1)</script>责任&amp;<w:b/>。",
    "守护\u0000\u0001\u000b生命\ufffe，责任\u202e反写。",
    "@SUM(A1:A9)守护。" + "责任重于泰山，" * 6000,
    "]]>守护<![CDATA[责任]]>。",
]

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True)
with open(folder / "hostile.jsonl", "w", encoding="utf-8") as lines:
    for number, text in enumerate(TEXTS):
        document = {
            "id": f"=cmd|{number}",
            "text": text,
            "unit": f"../../<unit>{number % 3}&",
            "author": f"@author{number}\u0007",
        }
        print(json.dumps(document, ensure_ascii=False), file=lines)
    for number, (kind, text) in enumerate([("core_word", "=守护"), ("slogan", "+守护责任，-责任守护")]):
        document = {"id": f"'{number}", "text": text, "unit": "[*]:?/\\", "kind": kind}
        print(json.dumps(document, ensure_ascii=False), file=lines)
    print('{"text": ', file=lines)
(folder / "=cmd.pdf").write_bytes(b"%PDF-")
