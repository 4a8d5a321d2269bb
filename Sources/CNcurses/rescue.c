#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes;
static int modes_terminal = -1;

static char text[1024];
static size_t text_length;
static int text_terminal = -1;
static atomic_int is_armed;
// A child made by fork has the same memory, but not the terminal to give back.
static pid_t owner;

// For descriptors 1 and 2: where they went, and the file in memory; -1 while nothing is held.
static int real[3] = {-1, -1, -1};
static int held[3] = {-1, -1, -1};

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

int cn_rescue_remember(int terminal) {
    if (tcgetattr(terminal, &modes) != 0) return -1;
    modes_terminal = terminal;
    return 0;
}

void cn_rescue_modes(void) {
    if (modes_terminal < 0) return;
    // A process in the background would be stopped here, with the rest undone.
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    while (tcsetattr(modes_terminal, TCSANOW, &modes) != 0 && errno == EINTR) {}
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cn_rescue_arm(int terminal, const char *bytes, size_t length) {
    static int is_registered;
    is_armed = 0;
    text_length = length < sizeof text ? length : sizeof text;
    memcpy(text, bytes, text_length);
    text_terminal = terminal;
    owner = getpid();
    if (!is_registered) {
        is_registered = 1;
        atexit(cn_rescue);
    }
    is_armed = 1;
}

void cn_rescue_disarm(void) { is_armed = 0; }

void cn_rescue(void) {
    if (getpid() != owner || atomic_exchange(&is_armed, 0) == 0) return;
    write_all(text_terminal, text, text_length);
    cn_rescue_modes();
    cn_release();
}

int cn_hold(int descriptor) {
    if (held[descriptor] >= 0) return 0;
    int file = memfd_create("held", MFD_CLOEXEC);
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
    if (file < 0 || copy < 0 || dup2(file, descriptor) < 0) {
        if (file >= 0) close(file);
        if (copy >= 0) close(copy);
        return -1;
    }
    real[descriptor] = copy;
    held[descriptor] = file;
    return 0;
}

void cn_release(void) {
    for (int descriptor = 1; descriptor <= 2; descriptor++) {
        if (held[descriptor] < 0) continue;
        dup2(real[descriptor], descriptor);
        char bytes[4096];
        ssize_t count;
        for (off_t place = 0; (count = pread(held[descriptor], bytes, sizeof bytes, place)) > 0; place += count)
            write_all(descriptor, bytes, (size_t)count);
        close(held[descriptor]);
        close(real[descriptor]);
        held[descriptor] = real[descriptor] = -1;
    }
}
