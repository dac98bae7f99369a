#!/usr/bin/env python3
"""Pairs of similar documents by MinHash.    copies_pairs.py datasketch|rensa THRESHOLD DOCUMENTS PLANTED

Prints documents a second, pairs, and the share of planted pairs among them. The clock runs from the
texts to the pairs and stands while others have the core; whatever a bucket of the index joins is a pair, as
nobody looks at the texts again."""
import csv
import json
import sys
import time

PERMUTATIONS = 128
SHINGLE = 5
SEED = 1


def shingles(text):
    return {text[at : at + SHINGLE] for at in range(max(len(text) - SHINGLE + 1, 1))}


def of_datasketch(texts, threshold):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    found = []
    for position, text in enumerate(texts):
        minhash = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        minhash.update_batch([shingle.encode() for shingle in shingles(text)])
        found.append(index.query(minhash))
        index.insert(position, minhash)
    return found


def of_rensa(texts, threshold):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold, PERMUTATIONS, bands(threshold))
    found = []
    for position, text in enumerate(texts):
        minhash = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        minhash.update(list(shingles(text)))
        found.append(index.query(minhash))
        index.insert(position, minhash)
    return found


def bands(threshold):
    """The power of two whose turning point, (1 / bands) ** (bands / permutations), is nearest."""
    powers = [2**power for power in range(PERMUTATIONS.bit_length())]
    return min(powers, key=lambda bands: abs((1 / bands) ** (bands / PERMUTATIONS) - threshold))


PEERS = {"datasketch": of_datasketch, "rensa": of_rensa}


def main():
    peer, threshold, documents, planted = sys.argv[1:]
    with open(documents, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    with open(planted, encoding="utf-8") as rows:
        planted = [(row["document"], row["source"]) for row in csv.DictReader(rows, delimiter="\t")]
    texts = [document["text"] for document in documents]
    PEERS[peer](texts[:1], float(threshold))
    start = time.process_time()
    found = PEERS[peer](texts, float(threshold))
    seconds = time.process_time() - start
    ids = [document["id"] for document in documents]
    pairs = {frozenset((ids[at], ids[other])) for at, others in enumerate(found) for other in others}
    met = sum(frozenset(pair) in pairs for pair in planted)
    print(f"{len(texts) / seconds:.1f} {len(pairs)} {met / len(planted):.3f}")


main()
