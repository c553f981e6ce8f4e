#include "CBytes.h"

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
