#pragma once

/// Gives the terminal back as it was, if it is in the board's hands. Safe in a handler of signals,
/// and waits for nobody who does not read.
void pb_guard_restore(void);

/// Copies what was said on stderr meanwhile to the real one. Safe in a handler of signals.
void pb_stderr_replay(void);

/// Says something on the real stderr. Safe in a handler of signals.
void pb_stderr_say(const char *text);
