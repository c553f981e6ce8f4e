#pragma once
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

// MARK: Signals

/// Installs the handlers of every signal the board answers, to be called before curses starts.
/// Returns the descriptor that gets one byte a signal (its number), or -1.
///
/// A signal that ends the program is first left to whoever reads the descriptor. Does that not
/// happen in time, or is it sent again, the terminal is restored and the program dies by it.
int pb_signals_install(void);

/// Signals that are held back, to be let come again.
typedef struct {
  sigset_t mask;
} pb_held;

/// Holds back every signal but those of faults: a call that one of them would interrupt goes on.
void pb_signals_hold(pb_held *held);

/// Lets come what was held back.
void pb_signals_release(const pb_held *held);

/// Tells how to name the file that is mapped at an address, so that the end by SIGBUS names it, and
/// has writes beyond the largest size allowed fail instead of ending the program.
void pb_guard_files(const char *(*name)(const void *));

/// Takes a signal that waits in the pipe out of it; the others stay.
void pb_signals_forget(int signal);

/// Gives a signal its default meaning again and sends it to the process.
void pb_die_by(int signal);

/// Stops the process and its job as Ctrl-Z does; returns when it goes on.
void pb_stop(void);

// MARK: The crash guard

/// Remembers how the terminal stands now, and restores it should the program crash.
void pb_guard_arm(int tty, int has_alternate_screen);

/// Tells the guard that the terminal is in the board's hands (1) or given back (0).
void pb_guard_active(int active);

/// Tells the guard whether an answer of the terminal's is still to come.
void pb_guard_question(int is_open);

/// Takes in what comes from a terminal until it has said where its cursor is (`ESC [ 2 ; 3 R`),
/// so that nobody after us reads it. Safe in a handler of signals.
void pb_answer_await(int tty, int64_t milliseconds);

/// Puts stderr aside while the screen is in use; 0 on success.
int pb_stderr_divert(void);

/// Puts stderr back and shows what was written meanwhile.
void pb_stderr_restore(void);

// MARK: Characters

/// Sets the locale of characters, UTF-8 where the environment names none; returns its charset.
const char *pb_locale_start(void);

/// Writes a scalar in the locale's character set; returns how many bytes it takes, 0 if it has none.
size_t pb_encode(uint32_t scalar, void *bytes, size_t room);

/// Whether the locale's character set can write a scalar.
int pb_can_encode(uint32_t scalar);

/// The columns the C library gives a scalar; -1 for none.
int pb_wcwidth(uint32_t scalar);

/// The part of a character that has arrived so far.
typedef struct {
  mbstate_t state;
} pb_decoder;

/// Takes one byte in the locale's character set. Returns 1 with a whole character, 0 while it
/// goes on, and -1 where bytes make none; what comes after starts afresh.
int pb_decode(pb_decoder *decoder, uint8_t byte, uint32_t *scalar);

/// Milliseconds of a clock that never goes back.
int64_t pb_monotonic_ms(void);
