#define _GNU_SOURCE
#include "CSyncCount.h"

#include <sys/syscall.h>
#include <unistd.h>

// These stand before the C library's, for SQLite too: every synchronisation is counted, then done.
// Each thread counts its own: other tests synchronise at the same time.
static _Thread_local int count;

int fsync(int file) {
  count += 1;
  return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
  count += 1;
  return (int)syscall(SYS_fdatasync, file);
}

int sync_count(void) { return count; }
