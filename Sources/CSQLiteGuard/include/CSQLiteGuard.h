// What of SQLite Swift cannot call, because it takes a list of arguments of no fixed length.
#ifndef CSQLITEGUARD_H
#define CSQLITEGUARD_H

// Makes a connection safe for a file that somebody may have tampered with: no schema is written or
// shadowed by tricks, no function of the file's views and triggers has effects, no extension is
// loaded, and no value is longer than `longest` bytes. `connection` is a `sqlite3 *`.
// 0, or SQLite's code for what could not be set.
int planboard_sqlite_guard(void *connection, int longest);

// Whether the file a connection has open is no longer the one at its path: 1, 0, or -1 where SQLite
// cannot tell.
int planboard_sqlite_has_moved(void *connection);

#endif
