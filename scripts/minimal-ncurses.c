// The least that a list of a million lines and a typed line cost in ncurses: the screens are measured beside it.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>

enum { LINES_OF_LIST = 1000000, ROOM = 60, CTRL_Q = 17, BACKSPACE = 127 };

static int chosen, top, length;
static wchar_t typed[ROOM + 1];

static void draw(void) {
    int rows = LINES - 3;
    if (chosen < top) top = chosen;
    if (chosen >= top + rows) top = chosen - rows + 1;
    erase();
    for (int row = 0; row < rows; row++) {
        int line = top + row;
        attrset(line == chosen ? A_REVERSE : A_NORMAL);
        mvprintw(row, 1, "%07d  2023-%02d-%02d  K%04d  老人精神尚好，血压偏高", line, line % 12 + 1, line % 28 + 1, line % 9973);
    }
    attrset(A_NORMAL);
    mvprintw(LINES - 2, 1, "%d/%d   Ctrl-Q quits", chosen + 1, LINES_OF_LIST);
    mvaddwstr(LINES - 1, 1, typed);
    refresh();
}

static void move_by(int lines) {
    chosen += lines;
    if (chosen < 0) chosen = 0;
    if (chosen >= LINES_OF_LIST) chosen = LINES_OF_LIST - 1;
}

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    for (;;) {
        wint_t key;
        draw();
        int kind = get_wch(&key);
        if (kind == ERR || key == CTRL_Q) break;
        if (kind != KEY_CODE_YES && key != BACKSPACE) {
            if (length < ROOM) typed[length++] = (wchar_t)key;
        } else {
            if (key == KEY_DOWN) move_by(1);
            if (key == KEY_UP) move_by(-1);
            if (key == KEY_NPAGE) move_by(LINES - 3);
            if (key == KEY_PPAGE) move_by(3 - LINES);
            if (key == KEY_END) move_by(LINES_OF_LIST);
            if (key == KEY_HOME) move_by(-LINES_OF_LIST);
            if ((key == KEY_BACKSPACE || key == BACKSPACE) && length > 0) typed[--length] = 0;
        }
    }
    endwin();
}
