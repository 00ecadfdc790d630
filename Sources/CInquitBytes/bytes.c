#include "CInquitBytes.h"

#include <string.h>

// Vectors of clang, which makes of them whatever the processor has.
typedef uint8_t block __attribute__((vector_size(64)));
typedef _Bool block_bits __attribute__((ext_vector_type(64)));

// The bits of the bytes of a block for which a comparison holds.
#define STORE_BITS(target, comparison)                                  \
  do {                                                                  \
    block_bits bits = __builtin_convertvector((comparison), block_bits); \
    memcpy(&(target), &bits, sizeof(target));                           \
  } while (0)

static void read_block(const uint8_t *bytes, iq_byte_bits *out) {
  block b;
  memcpy(&b, bytes, sizeof b);
  STORE_BITS(out->letters, (b | 0x20) - 'a' < 26);
  STORE_BITS(out->capitals, b - 'A' < 26);
  STORE_BITS(out->loud, (b < 0x20) | (b > 0x7E) | (b == '.') | (b == '!') | (b == '?') | (b == ';'));
  STORE_BITS(out->line_ends, (b < 0x0E) | (b == 0xE2));
}

void iq_read_bytes(const uint8_t *bytes, size_t count, iq_byte_bits *blocks) {
  size_t i = 0;
  for (; i + 64 <= count; i += 64) read_block(bytes + i, blocks++);
  // A space has no bits.
  uint8_t rest[64];
  memset(rest, ' ', sizeof rest);
  memcpy(rest, bytes + i, count - i);
  read_block(rest, blocks);
}
