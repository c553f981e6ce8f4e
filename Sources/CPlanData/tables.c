#include "tables.h"

static const unsigned char pinyin[] = {
#embed "../../Data/tables/pinyin.bin"
};

const unsigned char *planboard_pinyin_bytes(void) { return pinyin; }

size_t planboard_pinyin_size(void) { return sizeof pinyin; }
