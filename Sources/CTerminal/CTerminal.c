#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int pb_decode(pb_decoder *decoder, uint8_t byte, uint32_t *scalar) {
  wchar_t wide = 0;
  char piece = (char)byte;
  int was_inside = !mbsinit(&decoder->state);
  size_t length = mbrtowc(&wide, &piece, 1, &decoder->state);
  if (length == (size_t)-2) return 0;
  if (length != (size_t)-1) {
    *scalar = (uint32_t)wide;
    return 1;
  }
  memset(decoder, 0, sizeof *decoder);
  // The byte that broke a character off may begin the next one.
  if (was_inside) return pb_decode(decoder, byte, scalar);
  return -1;
}

size_t pb_encode(uint32_t scalar, void *bytes, size_t room) {
  char encoded[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t count = wcrtomb(encoded, (wchar_t)scalar, &state);
  if (count == (size_t)-1 || count > room) return 0;
  memcpy(bytes, encoded, count);
  return count;
}

int pb_can_encode(uint32_t scalar) {
  char bytes[MB_LEN_MAX];
  return pb_encode(scalar, bytes, sizeof bytes) != 0;
}

int pb_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *pb_locale_start(void) {
  const char *set = setlocale(LC_CTYPE, "");
  if (set == NULL || MB_CUR_MAX == 1) {
    // No locale, or one of one-byte characters: the terminal is taken to speak UTF-8.
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "C.utf8");
  }
  return nl_langinfo(CODESET);
}

int64_t pb_monotonic_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
