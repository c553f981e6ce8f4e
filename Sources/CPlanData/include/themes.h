#pragma once
#include <stddef.h>

/// A theme that is built in.
struct planboard_theme {
  /// The name of its file, without the ending.
  const char *id;
  const unsigned char *bytes;
  size_t size;
};

/// The theme at an index below the count.
struct planboard_theme planboard_theme_at(size_t index);
size_t planboard_theme_number(void);
