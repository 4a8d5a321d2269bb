// Wide-character curses, and what Swift can't import of it: macros, and globals that its concurrency checks refuse.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 600
#endif
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Names of <term.h> and of <curses.h> that are macros for everyday words.
#undef columns
#undef lines
#undef newline
#undef bell
#undef tab
#undef erase
#undef clear
#undef move
#undef refresh
#undef echo
#undef timeout

static inline WINDOW *cn_screen(void) { return stdscr; }
static inline WINDOW *cn_shown_screen(void) { return curscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_colours(void) { return COLORS; }
static inline FILE *cn_standard_input(void) { return stdin; }
static inline FILE *cn_standard_output(void) { return stdout; }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline void cn_style(WINDOW *window, attr_t attributes, int pair) {
    wattr_set(window, attributes, (short)pair, NULL);
}

static inline int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
static inline void cn_write_text(WINDOW *window, int row, int column, const int32_t *scalars, int count) {
    mvwaddnwstr(window, row, column, (const wchar_t *)scalars, count);
}

// A text of the terminal's description, or NULL where it has none (terminfo says -1 for a name of another type).
static inline const char *cn_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text == (const char *)-1 ? NULL : text;
}

// The characters that move the cursor to a place, or NULL.
static inline const char *cn_move_text(int row, int column) {
    const char *cup = cn_capability("cup");
    return cup == NULL ? NULL : tiparm(cup, row, column);
}

// The size that the kernel knows: 0 and 0 for a line that never told it.
static inline void cn_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size = {0};
    *columns = *rows = 0;
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0) {
        *columns = size.ws_col;
        *rows = size.ws_row;
    }
}

// What curses' raw mode leaves on: bytes stripped to seven bits or changed on their way in.
static inline void cn_take_every_byte(int descriptor) {
    struct termios mode;
    if (tcgetattr(descriptor, &mode) != 0) return;
    mode.c_iflag &= ~(tcflag_t)(ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | IXANY | PARMRK);
    mode.c_cflag = (mode.c_cflag & ~(tcflag_t)CSIZE) | CS8;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    tcsetattr(descriptor, TCSANOW, &mode);
}
