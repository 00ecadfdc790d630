#include "CInquitBytes.h"

#include <string.h>

// Vectors of clang, which makes of them whatever the processor has.
typedef uint8_t block __attribute__((vector_size(64)));
typedef _Bool block_bits __attribute__((ext_vector_type(64)));

// The bits of those of a block for which a comparison holds.
#define STORE_BITS(target, type, comparison)             \
  do {                                                   \
    type stored = __builtin_convertvector((comparison), type); \
    memcpy(&(target), &stored, sizeof(target));            \
  } while (0)

static void read_block(const uint8_t *bytes, iq_byte_bits *out) {
  block b;
  memcpy(&b, bytes, sizeof b);
  STORE_BITS(out->letters, block_bits, (b | 0x20) - 'a' < 26);
  STORE_BITS(out->capitals, block_bits, b - 'A' < 26);
  STORE_BITS(out->loud, block_bits,
             (b < 0x20) | (b > 0x7E) | (b == '.') | (b == '!') | (b == '?') | (b == ';'));
  STORE_BITS(out->line_ends, block_bits, (b < 0x0E) | (b == 0xE2));
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

typedef uint32_t words __attribute__((vector_size(64)));
typedef _Bool words_bits __attribute__((ext_vector_type(16)));

uint64_t iq_words_with(uint32_t mask, const uint32_t *words_start, size_t count) {
  uint64_t result = 0;
  for (size_t i = 0; i < count; i += 16) {
    words w;
    memcpy(&w, words_start + i, sizeof w);
    uint16_t bits;
    STORE_BITS(bits, words_bits, (w & mask) != 0);
    result |= (uint64_t)bits << i;
  }
  return result;
}
