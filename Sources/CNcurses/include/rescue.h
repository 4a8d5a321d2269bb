// Giving the terminal back, prepared while all is well so that any way out can do it: all of it is safe in a signal
// handler, except arming and holding.
#ifndef CN_RESCUE_H
#define CN_RESCUE_H
#include <stddef.h>

// Remembers the terminal's modes as they are now. 0, or -1 where it is no terminal.
int cn_rescue_remember(int terminal);
// Puts the remembered modes back.
void cn_rescue_modes(void);

// From now on `cn_rescue` writes this text to the terminal and puts the remembered modes back.
void cn_rescue_arm(int terminal, const char *text, size_t length);
// The terminal was given back, or belongs to the shell for a while.
void cn_rescue_disarm(void);
// Gives the terminal back once, if it is armed, and prints what was held.
void cn_rescue(void);

// Sends what is written to descriptor 1 or 2 to a file in memory instead. 0, or -1 where there is none.
int cn_hold(int descriptor);
// Lets 1 and 2 go where they went before, and prints there what was held.
void cn_release(void);
#endif
