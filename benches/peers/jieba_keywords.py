#!/usr/bin/env python3
"""Keywords by Python jieba.    jieba_keywords.py tf_idf|textrank DOCUMENTS PREDICTIONS

Writes the keywords of every document and prints documents a second: the median of three rounds,
the dictionary loaded before."""
import json
import statistics
import sys
import time

import jieba
import jieba.analyse

TOP = 100
ROUNDS = 3
METHODS = {"tf_idf": jieba.analyse.extract_tags, "textrank": jieba.analyse.textrank}


def text(document):
    title = document.get("title")
    return f"{title}。{document['text']}" if title else document["text"]


def main():
    method, documents, predictions = METHODS[sys.argv[1]], sys.argv[2], sys.argv[3]
    with open(documents, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    method("预先载入词典和语料频率", topK=TOP)
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        keywords = [method(text(document), topK=TOP) for document in documents]
        rates.append(len(documents) / (time.perf_counter() - start))
    with open(predictions, "w", encoding="utf-8") as out:
        for document, predicted in zip(documents, keywords):
            row = {"id": document["id"], "pred": predicted}
            print(json.dumps(row, ensure_ascii=False), file=out)
    print(f"{statistics.median(rates):.1f}")


main()
