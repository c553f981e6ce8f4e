#include "CSQLiteGuard.h"

#include <sqlite3.h>

int planboard_sqlite_guard(void *connection, int longest) {
  sqlite3 *database = connection;
  int code = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
  if (code != SQLITE_OK) return code;
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longest);
  return SQLITE_OK;
}

int planboard_sqlite_has_moved(void *connection) {
  int moved = 0;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return code == SQLITE_OK ? moved : -1;
}
