"""Counts terms as the program does, with the means of Python's standard library.

    count_terms.py WORKERS TERM,TERM... PATH

PATH is a file in UTF-8, which is cut into pieces at line ends, or a folder of files in any
encoding. Prints the sum of each count as JSON. Encodings: a byte order mark decides, else it is
UTF-8 if that decodes, else ISO-8859-1; the program takes statistics over the bytes instead.
"""

import codecs
import json
import multiprocessing
import os
import sys

PIECE = 8 << 20
FILES_AT_ONCE = 50

MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]


def decode(data):
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("iso-8859-1")


def count(task):
    path, start, length, terms = task
    with open(path, "rb") as file:
        file.seek(start)
        data = file.read(length)
    text = decode(data).upper()
    return [text.count(term) for term in terms]


def pieces(path, terms):
    """Tasks that cover the file; each ends where a line does."""
    size = os.path.getsize(path)
    start = 0
    with open(path, "rb") as file:
        while start < size:
            file.seek(min(start + PIECE, size))
            file.readline()
            end = file.tell()
            yield path, start, end - start, terms
            start = end


def files(folder, terms):
    for place, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(place, name), 0, -1, terms


def main():
    workers = int(sys.argv[1])
    terms = sys.argv[2].split(",")
    path = sys.argv[3]
    if os.path.isdir(path):
        tasks, at_once = files(path, terms), FILES_AT_ONCE
    else:
        tasks, at_once = pieces(path, terms), 1
    totals = [0] * len(terms)

    def add(results):
        for counts in results:
            for i, value in enumerate(counts):
                totals[i] += value

    if workers == 1:
        add(map(count, tasks))
    else:
        with multiprocessing.Pool(workers) as pool:
            add(pool.imap_unordered(count, tasks, at_once))
    print(json.dumps(dict(zip(terms, totals))))


if __name__ == "__main__":
    main()
