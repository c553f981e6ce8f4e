#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Has libFuzzer put inputs to a function for as long as its arguments say; -1 where it was not
/// linked in.
int pb_fuzz_guided(int count, char **arguments, int (*test)(const uint8_t *, size_t));

#endif
