#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "rescue.h"

static const int told[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
// Crashes, and then what ends a program that has no wish of its own for it.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL,  SIGTRAP, SIGFPE,  SIGABRT, SIGQUIT,
                            SIGSYS,  SIGPIPE, SIGXCPU, SIGXFSZ, SIGALRM, SIGUSR1, SIGUSR2};
enum { TOLD = sizeof told / sizeof *told, FATAL = sizeof fatal / sizeof *fatal, CRASHES = 7 };

static struct sigaction told_before[TOLD], fatal_before[FATAL];
static int channel[2] = {-1, -1};
static atomic_uint pending;
// When the program was first asked to end, in milliseconds; 0 while it was not.
static atomic_llong asked;

// A closing window is told by the kernel and by the shell, a closing session by TERM and HUP: one and the same ending.
static const long long same_ending = 500;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static uint32_t flag(int number) {
    switch (number) {
    case SIGWINCH: return CN_RESIZED;
    case SIGTSTP: return CN_STOPPING;
    case SIGCONT: return CN_CONTINUED;
    case SIGTERM: return CN_TERMINATED;
    case SIGHUP: return CN_HUNG_UP;
    default: return CN_INTERRUPTED;
    }
}

// Ends the process as the signal would have ended it.
static void end(int number) {
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

static void tell(int number) {
    int error = errno;
    if (number == SIGTERM || number == SIGHUP || number == SIGINT) {
        long long first = 0, time = now();
        if (!atomic_compare_exchange_strong(&asked, &first, time) && time - first >= same_ending) {
            cn_rescue();
            end(number);
        }
    }
    atomic_fetch_or(&pending, flag(number));
    // A full pipe wakes as well as one byte more.
    if (write(channel[1], "", 1) < 0) {}
    errno = error;
}

static void die(int number) {
    cn_rescue();
    end(number);
}

int cn_signals_open(void) {
    // The pipe stays for the life of the process, so that a handler never writes to another file's descriptor.
    if (channel[0] < 0 && pipe2(channel, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    pending = 0;
    asked = 0;

    static char *stack;
    stack_t current;
    if (stack == NULL && sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        size_t size = 65536;
        stack = malloc(size);
        stack_t own = {.ss_sp = stack, .ss_size = size};
        if (stack != NULL) sigaltstack(&own, NULL);
    }

    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = tell;
    sigfillset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (int i = 0; i < TOLD; i++) {
        sigaction(told[i], NULL, &told_before[i]);
        // Who started the program with a signal ignored, as nohup does, wants it so.
        int may_be_ignored = told[i] == SIGHUP || told[i] == SIGINT || told[i] == SIGTSTP;
        if (may_be_ignored && told_before[i].sa_handler == SIG_IGN) continue;
        sigaction(told[i], &action, NULL);
    }
    action.sa_handler = die;
    action.sa_flags = SA_ONSTACK;
    for (int i = 0; i < FATAL; i++) {
        sigaction(fatal[i], NULL, &fatal_before[i]);
        if (i < CRASHES || fatal_before[i].sa_handler == SIG_DFL) sigaction(fatal[i], &action, NULL);
    }
    return channel[0];
}

uint32_t cn_signals_take(void) {
    char bytes[64];
    while (read(channel[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&pending, 0);
}

int cn_signals_wait(void) { return pending != 0; }

void cn_signals_close(void) {
    for (int i = 0; i < TOLD; i++) sigaction(told[i], &told_before[i], NULL);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
}

void cn_stop(int whole_job) {
    struct sigaction before, stop;
    memset(&stop, 0, sizeof stop);
    stop.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &stop, &before);
    if (whole_job) kill(0, SIGTSTP);
    else raise(SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    // Its own continuation is no news.
    atomic_fetch_and(&pending, ~(unsigned)CN_CONTINUED);
}
