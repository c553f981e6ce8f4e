#define _GNU_SOURCE
#include "CBytes.h"

#include <string.h>

int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
  const char *found = memmem(haystack, length, needle, needle_length);
  return found ? (int64_t)(found - (const char *)haystack) : -1;
}
