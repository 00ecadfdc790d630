// Questions that are asked of 64 neighbours at once, bytes of a text or others. In C, since Swift has no way to make bits of what vectors compare to.
#ifndef CINQUITBYTES_H
#define CINQUITBYTES_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// What 64 bytes are: a bit a byte, the first the lowest.
typedef struct {
  // ASCII letters, and those of them that are capitals.
  uint64_t letters;
  uint64_t capitals;
  // Bytes that may have to do with the end of a sentence: . ! ? and ; (the Greek ?), control characters, and all that
  // are not ASCII.
  uint64_t loud;
  // Bytes that may be or start a line end: the lower control characters, and the first byte of U+2028.
  uint64_t line_ends;
} iq_byte_bits;

// Reads `count` bytes into `count` / 64 + 1 blocks of bits. Bits behind the last byte are 0.
void iq_read_bytes(const uint8_t *bytes, size_t count, iq_byte_bits *blocks);

// Which of up to 64 words have a bit of `mask`: a bit a word, the first the lowest. Reads whole sixteens of words.
uint64_t iq_words_with(uint32_t mask, const uint32_t *words, size_t count);

#pragma clang assume_nonnull end

#endif
