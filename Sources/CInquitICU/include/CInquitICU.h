// ICU behind a header that names no ICU type, so that Swift (and the copy of ICU's headers inside
// Foundation) never meets <unicode/…>. Every function that can fail writes ICU's error code to `status`;
// positive codes are failures.
#ifndef CINQUITICU_H
#define CINQUITICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

const char *iq_error_name(int32_t status);
void iq_versions(uint8_t icu[_Nonnull 4], uint8_t unicode[_Nonnull 4]);

// Break iterators. `kind` is UBreakIteratorType: 0 grapheme, 1 word, 2 line, 3 sentence. Offsets are UTF-16.
typedef struct iq_break iq_break;
iq_break *_Nullable iq_break_open(int32_t kind, const char *locale, int32_t *status);
iq_break *_Nullable iq_break_clone(const iq_break *it, int32_t *status);
void iq_break_close(iq_break *it);
// The text must outlive the iterator's use of it.
void iq_break_set_text(iq_break *it, const uint16_t *text, int32_t length, int32_t *status);
// The next boundaries after the current position, up to `capacity`, with the rule status before each.
int32_t iq_break_fill(iq_break *it, int32_t *bounds, int32_t *statuses, int32_t capacity);
// How many boundaries come after the current position.
int32_t iq_break_count(iq_break *it);
// The compiled rules (format of ICU's rbbidata.h). Returns their length in bytes; writes at most `capacity`.
int32_t iq_break_binary_rules(iq_break *it, uint8_t *_Nullable buffer, int32_t capacity, int32_t *status);

// The ids of all locales that ICU knows, by index.
int32_t iq_locale_count(void);
const char *iq_locale(int32_t index);

// Characters.
uint32_t iq_to_lower(uint32_t c);
// 0 neutral, 1 ambiguous, 2 half, 3 full, 4 narrow, 5 wide (UAX #11).
int32_t iq_east_asian_width(uint32_t c);
bool iq_is_quotation_mark(uint32_t c);
// The ISO 15924 code, as in "Cyrl".
const char *iq_script(uint32_t c);

// Normalisation to NFC of UTF-16.
int32_t iq_nfc(const uint16_t *text, int32_t length, uint16_t *_Nullable out, int32_t capacity, int32_t *status);

// Locale data. Each returns the length in UTF-16 units and writes at most `capacity`.
// `which` is ULocaleDataDelimiterType: 0 opening, 1 closing, 2 alternate opening, 3 alternate closing.
int32_t iq_quote_delimiter(const char *locale, int32_t which, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
int32_t iq_region_name(const char *region, const char *locale, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
// The ISO 3166-1 alpha-2 codes that ICU knows, ended by NULL.
const char *_Nullable const *_Nonnull iq_regions(void);

// Numbers spelled out by rules (RBNF). `rule_set` is as in "%spellout-cardinal", or NULL for the default.
typedef struct iq_number iq_number;
iq_number *_Nullable iq_spellout_open(const char *locale, int32_t *status);
void iq_spellout_close(iq_number *f);
int32_t iq_spellout_format(iq_number *f, const char *_Nullable rule_set, int64_t value, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
/** The names of the rule sets, each followed by ';'. */
int32_t iq_spellout_rule_sets(iq_number *f, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
// The decimal separator (which = 0) or grouping separator (which = 1) of a locale.
int32_t iq_number_symbol(const char *locale, int32_t which, uint16_t *_Nullable out, int32_t capacity, int32_t *status);

// Measures. Unit patterns are all forms of a unit ("{0} Kilometern"), each followed by LF; `category` is CLDR's
// ("length"). Month names too are each followed by LF. `plural` is CLDR's ("one", "other").
int32_t iq_unit_patterns(const char *locale, const char *category, const char *unit, int32_t is_short, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
int32_t iq_month_names(const char *locale, uint16_t *_Nullable out, int32_t capacity, int32_t *status);
int32_t iq_currency_name(const char *locale, const char *code, const char *plural, uint16_t *_Nullable out, int32_t capacity, int32_t *status);

// Whether an ISO 4217 code is, or was, a currency.
bool iq_is_currency(const char *code);

#pragma clang assume_nonnull end
#endif
