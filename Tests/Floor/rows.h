// Painting one row of the list.
#pragma once
#include "pack.h"

/// How text looks: as on the board, in its standard theme with 256 colours.
enum { LOOK_TEXT, LOOK_DIM, LOOK_ACCENT, LOOK_SOON, LOOK_MATCH, LOOK_SELECTED };

/// Makes the colours; once, after the screen is there.
void prepare_looks(void);
/// The attributes of a look.
int look(int kind);
/// Paints as much of a text as fits, in the row the cursor is in.
void put(int x, int width, const char *text, unsigned length);
/// Paints a row: mark, plan, id, title with what was typed standing out, who leads, when it is due
/// and whether it was reviewed.
void draw_row(const struct pack *pack, uint64_t index, int y, int is_selected, const char *typed);
