#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "Guard.h"

static int signal_pipe[2] = {-1, -1};
static const char *(*name_of_file)(const void *) = NULL;

// The signal that is ending the program, and since when; 0 while none is.
static volatile sig_atomic_t ending = 0;
static volatile int64_t ending_since = 0;
// How often it was asked to, not counting echoes.
static volatile sig_atomic_t askings = 0;

enum {
  // How long the loop has to save what is being saved and to leave.
  PATIENCE_MS = 15000,
  // The same when somebody asks a second time.
  IMPATIENCE_MS = 300,
  // A shell, timeout(1) and the system's own shutdown send two for one.
  ECHO_MS = 100,
};

static void forward(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  while (write(signal_pipe[1], &byte, 1) < 0 && errno == EINTR) {}
  errno = kept;
}

// Gives the terminal back and dies.
static void die(int number) {
  // Should this fail too, the program dies of it at once.
  signal(number, SIG_DFL);
  pb_guard_restore();
  pb_stderr_replay();
  raise(number);
  // Where it came in the handler of the same signal it waits for the handler's end.
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

static void set_alarm(int milliseconds) {
  struct itimerval timer;
  memset(&timer, 0, sizeof timer);
  timer.it_value.tv_sec = milliseconds / 1000;
  timer.it_value.tv_usec = milliseconds % 1000 * 1000;
  setitimer(ITIMER_REAL, &timer, NULL);
}

// The loop is asked to end. Should it not, because it waits for something that never comes, the
// alarm ends the program all the same: never is a signal without effect.
static void end(int number) {
  int64_t now = pb_monotonic_ms();
  if (!ending) {
    ending = number;
    ending_since = now;
    askings = 1;
    set_alarm(PATIENCE_MS);
    forward(number);
    return;
  }
  if (number == SIGALRM) die(ending);
  if (now - ending_since < ECHO_MS) return;
  ending_since = now;
  askings = askings + 1;
  if (askings > 2) die(ending);
  set_alarm(IMPATIENCE_MS);
  forward(number);
}

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  // The same fault once more, here, ends the program at once: it is held back meanwhile.
  pb_guard_restore();
  pb_stderr_replay();
  const char *name = number == SIGBUS && name_of_file ? name_of_file(info->si_addr) : NULL;
  if (name) {
    char plain[512];
    size_t length = 0;
    // Nothing in a name may steer the terminal.
    for (; name[length] && length < sizeof plain - 1; length++) {
      unsigned char byte = (unsigned char)name[length];
      int is_control = byte < 0x20 || byte == 0x7F
        || (byte >= 0x80 && byte < 0xA0 && length > 0 && (unsigned char)name[length - 1] == 0xC2);
      plain[length] = is_control ? '?' : (char)byte;
    }
    plain[length] = 0;
    pb_stderr_say("planboard: ");
    pb_stderr_say(plain);
    pb_stderr_say("：文件在使用中被截短或无法读取 · was cut short or could not be read while in use\n");
  }
  // It comes as soon as this is left, and ends the program as it would have done without us.
  signal(number, SIG_DFL);
  raise(number);
}

static int add_ending(int *numbers, int count, int number) {
  numbers[count] = number;
  return count + 1;
}

// Every signal that would end the program and is no fault of its own.
static int ending_signals(int *numbers) {
  const int plain[] = {
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
  };
  int count = 0;
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    count = add_ending(numbers, count, plain[i]);
#ifdef SIGRTMIN
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++)
    count = add_ending(numbers, count, number);
#endif
  return count;
}

// What the caller wants ignored (nohup) stays ignored.
static void handle(int number, const struct sigaction *action) {
  struct sigaction before;
  if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
    sigaction(number, action, NULL);
}

void pb_guard_files(const char *(*name)(const void *)) {
  name_of_file = name;
  // A file that may grow no more is told by the write.
  signal(SIGXFSZ, SIG_IGN);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crash;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGBUS, &action, NULL);
}

int pb_signals_install(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  const int forwarded[] = {SIGWINCH, SIGTSTP, SIGCONT};
  // A parent may have left them blocked; then nobody would notice a resize.
  sigset_t wanted;
  sigemptyset(&wanted);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = forward;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++) {
    handle(forwarded[i], &action);
    sigaddset(&wanted, forwarded[i]);
  }
  int numbers[128];
  int count = ending_signals(numbers);
  action.sa_handler = end;
  // One at a time: each looks at what the one before it has left.
  for (int i = 0; i < count; i++) sigaddset(&action.sa_mask, numbers[i]);
  for (int i = 0; i < count; i++) {
    handle(numbers[i], &action);
    sigaddset(&wanted, numbers[i]);
  }
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
  // Only another fault may come between.
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigdelset(&action.sa_mask, crashes[i]);
  action.sa_sigaction = crash;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    sigaction(crashes[i], &action, NULL);
    sigaddset(&wanted, crashes[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
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

void pb_signals_hold(pb_held *held) {
  sigset_t all;
  sigfillset(&all);
  const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigdelset(&all, faults[i]);
  pthread_sigmask(SIG_SETMASK, &all, &held->mask);
}

void pb_signals_release(const pb_held *held) { pthread_sigmask(SIG_SETMASK, &held->mask, NULL); }

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
