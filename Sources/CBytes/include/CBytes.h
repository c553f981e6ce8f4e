#pragma once
#include <stddef.h>
#include <stdint.h>

/// Where `needle` first stands in `haystack`, counted in bytes; -1 if nowhere.
int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length);

/// What a character can be to a spelled-out word, as bits of its flag.
enum {
  /// The word's first letter begins one of its readings.
  PB_BEGINS = 1,
  /// The word's second letter stands second in one of its readings.
  PB_GOES_ON = 2,
  /// The word's second letter begins one of its readings, or a spelling passes over it.
  PB_FOLLOWS = 4,
};

/// Where a spelled-out word may begin in UTF-8 text from `from` to before `limit`, counted in
/// bytes; -1 if nowhere. `flags` has one byte for each scalar up to U+FFFF; broken bytes count as
/// one sign each.
int64_t pb_find_spelled(
  const uint8_t *text, size_t from, size_t limit, const uint8_t *flags);
