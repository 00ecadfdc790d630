#include "CInquitICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/udat.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>
#include <unicode/ucurr.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

const char *iq_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

void iq_versions(uint8_t icu[4], uint8_t unicode[4]) {
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
}

struct iq_break {
  UBreakIterator *it;
};

static iq_break *wrap(UBreakIterator *it, UErrorCode e, int32_t *status) {
  *status = e;
  if (U_FAILURE(e)) return NULL;
  iq_break *b = malloc(sizeof *b);
  if (b == NULL) abort();
  b->it = it;
  return b;
}

iq_break *iq_break_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *it = ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, &e);
  return wrap(it, e, status);
}

iq_break *iq_break_clone(const iq_break *b, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  UBreakIterator *it = ubrk_clone(b->it, &e);
  return wrap(it, e, status);
}

void iq_break_close(iq_break *b) {
  ubrk_close(b->it);
  free(b);
}

void iq_break_set_text(iq_break *b, const uint16_t *text, int32_t length, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  ubrk_setText(b->it, (const UChar *)text, length, &e);
  ubrk_first(b->it);
  *status = e;
}

int32_t iq_break_fill(iq_break *b, int32_t *bounds, int32_t *statuses, int32_t capacity) {
  int32_t n = 0, p;
  while (n < capacity && (p = ubrk_next(b->it)) != UBRK_DONE) {
    bounds[n] = p;
    statuses[n] = ubrk_getRuleStatus(b->it);
    n++;
  }
  return n;
}

int32_t iq_break_count(iq_break *b) {
  int32_t n = 0;
  while (ubrk_next(b->it) != UBRK_DONE) n++;
  return n;
}

int32_t iq_break_binary_rules(iq_break *b, uint8_t *buffer, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  int32_t n = ubrk_getBinaryRules(b->it, buffer, capacity, &e);
  *status = e == U_BUFFER_OVERFLOW_ERROR ? U_ZERO_ERROR : e;
  return n;
}

uint32_t iq_to_lower(uint32_t c) { return (uint32_t)u_tolower((UChar32)c); }
int32_t iq_east_asian_width(uint32_t c) { return u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH); }
bool iq_is_quotation_mark(uint32_t c) { return u_hasBinaryProperty((UChar32)c, UCHAR_QUOTATION_MARK); }

const char *iq_script(uint32_t c) {
  UErrorCode e = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)c, &e);
  const char *name = U_SUCCESS(e) ? uscript_getShortName(script) : NULL;
  return name != NULL ? name : "Zzzz";
}

// A full buffer is not an error to the callers: they ask for the length first.
static int32_t length_or_error(int32_t n, UErrorCode e, int32_t *status) {
  *status = e == U_BUFFER_OVERFLOW_ERROR || e == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : e;
  return n;
}

int32_t iq_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&e);
  int32_t n = U_SUCCESS(e) ? unorm2_normalize(nfc, (const UChar *)text, length, (UChar *)out, capacity, &e) : 0;
  return length_or_error(n, e, status);
}

int32_t iq_quote_delimiter(const char *locale, int32_t which, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(locale, &e);
  int32_t n = ulocdata_getDelimiter(data, (ULocaleDataDelimiterType)which, (UChar *)out, capacity, &e);
  ulocdata_close(data);
  return length_or_error(n, e, status);
}

int32_t iq_region_name(const char *region, const char *locale, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  // A region's name is the country part of the locale "und_XX".
  char id[16] = "und_";
  for (int i = 0; i < 8 && region[i] != 0; i++) id[4 + i] = region[i];
  int32_t n = uloc_getDisplayCountry(id, locale, (UChar *)out, capacity, &e);
  return length_or_error(n, e, status);
}

int32_t iq_locale_count(void) { return uloc_countAvailable(); }
const char *iq_locale(int32_t index) { return uloc_getAvailable(index); }

const char *const *iq_regions(void) { return uloc_getISOCountries(); }

struct iq_number {
  UNumberFormat *f;
  // The rule set that the locale starts with: a formatter keeps the one that was set last.
  UChar default_rules[64];
};

iq_number *iq_spellout_open(const char *locale, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  UNumberFormat *f = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &e);
  *status = e;
  if (U_FAILURE(e)) return NULL;
  iq_number *n = malloc(sizeof *n);
  if (n == NULL) abort();
  n->f = f;
  int32_t length = unum_getTextAttribute(f, UNUM_DEFAULT_RULESET, n->default_rules, 63, &e);
  n->default_rules[U_SUCCESS(e) && length < 64 ? length : 0] = 0;
  return n;
}

void iq_spellout_close(iq_number *n) {
  unum_close(n->f);
  free(n);
}

int32_t iq_spellout_format(iq_number *n, const char *rule_set, int64_t value, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  if (rule_set != NULL) {
    UChar name[64];
    u_uastrncpy(name, rule_set, 63);
    name[63] = 0;
    unum_setTextAttribute(n->f, UNUM_DEFAULT_RULESET, name, -1, &e);
  } else if (n->default_rules[0] != 0) {
    unum_setTextAttribute(n->f, UNUM_DEFAULT_RULESET, n->default_rules, -1, &e);
  }
  int32_t length = U_SUCCESS(e) ? unum_formatInt64(n->f, value, (UChar *)out, capacity, NULL, &e) : 0;
  return length_or_error(length, e, status);
}

int32_t iq_spellout_rule_sets(iq_number *n, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  int32_t length = unum_getTextAttribute(n->f, UNUM_PUBLIC_RULESETS, (UChar *)out, capacity, &e);
  return length_or_error(length, e, status);
}

int32_t iq_number_symbol(const char *locale, int32_t which, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  UNumberFormat *f = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &e);
  UNumberFormatSymbol symbol = which == 0 ? UNUM_DECIMAL_SEPARATOR_SYMBOL : UNUM_GROUPING_SEPARATOR_SYMBOL;
  int32_t n = U_SUCCESS(e) ? unum_getSymbol(f, symbol, (UChar *)out, capacity, &e) : 0;
  unum_close(f);
  return length_or_error(n, e, status);
}

bool iq_is_currency(const char *code) {
  UErrorCode e = U_ZERO_ERROR;
  UChar units[4] = {0};
  for (int i = 0; i < 3; i++) {
    if (code[i] < 'A' || code[i] > 'Z') return false;
    units[i] = (UChar)code[i];
  }
  if (code[3] != 0) return false;
  // At any time: old currencies occur in old news.
  return ucurr_isAvailable(units, -1e15, 1e15, &e) && U_SUCCESS(e);
}

/** Appends the forms of one unit in one width to `out`, each followed by a line end. */
static void append_forms(UResourceBundle *unit, UChar *out, int32_t *length, int32_t capacity, int depth) {
  UErrorCode e = U_ZERO_ERROR;
  ures_resetIterator(unit);
  while (ures_hasNext(unit)) {
    e = U_ZERO_ERROR;
    UResourceBundle *child = ures_getNextResource(unit, NULL, &e);
    if (U_FAILURE(e)) break;
    if (ures_getType(child) == URES_TABLE && depth < 2) {
      append_forms(child, out, length, capacity, depth + 1);
    } else if (ures_getType(child) == URES_STRING) {
      int32_t n = 0;
      const UChar *s = ures_getString(child, &n, &e);
      // Patterns have a place for the number; a unit's bare name and its gender have none. "Per" makes rates.
      const char *key = ures_getKey(child);
      int is_rate = key != NULL && strcmp(key, "per") == 0;
      if (U_SUCCESS(e) && !is_rate && u_strstr(s, u"{0}") != NULL) {
        if (*length + n + 1 <= capacity) {
          u_memcpy(out + *length, s, n);
          out[*length + n] = u'\n';
        }
        *length += n + 1;
      }
    }
    ures_close(child);
  }
}

int32_t iq_unit_patterns(const char *locale, const char *category, const char *unit, int32_t is_short, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  int32_t length = 0;
  UResourceBundle *root = ures_open(U_ICUDATA_NAME "-unit", locale, &e);
  UResourceBundle *units = ures_getByKey(root, is_short ? "unitsShort" : "units", NULL, &e);
  UResourceBundle *group = ures_getByKey(units, category, NULL, &e);
  UResourceBundle *entry = ures_getByKey(group, unit, NULL, &e);
  if (U_SUCCESS(e)) append_forms(entry, (UChar *)out, &length, capacity, 0);
  ures_close(entry);
  ures_close(group);
  ures_close(units);
  ures_close(root);
  return length_or_error(length, e, status);
}

int32_t iq_month_names(const char *locale, uint16_t *out, int32_t capacity, int32_t *status) {
  static const UDateFormatSymbolType types[] = {UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS};
  UErrorCode e = U_ZERO_ERROR;
  int32_t length = 0;
  UDateFormat *f = udat_open(UDAT_MEDIUM, UDAT_MEDIUM, locale, NULL, 0, NULL, 0, &e);
  for (int type = 0; type < 4 && U_SUCCESS(e); type++) {
    int32_t count = udat_countSymbols(f, types[type]);
    for (int32_t month = 0; month < count; month++) {
      UChar name[64];
      UErrorCode each = U_ZERO_ERROR;
      int32_t n = udat_getSymbols(f, types[type], month, name, 64, &each);
      if (U_FAILURE(each)) continue;
      if (length + n + 1 <= capacity) {
        u_memcpy((UChar *)out + length, name, n);
        out[length + n] = u'\n';
      }
      length += n + 1;
    }
  }
  udat_close(f);
  return length_or_error(length, e, status);
}

int32_t iq_currency_name(const char *locale, const char *code, const char *plural, uint16_t *out, int32_t capacity, int32_t *status) {
  UErrorCode e = U_ZERO_ERROR;
  UChar currency[4];
  u_uastrncpy(currency, code, 3);
  currency[3] = 0;
  int32_t n = 0;
  const UChar *name = ucurr_getPluralName(currency, locale, NULL, plural, &n, &e);
  if (U_SUCCESS(e) && n <= capacity) u_memcpy((UChar *)out, name, n);
  return length_or_error(n, e, status);
}
