#pragma once
#include <stddef.h>

/// A file of the built-in plan.
struct planboard_plan_file {
  /// `tasks.json`.
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/// Every file of `Data/hangzhou`.
extern const struct planboard_plan_file planboard_plan_files[];
extern const size_t planboard_plan_file_count;

/// The file at an index below the count. Swift cannot see an array of unknown length.
struct planboard_plan_file planboard_plan_file_at(size_t index);
size_t planboard_plan_file_number(void);
