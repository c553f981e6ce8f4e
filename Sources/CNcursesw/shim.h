#pragma once
// The wide functions are declared only where this stands before the header.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdlib.h>
#include <term.h>
#include <wchar.h>
// Macros of term.h that would take plain words away from whoever includes this.
#undef columns
#undef lines
#undef bell
#undef newline
#undef tab

static inline WINDOW *pb_stdscr(void) { return stdscr; }
static inline WINDOW *pb_curscr(void) { return curscr; }
static inline int pb_lines(void) { return LINES; }
static inline int pb_columns(void) { return COLS; }
static inline void pb_set_escdelay(int ms) { ESCDELAY = ms; }
static inline FILE *pb_stdout(void) { return stdout; }
static inline FILE *pb_stdin(void) { return stdin; }

static const attr_t PB_BOLD = WA_BOLD, PB_DIM = WA_DIM, PB_REVERSE = WA_REVERSE,
                    PB_UNDERLINE = WA_UNDERLINE, PB_ITALIC = WA_ITALIC;

static const int PB_FUNCTION_KEYS = KEY_F0;

/// Whether the system knows a terminal and can move its cursor to any place.
static inline int pb_is_screen(const char *name, int descriptor) {
  int found = 0;
  if (setupterm((NCURSES_CONST char *)name, descriptor, &found) != OK) return 0;
  return cursor_address != NULL;
}

/// A string of the terminal's description; null where it has none.
static inline const char *pb_capability(const char *name) {
  const char *value = tigetstr((NCURSES_CONST char *)name);
  return value == (const char *)-1 ? NULL : value;
}

/// A number of the terminal's description; below zero where it has none.
static inline int pb_number(const char *name) { return tigetnum((NCURSES_CONST char *)name); }

/// Whether the terminal's description has a flag.
static inline bool pb_flag(const char *name) { return tigetflag((NCURSES_CONST char *)name) > 0; }

/// The sequence by which the terminal is given a colour; null where it has none.
static inline const char *pb_colour(const char *name, int number) {
  const char *value = pb_capability(name);
  return value ? tparm(value, number) : NULL;
}

/// A blank cell of some look, to be filled with characters.
static inline cchar_t pb_blank(attr_t attributes, int pair) {
  cchar_t cell;
  const wchar_t space[2] = {L' ', 0};
  if (setcchar(&cell, space, attributes, 0, &pair) != OK) setcchar(&cell, space, 0, 0, NULL);
  return cell;
}

/// A window keys are read from: reading from the screen's would show what was left undone there.
static inline void *pb_keys_open(void) {
  WINDOW *keys = newpad(1, 1);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  return keys;
}

/// One byte or one key of ncurses; ERR where there is none.
static inline int pb_get(void *keys) { return wgetch((WINDOW *)keys); }
