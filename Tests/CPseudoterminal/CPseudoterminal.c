#define _GNU_SOURCE
#include "CPseudoterminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

pid_t pb_pseudoterminal(
  const char *program, char *const arguments[], char *const environment[], unsigned short columns,
  unsigned short rows, int *main_end) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  pid_t child = forkpty(main_end, NULL, NULL, &size);
  if (child == 0) {
    execve(program, arguments, environment);
    _exit(127);
  }
  return child;
}

int pb_other_end(int main_end) {
  const char *name = ptsname(main_end);
  return name == NULL ? -1 : open(name, O_RDWR | O_NOCTTY);
}
