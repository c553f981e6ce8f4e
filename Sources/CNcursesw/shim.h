#pragma once
// The wide functions are declared only where this stands before the header.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

static inline WINDOW *pb_stdscr(void) { return stdscr; }
static inline WINDOW *pb_curscr(void) { return curscr; }
static inline int pb_lines(void) { return LINES; }
static inline int pb_columns(void) { return COLS; }
static inline int pb_colors(void) { return COLORS; }
static inline int pb_color_pairs(void) { return COLOR_PAIRS; }
static inline void pb_set_escdelay(int ms) { ESCDELAY = ms; }
static inline FILE *pb_stdout(void) { return stdout; }
static inline FILE *pb_stdin(void) { return stdin; }

static const attr_t PB_BOLD = WA_BOLD, PB_DIM = WA_DIM, PB_REVERSE = WA_REVERSE,
                    PB_UNDERLINE = WA_UNDERLINE, PB_ITALIC = WA_ITALIC;

static inline int pb_key_function(int number) { return KEY_F(number); }

static const mmask_t PB_MOUSE_PRESS = BUTTON1_PRESSED, PB_MOUSE_WHEEL_UP = BUTTON4_PRESSED,
                     PB_MOUSE_WHEEL_DOWN = BUTTON5_PRESSED;

/// Writes one run of cells that share attributes and a colour pair. `characters` holds the
/// characters of the run, each a base scalar and its marks ended by a zero; `count` tells how many.
static inline void pb_put(int y, int x, const wchar_t *character, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, character, attributes, 0, &pair) == OK) mvadd_wch(y, x, &cell);
}

static inline void pb_background(attr_t attributes, int pair) {
  cchar_t cell;
  const wchar_t space[2] = {L' ', 0};
  if (setcchar(&cell, space, attributes, 0, &pair) == OK) bkgrndset(&cell);
}

static inline int pb_get(unsigned *value) {
  wint_t read = 0;
  int kind = get_wch(&read);
  *value = (unsigned)read;
  return kind;
}
