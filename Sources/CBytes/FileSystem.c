#define _GNU_SOURCE
#include "CBytes.h"

#include <fcntl.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/vfs.h>

uint64_t pb_file_system_magic(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (uint64_t)status.f_type : 0;
}
#else
uint64_t pb_file_system_magic(const char *path) {
  (void)path;
  return 0;
}
#endif

#ifdef __linux__
int pb_open_link(const char *path) { return open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC); }

int64_t pb_read_link(int link, char *bytes, size_t room) {
  return readlinkat(link, "", bytes, room);
}
#else
int pb_open_link(const char *path) { return open(path, O_SYMLINK | O_CLOEXEC); }

int64_t pb_read_link(int link, char *bytes, size_t room) { return freadlink(link, bytes, room); }
#endif
