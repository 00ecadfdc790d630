// Made by Scripts/embed-data; do not edit.
#include "CInquitData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "Data/Languages/en/cue-phrases.txt" suffix(, )
0};
static const unsigned char file1[] = {
#embed "Data/Languages/en/cue-verbs.txt" suffix(, )
0};
static const unsigned char file2[] = {
#embed "Data/Languages/en/elisions.txt" suffix(, )
0};
static const unsigned char file3[] = {
#embed "Data/Languages/en/function-words.txt" suffix(, )
0};
static const unsigned char file4[] = {
#embed "Data/Languages/en/not-speech.txt" suffix(, )
0};
static const unsigned char file5[] = {
#embed "Data/Languages/en/pronouns.txt" suffix(, )
0};
static const unsigned char file6[] = {
#embed "Data/Languages/en/quote-grammar.txt" suffix(, )
0};
static const unsigned char file7[] = {
#embed "Data/Languages/en/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file8[] = {
#embed "Data/Languages/en/speech-nouns.txt" suffix(, )
0};
static const unsigned char file9[] = {
#embed "Data/Languages/en/weekdays.txt" suffix(, )
0};
static const unsigned char file10[] = {
#embed "Data/Languages/root/quotation-marks.txt" suffix(, )
0};
static const unsigned char file11[] = {
#embed "Data/Models/en/parts-of-speech.model" suffix(, )
0};
static const unsigned char file12[] = {
#embed "Data/Review/keys.txt" suffix(, )
0};
static const unsigned char file13[] = {
#embed "../../Guidelines/schema.conf" suffix(, )
0};

static const iq_file files[] = {
  {"Guidelines/schema.conf", file13, sizeof file13 - 1},
  {"Languages/en/cue-phrases.txt", file0, sizeof file0 - 1},
  {"Languages/en/cue-verbs.txt", file1, sizeof file1 - 1},
  {"Languages/en/elisions.txt", file2, sizeof file2 - 1},
  {"Languages/en/function-words.txt", file3, sizeof file3 - 1},
  {"Languages/en/not-speech.txt", file4, sizeof file4 - 1},
  {"Languages/en/pronouns.txt", file5, sizeof file5 - 1},
  {"Languages/en/quote-grammar.txt", file6, sizeof file6 - 1},
  {"Languages/en/speaker-nouns.txt", file7, sizeof file7 - 1},
  {"Languages/en/speech-nouns.txt", file8, sizeof file8 - 1},
  {"Languages/en/weekdays.txt", file9, sizeof file9 - 1},
  {"Languages/root/quotation-marks.txt", file10, sizeof file10 - 1},
  {"Models/en/parts-of-speech.model", file11, sizeof file11 - 1},
  {"Review/keys.txt", file12, sizeof file12 - 1},
};

const iq_file *iq_files(void) { return files; }
size_t iq_file_count(void) { return sizeof files / sizeof files[0]; }
