// Stands between a program and the disk (LD_PRELOAD): counts what it does to the files of one folder, and at the k-th of
// these calls fails, stops or kills it; or writes down everything that is written, so that a disk can be made from it on
// which the power went. What it does is said by variables of the environment:
//
//   TORTURE_FOLDER  only calls on files below it count
//   TORTURE_CALLS   which calls count: w write, s sync, t truncate, u unlink, r rename, c create; all where it is not set
//   TORTURE_AT      the number of the call, from 1
//   TORTURE_DO      at it: kill, stop, EIO, ENOSPC, or short (half is written, and nothing more)
//   TORTURE_LASTS   set: the failure stays; else it is that one call's
//   TORTURE_FULL    while this file exists, the disk is full
//   TORTURE_COUNT   where the number of calls is written at the end, and whether TORTURE_AT was among them
//   TORTURE_LOG     where the calls are written down
//   TORTURE_WATCH   where programs are named that were to be run
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder, *kinds, *full, *count_path, *log_path, *watch_path, *deed;
static size_t folder_length;
static long at = -1;
static int lasts, is_ready;
static atomic_long calls;

__attribute__((constructor)) static void begin(void) {
    folder = getenv("TORTURE_FOLDER");
    folder_length = folder ? strlen(folder) : 0;
    kinds = getenv("TORTURE_CALLS");
    full = getenv("TORTURE_FULL");
    count_path = getenv("TORTURE_COUNT");
    log_path = getenv("TORTURE_LOG");
    watch_path = getenv("TORTURE_WATCH");
    deed = getenv("TORTURE_DO");
    lasts = getenv("TORTURE_LASTS") != NULL;
    if (getenv("TORTURE_AT")) at = atol(getenv("TORTURE_AT"));
    is_ready = 1;
}

__attribute__((destructor)) static void end(void) {
    if (!count_path) return;
    char text[64];
    int length = snprintf(text, sizeof text, "%ld %d\n", calls, at > 0 && calls >= at);
    int descriptor = syscall(SYS_openat, AT_FDCWD, count_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (descriptor < 0) return;
    syscall(SYS_write, descriptor, text, length);
    syscall(SYS_close, descriptor);
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// Whether a path is below the folder.
static int is_below(const char *path) {
    if (!folder || strncmp(path, folder, folder_length) != 0) return 0;
    return path[folder_length] == '/' || path[folder_length] == 0;
}

static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
    return is_below(path);
}

// The whole path of a name, which may be relative to a directory that was opened, or to where the program stands.
static void join(int directory, const char *name, char *path) {
    char above[PATH_MAX] = "";
    if (name[0] != '/' && directory == AT_FDCWD) {
        if (syscall(SYS_getcwd, above, sizeof above) < 0) above[0] = 0;
    } else if (name[0] != '/') {
        path_of(directory, above);
    }
    if (snprintf(path, PATH_MAX, "%s%s%s", above, name[0] == '/' ? "" : "/", name) >= PATH_MAX) path[0] = 0;
}

// One line of the log: what, on which file (its number), where, how much, which path and which bytes.
static void note(char what, uint64_t file, int64_t offset, const void *bytes, uint64_t size, const char *path) {
    if (!log_path) return;
    static int descriptor = -1;
    if (descriptor < 0)
        descriptor = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    struct { uint64_t what, file; int64_t offset; uint64_t size, path; } head = {what, file, offset, size, strlen(path)};
    struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)bytes, bytes ? size : 0}};
    syscall(SYS_writev, descriptor, parts, 3);
}

static uint64_t file_of(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

// Counts a call. 0 lets it be done, 1 lets half of it be done, -1 has it fail with errno.
static int counted(char kind) {
    if (!is_ready || (kinds && !strchr(kinds, kind))) return 0;
    long number = ++calls;
    struct stat status;
    if (full && strchr("wtc", kind) && syscall(SYS_newfstatat, AT_FDCWD, full, &status, 0) == 0) {
        errno = ENOSPC;
        return -1;
    }
    if (at < 0 || number < at || (number > at && !lasts) || !deed) return 0;
    if (strcmp(deed, "kill") == 0) kill(getpid(), SIGKILL);
    if (strcmp(deed, "stop") == 0) {
        if (number == at) kill(getpid(), SIGSTOP);
        return 0;
    }
    if (strcmp(deed, "short") == 0) {
        if (number == at && kind == 'w') return 1;
        if (!strchr("wtc", kind)) return 0;
        errno = ENOSPC;
        return -1;
    }
    errno = strcmp(deed, "EIO") == 0 ? EIO : ENOSPC;
    return -1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
    REAL(pwrite64);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor, bytes, size, offset);
    int verdict = counted('w');
    if (verdict < 0) return -1;
    ssize_t done = real(descriptor, bytes, verdict ? size / 2 : size, offset);
    if (done > 0) note('W', file_of(descriptor), offset, bytes, done, path);
    return done;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
    return pwrite64(descriptor, bytes, size, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
    REAL(write);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) {
        if (descriptor == 1) note('A', 0, 0, bytes, size, "");
        return real(descriptor, bytes, size);
    }
    int verdict = counted('w');
    if (verdict < 0) return -1;
    off_t offset = lseek(descriptor, 0, SEEK_CUR);
    ssize_t done = real(descriptor, bytes, verdict ? size / 2 : size);
    if (done > 0) note('W', file_of(descriptor), offset, bytes, done, path);
    return done;
}

static int synced(int descriptor, int (*real)(int)) {
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor);
    if (counted('s') < 0) return -1;
    int result = real(descriptor);
    if (result == 0) note('S', file_of(descriptor), 0, NULL, 0, path);
    return result;
}

int fsync(int descriptor) {
    REAL(fsync);
    return synced(descriptor, real);
}

int fdatasync(int descriptor) {
    REAL(fdatasync);
    return synced(descriptor, real);
}

int ftruncate64(int descriptor, off64_t size) {
    REAL(ftruncate64);
    char path[PATH_MAX];
    if (!path_of(descriptor, path)) return real(descriptor, size);
    if (counted('t') < 0) return -1;
    int result = real(descriptor, size);
    if (result == 0) note('T', file_of(descriptor), size, NULL, 0, path);
    return result;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

int unlinkat(int directory, const char *name, int flags) {
    REAL(unlinkat);
    char path[PATH_MAX];
    join(directory, name, path);
    if (!is_below(path)) return real(directory, name, flags);
    if (counted('u') < 0) return -1;
    int result = real(directory, name, flags);
    if (result == 0) note('U', 0, 0, NULL, 0, path);
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int renameat(int directory, const char *name, int other, const char *target) {
    REAL(renameat);
    char from[PATH_MAX], to[PATH_MAX];
    join(directory, name, from);
    join(other, target, to);
    if (!is_below(to)) return real(directory, name, other, target);
    if (counted('r') < 0) return -1;
    int result = real(directory, name, other, target);
    if (result == 0) note('R', 0, 0, to, strlen(to), from);
    return result;
}

int rename(const char *name, const char *target) { return renameat(AT_FDCWD, name, AT_FDCWD, target); }

int openat64(int directory, const char *name, int flags, ...) {
    REAL(openat64);
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    char path[PATH_MAX];
    join(directory, name, path);
    if (!(flags & O_CREAT) || !is_below(path)) return real(directory, name, flags, mode);
    struct stat status;
    int is_new = stat(path, &status) != 0;
    if (is_new && counted('c') < 0) return -1;
    int descriptor = real(directory, name, flags, mode);
    if (descriptor < 0) return descriptor;
    if (is_new) note('C', file_of(descriptor), 0, NULL, 0, path);
    if (!is_new && flags & O_TRUNC) note('T', file_of(descriptor), 0, NULL, 0, path);
    return descriptor;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    va_list rest; \
    va_start(rest, flags); \
    if (flags & (O_CREAT | O_TMPFILE)) mode = va_arg(rest, mode_t); \
    va_end(rest)

int openat(int directory, const char *name, int flags, ...) {
    MODE_OF(flags);
    return openat64(directory, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
    MODE_OF(flags);
    return openat64(AT_FDCWD, name, flags, mode);
}

int open(const char *name, int flags, ...) {
    MODE_OF(flags);
    return openat64(AT_FDCWD, name, flags, mode);
}

// Programs that were to be run are named; nothing in a ledger or a file may have one run.
static void watched(const char *program) {
    if (!watch_path) return;
    int descriptor = syscall(SYS_openat, AT_FDCWD, watch_path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    syscall(SYS_write, descriptor, program, strlen(program));
    syscall(SYS_write, descriptor, "\n", 1);
    syscall(SYS_close, descriptor);
}

int execve(const char *path, char *const words[], char *const variables[]) {
    REAL(execve);
    watched(path);
    return real(path, words, variables);
}

int execvp(const char *path, char *const words[]) {
    REAL(execvp);
    watched(path);
    return real(path, words);
}

int posix_spawn(
    pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
    char *const words[], char *const variables[]
) {
    REAL(posix_spawn);
    watched(path);
    return real(pid, path, actions, attributes, words, variables);
}

int system(const char *line) {
    REAL(system);
    watched(line);
    return real(line);
}

FILE *popen(const char *line, const char *type) {
    REAL(popen);
    watched(line);
    return real(line, type);
}
