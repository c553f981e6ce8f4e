#include "CFuzzer.h"

// Linked in by `-sanitize=fuzzer` alone.
extern int LLVMFuzzerRunDriver(
    int *, char ***, int (*)(const uint8_t *, size_t)) __attribute__((weak));

int pb_fuzz_guided(int count, char **arguments, int (*test)(const uint8_t *, size_t)) {
  return LLVMFuzzerRunDriver ? LLVMFuzzerRunDriver(&count, &arguments, test) : -1;
}
