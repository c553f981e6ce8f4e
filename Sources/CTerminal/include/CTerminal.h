#pragma once
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// Installs the handlers of every signal the board answers, to be called before curses starts.
/// Returns the descriptor that gets one byte a signal (its number), or -1.
int pb_signals_install(void);

/// Remembers how the terminal stands now, and restores it should the program crash.
void pb_guard_arm(int tty);

/// Tells the guard that the terminal is in the board's hands (1) or given back (0).
void pb_guard_active(int active);

/// Gives a signal its default meaning again and sends it to the process.
void pb_die_by(int signal);

/// Stops the process as Ctrl-Z does; returns when it goes on.
void pb_stop(void);

/// Whether the locale's character set can write a scalar.
int pb_can_encode(uint32_t scalar);

/// The columns the C library gives a scalar; -1 for none.
int pb_wcwidth(uint32_t scalar);

/// Sets the locale of characters, UTF-8 where the environment names none; returns its charset.
const char *pb_locale_start(void);

/// Milliseconds of a clock that never goes back.
int64_t pb_monotonic_ms(void);

/// Puts stderr into a temporary file while the screen is in use; 0 on success.
int pb_stderr_divert(void);

/// Puts stderr back and shows what was written meanwhile.
void pb_stderr_restore(void);
