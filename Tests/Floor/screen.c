// Maps a packed screen and shows it as the board does, in the same colours.
//
// The file holds the rows of the screen, then as many rows of role letters, one letter a cell
// (`planboard snapshot --roles`).
#include "floor.h"

#include <curses.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static const char roles[] = "tdsahgwlmrfkLSM";
static const short inks[] = {254, 145, 253, 153, 153, 120, 215, 216, 0, 240};
static short pairs[256];

static int bytes_of(const char *at) {
  unsigned char first = (unsigned char)*at;
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Two columns for everything of three bytes but signs and frames (U+2000–U+2FFF).
static int columns_of(const char *at) {
  unsigned char first = (unsigned char)*at;
  return first >= 0xE3 && first < 0xF0 ? 2 : 1;
}

static void show(const char *text, const char *end, const char *role, const char *last) {
  while (text < end && role < last) {
    const char *start = text, letter = *role;
    while (text < end && role < last && *role == letter) {
      role += columns_of(text);
      text += bytes_of(text);
    }
    attrset(COLOR_PAIR(pairs[(unsigned char)letter]) | (strchr("skh", letter) ? A_BOLD : 0));
    addnstr(start, (int)(text - start));
  }
}

int show_screen(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 3;
  const char *packed = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (packed == MAP_FAILED) return 3;
  const char *end = packed + status.st_size;
  initscr();
  raw();
  noecho();
  keypad(stdscr, 1);
  start_color();
  use_default_colors();
  for (short i = 0; roles[i]; i++) {
    init_pair(i + 1, inks[i % (sizeof inks / sizeof *inks)], 234);
    pairs[(unsigned char)roles[i]] = i + 1;
  }
  bkgd(COLOR_PAIR(1));
  const char *role = packed;
  for (int row = 0; row < LINES && role; row++) {
    role = memchr(role, '\n', (size_t)(end - role));
    if (role) role++;
  }
  const char *text = packed;
  for (int row = 0; row < LINES && text && role; row++) {
    const char *next = memchr(text, '\n', (size_t)(end - text));
    const char *last = memchr(role, '\n', (size_t)(end - role));
    if (!next || !last) break;
    move(row, 0);
    show(text, next, role, last);
    text = next + 1;
    role = last + 1;
  }
  refresh();
  getch();
  endwin();
  return 0;
}
