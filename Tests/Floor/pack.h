// Reading a packed workspace (Sources/Workspace/PackLayout.swift tells the layout).
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct pack {
  const char *base;
  size_t size;
  const char *plans, *rows, *duties, *units;
  uint64_t plan_count, row_count;
};

static inline uint64_t u64(const char *at) {
  uint64_t value;
  memcpy(&value, at, 8);
  return value;
}
static inline uint32_t u32(const char *at) {
  uint32_t value;
  memcpy(&value, at, 4);
  return value;
}
static inline uint16_t u16(const char *at) {
  uint16_t value;
  memcpy(&value, at, 2);
  return value;
}

enum { PLAN = 128, ROW = 64, UNIT = 40 };

/// A row's fields.
static inline const char *row_at(const struct pack *pack, uint64_t row) {
  return pack->rows + row * ROW;
}
static inline const char *row_strings(const struct pack *pack, const char *row) {
  return pack->base + u64(row + 32);
}
static inline unsigned title_length(const char *row) { return u16(row + 14); }
static inline unsigned english_length(const char *row) { return u32(row + 56); }
static inline unsigned clause_length(const char *row) { return u32(row + 60); }

/// The folded text of a plan, and a row's place in it.
static inline const char *plan_text(const struct pack *pack, uint64_t plan, size_t *length) {
  const char *entry = pack->plans + plan * PLAN;
  *length = u64(entry + 24);
  return pack->base + u64(entry + 16);
}
static inline const char *row_text(const struct pack *pack, const char *row) {
  return pack->base + u64(row + 40);
}

/// A number as the pack's texts count with: seven bits a byte, the sign in the lowest.
static inline unsigned packed_number(const char **at) {
  uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    unsigned char byte = (unsigned char)*(*at)++;
    value |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return (unsigned)(value >> 1);
}
/// A plan's city, the third of its texts.
static inline const char *plan_city(const struct pack *pack, uint32_t plan, unsigned *length) {
  const char *at = pack->base + u64(pack->plans + (size_t)plan * PLAN);
  packed_number(&at);
  for (int text = 0; text < 2; text++) {
    unsigned skipped = packed_number(&at);
    at += skipped;
  }
  *length = packed_number(&at);
  return at;
}
