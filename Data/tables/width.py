#!/usr/bin/env python3
"""Writes Sources/Canvas/WidthRanges.swift from Python's Unicode tables and the wcwidth package.

Run from the top of the repository: python3 Data/tables/width.py
"""
import unicodedata
from wcwidth import wcwidth


def ranges(test):
    found, start = [], None
    for code in range(0xA0, 0x110001):
        inside = code < 0x110000 and not 0xD800 <= code <= 0xDFFF and test(code)
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            found.append((start, code - 1))
            start = None
    return found


def zero(code):
    return wcwidth(chr(code)) == 0


def wide(code):
    return wcwidth(chr(code)) == 2


def ambiguous(code):
    return unicodedata.east_asian_width(chr(code)) == "A" and wcwidth(chr(code)) == 1


def literal(name, comment, found):
    rows = [f"    0x{low:X}, 0x{high:X}," for low, high in found]
    lines = []
    for row in rows:
        if lines and len(lines[-1]) + len(row) - 3 <= 100:
            lines[-1] += " " + row.strip()
        else:
            lines.append(row)
    return f"  /// {comment}\n  package static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n  ]\n"


with open("Sources/Canvas/WidthRanges.swift", "w") as file:
    file.write(
        "// Written by Data/tables/width.py; do not edit.\n\n"
        f"/// Character widths of Unicode {unicodedata.unidata_version} and later: pairs of first and last scalar, sorted.\n"
        "package enum WidthRanges {\n"
        + literal("zero", "Scalars that take no column of their own.", ranges(zero))
        + "\n"
        + literal("wide", "Scalars of two columns.", ranges(wide))
        + "\n"
        + literal("ambiguous", "Scalars of one column that some terminals show in two.", ranges(ambiguous))
        + "}\n"
    )
