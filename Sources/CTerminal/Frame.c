#define _GNU_SOURCE
#include "CTerminal.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

int pb_frame_open(void) {
#ifdef __linux__
  return memfd_create("planboard-frame", MFD_CLOEXEC);
#else
  return -1;
#endif
}
