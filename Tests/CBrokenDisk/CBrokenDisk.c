// Loaded before the C library (LD_PRELOAD), makes a disk fail: from the moment a file named by
// BROKEN_DISK exists, every write to a file whose path holds BROKEN_DISK_PATH fails with the error
// the file names (ENOSPC, EIO), or writes but a part (SHORT). With BROKEN_PROC set, a process can
// read nothing of itself through streams.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/// 0 if all is well, an errno, or -1 for a write that is cut short.
static int fault(int file) {
  const char *switch_file = getenv("BROKEN_DISK"), *path = getenv("BROKEN_DISK_PATH");
  if (!switch_file || !path) return 0;
  int order = (int)syscall(SYS_openat, AT_FDCWD, switch_file, O_RDONLY);
  if (order < 0) return 0;
  char kind[16] = "";
  ssize_t count = syscall(SYS_read, order, kind, sizeof kind - 1);
  syscall(SYS_close, order);
  if (count <= 0) return 0;
  char link[64], target[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, target, sizeof target - 1);
  if (length < 0) return 0;
  target[length] = 0;
  if (!strstr(target, path)) return 0;
  return strncmp(kind, "SHORT", 5) == 0 ? -1 : strncmp(kind, "EIO", 3) == 0 ? EIO : ENOSPC;
}

ssize_t write(int file, const void *bytes, size_t count) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  if (found < 0 && count > 1) count /= 2;
  return syscall(SYS_write, file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  if (found < 0 && count > 1) count /= 2;
  return syscall(SYS_pwrite64, file, bytes, count, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return pwrite64(file, bytes, count, offset);
}

int ftruncate64(int file, off64_t length) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  return (int)syscall(SYS_ftruncate, file, length);
}

int fallocate64(int file, int mode, off64_t offset, off64_t length) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  return (int)syscall(SYS_fallocate, file, mode, offset, length);
}

int fsync(int file) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
  int found = fault(file);
  if (found > 0) return errno = found, -1;
  return (int)syscall(SYS_fdatasync, file);
}

FILE *fopen(const char *path, const char *mode) {
  if (getenv("BROKEN_PROC") && strncmp(path, "/proc/self/", 11) == 0) return errno = EACCES, NULL;
  FILE *(*original)(const char *, const char *) =
    (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen");
  return original ? original(path, mode) : NULL;
}
