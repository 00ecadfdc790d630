// Files that travel inside the binary. `index.c` is made by Scripts/embed-data.
#ifndef CINQUITDATA_H
#define CINQUITDATA_H

#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} iq_file;

// The files, sorted by path, and how many there are.
const iq_file *iq_files(void);
size_t iq_file_count(void);

#pragma clang assume_nonnull end
#endif
