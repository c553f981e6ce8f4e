#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static struct termios saved;
static volatile sig_atomic_t has_saved = 0, is_active = 0;
static int guarded_tty = -1;
static int stderr_copy = -1, stderr_file = -1;

// Leaves the alternate screen, resets colours and modes, shows the cursor, turns off the mouse
// and bracketed paste.
static const char reset_string[] =
    "\033[?1000l\033[?1002l\033[?1006l\033[?2004l\033[?1049l\033[0m\033[?25h\033[?1l\033>";

static void forward(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = kept;
}

static void restore_terminal(void) {
  if (!is_active || guarded_tty < 0) return;
  ssize_t written = write(guarded_tty, reset_string, sizeof reset_string - 1);
  (void)written;
  if (has_saved) tcsetattr(guarded_tty, TCSANOW, &saved);
  is_active = 0;
}

// Copies what was said on stderr meanwhile (the message of a failed check) to the real one.
static void replay(void) {
  if (stderr_copy < 0 || stderr_file < 0) return;
  char buffer[512];
  lseek(stderr_file, 0, SEEK_SET);
  for (;;) {
    ssize_t count = read(stderr_file, buffer, sizeof buffer);
    if (count <= 0) break;
    ssize_t written = write(stderr_copy, buffer, (size_t)count);
    (void)written;
  }
}

static void crash(int number) {
  restore_terminal();
  replay();
  signal(number, SIG_DFL);
  raise(number);
}

int pb_signals_install(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  const int forwarded[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = forward;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++)
    sigaction(forwarded[i], &action, NULL);
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigaction(crashes[i], &action, NULL);
  signal(SIGPIPE, SIG_IGN);
  return signal_pipe[0];
}

void pb_guard_arm(int tty) {
  guarded_tty = tty;
  has_saved = tcgetattr(tty, &saved) == 0;
}

void pb_guard_active(int active) { is_active = active; }

void pb_die_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
  _exit(128 + number);
}

void pb_stop(void) {
  struct sigaction kept, action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &kept);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &kept, NULL);
}

int pb_can_encode(uint32_t scalar) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
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

int pb_stderr_divert(void) {
  if (!isatty(STDERR_FILENO)) return 0;
  char name[] = "/tmp/planboard-stderr-XXXXXX";
  int file = mkostemp(name, O_CLOEXEC);
  if (file < 0) return -1;
  unlink(name);
  stderr_copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (stderr_copy < 0 || dup2(file, STDERR_FILENO) < 0) return -1;
  stderr_file = file;
  return 0;
}

void pb_stderr_restore(void) {
  if (stderr_copy < 0) return;
  replay();
  dup2(stderr_copy, STDERR_FILENO);
  close(stderr_copy);
  close(stderr_file);
  stderr_copy = stderr_file = -1;
}
