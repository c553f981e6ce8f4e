#define _GNU_SOURCE
#include "CBytes.h"

#include <string.h>

int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  const char *found = memmem(haystack, length, needle, needle_length);
  return found ? (int64_t)(found - (const char *)haystack) : -1;
}

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
