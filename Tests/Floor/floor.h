// The floor of the benchmark: what a small C ncurses program needs for the same work.
#pragma once

/// Maps a packed screen (`planboard snapshot --roles`) and shows it; leaves at the first key.
int show_screen(const char *path);
/// Maps the packed records of many plans, lists them and answers keys.
int show_records(const char *path);
