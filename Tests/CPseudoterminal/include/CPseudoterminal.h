#pragma once
#include <sys/types.h>

/// Starts a program in a new pseudoterminal of so many columns and rows; gives the process, and
/// in `main_end` what it writes to and reads from. Negative when that is not possible.
pid_t pb_pseudoterminal(
  const char *program, char *const arguments[], char *const environment[], unsigned short columns,
  unsigned short rows, int *main_end);

/// Opens the end the program has, which then stays when the program is gone; -1 if that fails.
int pb_other_end(int main_end);
