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
#include <wchar.h>
