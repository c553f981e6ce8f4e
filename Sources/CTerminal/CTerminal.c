#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
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

static void say(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void forward(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  say(signal_pipe[1], (const char *)&byte, 1);
  errno = kept;
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

static void restore_terminal(void) {
  if (!is_active || guarded_tty < 0) return;
  is_active = 0;
  // From the background, setting the terminal would stop the program instead.
  signal(SIGTTOU, SIG_IGN);
  if (has_question) pb_answer_await(guarded_tty, 300);
  say(guarded_tty, reset_string, sizeof reset_string - 1);
  if (!has_alternate) say(guarded_tty, bottom_string, sizeof bottom_string - 1);
  if (has_saved) tcsetattr(guarded_tty, TCSANOW, &saved);
}

// Copies what was said on stderr meanwhile (the message of a failed check) to the real one.
static void replay(void) {
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

static void crash(int number) {
  // Should this fail too, the program dies of it at once.
  signal(number, SIG_DFL);
  restore_terminal();
  replay();
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
  for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++) {
    struct sigaction before;
    sigaction(forwarded[i], NULL, &before);
    // What the caller wants ignored (nohup) stays ignored.
    if (before.sa_handler != SIG_IGN) sigaction(forwarded[i], &action, NULL);
  }
  // A parent may have left them blocked; then nobody would notice a resize.
  sigset_t wanted;
  sigemptyset(&wanted);
  for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++)
    sigaddset(&wanted, forwarded[i]);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
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

void pb_signals_forget(int number) {
  if (signal_pipe[0] < 0) return;
  unsigned char bytes[64];
  ssize_t count = read(signal_pipe[0], bytes, sizeof bytes);
  for (ssize_t i = 0; i < count; i++)
    if (bytes[i] != number) forward(bytes[i]);
}

void pb_guard_arm(int tty, int has_alternate_screen) {
  guarded_tty = tty;
  has_alternate = has_alternate_screen;
  has_saved = tcgetattr(tty, &saved) == 0;
}

void pb_guard_active(int active) { is_active = active; }

void pb_guard_question(int is_open) { has_question = is_open; }

void pb_die_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
  _exit(128 + number);
}

void pb_stop(void) {
  struct sigaction kept, action;
  memset(&action, 0, sizeof action);
  // First whoever else is of the job (a script around us), then this process: sent to this
  // thread, the signal has done its work when raise returns.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &kept);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &kept, NULL);
}

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
  replay();
  dup2(stderr_copy, STDERR_FILENO);
  close(stderr_copy);
  close(stderr_file);
  stderr_copy = stderr_file = -1;
}
