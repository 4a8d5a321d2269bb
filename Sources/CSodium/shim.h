#include <sodium.h>

/* The state of a hash has an alignment that Swift has no type for; it goes through here as plain memory. */

static inline void digest_begin(void *state) {
    crypto_generichash_init((crypto_generichash_state *)state, NULL, 0, 32);
}

static inline void digest_add(void *state, const void *bytes, size_t count) {
    crypto_generichash_update((crypto_generichash_state *)state, (const unsigned char *)bytes, count);
}

static inline void digest_finish(void *state, unsigned char *hash) {
    crypto_generichash_final((crypto_generichash_state *)state, hash, 32);
}
