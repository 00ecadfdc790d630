// Made by Scripts/embed-data; do not edit.
#include "CInquitData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "Data/Languages/en/weekdays.txt" suffix(, )
0};
static const unsigned char file1[] = {
#embed "Data/Languages/root/quotation-marks.txt" suffix(, )
0};
static const unsigned char file2[] = {
#embed "Data/Models/en/parts-of-speech.model" suffix(, )
0};
static const unsigned char file3[] = {
#embed "../../Guidelines/schema.conf" suffix(, )
0};

static const iq_file files[] = {
  {"Guidelines/schema.conf", file3, sizeof file3 - 1},
  {"Languages/en/weekdays.txt", file0, sizeof file0 - 1},
  {"Languages/root/quotation-marks.txt", file1, sizeof file1 - 1},
  {"Models/en/parts-of-speech.model", file2, sizeof file2 - 1},
};

const iq_file *iq_files(void) { return files; }
size_t iq_file_count(void) { return sizeof files / sizeof files[0]; }
