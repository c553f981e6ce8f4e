#include "CBytes.h"

static int argument_count = -1;
static char *const *argument_texts = 0;

#if defined(__GLIBC__) || defined(__APPLE__)
// These C libraries hand the arguments to whatever runs before main.
__attribute__((constructor)) static void take_arguments(int count, char *const *texts) {
  argument_count = count;
  argument_texts = texts;
}
#endif

int pb_argument_count(void) { return argument_count; }

const char *pb_argument(int index) {
  return index >= 0 && index < argument_count ? argument_texts[index] : 0;
}
