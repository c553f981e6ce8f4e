// A list of packed records as plainly as C and ncurses can have it: it maps the file, paints the
// rows that are seen as the board does, and the clause of the one under the cursor, and looks for
// what is typed with memmem over everything, on every key.
#define _GNU_SOURCE
#include "floor.h"
#include "pack.h"
#include "rows.h"

#include <curses.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>

static struct pack pack;
static uint32_t *found;
static uint64_t found_count;
static int is_filtered;
static uint64_t cursor, top;

static int open_pack(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 0;
  pack.size = (size_t)status.st_size;
  pack.base = mmap(NULL, pack.size, PROT_READ, MAP_PRIVATE, file, 0);
  if (pack.base == MAP_FAILED || memcmp(pack.base, "PLANPACK", 8) != 0) return 0;
  pack.plan_count = u64(pack.base + 32);
  pack.row_count = u64(pack.base + 40);
  pack.plans = pack.base + u64(pack.base + 48);
  pack.rows = pack.base + u64(pack.base + 72);
  pack.duties = pack.base + u64(pack.base + 96);
  pack.units = pack.base + u64(pack.base + 120);
  return 1;
}

static uint64_t listed(void) { return is_filtered ? found_count : pack.row_count; }
static uint64_t row_of(uint64_t place) { return is_filtered ? found[place] : place; }
static int height(void) { return LINES - 7; }

static void draw_foot(void) {
  attrset(look(LOOK_DIM));
  for (int y = LINES - 3; y < LINES - 1; y++) {
    move(y, 0);
    clrtoeol();
  }
  mvhline(LINES - 4, 0, ACS_HLINE, COLS);
  if (listed() == 0) return;
  const char *row = row_at(&pack, row_of(cursor));
  const char *clause = row_strings(&pack, row) + title_length(row) + english_length(row);
  attrset(look(LOOK_TEXT));
  move(LINES - 3, 0);
  put(1, COLS - 2, clause, clause_length(row));
}

static void draw_list(const char *typed) {
  attrset(look(LOOK_TEXT));
  mvprintw(0, 1, "%lu / %lu", (unsigned long)(listed() ? cursor + 1 : 0), (unsigned long)listed());
  clrtoeol();
  mvhline(2, 0, ACS_HLINE, COLS);
  for (int line = 0; line < height(); line++) {
    if (top + (uint64_t)line < listed()) {
      uint64_t place = top + (uint64_t)line;
      draw_row(&pack, row_of(place), 3 + line, place == cursor, typed);
    } else {
      attrset(look(LOOK_TEXT));
      move(3 + line, 0);
      clrtoeol();
    }
  }
  draw_foot();
  move(LINES - 1, 0);
  clrtoeol();
  if (typed) mvprintw(LINES - 1, 1, "/%s", typed);
  else mvaddstr(LINES - 1, 1, "j down  / find  q quit");
  move(3 + (int)(cursor - top), 0);
  refresh();
}

static void draw_record(void) {
  const char *row = row_at(&pack, row_of(cursor));
  const char *text = row_text(&pack, row);
  attrset(look(LOOK_TEXT));
  erase();
  move(0, 1);
  addnstr(row_strings(&pack, row), (int)title_length(row));
  int y = 2, x = 1;
  for (const char *at = text; *at && y < LINES - 1;) {
    unsigned char first = (unsigned char)*at;
    int bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    int columns = first >= 0xE3 && first < 0xF0 ? 2 : 1;
    if (first == '\n' || x + columns >= COLS) {
      y++;
      x = 1;
    }
    if (first != '\n') {
      mvaddnstr(y, x, at, bytes);
      x += columns;
    }
    at += bytes;
  }
  refresh();
}

/// Everything is looked through on every key.
static void look_for(const char *word) {
  size_t length = strlen(word);
  found_count = 0;
  is_filtered = length > 0;
  cursor = top = 0;
  if (!is_filtered) return;
  uint64_t row = 0;
  for (uint64_t plan = 0; plan < pack.plan_count; plan++) {
    size_t size;
    const char *text = plan_text(&pack, plan, &size), *end = text + size;
    uint64_t first = u32(pack.plans + plan * PLAN + 48), last = first + u32(pack.plans + plan * PLAN + 52);
    row = first;
    for (const char *at = text; row < last;) {
      const char *hit = memmem(at, (size_t)(end - at), word, length);
      if (!hit) break;
      while (row + 1 < last && row_text(&pack, row_at(&pack, row + 1)) <= hit) row++;
      found[found_count++] = (uint32_t)row;
      if (++row >= last) break;
      at = row_text(&pack, row_at(&pack, row));
    }
  }
}

static void go(int64_t delta) {
  int64_t place = (int64_t)cursor + delta, last = (int64_t)listed() - 1;
  cursor = (uint64_t)(place < 0 ? 0 : place > last ? (last < 0 ? 0 : last) : place);
  if (cursor < top) top = cursor;
  if (cursor >= top + (uint64_t)height()) top = cursor - (uint64_t)height() + 1;
}

/// A page on or back: the list moves under the cursor.
static void turn(int pages) {
  int64_t delta = (int64_t)pages * (height() - 1), last = (int64_t)listed() - height();
  int64_t place = (int64_t)top + delta;
  top = (uint64_t)(place > last ? (last < 0 ? 0 : last) : place < 0 ? 0 : place);
  go(delta);
}

int show_records(const char *path) {
  if (!open_pack(path)) return 3;
  found = malloc(sizeof *found * (pack.row_count + 1));
  initscr();
  raw();
  noecho();
  keypad(stdscr, 1);
  set_escdelay(25);
  prepare_looks();
  draw_list(NULL);
  char typed[256] = "";
  int is_typing = 0, is_open = 0;
  for (;;) {
    wint_t key;
    int kind = get_wch(&key);
    if (kind == ERR) break;
    if (is_open) {
      if (key == 27) {
        is_open = 0;
        erase();
        draw_list(NULL);
      }
      continue;
    }
    if (is_typing && kind == OK) {
      if (key == 27) {
        is_typing = 0;
        typed[0] = 0;
        look_for(typed);
        draw_list(NULL);
        continue;
      }
      char bytes[8];
      int length = wctomb(bytes, (wchar_t)key);
      if (length > 0 && strlen(typed) + (size_t)length < sizeof typed) strncat(typed, bytes, (size_t)length);
      look_for(typed);
      draw_list(typed);
      continue;
    }
    if (kind == KEY_CODE_YES && key == KEY_NPAGE) turn(1);
    else if (kind == KEY_CODE_YES && key == KEY_PPAGE) turn(-1);
    else if (kind == KEY_CODE_YES && key == KEY_HOME) go(-(int64_t)pack.row_count);
    else if (key == 'j') go(1);
    else if (key == 'k') go(-1);
    else if (key == 'G') go((int64_t)pack.row_count);
    else if (key == '\r' || key == '\n') {
      is_open = 1;
      draw_record();
      continue;
    } else if (key == '/') {
      is_typing = 1;
      draw_list(typed);
      continue;
    } else if (key == 'q') {
      break;
    }
    draw_list(NULL);
  }
  endwin();
  return 0;
}
