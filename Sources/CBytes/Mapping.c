#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "CBytes.h"

enum { MOST = 64 };

// Read in handlers of signals: a mapping is complete before its length says that it is there.
static struct {
  _Atomic(size_t) length;
  atomic_int is_taken;
  const void *base;
  char *path;
} mappings[MOST];

int pb_mapping_note(const void *base, size_t length, const char *path) {
  for (int number = 0; number < MOST; number++) {
    int is_taken = 0;
    if (!atomic_compare_exchange_strong(&mappings[number].is_taken, &is_taken, 1)) continue;
    mappings[number].base = base;
    mappings[number].path = strdup(path);
    atomic_store(&mappings[number].length, mappings[number].path ? length : 0);
    return number;
  }
  return -1;
}

void pb_mapping_forget(int number) {
  if (number < 0 || number >= MOST) return;
  atomic_store(&mappings[number].length, 0);
  free(mappings[number].path);
  mappings[number].path = NULL;
  atomic_store(&mappings[number].is_taken, 0);
}

const char *pb_mapping_name(const void *address) {
  for (int number = 0; number < MOST; number++) {
    size_t length = atomic_load(&mappings[number].length);
    const char *base = mappings[number].base;
    if (length != 0 && (const char *)address >= base && (const char *)address < base + length) {
      return mappings[number].path;
    }
  }
  return NULL;
}
