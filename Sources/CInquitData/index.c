// Made by Scripts/embed-data; do not edit.
#include "CInquitData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "Data/Gazetteer/places.bin" suffix(, )
0};
static const unsigned char file1[] = {
#embed "Data/Languages/en/articles.txt" suffix(, )
0};
static const unsigned char file2[] = {
#embed "Data/Languages/en/calendar-words.txt" suffix(, )
0};
static const unsigned char file3[] = {
#embed "Data/Languages/en/common-words.txt" suffix(, )
0};
static const unsigned char file4[] = {
#embed "Data/Languages/en/compass-words.txt" suffix(, )
0};
static const unsigned char file5[] = {
#embed "Data/Languages/en/cue-phrases.txt" suffix(, )
0};
static const unsigned char file6[] = {
#embed "Data/Languages/en/cue-verbs.txt" suffix(, )
0};
static const unsigned char file7[] = {
#embed "Data/Languages/en/elisions.txt" suffix(, )
0};
static const unsigned char file8[] = {
#embed "Data/Languages/en/function-words.txt" suffix(, )
0};
static const unsigned char file9[] = {
#embed "Data/Languages/en/name-links-and.txt" suffix(, )
0};
static const unsigned char file10[] = {
#embed "Data/Languages/en/name-links-of.txt" suffix(, )
0};
static const unsigned char file11[] = {
#embed "Data/Languages/en/name-particles.txt" suffix(, )
0};
static const unsigned char file12[] = {
#embed "Data/Languages/en/name-suffixes.txt" suffix(, )
0};
static const unsigned char file13[] = {
#embed "Data/Languages/en/nationalities.txt" suffix(, )
0};
static const unsigned char file14[] = {
#embed "Data/Languages/en/no-names.txt" suffix(, )
0};
static const unsigned char file15[] = {
#embed "Data/Languages/en/not-speech.txt" suffix(, )
0};
static const unsigned char file16[] = {
#embed "Data/Languages/en/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file17[] = {
#embed "Data/Languages/en/organisations.txt" suffix(, )
0};
static const unsigned char file18[] = {
#embed "Data/Languages/en/other-names.txt" suffix(, )
0};
static const unsigned char file19[] = {
#embed "Data/Languages/en/place-nouns.txt" suffix(, )
0};
static const unsigned char file20[] = {
#embed "Data/Languages/en/place-prepositions.txt" suffix(, )
0};
static const unsigned char file21[] = {
#embed "Data/Languages/en/places.txt" suffix(, )
0};
static const unsigned char file22[] = {
#embed "Data/Languages/en/pronouns.txt" suffix(, )
0};
static const unsigned char file23[] = {
#embed "Data/Languages/en/quote-grammar.txt" suffix(, )
0};
static const unsigned char file24[] = {
#embed "Data/Languages/en/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file25[] = {
#embed "Data/Languages/en/speech-nouns.txt" suffix(, )
0};
static const unsigned char file26[] = {
#embed "Data/Languages/en/titles.txt" suffix(, )
0};
static const unsigned char file27[] = {
#embed "Data/Languages/en/verb-forms.txt" suffix(, )
0};
static const unsigned char file28[] = {
#embed "Data/Languages/en/weekdays.txt" suffix(, )
0};
static const unsigned char file29[] = {
#embed "Data/Languages/root/given-names-international.txt" suffix(, )
0};
static const unsigned char file30[] = {
#embed "Data/Languages/root/given-names.txt" suffix(, )
0};
static const unsigned char file31[] = {
#embed "Data/Languages/root/quotation-marks.txt" suffix(, )
0};
static const unsigned char file32[] = {
#embed "Data/Languages/root/surnames.txt" suffix(, )
0};
static const unsigned char file33[] = {
#embed "Data/Models/en/parts-of-speech.model" suffix(, )
0};
static const unsigned char file34[] = {
#embed "Data/Review/keys.txt" suffix(, )
0};
static const unsigned char file35[] = {
#embed "../../Guidelines/schema.conf" suffix(, )
0};

static const iq_file files[] = {
  {"Gazetteer/places.bin", file0, sizeof file0 - 1},
  {"Guidelines/schema.conf", file35, sizeof file35 - 1},
  {"Languages/en/articles.txt", file1, sizeof file1 - 1},
  {"Languages/en/calendar-words.txt", file2, sizeof file2 - 1},
  {"Languages/en/common-words.txt", file3, sizeof file3 - 1},
  {"Languages/en/compass-words.txt", file4, sizeof file4 - 1},
  {"Languages/en/cue-phrases.txt", file5, sizeof file5 - 1},
  {"Languages/en/cue-verbs.txt", file6, sizeof file6 - 1},
  {"Languages/en/elisions.txt", file7, sizeof file7 - 1},
  {"Languages/en/function-words.txt", file8, sizeof file8 - 1},
  {"Languages/en/name-links-and.txt", file9, sizeof file9 - 1},
  {"Languages/en/name-links-of.txt", file10, sizeof file10 - 1},
  {"Languages/en/name-particles.txt", file11, sizeof file11 - 1},
  {"Languages/en/name-suffixes.txt", file12, sizeof file12 - 1},
  {"Languages/en/nationalities.txt", file13, sizeof file13 - 1},
  {"Languages/en/no-names.txt", file14, sizeof file14 - 1},
  {"Languages/en/not-speech.txt", file15, sizeof file15 - 1},
  {"Languages/en/organisation-nouns.txt", file16, sizeof file16 - 1},
  {"Languages/en/organisations.txt", file17, sizeof file17 - 1},
  {"Languages/en/other-names.txt", file18, sizeof file18 - 1},
  {"Languages/en/place-nouns.txt", file19, sizeof file19 - 1},
  {"Languages/en/place-prepositions.txt", file20, sizeof file20 - 1},
  {"Languages/en/places.txt", file21, sizeof file21 - 1},
  {"Languages/en/pronouns.txt", file22, sizeof file22 - 1},
  {"Languages/en/quote-grammar.txt", file23, sizeof file23 - 1},
  {"Languages/en/speaker-nouns.txt", file24, sizeof file24 - 1},
  {"Languages/en/speech-nouns.txt", file25, sizeof file25 - 1},
  {"Languages/en/titles.txt", file26, sizeof file26 - 1},
  {"Languages/en/verb-forms.txt", file27, sizeof file27 - 1},
  {"Languages/en/weekdays.txt", file28, sizeof file28 - 1},
  {"Languages/root/given-names-international.txt", file29, sizeof file29 - 1},
  {"Languages/root/given-names.txt", file30, sizeof file30 - 1},
  {"Languages/root/quotation-marks.txt", file31, sizeof file31 - 1},
  {"Languages/root/surnames.txt", file32, sizeof file32 - 1},
  {"Models/en/parts-of-speech.model", file33, sizeof file33 - 1},
  {"Review/keys.txt", file34, sizeof file34 - 1},
};

const iq_file *iq_files(void) { return files; }
size_t iq_file_count(void) { return sizeof files / sizeof files[0]; }
