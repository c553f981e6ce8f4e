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

/// Where a byte first stands from `from` to before `limit`; `limit` if nowhere.
size_t pb_find_byte(const uint8_t *bytes, size_t from, size_t limit, uint8_t byte);

/// The step of a sound that ends a search: behind it something else begins.
enum { PB_STOP = 8 << 8 };

/// Where, from `from` to before `limit`, sounds may be those of a spelled-out word, or where one
/// of them stops the search; `limit` if neither.
///
/// `steps` tells of each of the 256 sounds, in bits 0 to 2, for which of the word's first three
/// letters it can stand, and in bits 8 to 10 at which of them it is enough to look closer.
size_t pb_find_sound(
  const uint8_t *sounds, size_t from, size_t limit, const uint16_t *steps);

/// Notes that a file is mapped, so that whoever is told of a fault at an address can name it.
/// Returns a number to forget it by; -1 if too many are noted already.
int pb_mapping_note(const void *base, size_t length, const char *path);

/// Forgets a mapping by its number.
void pb_mapping_forget(int number);

/// The path of the file that is mapped at an address; null if none is. Safe in a handler of signals.
const char *pb_mapping_name(const void *address);

/// The number of the type of file system a path lies on, as statfs(2) lists them; 0 if unknown.
uint64_t pb_file_system_magic(const char *path);

/// How many arguments the program was started with, its own name first; -1 if that is not known.
int pb_argument_count(void);

/// An argument by its place; null beyond the last.
const char *pb_argument(int index);

/// Opens a symbolic link itself, to be looked at and read as one; -1 with `errno` set on failure.
int pb_open_link(const char *path);

/// Where an opened link points, not ended by a zero; how many bytes, -1 on failure.
int64_t pb_read_link(int link, char *bytes, size_t room);
