#pragma once
#include <stddef.h>

/// The readings of Chinese characters; Data/tables/pinyin.py tells the layout.
const unsigned char *planboard_pinyin_bytes(void);
size_t planboard_pinyin_size(void);
