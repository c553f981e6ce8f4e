#define _GNU_SOURCE
#include "CSyncCount.h"

#include <stdatomic.h>
#include <sys/syscall.h>
#include <unistd.h>

// These stand before the C library's, for SQLite too: every synchronisation is counted, then done.
static atomic_int count;

int fsync(int file) {
  atomic_fetch_add(&count, 1);
  return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
  atomic_fetch_add(&count, 1);
  return (int)syscall(SYS_fdatasync, file);
}

int sync_count(void) { return atomic_load(&count); }
