#!/usr/bin/env python3
"""Writes Data/tables/pinyin.bin from the pypinyin package: every reading of each Chinese character.

Run from the top of the repository: python3 Data/tables/pinyin.py

Layout, little-endian: u16 count of syllables; that many syllables of 6 bytes, padded with zeros;
u16 first scalar, u16 count of scalars; count + 1 offsets (u16) into the readings; the readings
(u16 numbers of syllables). Readings carry no tones; ü is written v.
"""
import struct

from pypinyin import Style, pinyin

FIRST, LAST = 0x3400, 0x9FFF


def readings(code):
    found = pinyin(chr(code), style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    plain = []
    for reading in found[0] if found else []:
        reading = reading.replace("ü", "v")
        if reading.isascii() and reading.isalpha() and len(reading) <= 6 and reading not in plain:
            plain.append(reading)
    return plain


table = [readings(code) for code in range(FIRST, LAST + 1)]
syllables = sorted({reading for row in table for reading in row})
number = {syllable: index for index, syllable in enumerate(syllables)}
offsets, pool = [0], []
for row in table:
    pool += [number[reading] for reading in row]
    offsets.append(len(pool))
assert offsets[-1] < 65536
with open("Data/tables/pinyin.bin", "wb") as file:
    file.write(struct.pack("<H", len(syllables)))
    for syllable in syllables:
        file.write(syllable.encode().ljust(6, b"\0"))
    file.write(struct.pack("<HH", FIRST, len(table)))
    file.write(struct.pack(f"<{len(offsets)}H", *offsets))
    file.write(struct.pack(f"<{len(pool)}H", *pool))
print(len(syllables), "syllables,", len(pool), "readings")
