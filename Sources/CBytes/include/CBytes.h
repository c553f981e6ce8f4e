#pragma once
#include <stddef.h>
#include <stdint.h>

/// Where `needle` first stands in `haystack`, counted in bytes; -1 if nowhere.
int64_t pb_find(const void *haystack, size_t length, const void *needle, size_t needle_length);
