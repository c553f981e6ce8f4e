// `floor screen FILE` shows one screen; `floor records PACK` lists packed records and answers
// down, up, page, end, home, open, back and a filter.
#include "floor.h"

#include <locale.h>
#include <string.h>

int main(int count, char **arguments) {
  if (count < 3) return 2;
  setlocale(LC_ALL, "");
  return strcmp(arguments[1], "screen") == 0 ? show_screen(arguments[2])
                                             : show_records(arguments[2]);
}
