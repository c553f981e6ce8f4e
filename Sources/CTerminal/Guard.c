#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

static struct termios saved;
static volatile sig_atomic_t has_saved = 0, is_active = 0;
static int guarded_tty = -1;
static int stderr_copy = -1, stderr_file = -1;
static volatile sig_atomic_t has_alternate = 1;
static volatile sig_atomic_t has_question = 0;

// Turns off the mouse and bracketed paste, leaves the alternate screen, resets colours and the
// keypad, shows the cursor.
static const char reset_string[] =
    "\033[?1000l\033[?1002l\033[?1006l\033[?2004l\033[?1049l\033[0m\033[?25h\033[?1l\033>\r";
// Where there is one screen only, what comes next starts below what is on it.
static const char bottom_string[] = "\033[999;1H\n";

// Writes as much as is taken without waiting. A terminal that somebody has stopped takes no more:
// with a byte at a time it is never waited for.
static void say(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    struct pollfd line = {.fd = descriptor, .events = POLLOUT};
    int ready = poll(&line, 1, 200);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0 || !(line.revents & POLLOUT)) return;
    ssize_t written = write(descriptor, bytes, 1);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Whoever reads from the terminal next would take the answer for something typed.
void pb_answer_await(int tty, int64_t milliseconds) {
  int64_t end = pb_monotonic_ms() + milliseconds;
  char last = 0, byte;
  for (;;) {
    int64_t left = end - pb_monotonic_ms();
    struct pollfd waiting = {.fd = tty, .events = POLLIN};
    if (left <= 0 || poll(&waiting, 1, (int)left) == 0) return;
    ssize_t count = read(tty, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || (byte == 'R' && last >= '0' && last <= '9')) return;
    last = byte;
  }
}

void pb_guard_restore(void) {
  if (!is_active || guarded_tty < 0) return;
  // From the background, setting the terminal would stop the program instead.
  signal(SIGTTOU, SIG_IGN);
  // In the board's own mode: an answer would be shown otherwise.
  if (has_question) pb_answer_await(guarded_tty, 300);
  // First what takes no time: another signal may come while somebody is waited for who reads.
  if (has_saved) tcsetattr(guarded_tty, TCSANOW, &saved);
  is_active = 0;
  say(guarded_tty, reset_string, sizeof reset_string - 1);
  if (!has_alternate) say(guarded_tty, bottom_string, sizeof bottom_string - 1);
}

void pb_guard_arm(int tty, int has_alternate_screen) {
  guarded_tty = tty;
  has_alternate = has_alternate_screen;
  has_saved = tcgetattr(tty, &saved) == 0;
}

void pb_guard_active(int active) { is_active = active; }

void pb_guard_question(int is_open) { has_question = is_open; }

void pb_stderr_replay(void) {
  if (stderr_copy < 0 || stderr_file < 0) return;
  char buffer[512];
  off_t end = lseek(stderr_file, 0, SEEK_END);
  // Of a flood, only the end.
  lseek(stderr_file, end > 65536 ? end - 65536 : 0, SEEK_SET);
  for (;;) {
    ssize_t count = read(stderr_file, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    say(stderr_copy, buffer, (size_t)count);
  }
}

void pb_stderr_say(const char *text) {
  say(stderr_copy >= 0 ? stderr_copy : STDERR_FILENO, text, strlen(text));
}

// A file nobody else sees, for what is said on stderr.
static int unnamed_file(void) {
#ifdef __linux__
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  if (memory >= 0) return memory;
#endif
  char name[] = "/tmp/planboard-stderr-XXXXXX";
  int file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  return file;
}

int pb_stderr_divert(void) {
  if (stderr_copy >= 0 || !isatty(STDERR_FILENO)) return 0;
  int file = unnamed_file();
  if (file < 0) return -1;
  stderr_copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (stderr_copy < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    if (stderr_copy >= 0) close(stderr_copy);
    stderr_copy = -1;
    return -1;
  }
  stderr_file = file;
  return 0;
}

void pb_stderr_restore(void) {
  if (stderr_copy < 0) return;
  pb_stderr_replay();
  dup2(stderr_copy, STDERR_FILENO);
  close(stderr_copy);
  close(stderr_file);
  stderr_copy = stderr_file = -1;
}
