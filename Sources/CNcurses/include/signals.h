// Signals as something to poll for, and the ones that end the program.
#ifndef CN_SIGNALS_H
#define CN_SIGNALS_H
#include <stdint.h>

enum {
    CN_RESIZED = 1,
    CN_STOPPING = 2,
    CN_CONTINUED = 4,
    CN_TERMINATED = 8,
    CN_HUNG_UP = 16,
    CN_INTERRUPTED = 32,
};

// Takes the signals over. The descriptor that becomes readable when one has come, or -1.
int cn_signals_open(void);
// The signals that came since the last call, and makes the descriptor unreadable.
uint32_t cn_signals_take(void);
// Whether one has come.
int cn_signals_wait(void);
// Gives the signals back to whom they had.
void cn_signals_close(void);

// Stops this process, with its whole job or alone, until it is continued.
void cn_stop(int whole_job);
#endif
