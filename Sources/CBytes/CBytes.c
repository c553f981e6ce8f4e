#define _GNU_SOURCE
#include "CBytes.h"

#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static int64_t find_plainly(
  const uint8_t *text, size_t from, size_t length, const uint8_t *word, size_t word_length) {
  const uint8_t *found = memmem(text + from, length - from, word, word_length);
  return found ? (int64_t)(found - text) : -1;
}

#if defined(__SSE2__)
// Two bytes of the word are looked for at sixty-four places at once; where both stand, the whole of
// it is compared. The first byte of a Chinese character is nearly as common as a space, so the
// second is taken. Ten times as fast as memmem on the plan's text.
int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  const uint8_t *text = haystack, *word = needle;
  if (needle_length < 2 || needle_length > length) {
    return find_plainly(text, 0, length, word, needle_length);
  }
  size_t one = needle_length > 2, other = needle_length - 1, place = 0;
  __m128i wanted = _mm_set1_epi8((char)word[one]), last = _mm_set1_epi8((char)word[other]);
  for (; place + other + 64 <= length; place += 64) {
    __m128i both[4], any = _mm_setzero_si128();
    for (int part = 0; part < 4; part++) {
      const uint8_t *at = text + place + 16 * part;
      both[part] = _mm_and_si128(
        _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(at + one)), wanted),
        _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(at + other)), last));
      any = _mm_or_si128(any, both[part]);
    }
    if (_mm_movemask_epi8(any) == 0) continue;
    for (int part = 0; part < 4; part++) {
      unsigned places = (unsigned)_mm_movemask_epi8(both[part]);
      for (; places; places &= places - 1) {
        size_t start = place + 16 * (size_t)part + (size_t)__builtin_ctz(places);
        if (memcmp(text + start, word, needle_length) == 0) return (int64_t)start;
      }
    }
  }
  return find_plainly(text, place, length, word, needle_length);
}
#else
int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  return find_plainly(haystack, 0, length, needle, needle_length);
}
#endif

int64_t pb_find_spelled(
  const uint8_t *text, size_t from, size_t limit, const uint8_t *flags) {
  size_t place = from, before = 0;
  int has_begun = 0;
  while (place < limit) {
    uint32_t first = text[place];
    size_t length = 1;
    uint8_t flag;
    if (first < 0x80) {
      flag = flags[first];
    } else if (first >= 0xE0 && first < 0xF0 && place + 2 < limit) {
      flag = flags[(first & 0x0F) << 12 | (text[place + 1] & 0x3F) << 6 | (text[place + 2] & 0x3F)];
      length = 3;
    } else if (first >= 0xC0 && first < 0xE0 && place + 1 < limit) {
      flag = flags[(first & 0x1F) << 6 | (text[place + 1] & 0x3F)];
      length = 2;
    } else {
      // Beyond U+FFFF there is nothing that is spelled.
      flag = 0;
      if (first >= 0xF0 && place + 3 < limit) length = 4;
    }
    if (has_begun && flag & PB_FOLLOWS) return (int64_t)before;
    has_begun = flag & PB_BEGINS;
    if (has_begun && flag & PB_GOES_ON) return (int64_t)place;
    before = place;
    place += length;
  }
  return -1;
}

size_t pb_find_byte(const uint8_t *bytes, size_t from, size_t limit, uint8_t byte) {
  if (from >= limit) return limit;
  const uint8_t *found = memchr(bytes + from, byte, limit - from);
  return found ? (size_t)(found - bytes) : limit;
}

size_t pb_find_sound(
  const uint8_t *sounds, size_t from, size_t limit, const uint16_t *steps) {
  // Bit n: the letters up to the n-th have been found; what is above the third plays no part.
  uint32_t reached = 0;
  for (size_t place = from; place < limit; place++) {
    uint32_t step = steps[sounds[place]];
    reached = (2 * reached + 1) & step;
    if ((reached | PB_STOP >> 8) & step >> 8) return place;
  }
  return limit;
}
