#define _GNU_SOURCE
#include "rows.h"

#include <curses.h>
#include <stdlib.h>
#include <time.h>

static int this_year, days_left;

void prepare_looks(void) {
  start_color();
  int inks[] = {254, 145, 153, 215, 215, 254};
  for (int kind = LOOK_TEXT; kind <= LOOK_SELECTED; kind++) {
    init_pair((short)(kind + 1), (short)inks[kind], kind == LOOK_SELECTED ? 237 : 234);
  }
  bkgdset(' ' | (chtype)look(LOOK_TEXT));
  erase();
  time_t now = time(NULL);
  struct tm day = *localtime(&now);
  this_year = day.tm_year + 1900;
  int is_leap = this_year % 4 == 0 && (this_year % 100 != 0 || this_year % 400 == 0);
  days_left = 364 + is_leap - day.tm_yday;
}

int look(int kind) {
  return COLOR_PAIR(kind + 1) | (kind == LOOK_MATCH ? A_BOLD | A_UNDERLINE : 0);
}

void put(int x, int width, const char *text, unsigned length) {
  int used = 0;
  unsigned at = 0;
  while (at < length) {
    unsigned char first = (unsigned char)text[at];
    unsigned bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    int columns = first >= 0xE3 && first < 0xF0 ? 2 : 1;
    if (used + columns > width || at + bytes > length) break;
    used += columns;
    at += bytes;
  }
  mvaddnstr(getcury(stdscr), x, text, (int)at);
}

/// A title, and over it what was typed.
static void put_title(int x, int width, const char *title, unsigned length, const char *typed) {
  put(x, width, title, length);
  if (!typed || !*typed) return;
  const char *hit = memmem(title, length, typed, strlen(typed));
  if (!hit) return;
  int before = 0;
  for (const char *at = title; at < hit;) {
    unsigned char first = (unsigned char)*at;
    before += first >= 0xE3 && first < 0xF0 ? 2 : 1;
    at += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }
  if (before >= width) return;
  attrset(look(LOOK_MATCH));
  put(x + before, width - before, hit, (unsigned)strlen(typed));
}

/// When a row is due, as a word; whether that is soon.
static const char *due_word(const char *row, int *is_soon) {
  static char word[32];
  *is_soon = 0;
  if (row[12] & 2) return "无时限";
  if (row[12] & 1) {
    *is_soon = days_left <= 60;
    return "每年底";
  }
  uint64_t low = u64(row + 16), high = u64(row + 24);
  if (!low && !high) return "";
  int year = 1990 + (low ? __builtin_ctzll(low) : 64 + __builtin_ctzll(high));
  if (year == this_year) {
    *is_soon = days_left <= 60;
    snprintf(word, sizeof word, "剩%d天", days_left);
  } else {
    snprintf(word, sizeof word, "%d末", year);
  }
  return word;
}

void draw_row(const struct pack *pack, uint64_t index, int y, int is_selected, const char *typed) {
  const char *row = row_at(pack, index), *strings = row_strings(pack, row);
  int text = look(is_selected ? LOOK_SELECTED : LOOK_TEXT);
  int dim = is_selected ? text : look(LOOK_DIM), accent = is_selected ? text : look(LOOK_ACCENT);
  move(y, 0);
  attrset(text);
  hline(' ', COLS);
  if (is_selected) mvaddstr(y, 0, "▌");
  int is_reviewable = row[4] >= 2 && row[4] <= 5;
  attrset(dim);
  if (is_reviewable) mvaddstr(y, 1, "·");
  unsigned length;
  const char *city = plan_city(pack, u32(row), &length);
  put(3, COLS >= 100 ? 13 : 9, city, length);
  char id[24];
  unsigned minor = u16(row + 6);
  snprintf(id, sizeof id, minor ? "%c%u.%u" : "%c%u", "AMITPOGS"[(unsigned char)row[4]], u32(row + 8), minor);
  attrset(accent);
  put(COLS >= 100 ? 17 : 13, 6, id, (unsigned)strlen(id));
  int title = COLS >= 100 ? 23 : 19, lead = COLS >= 100 ? COLS - 48 : COLS - 38;
  attrset(text);
  put_title(title, lead - title - 1, strings, title_length(row), typed);
  attrset(text);
  if (row[13]) {
    uint32_t duty = u32(pack->duties + (size_t)u32(row + 52) * 4) & 0x3FFFFFFF;
    const char *unit = pack->units + (size_t)duty * UNIT;
    put(lead, COLS >= 100 ? 25 : 15, pack->base + u64(unit + 8), u32(unit + 20));
  }
  int is_soon;
  const char *due = due_word(row, &is_soon);
  attrset(is_soon && !is_selected ? look(LOOK_SOON) : dim);
  put(COLS - 22, 10, due, (unsigned)strlen(due));
  attrset(dim);
  if (is_reviewable) put(COLS - 12, 10, "未核", strlen("未核"));
}
