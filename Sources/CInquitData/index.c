// Made by Scripts/embed-data; do not edit.
#include "CInquitData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "Data/Gazetteer/places.bin" suffix(, )
0};
static const unsigned char file1[] = {
#embed "Data/Languages/cs/abbreviations.txt" suffix(, )
0};
static const unsigned char file2[] = {
#embed "Data/Languages/cs/calendar-words.txt" suffix(, )
0};
static const unsigned char file3[] = {
#embed "Data/Languages/cs/cue-phrases.txt" suffix(, )
0};
static const unsigned char file4[] = {
#embed "Data/Languages/cs/cue-verbs.txt" suffix(, )
0};
static const unsigned char file5[] = {
#embed "Data/Languages/cs/currencies.txt" suffix(, )
0};
static const unsigned char file6[] = {
#embed "Data/Languages/cs/function-words.txt" suffix(, )
0};
static const unsigned char file7[] = {
#embed "Data/Languages/cs/given-names.txt" suffix(, )
0};
static const unsigned char file8[] = {
#embed "Data/Languages/cs/name-endings.txt" suffix(, )
0};
static const unsigned char file9[] = {
#embed "Data/Languages/cs/name-links-and.txt" suffix(, )
0};
static const unsigned char file10[] = {
#embed "Data/Languages/cs/name-particles.txt" suffix(, )
0};
static const unsigned char file11[] = {
#embed "Data/Languages/cs/no-names.txt" suffix(, )
0};
static const unsigned char file12[] = {
#embed "Data/Languages/cs/not-speech.txt" suffix(, )
0};
static const unsigned char file13[] = {
#embed "Data/Languages/cs/number-context.txt" suffix(, )
0};
static const unsigned char file14[] = {
#embed "Data/Languages/cs/numerals.txt" suffix(, )
0};
static const unsigned char file15[] = {
#embed "Data/Languages/cs/percent.txt" suffix(, )
0};
static const unsigned char file16[] = {
#embed "Data/Languages/cs/pronouns.txt" suffix(, )
0};
static const unsigned char file17[] = {
#embed "Data/Languages/cs/quote-grammar.txt" suffix(, )
0};
static const unsigned char file18[] = {
#embed "Data/Languages/cs/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file19[] = {
#embed "Data/Languages/cs/speech-nouns.txt" suffix(, )
0};
static const unsigned char file20[] = {
#embed "Data/Languages/cs/stop-words.txt" suffix(, )
0};
static const unsigned char file21[] = {
#embed "Data/Languages/cs/titles.txt" suffix(, )
0};
static const unsigned char file22[] = {
#embed "Data/Languages/cs/token-settings.txt" suffix(, )
0};
static const unsigned char file23[] = {
#embed "Data/Languages/cs/units.txt" suffix(, )
0};
static const unsigned char file24[] = {
#embed "Data/Languages/de/abbreviations.txt" suffix(, )
0};
static const unsigned char file25[] = {
#embed "Data/Languages/de/actor-cues.txt" suffix(, )
0};
static const unsigned char file26[] = {
#embed "Data/Languages/de/adverbs.txt" suffix(, )
0};
static const unsigned char file27[] = {
#embed "Data/Languages/de/articles.txt" suffix(, )
0};
static const unsigned char file28[] = {
#embed "Data/Languages/de/calendar-words.txt" suffix(, )
0};
static const unsigned char file29[] = {
#embed "Data/Languages/de/copulas.txt" suffix(, )
0};
static const unsigned char file30[] = {
#embed "Data/Languages/de/cue-phrases.txt" suffix(, )
0};
static const unsigned char file31[] = {
#embed "Data/Languages/de/cue-verbs.txt" suffix(, )
0};
static const unsigned char file32[] = {
#embed "Data/Languages/de/currencies.txt" suffix(, )
0};
static const unsigned char file33[] = {
#embed "Data/Languages/de/function-words.txt" suffix(, )
0};
static const unsigned char file34[] = {
#embed "Data/Languages/de/given-names.txt" suffix(, )
0};
static const unsigned char file35[] = {
#embed "Data/Languages/de/name-endings.txt" suffix(, )
0};
static const unsigned char file36[] = {
#embed "Data/Languages/de/name-links-and.txt" suffix(, )
0};
static const unsigned char file37[] = {
#embed "Data/Languages/de/name-links-of.txt" suffix(, )
0};
static const unsigned char file38[] = {
#embed "Data/Languages/de/name-particles.txt" suffix(, )
0};
static const unsigned char file39[] = {
#embed "Data/Languages/de/no-names.txt" suffix(, )
0};
static const unsigned char file40[] = {
#embed "Data/Languages/de/not-speech.txt" suffix(, )
0};
static const unsigned char file41[] = {
#embed "Data/Languages/de/number-context.txt" suffix(, )
0};
static const unsigned char file42[] = {
#embed "Data/Languages/de/numerals.txt" suffix(, )
0};
static const unsigned char file43[] = {
#embed "Data/Languages/de/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file44[] = {
#embed "Data/Languages/de/other-names.txt" suffix(, )
0};
static const unsigned char file45[] = {
#embed "Data/Languages/de/owner-nouns.txt" suffix(, )
0};
static const unsigned char file46[] = {
#embed "Data/Languages/de/percent.txt" suffix(, )
0};
static const unsigned char file47[] = {
#embed "Data/Languages/de/place-articles.txt" suffix(, )
0};
static const unsigned char file48[] = {
#embed "Data/Languages/de/place-cues.txt" suffix(, )
0};
static const unsigned char file49[] = {
#embed "Data/Languages/de/place-endings.txt" suffix(, )
0};
static const unsigned char file50[] = {
#embed "Data/Languages/de/place-nouns.txt" suffix(, )
0};
static const unsigned char file51[] = {
#embed "Data/Languages/de/place-prepositions.txt" suffix(, )
0};
static const unsigned char file52[] = {
#embed "Data/Languages/de/places.txt" suffix(, )
0};
static const unsigned char file53[] = {
#embed "Data/Languages/de/possessives.txt" suffix(, )
0};
static const unsigned char file54[] = {
#embed "Data/Languages/de/pronouns.txt" suffix(, )
0};
static const unsigned char file55[] = {
#embed "Data/Languages/de/quote-grammar.txt" suffix(, )
0};
static const unsigned char file56[] = {
#embed "Data/Languages/de/roads.txt" suffix(, )
0};
static const unsigned char file57[] = {
#embed "Data/Languages/de/role-synonyms.txt" suffix(, )
0};
static const unsigned char file58[] = {
#embed "Data/Languages/de/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file59[] = {
#embed "Data/Languages/de/speech-nouns.txt" suffix(, )
0};
static const unsigned char file60[] = {
#embed "Data/Languages/de/stop-words.txt" suffix(, )
0};
static const unsigned char file61[] = {
#embed "Data/Languages/de/titles.txt" suffix(, )
0};
static const unsigned char file62[] = {
#embed "Data/Languages/de/token-settings.txt" suffix(, )
0};
static const unsigned char file63[] = {
#embed "Data/Languages/de/units.txt" suffix(, )
0};
static const unsigned char file64[] = {
#embed "Data/Languages/de/usage-cues.txt" suffix(, )
0};
static const unsigned char file65[] = {
#embed "Data/Languages/en/abbreviations.txt" suffix(, )
0};
static const unsigned char file66[] = {
#embed "Data/Languages/en/actor-cues.txt" suffix(, )
0};
static const unsigned char file67[] = {
#embed "Data/Languages/en/adverbs.txt" suffix(, )
0};
static const unsigned char file68[] = {
#embed "Data/Languages/en/articles.txt" suffix(, )
0};
static const unsigned char file69[] = {
#embed "Data/Languages/en/calendar-words.txt" suffix(, )
0};
static const unsigned char file70[] = {
#embed "Data/Languages/en/clitics.txt" suffix(, )
0};
static const unsigned char file71[] = {
#embed "Data/Languages/en/common-words.txt" suffix(, )
0};
static const unsigned char file72[] = {
#embed "Data/Languages/en/compass-words.txt" suffix(, )
0};
static const unsigned char file73[] = {
#embed "Data/Languages/en/contractions.txt" suffix(, )
0};
static const unsigned char file74[] = {
#embed "Data/Languages/en/copulas.txt" suffix(, )
0};
static const unsigned char file75[] = {
#embed "Data/Languages/en/cue-nouns.txt" suffix(, )
0};
static const unsigned char file76[] = {
#embed "Data/Languages/en/cue-phrases.txt" suffix(, )
0};
static const unsigned char file77[] = {
#embed "Data/Languages/en/cue-verbs.txt" suffix(, )
0};
static const unsigned char file78[] = {
#embed "Data/Languages/en/currencies.txt" suffix(, )
0};
static const unsigned char file79[] = {
#embed "Data/Languages/en/elisions.txt" suffix(, )
0};
static const unsigned char file80[] = {
#embed "Data/Languages/en/event-nouns.txt" suffix(, )
0};
static const unsigned char file81[] = {
#embed "Data/Languages/en/function-words.txt" suffix(, )
0};
static const unsigned char file82[] = {
#embed "Data/Languages/en/hyphen-prefixes.txt" suffix(, )
0};
static const unsigned char file83[] = {
#embed "Data/Languages/en/name-links-and.txt" suffix(, )
0};
static const unsigned char file84[] = {
#embed "Data/Languages/en/name-links-of.txt" suffix(, )
0};
static const unsigned char file85[] = {
#embed "Data/Languages/en/name-particles.txt" suffix(, )
0};
static const unsigned char file86[] = {
#embed "Data/Languages/en/name-suffixes.txt" suffix(, )
0};
static const unsigned char file87[] = {
#embed "Data/Languages/en/nationalities.txt" suffix(, )
0};
static const unsigned char file88[] = {
#embed "Data/Languages/en/no-names.txt" suffix(, )
0};
static const unsigned char file89[] = {
#embed "Data/Languages/en/not-speech.txt" suffix(, )
0};
static const unsigned char file90[] = {
#embed "Data/Languages/en/noun-verbs.txt" suffix(, )
0};
static const unsigned char file91[] = {
#embed "Data/Languages/en/number-context.txt" suffix(, )
0};
static const unsigned char file92[] = {
#embed "Data/Languages/en/number-suffixes.txt" suffix(, )
0};
static const unsigned char file93[] = {
#embed "Data/Languages/en/numerals.txt" suffix(, )
0};
static const unsigned char file94[] = {
#embed "Data/Languages/en/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file95[] = {
#embed "Data/Languages/en/organisations.txt" suffix(, )
0};
static const unsigned char file96[] = {
#embed "Data/Languages/en/other-names.txt" suffix(, )
0};
static const unsigned char file97[] = {
#embed "Data/Languages/en/owner-nouns.txt" suffix(, )
0};
static const unsigned char file98[] = {
#embed "Data/Languages/en/percent.txt" suffix(, )
0};
static const unsigned char file99[] = {
#embed "Data/Languages/en/place-articles.txt" suffix(, )
0};
static const unsigned char file100[] = {
#embed "Data/Languages/en/place-compounds.txt" suffix(, )
0};
static const unsigned char file101[] = {
#embed "Data/Languages/en/place-cues.txt" suffix(, )
0};
static const unsigned char file102[] = {
#embed "Data/Languages/en/place-homonyms.txt" suffix(, )
0};
static const unsigned char file103[] = {
#embed "Data/Languages/en/place-name-endings.txt" suffix(, )
0};
static const unsigned char file104[] = {
#embed "Data/Languages/en/place-nouns.txt" suffix(, )
0};
static const unsigned char file105[] = {
#embed "Data/Languages/en/place-prepositions.txt" suffix(, )
0};
static const unsigned char file106[] = {
#embed "Data/Languages/en/places.txt" suffix(, )
0};
static const unsigned char file107[] = {
#embed "Data/Languages/en/plural-endings.txt" suffix(, )
0};
static const unsigned char file108[] = {
#embed "Data/Languages/en/possessives.txt" suffix(, )
0};
static const unsigned char file109[] = {
#embed "Data/Languages/en/pronouns.txt" suffix(, )
0};
static const unsigned char file110[] = {
#embed "Data/Languages/en/quote-grammar.txt" suffix(, )
0};
static const unsigned char file111[] = {
#embed "Data/Languages/en/region-abbreviations.txt" suffix(, )
0};
static const unsigned char file112[] = {
#embed "Data/Languages/en/roads.txt" suffix(, )
0};
static const unsigned char file113[] = {
#embed "Data/Languages/en/role-endings.txt" suffix(, )
0};
static const unsigned char file114[] = {
#embed "Data/Languages/en/role-synonyms.txt" suffix(, )
0};
static const unsigned char file115[] = {
#embed "Data/Languages/en/sentence-trees.bin" suffix(, )
0};
static const unsigned char file116[] = {
#embed "Data/Languages/en/sentence-weights.bin" suffix(, )
0};
static const unsigned char file117[] = {
#embed "Data/Languages/en/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file118[] = {
#embed "Data/Languages/en/speaker-weights.bin" suffix(, )
0};
static const unsigned char file119[] = {
#embed "Data/Languages/en/speech-nouns.txt" suffix(, )
0};
static const unsigned char file120[] = {
#embed "Data/Languages/en/stop-words.txt" suffix(, )
0};
static const unsigned char file121[] = {
#embed "Data/Languages/en/title-abbreviations.txt" suffix(, )
0};
static const unsigned char file122[] = {
#embed "Data/Languages/en/titles.txt" suffix(, )
0};
static const unsigned char file123[] = {
#embed "Data/Languages/en/token-settings.txt" suffix(, )
0};
static const unsigned char file124[] = {
#embed "Data/Languages/en/units.txt" suffix(, )
0};
static const unsigned char file125[] = {
#embed "Data/Languages/en/usage-cues.txt" suffix(, )
0};
static const unsigned char file126[] = {
#embed "Data/Languages/en/verb-endings.txt" suffix(, )
0};
static const unsigned char file127[] = {
#embed "Data/Languages/en/verb-forms.txt" suffix(, )
0};
static const unsigned char file128[] = {
#embed "Data/Languages/en/word-clusters.txt" suffix(, )
0};
static const unsigned char file129[] = {
#embed "Data/Languages/es/abbreviations.txt" suffix(, )
0};
static const unsigned char file130[] = {
#embed "Data/Languages/es/actor-cues.txt" suffix(, )
0};
static const unsigned char file131[] = {
#embed "Data/Languages/es/adverbs.txt" suffix(, )
0};
static const unsigned char file132[] = {
#embed "Data/Languages/es/articles.txt" suffix(, )
0};
static const unsigned char file133[] = {
#embed "Data/Languages/es/calendar-words.txt" suffix(, )
0};
static const unsigned char file134[] = {
#embed "Data/Languages/es/copulas.txt" suffix(, )
0};
static const unsigned char file135[] = {
#embed "Data/Languages/es/cue-phrases.txt" suffix(, )
0};
static const unsigned char file136[] = {
#embed "Data/Languages/es/cue-verbs.txt" suffix(, )
0};
static const unsigned char file137[] = {
#embed "Data/Languages/es/currencies.txt" suffix(, )
0};
static const unsigned char file138[] = {
#embed "Data/Languages/es/function-words.txt" suffix(, )
0};
static const unsigned char file139[] = {
#embed "Data/Languages/es/given-names.txt" suffix(, )
0};
static const unsigned char file140[] = {
#embed "Data/Languages/es/name-links-and.txt" suffix(, )
0};
static const unsigned char file141[] = {
#embed "Data/Languages/es/name-links-of.txt" suffix(, )
0};
static const unsigned char file142[] = {
#embed "Data/Languages/es/name-particles.txt" suffix(, )
0};
static const unsigned char file143[] = {
#embed "Data/Languages/es/no-names.txt" suffix(, )
0};
static const unsigned char file144[] = {
#embed "Data/Languages/es/not-speech.txt" suffix(, )
0};
static const unsigned char file145[] = {
#embed "Data/Languages/es/number-context.txt" suffix(, )
0};
static const unsigned char file146[] = {
#embed "Data/Languages/es/numerals.txt" suffix(, )
0};
static const unsigned char file147[] = {
#embed "Data/Languages/es/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file148[] = {
#embed "Data/Languages/es/owner-nouns.txt" suffix(, )
0};
static const unsigned char file149[] = {
#embed "Data/Languages/es/percent.txt" suffix(, )
0};
static const unsigned char file150[] = {
#embed "Data/Languages/es/place-nouns.txt" suffix(, )
0};
static const unsigned char file151[] = {
#embed "Data/Languages/es/place-prepositions.txt" suffix(, )
0};
static const unsigned char file152[] = {
#embed "Data/Languages/es/places.txt" suffix(, )
0};
static const unsigned char file153[] = {
#embed "Data/Languages/es/pronouns.txt" suffix(, )
0};
static const unsigned char file154[] = {
#embed "Data/Languages/es/quote-grammar.txt" suffix(, )
0};
static const unsigned char file155[] = {
#embed "Data/Languages/es/roads.txt" suffix(, )
0};
static const unsigned char file156[] = {
#embed "Data/Languages/es/role-synonyms.txt" suffix(, )
0};
static const unsigned char file157[] = {
#embed "Data/Languages/es/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file158[] = {
#embed "Data/Languages/es/speech-nouns.txt" suffix(, )
0};
static const unsigned char file159[] = {
#embed "Data/Languages/es/stop-words.txt" suffix(, )
0};
static const unsigned char file160[] = {
#embed "Data/Languages/es/titles.txt" suffix(, )
0};
static const unsigned char file161[] = {
#embed "Data/Languages/es/units.txt" suffix(, )
0};
static const unsigned char file162[] = {
#embed "Data/Languages/es/usage-cues.txt" suffix(, )
0};
static const unsigned char file163[] = {
#embed "Data/Languages/fi/abbreviations.txt" suffix(, )
0};
static const unsigned char file164[] = {
#embed "Data/Languages/fi/calendar-words.txt" suffix(, )
0};
static const unsigned char file165[] = {
#embed "Data/Languages/fi/cue-phrases.txt" suffix(, )
0};
static const unsigned char file166[] = {
#embed "Data/Languages/fi/cue-verbs.txt" suffix(, )
0};
static const unsigned char file167[] = {
#embed "Data/Languages/fi/currencies.txt" suffix(, )
0};
static const unsigned char file168[] = {
#embed "Data/Languages/fi/function-words.txt" suffix(, )
0};
static const unsigned char file169[] = {
#embed "Data/Languages/fi/given-names.txt" suffix(, )
0};
static const unsigned char file170[] = {
#embed "Data/Languages/fi/name-endings.txt" suffix(, )
0};
static const unsigned char file171[] = {
#embed "Data/Languages/fi/name-links-and.txt" suffix(, )
0};
static const unsigned char file172[] = {
#embed "Data/Languages/fi/name-particles.txt" suffix(, )
0};
static const unsigned char file173[] = {
#embed "Data/Languages/fi/no-names.txt" suffix(, )
0};
static const unsigned char file174[] = {
#embed "Data/Languages/fi/not-speech.txt" suffix(, )
0};
static const unsigned char file175[] = {
#embed "Data/Languages/fi/number-context.txt" suffix(, )
0};
static const unsigned char file176[] = {
#embed "Data/Languages/fi/numerals.txt" suffix(, )
0};
static const unsigned char file177[] = {
#embed "Data/Languages/fi/percent.txt" suffix(, )
0};
static const unsigned char file178[] = {
#embed "Data/Languages/fi/places.txt" suffix(, )
0};
static const unsigned char file179[] = {
#embed "Data/Languages/fi/pronouns.txt" suffix(, )
0};
static const unsigned char file180[] = {
#embed "Data/Languages/fi/quote-grammar.txt" suffix(, )
0};
static const unsigned char file181[] = {
#embed "Data/Languages/fi/sentence-trees.bin" suffix(, )
0};
static const unsigned char file182[] = {
#embed "Data/Languages/fi/sentence-weights.bin" suffix(, )
0};
static const unsigned char file183[] = {
#embed "Data/Languages/fi/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file184[] = {
#embed "Data/Languages/fi/speech-nouns.txt" suffix(, )
0};
static const unsigned char file185[] = {
#embed "Data/Languages/fi/stop-words.txt" suffix(, )
0};
static const unsigned char file186[] = {
#embed "Data/Languages/fi/titles.txt" suffix(, )
0};
static const unsigned char file187[] = {
#embed "Data/Languages/fi/token-settings.txt" suffix(, )
0};
static const unsigned char file188[] = {
#embed "Data/Languages/fi/units.txt" suffix(, )
0};
static const unsigned char file189[] = {
#embed "Data/Languages/fr/abbreviations.txt" suffix(, )
0};
static const unsigned char file190[] = {
#embed "Data/Languages/fr/actor-cues.txt" suffix(, )
0};
static const unsigned char file191[] = {
#embed "Data/Languages/fr/adverbs.txt" suffix(, )
0};
static const unsigned char file192[] = {
#embed "Data/Languages/fr/articles.txt" suffix(, )
0};
static const unsigned char file193[] = {
#embed "Data/Languages/fr/calendar-words.txt" suffix(, )
0};
static const unsigned char file194[] = {
#embed "Data/Languages/fr/clitics.txt" suffix(, )
0};
static const unsigned char file195[] = {
#embed "Data/Languages/fr/contractions.txt" suffix(, )
0};
static const unsigned char file196[] = {
#embed "Data/Languages/fr/copulas.txt" suffix(, )
0};
static const unsigned char file197[] = {
#embed "Data/Languages/fr/cue-phrases.txt" suffix(, )
0};
static const unsigned char file198[] = {
#embed "Data/Languages/fr/cue-verbs.txt" suffix(, )
0};
static const unsigned char file199[] = {
#embed "Data/Languages/fr/currencies.txt" suffix(, )
0};
static const unsigned char file200[] = {
#embed "Data/Languages/fr/function-words.txt" suffix(, )
0};
static const unsigned char file201[] = {
#embed "Data/Languages/fr/given-names.txt" suffix(, )
0};
static const unsigned char file202[] = {
#embed "Data/Languages/fr/name-links-and.txt" suffix(, )
0};
static const unsigned char file203[] = {
#embed "Data/Languages/fr/name-links-of.txt" suffix(, )
0};
static const unsigned char file204[] = {
#embed "Data/Languages/fr/name-particles.txt" suffix(, )
0};
static const unsigned char file205[] = {
#embed "Data/Languages/fr/no-names.txt" suffix(, )
0};
static const unsigned char file206[] = {
#embed "Data/Languages/fr/not-speech.txt" suffix(, )
0};
static const unsigned char file207[] = {
#embed "Data/Languages/fr/number-context.txt" suffix(, )
0};
static const unsigned char file208[] = {
#embed "Data/Languages/fr/numerals.txt" suffix(, )
0};
static const unsigned char file209[] = {
#embed "Data/Languages/fr/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file210[] = {
#embed "Data/Languages/fr/owner-nouns.txt" suffix(, )
0};
static const unsigned char file211[] = {
#embed "Data/Languages/fr/percent.txt" suffix(, )
0};
static const unsigned char file212[] = {
#embed "Data/Languages/fr/place-nouns.txt" suffix(, )
0};
static const unsigned char file213[] = {
#embed "Data/Languages/fr/place-prepositions.txt" suffix(, )
0};
static const unsigned char file214[] = {
#embed "Data/Languages/fr/places.txt" suffix(, )
0};
static const unsigned char file215[] = {
#embed "Data/Languages/fr/pronouns.txt" suffix(, )
0};
static const unsigned char file216[] = {
#embed "Data/Languages/fr/quote-grammar.txt" suffix(, )
0};
static const unsigned char file217[] = {
#embed "Data/Languages/fr/roads.txt" suffix(, )
0};
static const unsigned char file218[] = {
#embed "Data/Languages/fr/role-synonyms.txt" suffix(, )
0};
static const unsigned char file219[] = {
#embed "Data/Languages/fr/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file220[] = {
#embed "Data/Languages/fr/speech-nouns.txt" suffix(, )
0};
static const unsigned char file221[] = {
#embed "Data/Languages/fr/stop-words.txt" suffix(, )
0};
static const unsigned char file222[] = {
#embed "Data/Languages/fr/titles.txt" suffix(, )
0};
static const unsigned char file223[] = {
#embed "Data/Languages/fr/units.txt" suffix(, )
0};
static const unsigned char file224[] = {
#embed "Data/Languages/fr/usage-cues.txt" suffix(, )
0};
static const unsigned char file225[] = {
#embed "Data/Languages/it/abbreviations.txt" suffix(, )
0};
static const unsigned char file226[] = {
#embed "Data/Languages/it/actor-cues.txt" suffix(, )
0};
static const unsigned char file227[] = {
#embed "Data/Languages/it/adverbs.txt" suffix(, )
0};
static const unsigned char file228[] = {
#embed "Data/Languages/it/articles.txt" suffix(, )
0};
static const unsigned char file229[] = {
#embed "Data/Languages/it/calendar-words.txt" suffix(, )
0};
static const unsigned char file230[] = {
#embed "Data/Languages/it/clitics.txt" suffix(, )
0};
static const unsigned char file231[] = {
#embed "Data/Languages/it/copulas.txt" suffix(, )
0};
static const unsigned char file232[] = {
#embed "Data/Languages/it/cue-phrases.txt" suffix(, )
0};
static const unsigned char file233[] = {
#embed "Data/Languages/it/cue-verbs.txt" suffix(, )
0};
static const unsigned char file234[] = {
#embed "Data/Languages/it/currencies.txt" suffix(, )
0};
static const unsigned char file235[] = {
#embed "Data/Languages/it/function-words.txt" suffix(, )
0};
static const unsigned char file236[] = {
#embed "Data/Languages/it/given-names.txt" suffix(, )
0};
static const unsigned char file237[] = {
#embed "Data/Languages/it/name-links-and.txt" suffix(, )
0};
static const unsigned char file238[] = {
#embed "Data/Languages/it/name-links-of.txt" suffix(, )
0};
static const unsigned char file239[] = {
#embed "Data/Languages/it/name-particles.txt" suffix(, )
0};
static const unsigned char file240[] = {
#embed "Data/Languages/it/no-names.txt" suffix(, )
0};
static const unsigned char file241[] = {
#embed "Data/Languages/it/not-speech.txt" suffix(, )
0};
static const unsigned char file242[] = {
#embed "Data/Languages/it/number-context.txt" suffix(, )
0};
static const unsigned char file243[] = {
#embed "Data/Languages/it/numerals.txt" suffix(, )
0};
static const unsigned char file244[] = {
#embed "Data/Languages/it/owner-nouns.txt" suffix(, )
0};
static const unsigned char file245[] = {
#embed "Data/Languages/it/percent.txt" suffix(, )
0};
static const unsigned char file246[] = {
#embed "Data/Languages/it/place-articles.txt" suffix(, )
0};
static const unsigned char file247[] = {
#embed "Data/Languages/it/place-nouns.txt" suffix(, )
0};
static const unsigned char file248[] = {
#embed "Data/Languages/it/place-prepositions.txt" suffix(, )
0};
static const unsigned char file249[] = {
#embed "Data/Languages/it/places.txt" suffix(, )
0};
static const unsigned char file250[] = {
#embed "Data/Languages/it/pronouns.txt" suffix(, )
0};
static const unsigned char file251[] = {
#embed "Data/Languages/it/quote-grammar.txt" suffix(, )
0};
static const unsigned char file252[] = {
#embed "Data/Languages/it/roads.txt" suffix(, )
0};
static const unsigned char file253[] = {
#embed "Data/Languages/it/role-synonyms.txt" suffix(, )
0};
static const unsigned char file254[] = {
#embed "Data/Languages/it/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file255[] = {
#embed "Data/Languages/it/speech-nouns.txt" suffix(, )
0};
static const unsigned char file256[] = {
#embed "Data/Languages/it/stop-words.txt" suffix(, )
0};
static const unsigned char file257[] = {
#embed "Data/Languages/it/titles.txt" suffix(, )
0};
static const unsigned char file258[] = {
#embed "Data/Languages/it/units.txt" suffix(, )
0};
static const unsigned char file259[] = {
#embed "Data/Languages/it/usage-cues.txt" suffix(, )
0};
static const unsigned char file260[] = {
#embed "Data/Languages/ja/contractions.txt" suffix(, )
0};
static const unsigned char file261[] = {
#embed "Data/Languages/ja/stop-words.txt" suffix(, )
0};
static const unsigned char file262[] = {
#embed "Data/Languages/nl/abbreviations.txt" suffix(, )
0};
static const unsigned char file263[] = {
#embed "Data/Languages/nl/actor-cues.txt" suffix(, )
0};
static const unsigned char file264[] = {
#embed "Data/Languages/nl/adverbs.txt" suffix(, )
0};
static const unsigned char file265[] = {
#embed "Data/Languages/nl/articles.txt" suffix(, )
0};
static const unsigned char file266[] = {
#embed "Data/Languages/nl/calendar-words.txt" suffix(, )
0};
static const unsigned char file267[] = {
#embed "Data/Languages/nl/copulas.txt" suffix(, )
0};
static const unsigned char file268[] = {
#embed "Data/Languages/nl/cue-phrases.txt" suffix(, )
0};
static const unsigned char file269[] = {
#embed "Data/Languages/nl/cue-verbs.txt" suffix(, )
0};
static const unsigned char file270[] = {
#embed "Data/Languages/nl/currencies.txt" suffix(, )
0};
static const unsigned char file271[] = {
#embed "Data/Languages/nl/function-words.txt" suffix(, )
0};
static const unsigned char file272[] = {
#embed "Data/Languages/nl/given-names.txt" suffix(, )
0};
static const unsigned char file273[] = {
#embed "Data/Languages/nl/name-endings.txt" suffix(, )
0};
static const unsigned char file274[] = {
#embed "Data/Languages/nl/name-links-and.txt" suffix(, )
0};
static const unsigned char file275[] = {
#embed "Data/Languages/nl/name-links-of.txt" suffix(, )
0};
static const unsigned char file276[] = {
#embed "Data/Languages/nl/name-particles.txt" suffix(, )
0};
static const unsigned char file277[] = {
#embed "Data/Languages/nl/no-names.txt" suffix(, )
0};
static const unsigned char file278[] = {
#embed "Data/Languages/nl/not-speech.txt" suffix(, )
0};
static const unsigned char file279[] = {
#embed "Data/Languages/nl/number-context.txt" suffix(, )
0};
static const unsigned char file280[] = {
#embed "Data/Languages/nl/numerals.txt" suffix(, )
0};
static const unsigned char file281[] = {
#embed "Data/Languages/nl/owner-nouns.txt" suffix(, )
0};
static const unsigned char file282[] = {
#embed "Data/Languages/nl/percent.txt" suffix(, )
0};
static const unsigned char file283[] = {
#embed "Data/Languages/nl/place-nouns.txt" suffix(, )
0};
static const unsigned char file284[] = {
#embed "Data/Languages/nl/place-prepositions.txt" suffix(, )
0};
static const unsigned char file285[] = {
#embed "Data/Languages/nl/places.txt" suffix(, )
0};
static const unsigned char file286[] = {
#embed "Data/Languages/nl/possessives.txt" suffix(, )
0};
static const unsigned char file287[] = {
#embed "Data/Languages/nl/pronouns.txt" suffix(, )
0};
static const unsigned char file288[] = {
#embed "Data/Languages/nl/quote-grammar.txt" suffix(, )
0};
static const unsigned char file289[] = {
#embed "Data/Languages/nl/roads.txt" suffix(, )
0};
static const unsigned char file290[] = {
#embed "Data/Languages/nl/role-synonyms.txt" suffix(, )
0};
static const unsigned char file291[] = {
#embed "Data/Languages/nl/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file292[] = {
#embed "Data/Languages/nl/speech-nouns.txt" suffix(, )
0};
static const unsigned char file293[] = {
#embed "Data/Languages/nl/stop-words.txt" suffix(, )
0};
static const unsigned char file294[] = {
#embed "Data/Languages/nl/titles.txt" suffix(, )
0};
static const unsigned char file295[] = {
#embed "Data/Languages/nl/units.txt" suffix(, )
0};
static const unsigned char file296[] = {
#embed "Data/Languages/nl/usage-cues.txt" suffix(, )
0};
static const unsigned char file297[] = {
#embed "Data/Languages/pl/abbreviations.txt" suffix(, )
0};
static const unsigned char file298[] = {
#embed "Data/Languages/pl/actor-cues.txt" suffix(, )
0};
static const unsigned char file299[] = {
#embed "Data/Languages/pl/adverbs.txt" suffix(, )
0};
static const unsigned char file300[] = {
#embed "Data/Languages/pl/calendar-words.txt" suffix(, )
0};
static const unsigned char file301[] = {
#embed "Data/Languages/pl/copulas.txt" suffix(, )
0};
static const unsigned char file302[] = {
#embed "Data/Languages/pl/cue-phrases.txt" suffix(, )
0};
static const unsigned char file303[] = {
#embed "Data/Languages/pl/cue-verbs.txt" suffix(, )
0};
static const unsigned char file304[] = {
#embed "Data/Languages/pl/currencies.txt" suffix(, )
0};
static const unsigned char file305[] = {
#embed "Data/Languages/pl/function-words.txt" suffix(, )
0};
static const unsigned char file306[] = {
#embed "Data/Languages/pl/given-names.txt" suffix(, )
0};
static const unsigned char file307[] = {
#embed "Data/Languages/pl/name-endings.txt" suffix(, )
0};
static const unsigned char file308[] = {
#embed "Data/Languages/pl/name-links-and.txt" suffix(, )
0};
static const unsigned char file309[] = {
#embed "Data/Languages/pl/name-particles.txt" suffix(, )
0};
static const unsigned char file310[] = {
#embed "Data/Languages/pl/no-names.txt" suffix(, )
0};
static const unsigned char file311[] = {
#embed "Data/Languages/pl/not-speech.txt" suffix(, )
0};
static const unsigned char file312[] = {
#embed "Data/Languages/pl/number-context.txt" suffix(, )
0};
static const unsigned char file313[] = {
#embed "Data/Languages/pl/numerals.txt" suffix(, )
0};
static const unsigned char file314[] = {
#embed "Data/Languages/pl/owner-nouns.txt" suffix(, )
0};
static const unsigned char file315[] = {
#embed "Data/Languages/pl/percent.txt" suffix(, )
0};
static const unsigned char file316[] = {
#embed "Data/Languages/pl/place-endings.txt" suffix(, )
0};
static const unsigned char file317[] = {
#embed "Data/Languages/pl/place-nouns.txt" suffix(, )
0};
static const unsigned char file318[] = {
#embed "Data/Languages/pl/place-prepositions.txt" suffix(, )
0};
static const unsigned char file319[] = {
#embed "Data/Languages/pl/places.txt" suffix(, )
0};
static const unsigned char file320[] = {
#embed "Data/Languages/pl/pronouns.txt" suffix(, )
0};
static const unsigned char file321[] = {
#embed "Data/Languages/pl/quote-grammar.txt" suffix(, )
0};
static const unsigned char file322[] = {
#embed "Data/Languages/pl/roads.txt" suffix(, )
0};
static const unsigned char file323[] = {
#embed "Data/Languages/pl/role-synonyms.txt" suffix(, )
0};
static const unsigned char file324[] = {
#embed "Data/Languages/pl/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file325[] = {
#embed "Data/Languages/pl/speech-nouns.txt" suffix(, )
0};
static const unsigned char file326[] = {
#embed "Data/Languages/pl/stop-words.txt" suffix(, )
0};
static const unsigned char file327[] = {
#embed "Data/Languages/pl/titles.txt" suffix(, )
0};
static const unsigned char file328[] = {
#embed "Data/Languages/pl/token-settings.txt" suffix(, )
0};
static const unsigned char file329[] = {
#embed "Data/Languages/pl/units.txt" suffix(, )
0};
static const unsigned char file330[] = {
#embed "Data/Languages/pl/usage-cues.txt" suffix(, )
0};
static const unsigned char file331[] = {
#embed "Data/Languages/pt/abbreviations.txt" suffix(, )
0};
static const unsigned char file332[] = {
#embed "Data/Languages/pt/actor-cues.txt" suffix(, )
0};
static const unsigned char file333[] = {
#embed "Data/Languages/pt/adverbs.txt" suffix(, )
0};
static const unsigned char file334[] = {
#embed "Data/Languages/pt/articles.txt" suffix(, )
0};
static const unsigned char file335[] = {
#embed "Data/Languages/pt/calendar-words.txt" suffix(, )
0};
static const unsigned char file336[] = {
#embed "Data/Languages/pt/clitics.txt" suffix(, )
0};
static const unsigned char file337[] = {
#embed "Data/Languages/pt/copulas.txt" suffix(, )
0};
static const unsigned char file338[] = {
#embed "Data/Languages/pt/cue-phrases.txt" suffix(, )
0};
static const unsigned char file339[] = {
#embed "Data/Languages/pt/cue-verbs.txt" suffix(, )
0};
static const unsigned char file340[] = {
#embed "Data/Languages/pt/currencies.txt" suffix(, )
0};
static const unsigned char file341[] = {
#embed "Data/Languages/pt/function-words.txt" suffix(, )
0};
static const unsigned char file342[] = {
#embed "Data/Languages/pt/given-names.txt" suffix(, )
0};
static const unsigned char file343[] = {
#embed "Data/Languages/pt/name-links-and.txt" suffix(, )
0};
static const unsigned char file344[] = {
#embed "Data/Languages/pt/name-links-of.txt" suffix(, )
0};
static const unsigned char file345[] = {
#embed "Data/Languages/pt/name-particles.txt" suffix(, )
0};
static const unsigned char file346[] = {
#embed "Data/Languages/pt/no-names.txt" suffix(, )
0};
static const unsigned char file347[] = {
#embed "Data/Languages/pt/not-speech.txt" suffix(, )
0};
static const unsigned char file348[] = {
#embed "Data/Languages/pt/number-context.txt" suffix(, )
0};
static const unsigned char file349[] = {
#embed "Data/Languages/pt/numerals.txt" suffix(, )
0};
static const unsigned char file350[] = {
#embed "Data/Languages/pt/owner-nouns.txt" suffix(, )
0};
static const unsigned char file351[] = {
#embed "Data/Languages/pt/percent.txt" suffix(, )
0};
static const unsigned char file352[] = {
#embed "Data/Languages/pt/place-nouns.txt" suffix(, )
0};
static const unsigned char file353[] = {
#embed "Data/Languages/pt/place-prepositions.txt" suffix(, )
0};
static const unsigned char file354[] = {
#embed "Data/Languages/pt/places.txt" suffix(, )
0};
static const unsigned char file355[] = {
#embed "Data/Languages/pt/pronouns.txt" suffix(, )
0};
static const unsigned char file356[] = {
#embed "Data/Languages/pt/quote-grammar.txt" suffix(, )
0};
static const unsigned char file357[] = {
#embed "Data/Languages/pt/role-synonyms.txt" suffix(, )
0};
static const unsigned char file358[] = {
#embed "Data/Languages/pt/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file359[] = {
#embed "Data/Languages/pt/speech-nouns.txt" suffix(, )
0};
static const unsigned char file360[] = {
#embed "Data/Languages/pt/stop-words.txt" suffix(, )
0};
static const unsigned char file361[] = {
#embed "Data/Languages/pt/titles.txt" suffix(, )
0};
static const unsigned char file362[] = {
#embed "Data/Languages/pt/units.txt" suffix(, )
0};
static const unsigned char file363[] = {
#embed "Data/Languages/pt/usage-cues.txt" suffix(, )
0};
static const unsigned char file364[] = {
#embed "Data/Languages/root/currencies.txt" suffix(, )
0};
static const unsigned char file365[] = {
#embed "Data/Languages/root/dependent-territories.txt" suffix(, )
0};
static const unsigned char file366[] = {
#embed "Data/Languages/root/emoticons.txt" suffix(, )
0};
static const unsigned char file367[] = {
#embed "Data/Languages/root/given-names-international.txt" suffix(, )
0};
static const unsigned char file368[] = {
#embed "Data/Languages/root/given-names-world.txt" suffix(, )
0};
static const unsigned char file369[] = {
#embed "Data/Languages/root/given-names.txt" suffix(, )
0};
static const unsigned char file370[] = {
#embed "Data/Languages/root/language-codes.txt" suffix(, )
0};
static const unsigned char file371[] = {
#embed "Data/Languages/root/quotation-marks.txt" suffix(, )
0};
static const unsigned char file372[] = {
#embed "Data/Languages/root/scripts.txt" suffix(, )
0};
static const unsigned char file373[] = {
#embed "Data/Languages/root/sentence-trees.bin" suffix(, )
0};
static const unsigned char file374[] = {
#embed "Data/Languages/root/sentence-weights.bin" suffix(, )
0};
static const unsigned char file375[] = {
#embed "Data/Languages/root/surnames.txt" suffix(, )
0};
static const unsigned char file376[] = {
#embed "Data/Languages/root/top-level-domains.txt" suffix(, )
0};
static const unsigned char file377[] = {
#embed "Data/Languages/root/units.txt" suffix(, )
0};
static const unsigned char file378[] = {
#embed "Data/Languages/ru/abbreviations.txt" suffix(, )
0};
static const unsigned char file379[] = {
#embed "Data/Languages/ru/actor-cues.txt" suffix(, )
0};
static const unsigned char file380[] = {
#embed "Data/Languages/ru/adverbs.txt" suffix(, )
0};
static const unsigned char file381[] = {
#embed "Data/Languages/ru/calendar-words.txt" suffix(, )
0};
static const unsigned char file382[] = {
#embed "Data/Languages/ru/copulas.txt" suffix(, )
0};
static const unsigned char file383[] = {
#embed "Data/Languages/ru/cue-phrases.txt" suffix(, )
0};
static const unsigned char file384[] = {
#embed "Data/Languages/ru/cue-verbs.txt" suffix(, )
0};
static const unsigned char file385[] = {
#embed "Data/Languages/ru/currencies.txt" suffix(, )
0};
static const unsigned char file386[] = {
#embed "Data/Languages/ru/function-words.txt" suffix(, )
0};
static const unsigned char file387[] = {
#embed "Data/Languages/ru/given-names.txt" suffix(, )
0};
static const unsigned char file388[] = {
#embed "Data/Languages/ru/name-endings.txt" suffix(, )
0};
static const unsigned char file389[] = {
#embed "Data/Languages/ru/name-links-and.txt" suffix(, )
0};
static const unsigned char file390[] = {
#embed "Data/Languages/ru/name-particles.txt" suffix(, )
0};
static const unsigned char file391[] = {
#embed "Data/Languages/ru/no-names.txt" suffix(, )
0};
static const unsigned char file392[] = {
#embed "Data/Languages/ru/not-speech.txt" suffix(, )
0};
static const unsigned char file393[] = {
#embed "Data/Languages/ru/number-context.txt" suffix(, )
0};
static const unsigned char file394[] = {
#embed "Data/Languages/ru/numerals.txt" suffix(, )
0};
static const unsigned char file395[] = {
#embed "Data/Languages/ru/owner-nouns.txt" suffix(, )
0};
static const unsigned char file396[] = {
#embed "Data/Languages/ru/percent.txt" suffix(, )
0};
static const unsigned char file397[] = {
#embed "Data/Languages/ru/place-endings.txt" suffix(, )
0};
static const unsigned char file398[] = {
#embed "Data/Languages/ru/place-nouns.txt" suffix(, )
0};
static const unsigned char file399[] = {
#embed "Data/Languages/ru/place-prepositions.txt" suffix(, )
0};
static const unsigned char file400[] = {
#embed "Data/Languages/ru/places.txt" suffix(, )
0};
static const unsigned char file401[] = {
#embed "Data/Languages/ru/pronouns.txt" suffix(, )
0};
static const unsigned char file402[] = {
#embed "Data/Languages/ru/quote-grammar.txt" suffix(, )
0};
static const unsigned char file403[] = {
#embed "Data/Languages/ru/roads.txt" suffix(, )
0};
static const unsigned char file404[] = {
#embed "Data/Languages/ru/role-synonyms.txt" suffix(, )
0};
static const unsigned char file405[] = {
#embed "Data/Languages/ru/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file406[] = {
#embed "Data/Languages/ru/speech-nouns.txt" suffix(, )
0};
static const unsigned char file407[] = {
#embed "Data/Languages/ru/stop-words.txt" suffix(, )
0};
static const unsigned char file408[] = {
#embed "Data/Languages/ru/titles.txt" suffix(, )
0};
static const unsigned char file409[] = {
#embed "Data/Languages/ru/token-settings.txt" suffix(, )
0};
static const unsigned char file410[] = {
#embed "Data/Languages/ru/units.txt" suffix(, )
0};
static const unsigned char file411[] = {
#embed "Data/Languages/ru/usage-cues.txt" suffix(, )
0};
static const unsigned char file412[] = {
#embed "Data/Languages/sv/abbreviations.txt" suffix(, )
0};
static const unsigned char file413[] = {
#embed "Data/Languages/sv/articles.txt" suffix(, )
0};
static const unsigned char file414[] = {
#embed "Data/Languages/sv/calendar-words.txt" suffix(, )
0};
static const unsigned char file415[] = {
#embed "Data/Languages/sv/cue-phrases.txt" suffix(, )
0};
static const unsigned char file416[] = {
#embed "Data/Languages/sv/cue-verbs.txt" suffix(, )
0};
static const unsigned char file417[] = {
#embed "Data/Languages/sv/currencies.txt" suffix(, )
0};
static const unsigned char file418[] = {
#embed "Data/Languages/sv/function-words.txt" suffix(, )
0};
static const unsigned char file419[] = {
#embed "Data/Languages/sv/given-names.txt" suffix(, )
0};
static const unsigned char file420[] = {
#embed "Data/Languages/sv/name-endings.txt" suffix(, )
0};
static const unsigned char file421[] = {
#embed "Data/Languages/sv/name-links-and.txt" suffix(, )
0};
static const unsigned char file422[] = {
#embed "Data/Languages/sv/name-links-of.txt" suffix(, )
0};
static const unsigned char file423[] = {
#embed "Data/Languages/sv/name-particles.txt" suffix(, )
0};
static const unsigned char file424[] = {
#embed "Data/Languages/sv/no-names.txt" suffix(, )
0};
static const unsigned char file425[] = {
#embed "Data/Languages/sv/not-speech.txt" suffix(, )
0};
static const unsigned char file426[] = {
#embed "Data/Languages/sv/number-context.txt" suffix(, )
0};
static const unsigned char file427[] = {
#embed "Data/Languages/sv/numerals.txt" suffix(, )
0};
static const unsigned char file428[] = {
#embed "Data/Languages/sv/percent.txt" suffix(, )
0};
static const unsigned char file429[] = {
#embed "Data/Languages/sv/place-name-endings.txt" suffix(, )
0};
static const unsigned char file430[] = {
#embed "Data/Languages/sv/places.txt" suffix(, )
0};
static const unsigned char file431[] = {
#embed "Data/Languages/sv/pronouns.txt" suffix(, )
0};
static const unsigned char file432[] = {
#embed "Data/Languages/sv/quote-grammar.txt" suffix(, )
0};
static const unsigned char file433[] = {
#embed "Data/Languages/sv/role-synonyms.txt" suffix(, )
0};
static const unsigned char file434[] = {
#embed "Data/Languages/sv/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file435[] = {
#embed "Data/Languages/sv/speech-nouns.txt" suffix(, )
0};
static const unsigned char file436[] = {
#embed "Data/Languages/sv/stop-words.txt" suffix(, )
0};
static const unsigned char file437[] = {
#embed "Data/Languages/sv/titles.txt" suffix(, )
0};
static const unsigned char file438[] = {
#embed "Data/Languages/sv/units.txt" suffix(, )
0};
static const unsigned char file439[] = {
#embed "Data/Languages/th/abbreviations.txt" suffix(, )
0};
static const unsigned char file440[] = {
#embed "Data/Languages/th/stop-words.txt" suffix(, )
0};
static const unsigned char file441[] = {
#embed "Data/Languages/uk/abbreviations.txt" suffix(, )
0};
static const unsigned char file442[] = {
#embed "Data/Languages/uk/actor-cues.txt" suffix(, )
0};
static const unsigned char file443[] = {
#embed "Data/Languages/uk/adverbs.txt" suffix(, )
0};
static const unsigned char file444[] = {
#embed "Data/Languages/uk/calendar-words.txt" suffix(, )
0};
static const unsigned char file445[] = {
#embed "Data/Languages/uk/copulas.txt" suffix(, )
0};
static const unsigned char file446[] = {
#embed "Data/Languages/uk/cue-phrases.txt" suffix(, )
0};
static const unsigned char file447[] = {
#embed "Data/Languages/uk/cue-verbs.txt" suffix(, )
0};
static const unsigned char file448[] = {
#embed "Data/Languages/uk/currencies.txt" suffix(, )
0};
static const unsigned char file449[] = {
#embed "Data/Languages/uk/function-words.txt" suffix(, )
0};
static const unsigned char file450[] = {
#embed "Data/Languages/uk/given-names.txt" suffix(, )
0};
static const unsigned char file451[] = {
#embed "Data/Languages/uk/name-endings.txt" suffix(, )
0};
static const unsigned char file452[] = {
#embed "Data/Languages/uk/name-links-and.txt" suffix(, )
0};
static const unsigned char file453[] = {
#embed "Data/Languages/uk/name-particles.txt" suffix(, )
0};
static const unsigned char file454[] = {
#embed "Data/Languages/uk/no-names.txt" suffix(, )
0};
static const unsigned char file455[] = {
#embed "Data/Languages/uk/not-speech.txt" suffix(, )
0};
static const unsigned char file456[] = {
#embed "Data/Languages/uk/number-context.txt" suffix(, )
0};
static const unsigned char file457[] = {
#embed "Data/Languages/uk/numerals.txt" suffix(, )
0};
static const unsigned char file458[] = {
#embed "Data/Languages/uk/organisation-nouns.txt" suffix(, )
0};
static const unsigned char file459[] = {
#embed "Data/Languages/uk/owner-nouns.txt" suffix(, )
0};
static const unsigned char file460[] = {
#embed "Data/Languages/uk/percent.txt" suffix(, )
0};
static const unsigned char file461[] = {
#embed "Data/Languages/uk/place-endings.txt" suffix(, )
0};
static const unsigned char file462[] = {
#embed "Data/Languages/uk/place-nouns.txt" suffix(, )
0};
static const unsigned char file463[] = {
#embed "Data/Languages/uk/place-prepositions.txt" suffix(, )
0};
static const unsigned char file464[] = {
#embed "Data/Languages/uk/places.txt" suffix(, )
0};
static const unsigned char file465[] = {
#embed "Data/Languages/uk/pronouns.txt" suffix(, )
0};
static const unsigned char file466[] = {
#embed "Data/Languages/uk/quote-grammar.txt" suffix(, )
0};
static const unsigned char file467[] = {
#embed "Data/Languages/uk/roads.txt" suffix(, )
0};
static const unsigned char file468[] = {
#embed "Data/Languages/uk/role-synonyms.txt" suffix(, )
0};
static const unsigned char file469[] = {
#embed "Data/Languages/uk/speaker-nouns.txt" suffix(, )
0};
static const unsigned char file470[] = {
#embed "Data/Languages/uk/speech-nouns.txt" suffix(, )
0};
static const unsigned char file471[] = {
#embed "Data/Languages/uk/stop-words.txt" suffix(, )
0};
static const unsigned char file472[] = {
#embed "Data/Languages/uk/titles.txt" suffix(, )
0};
static const unsigned char file473[] = {
#embed "Data/Languages/uk/token-settings.txt" suffix(, )
0};
static const unsigned char file474[] = {
#embed "Data/Languages/uk/units.txt" suffix(, )
0};
static const unsigned char file475[] = {
#embed "Data/Languages/uk/usage-cues.txt" suffix(, )
0};
static const unsigned char file476[] = {
#embed "Data/Languages/zh/contractions.txt" suffix(, )
0};
static const unsigned char file477[] = {
#embed "Data/Languages/zh/stop-words.txt" suffix(, )
0};
static const unsigned char file478[] = {
#embed "Data/Models/en/names.model" suffix(, )
0};
static const unsigned char file479[] = {
#embed "Data/Models/en/parts-of-speech.model" suffix(, )
0};
static const unsigned char file480[] = {
#embed "Data/Review/keys.txt" suffix(, )
0};
static const unsigned char file481[] = {
#embed "../../Guidelines/schema.conf" suffix(, )
0};

static const iq_file files[] = {
  {"Gazetteer/places.bin", file0, sizeof file0 - 1},
  {"Guidelines/schema.conf", file481, sizeof file481 - 1},
  {"Languages/cs/abbreviations.txt", file1, sizeof file1 - 1},
  {"Languages/cs/calendar-words.txt", file2, sizeof file2 - 1},
  {"Languages/cs/cue-phrases.txt", file3, sizeof file3 - 1},
  {"Languages/cs/cue-verbs.txt", file4, sizeof file4 - 1},
  {"Languages/cs/currencies.txt", file5, sizeof file5 - 1},
  {"Languages/cs/function-words.txt", file6, sizeof file6 - 1},
  {"Languages/cs/given-names.txt", file7, sizeof file7 - 1},
  {"Languages/cs/name-endings.txt", file8, sizeof file8 - 1},
  {"Languages/cs/name-links-and.txt", file9, sizeof file9 - 1},
  {"Languages/cs/name-particles.txt", file10, sizeof file10 - 1},
  {"Languages/cs/no-names.txt", file11, sizeof file11 - 1},
  {"Languages/cs/not-speech.txt", file12, sizeof file12 - 1},
  {"Languages/cs/number-context.txt", file13, sizeof file13 - 1},
  {"Languages/cs/numerals.txt", file14, sizeof file14 - 1},
  {"Languages/cs/percent.txt", file15, sizeof file15 - 1},
  {"Languages/cs/pronouns.txt", file16, sizeof file16 - 1},
  {"Languages/cs/quote-grammar.txt", file17, sizeof file17 - 1},
  {"Languages/cs/speaker-nouns.txt", file18, sizeof file18 - 1},
  {"Languages/cs/speech-nouns.txt", file19, sizeof file19 - 1},
  {"Languages/cs/stop-words.txt", file20, sizeof file20 - 1},
  {"Languages/cs/titles.txt", file21, sizeof file21 - 1},
  {"Languages/cs/token-settings.txt", file22, sizeof file22 - 1},
  {"Languages/cs/units.txt", file23, sizeof file23 - 1},
  {"Languages/de/abbreviations.txt", file24, sizeof file24 - 1},
  {"Languages/de/actor-cues.txt", file25, sizeof file25 - 1},
  {"Languages/de/adverbs.txt", file26, sizeof file26 - 1},
  {"Languages/de/articles.txt", file27, sizeof file27 - 1},
  {"Languages/de/calendar-words.txt", file28, sizeof file28 - 1},
  {"Languages/de/copulas.txt", file29, sizeof file29 - 1},
  {"Languages/de/cue-phrases.txt", file30, sizeof file30 - 1},
  {"Languages/de/cue-verbs.txt", file31, sizeof file31 - 1},
  {"Languages/de/currencies.txt", file32, sizeof file32 - 1},
  {"Languages/de/function-words.txt", file33, sizeof file33 - 1},
  {"Languages/de/given-names.txt", file34, sizeof file34 - 1},
  {"Languages/de/name-endings.txt", file35, sizeof file35 - 1},
  {"Languages/de/name-links-and.txt", file36, sizeof file36 - 1},
  {"Languages/de/name-links-of.txt", file37, sizeof file37 - 1},
  {"Languages/de/name-particles.txt", file38, sizeof file38 - 1},
  {"Languages/de/no-names.txt", file39, sizeof file39 - 1},
  {"Languages/de/not-speech.txt", file40, sizeof file40 - 1},
  {"Languages/de/number-context.txt", file41, sizeof file41 - 1},
  {"Languages/de/numerals.txt", file42, sizeof file42 - 1},
  {"Languages/de/organisation-nouns.txt", file43, sizeof file43 - 1},
  {"Languages/de/other-names.txt", file44, sizeof file44 - 1},
  {"Languages/de/owner-nouns.txt", file45, sizeof file45 - 1},
  {"Languages/de/percent.txt", file46, sizeof file46 - 1},
  {"Languages/de/place-articles.txt", file47, sizeof file47 - 1},
  {"Languages/de/place-cues.txt", file48, sizeof file48 - 1},
  {"Languages/de/place-endings.txt", file49, sizeof file49 - 1},
  {"Languages/de/place-nouns.txt", file50, sizeof file50 - 1},
  {"Languages/de/place-prepositions.txt", file51, sizeof file51 - 1},
  {"Languages/de/places.txt", file52, sizeof file52 - 1},
  {"Languages/de/possessives.txt", file53, sizeof file53 - 1},
  {"Languages/de/pronouns.txt", file54, sizeof file54 - 1},
  {"Languages/de/quote-grammar.txt", file55, sizeof file55 - 1},
  {"Languages/de/roads.txt", file56, sizeof file56 - 1},
  {"Languages/de/role-synonyms.txt", file57, sizeof file57 - 1},
  {"Languages/de/speaker-nouns.txt", file58, sizeof file58 - 1},
  {"Languages/de/speech-nouns.txt", file59, sizeof file59 - 1},
  {"Languages/de/stop-words.txt", file60, sizeof file60 - 1},
  {"Languages/de/titles.txt", file61, sizeof file61 - 1},
  {"Languages/de/token-settings.txt", file62, sizeof file62 - 1},
  {"Languages/de/units.txt", file63, sizeof file63 - 1},
  {"Languages/de/usage-cues.txt", file64, sizeof file64 - 1},
  {"Languages/en/abbreviations.txt", file65, sizeof file65 - 1},
  {"Languages/en/actor-cues.txt", file66, sizeof file66 - 1},
  {"Languages/en/adverbs.txt", file67, sizeof file67 - 1},
  {"Languages/en/articles.txt", file68, sizeof file68 - 1},
  {"Languages/en/calendar-words.txt", file69, sizeof file69 - 1},
  {"Languages/en/clitics.txt", file70, sizeof file70 - 1},
  {"Languages/en/common-words.txt", file71, sizeof file71 - 1},
  {"Languages/en/compass-words.txt", file72, sizeof file72 - 1},
  {"Languages/en/contractions.txt", file73, sizeof file73 - 1},
  {"Languages/en/copulas.txt", file74, sizeof file74 - 1},
  {"Languages/en/cue-nouns.txt", file75, sizeof file75 - 1},
  {"Languages/en/cue-phrases.txt", file76, sizeof file76 - 1},
  {"Languages/en/cue-verbs.txt", file77, sizeof file77 - 1},
  {"Languages/en/currencies.txt", file78, sizeof file78 - 1},
  {"Languages/en/elisions.txt", file79, sizeof file79 - 1},
  {"Languages/en/event-nouns.txt", file80, sizeof file80 - 1},
  {"Languages/en/function-words.txt", file81, sizeof file81 - 1},
  {"Languages/en/hyphen-prefixes.txt", file82, sizeof file82 - 1},
  {"Languages/en/name-links-and.txt", file83, sizeof file83 - 1},
  {"Languages/en/name-links-of.txt", file84, sizeof file84 - 1},
  {"Languages/en/name-particles.txt", file85, sizeof file85 - 1},
  {"Languages/en/name-suffixes.txt", file86, sizeof file86 - 1},
  {"Languages/en/nationalities.txt", file87, sizeof file87 - 1},
  {"Languages/en/no-names.txt", file88, sizeof file88 - 1},
  {"Languages/en/not-speech.txt", file89, sizeof file89 - 1},
  {"Languages/en/noun-verbs.txt", file90, sizeof file90 - 1},
  {"Languages/en/number-context.txt", file91, sizeof file91 - 1},
  {"Languages/en/number-suffixes.txt", file92, sizeof file92 - 1},
  {"Languages/en/numerals.txt", file93, sizeof file93 - 1},
  {"Languages/en/organisation-nouns.txt", file94, sizeof file94 - 1},
  {"Languages/en/organisations.txt", file95, sizeof file95 - 1},
  {"Languages/en/other-names.txt", file96, sizeof file96 - 1},
  {"Languages/en/owner-nouns.txt", file97, sizeof file97 - 1},
  {"Languages/en/percent.txt", file98, sizeof file98 - 1},
  {"Languages/en/place-articles.txt", file99, sizeof file99 - 1},
  {"Languages/en/place-compounds.txt", file100, sizeof file100 - 1},
  {"Languages/en/place-cues.txt", file101, sizeof file101 - 1},
  {"Languages/en/place-homonyms.txt", file102, sizeof file102 - 1},
  {"Languages/en/place-name-endings.txt", file103, sizeof file103 - 1},
  {"Languages/en/place-nouns.txt", file104, sizeof file104 - 1},
  {"Languages/en/place-prepositions.txt", file105, sizeof file105 - 1},
  {"Languages/en/places.txt", file106, sizeof file106 - 1},
  {"Languages/en/plural-endings.txt", file107, sizeof file107 - 1},
  {"Languages/en/possessives.txt", file108, sizeof file108 - 1},
  {"Languages/en/pronouns.txt", file109, sizeof file109 - 1},
  {"Languages/en/quote-grammar.txt", file110, sizeof file110 - 1},
  {"Languages/en/region-abbreviations.txt", file111, sizeof file111 - 1},
  {"Languages/en/roads.txt", file112, sizeof file112 - 1},
  {"Languages/en/role-endings.txt", file113, sizeof file113 - 1},
  {"Languages/en/role-synonyms.txt", file114, sizeof file114 - 1},
  {"Languages/en/sentence-trees.bin", file115, sizeof file115 - 1},
  {"Languages/en/sentence-weights.bin", file116, sizeof file116 - 1},
  {"Languages/en/speaker-nouns.txt", file117, sizeof file117 - 1},
  {"Languages/en/speaker-weights.bin", file118, sizeof file118 - 1},
  {"Languages/en/speech-nouns.txt", file119, sizeof file119 - 1},
  {"Languages/en/stop-words.txt", file120, sizeof file120 - 1},
  {"Languages/en/title-abbreviations.txt", file121, sizeof file121 - 1},
  {"Languages/en/titles.txt", file122, sizeof file122 - 1},
  {"Languages/en/token-settings.txt", file123, sizeof file123 - 1},
  {"Languages/en/units.txt", file124, sizeof file124 - 1},
  {"Languages/en/usage-cues.txt", file125, sizeof file125 - 1},
  {"Languages/en/verb-endings.txt", file126, sizeof file126 - 1},
  {"Languages/en/verb-forms.txt", file127, sizeof file127 - 1},
  {"Languages/en/word-clusters.txt", file128, sizeof file128 - 1},
  {"Languages/es/abbreviations.txt", file129, sizeof file129 - 1},
  {"Languages/es/actor-cues.txt", file130, sizeof file130 - 1},
  {"Languages/es/adverbs.txt", file131, sizeof file131 - 1},
  {"Languages/es/articles.txt", file132, sizeof file132 - 1},
  {"Languages/es/calendar-words.txt", file133, sizeof file133 - 1},
  {"Languages/es/copulas.txt", file134, sizeof file134 - 1},
  {"Languages/es/cue-phrases.txt", file135, sizeof file135 - 1},
  {"Languages/es/cue-verbs.txt", file136, sizeof file136 - 1},
  {"Languages/es/currencies.txt", file137, sizeof file137 - 1},
  {"Languages/es/function-words.txt", file138, sizeof file138 - 1},
  {"Languages/es/given-names.txt", file139, sizeof file139 - 1},
  {"Languages/es/name-links-and.txt", file140, sizeof file140 - 1},
  {"Languages/es/name-links-of.txt", file141, sizeof file141 - 1},
  {"Languages/es/name-particles.txt", file142, sizeof file142 - 1},
  {"Languages/es/no-names.txt", file143, sizeof file143 - 1},
  {"Languages/es/not-speech.txt", file144, sizeof file144 - 1},
  {"Languages/es/number-context.txt", file145, sizeof file145 - 1},
  {"Languages/es/numerals.txt", file146, sizeof file146 - 1},
  {"Languages/es/organisation-nouns.txt", file147, sizeof file147 - 1},
  {"Languages/es/owner-nouns.txt", file148, sizeof file148 - 1},
  {"Languages/es/percent.txt", file149, sizeof file149 - 1},
  {"Languages/es/place-nouns.txt", file150, sizeof file150 - 1},
  {"Languages/es/place-prepositions.txt", file151, sizeof file151 - 1},
  {"Languages/es/places.txt", file152, sizeof file152 - 1},
  {"Languages/es/pronouns.txt", file153, sizeof file153 - 1},
  {"Languages/es/quote-grammar.txt", file154, sizeof file154 - 1},
  {"Languages/es/roads.txt", file155, sizeof file155 - 1},
  {"Languages/es/role-synonyms.txt", file156, sizeof file156 - 1},
  {"Languages/es/speaker-nouns.txt", file157, sizeof file157 - 1},
  {"Languages/es/speech-nouns.txt", file158, sizeof file158 - 1},
  {"Languages/es/stop-words.txt", file159, sizeof file159 - 1},
  {"Languages/es/titles.txt", file160, sizeof file160 - 1},
  {"Languages/es/units.txt", file161, sizeof file161 - 1},
  {"Languages/es/usage-cues.txt", file162, sizeof file162 - 1},
  {"Languages/fi/abbreviations.txt", file163, sizeof file163 - 1},
  {"Languages/fi/calendar-words.txt", file164, sizeof file164 - 1},
  {"Languages/fi/cue-phrases.txt", file165, sizeof file165 - 1},
  {"Languages/fi/cue-verbs.txt", file166, sizeof file166 - 1},
  {"Languages/fi/currencies.txt", file167, sizeof file167 - 1},
  {"Languages/fi/function-words.txt", file168, sizeof file168 - 1},
  {"Languages/fi/given-names.txt", file169, sizeof file169 - 1},
  {"Languages/fi/name-endings.txt", file170, sizeof file170 - 1},
  {"Languages/fi/name-links-and.txt", file171, sizeof file171 - 1},
  {"Languages/fi/name-particles.txt", file172, sizeof file172 - 1},
  {"Languages/fi/no-names.txt", file173, sizeof file173 - 1},
  {"Languages/fi/not-speech.txt", file174, sizeof file174 - 1},
  {"Languages/fi/number-context.txt", file175, sizeof file175 - 1},
  {"Languages/fi/numerals.txt", file176, sizeof file176 - 1},
  {"Languages/fi/percent.txt", file177, sizeof file177 - 1},
  {"Languages/fi/places.txt", file178, sizeof file178 - 1},
  {"Languages/fi/pronouns.txt", file179, sizeof file179 - 1},
  {"Languages/fi/quote-grammar.txt", file180, sizeof file180 - 1},
  {"Languages/fi/sentence-trees.bin", file181, sizeof file181 - 1},
  {"Languages/fi/sentence-weights.bin", file182, sizeof file182 - 1},
  {"Languages/fi/speaker-nouns.txt", file183, sizeof file183 - 1},
  {"Languages/fi/speech-nouns.txt", file184, sizeof file184 - 1},
  {"Languages/fi/stop-words.txt", file185, sizeof file185 - 1},
  {"Languages/fi/titles.txt", file186, sizeof file186 - 1},
  {"Languages/fi/token-settings.txt", file187, sizeof file187 - 1},
  {"Languages/fi/units.txt", file188, sizeof file188 - 1},
  {"Languages/fr/abbreviations.txt", file189, sizeof file189 - 1},
  {"Languages/fr/actor-cues.txt", file190, sizeof file190 - 1},
  {"Languages/fr/adverbs.txt", file191, sizeof file191 - 1},
  {"Languages/fr/articles.txt", file192, sizeof file192 - 1},
  {"Languages/fr/calendar-words.txt", file193, sizeof file193 - 1},
  {"Languages/fr/clitics.txt", file194, sizeof file194 - 1},
  {"Languages/fr/contractions.txt", file195, sizeof file195 - 1},
  {"Languages/fr/copulas.txt", file196, sizeof file196 - 1},
  {"Languages/fr/cue-phrases.txt", file197, sizeof file197 - 1},
  {"Languages/fr/cue-verbs.txt", file198, sizeof file198 - 1},
  {"Languages/fr/currencies.txt", file199, sizeof file199 - 1},
  {"Languages/fr/function-words.txt", file200, sizeof file200 - 1},
  {"Languages/fr/given-names.txt", file201, sizeof file201 - 1},
  {"Languages/fr/name-links-and.txt", file202, sizeof file202 - 1},
  {"Languages/fr/name-links-of.txt", file203, sizeof file203 - 1},
  {"Languages/fr/name-particles.txt", file204, sizeof file204 - 1},
  {"Languages/fr/no-names.txt", file205, sizeof file205 - 1},
  {"Languages/fr/not-speech.txt", file206, sizeof file206 - 1},
  {"Languages/fr/number-context.txt", file207, sizeof file207 - 1},
  {"Languages/fr/numerals.txt", file208, sizeof file208 - 1},
  {"Languages/fr/organisation-nouns.txt", file209, sizeof file209 - 1},
  {"Languages/fr/owner-nouns.txt", file210, sizeof file210 - 1},
  {"Languages/fr/percent.txt", file211, sizeof file211 - 1},
  {"Languages/fr/place-nouns.txt", file212, sizeof file212 - 1},
  {"Languages/fr/place-prepositions.txt", file213, sizeof file213 - 1},
  {"Languages/fr/places.txt", file214, sizeof file214 - 1},
  {"Languages/fr/pronouns.txt", file215, sizeof file215 - 1},
  {"Languages/fr/quote-grammar.txt", file216, sizeof file216 - 1},
  {"Languages/fr/roads.txt", file217, sizeof file217 - 1},
  {"Languages/fr/role-synonyms.txt", file218, sizeof file218 - 1},
  {"Languages/fr/speaker-nouns.txt", file219, sizeof file219 - 1},
  {"Languages/fr/speech-nouns.txt", file220, sizeof file220 - 1},
  {"Languages/fr/stop-words.txt", file221, sizeof file221 - 1},
  {"Languages/fr/titles.txt", file222, sizeof file222 - 1},
  {"Languages/fr/units.txt", file223, sizeof file223 - 1},
  {"Languages/fr/usage-cues.txt", file224, sizeof file224 - 1},
  {"Languages/it/abbreviations.txt", file225, sizeof file225 - 1},
  {"Languages/it/actor-cues.txt", file226, sizeof file226 - 1},
  {"Languages/it/adverbs.txt", file227, sizeof file227 - 1},
  {"Languages/it/articles.txt", file228, sizeof file228 - 1},
  {"Languages/it/calendar-words.txt", file229, sizeof file229 - 1},
  {"Languages/it/clitics.txt", file230, sizeof file230 - 1},
  {"Languages/it/copulas.txt", file231, sizeof file231 - 1},
  {"Languages/it/cue-phrases.txt", file232, sizeof file232 - 1},
  {"Languages/it/cue-verbs.txt", file233, sizeof file233 - 1},
  {"Languages/it/currencies.txt", file234, sizeof file234 - 1},
  {"Languages/it/function-words.txt", file235, sizeof file235 - 1},
  {"Languages/it/given-names.txt", file236, sizeof file236 - 1},
  {"Languages/it/name-links-and.txt", file237, sizeof file237 - 1},
  {"Languages/it/name-links-of.txt", file238, sizeof file238 - 1},
  {"Languages/it/name-particles.txt", file239, sizeof file239 - 1},
  {"Languages/it/no-names.txt", file240, sizeof file240 - 1},
  {"Languages/it/not-speech.txt", file241, sizeof file241 - 1},
  {"Languages/it/number-context.txt", file242, sizeof file242 - 1},
  {"Languages/it/numerals.txt", file243, sizeof file243 - 1},
  {"Languages/it/owner-nouns.txt", file244, sizeof file244 - 1},
  {"Languages/it/percent.txt", file245, sizeof file245 - 1},
  {"Languages/it/place-articles.txt", file246, sizeof file246 - 1},
  {"Languages/it/place-nouns.txt", file247, sizeof file247 - 1},
  {"Languages/it/place-prepositions.txt", file248, sizeof file248 - 1},
  {"Languages/it/places.txt", file249, sizeof file249 - 1},
  {"Languages/it/pronouns.txt", file250, sizeof file250 - 1},
  {"Languages/it/quote-grammar.txt", file251, sizeof file251 - 1},
  {"Languages/it/roads.txt", file252, sizeof file252 - 1},
  {"Languages/it/role-synonyms.txt", file253, sizeof file253 - 1},
  {"Languages/it/speaker-nouns.txt", file254, sizeof file254 - 1},
  {"Languages/it/speech-nouns.txt", file255, sizeof file255 - 1},
  {"Languages/it/stop-words.txt", file256, sizeof file256 - 1},
  {"Languages/it/titles.txt", file257, sizeof file257 - 1},
  {"Languages/it/units.txt", file258, sizeof file258 - 1},
  {"Languages/it/usage-cues.txt", file259, sizeof file259 - 1},
  {"Languages/ja/contractions.txt", file260, sizeof file260 - 1},
  {"Languages/ja/stop-words.txt", file261, sizeof file261 - 1},
  {"Languages/nl/abbreviations.txt", file262, sizeof file262 - 1},
  {"Languages/nl/actor-cues.txt", file263, sizeof file263 - 1},
  {"Languages/nl/adverbs.txt", file264, sizeof file264 - 1},
  {"Languages/nl/articles.txt", file265, sizeof file265 - 1},
  {"Languages/nl/calendar-words.txt", file266, sizeof file266 - 1},
  {"Languages/nl/copulas.txt", file267, sizeof file267 - 1},
  {"Languages/nl/cue-phrases.txt", file268, sizeof file268 - 1},
  {"Languages/nl/cue-verbs.txt", file269, sizeof file269 - 1},
  {"Languages/nl/currencies.txt", file270, sizeof file270 - 1},
  {"Languages/nl/function-words.txt", file271, sizeof file271 - 1},
  {"Languages/nl/given-names.txt", file272, sizeof file272 - 1},
  {"Languages/nl/name-endings.txt", file273, sizeof file273 - 1},
  {"Languages/nl/name-links-and.txt", file274, sizeof file274 - 1},
  {"Languages/nl/name-links-of.txt", file275, sizeof file275 - 1},
  {"Languages/nl/name-particles.txt", file276, sizeof file276 - 1},
  {"Languages/nl/no-names.txt", file277, sizeof file277 - 1},
  {"Languages/nl/not-speech.txt", file278, sizeof file278 - 1},
  {"Languages/nl/number-context.txt", file279, sizeof file279 - 1},
  {"Languages/nl/numerals.txt", file280, sizeof file280 - 1},
  {"Languages/nl/owner-nouns.txt", file281, sizeof file281 - 1},
  {"Languages/nl/percent.txt", file282, sizeof file282 - 1},
  {"Languages/nl/place-nouns.txt", file283, sizeof file283 - 1},
  {"Languages/nl/place-prepositions.txt", file284, sizeof file284 - 1},
  {"Languages/nl/places.txt", file285, sizeof file285 - 1},
  {"Languages/nl/possessives.txt", file286, sizeof file286 - 1},
  {"Languages/nl/pronouns.txt", file287, sizeof file287 - 1},
  {"Languages/nl/quote-grammar.txt", file288, sizeof file288 - 1},
  {"Languages/nl/roads.txt", file289, sizeof file289 - 1},
  {"Languages/nl/role-synonyms.txt", file290, sizeof file290 - 1},
  {"Languages/nl/speaker-nouns.txt", file291, sizeof file291 - 1},
  {"Languages/nl/speech-nouns.txt", file292, sizeof file292 - 1},
  {"Languages/nl/stop-words.txt", file293, sizeof file293 - 1},
  {"Languages/nl/titles.txt", file294, sizeof file294 - 1},
  {"Languages/nl/units.txt", file295, sizeof file295 - 1},
  {"Languages/nl/usage-cues.txt", file296, sizeof file296 - 1},
  {"Languages/pl/abbreviations.txt", file297, sizeof file297 - 1},
  {"Languages/pl/actor-cues.txt", file298, sizeof file298 - 1},
  {"Languages/pl/adverbs.txt", file299, sizeof file299 - 1},
  {"Languages/pl/calendar-words.txt", file300, sizeof file300 - 1},
  {"Languages/pl/copulas.txt", file301, sizeof file301 - 1},
  {"Languages/pl/cue-phrases.txt", file302, sizeof file302 - 1},
  {"Languages/pl/cue-verbs.txt", file303, sizeof file303 - 1},
  {"Languages/pl/currencies.txt", file304, sizeof file304 - 1},
  {"Languages/pl/function-words.txt", file305, sizeof file305 - 1},
  {"Languages/pl/given-names.txt", file306, sizeof file306 - 1},
  {"Languages/pl/name-endings.txt", file307, sizeof file307 - 1},
  {"Languages/pl/name-links-and.txt", file308, sizeof file308 - 1},
  {"Languages/pl/name-particles.txt", file309, sizeof file309 - 1},
  {"Languages/pl/no-names.txt", file310, sizeof file310 - 1},
  {"Languages/pl/not-speech.txt", file311, sizeof file311 - 1},
  {"Languages/pl/number-context.txt", file312, sizeof file312 - 1},
  {"Languages/pl/numerals.txt", file313, sizeof file313 - 1},
  {"Languages/pl/owner-nouns.txt", file314, sizeof file314 - 1},
  {"Languages/pl/percent.txt", file315, sizeof file315 - 1},
  {"Languages/pl/place-endings.txt", file316, sizeof file316 - 1},
  {"Languages/pl/place-nouns.txt", file317, sizeof file317 - 1},
  {"Languages/pl/place-prepositions.txt", file318, sizeof file318 - 1},
  {"Languages/pl/places.txt", file319, sizeof file319 - 1},
  {"Languages/pl/pronouns.txt", file320, sizeof file320 - 1},
  {"Languages/pl/quote-grammar.txt", file321, sizeof file321 - 1},
  {"Languages/pl/roads.txt", file322, sizeof file322 - 1},
  {"Languages/pl/role-synonyms.txt", file323, sizeof file323 - 1},
  {"Languages/pl/speaker-nouns.txt", file324, sizeof file324 - 1},
  {"Languages/pl/speech-nouns.txt", file325, sizeof file325 - 1},
  {"Languages/pl/stop-words.txt", file326, sizeof file326 - 1},
  {"Languages/pl/titles.txt", file327, sizeof file327 - 1},
  {"Languages/pl/token-settings.txt", file328, sizeof file328 - 1},
  {"Languages/pl/units.txt", file329, sizeof file329 - 1},
  {"Languages/pl/usage-cues.txt", file330, sizeof file330 - 1},
  {"Languages/pt/abbreviations.txt", file331, sizeof file331 - 1},
  {"Languages/pt/actor-cues.txt", file332, sizeof file332 - 1},
  {"Languages/pt/adverbs.txt", file333, sizeof file333 - 1},
  {"Languages/pt/articles.txt", file334, sizeof file334 - 1},
  {"Languages/pt/calendar-words.txt", file335, sizeof file335 - 1},
  {"Languages/pt/clitics.txt", file336, sizeof file336 - 1},
  {"Languages/pt/copulas.txt", file337, sizeof file337 - 1},
  {"Languages/pt/cue-phrases.txt", file338, sizeof file338 - 1},
  {"Languages/pt/cue-verbs.txt", file339, sizeof file339 - 1},
  {"Languages/pt/currencies.txt", file340, sizeof file340 - 1},
  {"Languages/pt/function-words.txt", file341, sizeof file341 - 1},
  {"Languages/pt/given-names.txt", file342, sizeof file342 - 1},
  {"Languages/pt/name-links-and.txt", file343, sizeof file343 - 1},
  {"Languages/pt/name-links-of.txt", file344, sizeof file344 - 1},
  {"Languages/pt/name-particles.txt", file345, sizeof file345 - 1},
  {"Languages/pt/no-names.txt", file346, sizeof file346 - 1},
  {"Languages/pt/not-speech.txt", file347, sizeof file347 - 1},
  {"Languages/pt/number-context.txt", file348, sizeof file348 - 1},
  {"Languages/pt/numerals.txt", file349, sizeof file349 - 1},
  {"Languages/pt/owner-nouns.txt", file350, sizeof file350 - 1},
  {"Languages/pt/percent.txt", file351, sizeof file351 - 1},
  {"Languages/pt/place-nouns.txt", file352, sizeof file352 - 1},
  {"Languages/pt/place-prepositions.txt", file353, sizeof file353 - 1},
  {"Languages/pt/places.txt", file354, sizeof file354 - 1},
  {"Languages/pt/pronouns.txt", file355, sizeof file355 - 1},
  {"Languages/pt/quote-grammar.txt", file356, sizeof file356 - 1},
  {"Languages/pt/role-synonyms.txt", file357, sizeof file357 - 1},
  {"Languages/pt/speaker-nouns.txt", file358, sizeof file358 - 1},
  {"Languages/pt/speech-nouns.txt", file359, sizeof file359 - 1},
  {"Languages/pt/stop-words.txt", file360, sizeof file360 - 1},
  {"Languages/pt/titles.txt", file361, sizeof file361 - 1},
  {"Languages/pt/units.txt", file362, sizeof file362 - 1},
  {"Languages/pt/usage-cues.txt", file363, sizeof file363 - 1},
  {"Languages/root/currencies.txt", file364, sizeof file364 - 1},
  {"Languages/root/dependent-territories.txt", file365, sizeof file365 - 1},
  {"Languages/root/emoticons.txt", file366, sizeof file366 - 1},
  {"Languages/root/given-names-international.txt", file367, sizeof file367 - 1},
  {"Languages/root/given-names-world.txt", file368, sizeof file368 - 1},
  {"Languages/root/given-names.txt", file369, sizeof file369 - 1},
  {"Languages/root/language-codes.txt", file370, sizeof file370 - 1},
  {"Languages/root/quotation-marks.txt", file371, sizeof file371 - 1},
  {"Languages/root/scripts.txt", file372, sizeof file372 - 1},
  {"Languages/root/sentence-trees.bin", file373, sizeof file373 - 1},
  {"Languages/root/sentence-weights.bin", file374, sizeof file374 - 1},
  {"Languages/root/surnames.txt", file375, sizeof file375 - 1},
  {"Languages/root/top-level-domains.txt", file376, sizeof file376 - 1},
  {"Languages/root/units.txt", file377, sizeof file377 - 1},
  {"Languages/ru/abbreviations.txt", file378, sizeof file378 - 1},
  {"Languages/ru/actor-cues.txt", file379, sizeof file379 - 1},
  {"Languages/ru/adverbs.txt", file380, sizeof file380 - 1},
  {"Languages/ru/calendar-words.txt", file381, sizeof file381 - 1},
  {"Languages/ru/copulas.txt", file382, sizeof file382 - 1},
  {"Languages/ru/cue-phrases.txt", file383, sizeof file383 - 1},
  {"Languages/ru/cue-verbs.txt", file384, sizeof file384 - 1},
  {"Languages/ru/currencies.txt", file385, sizeof file385 - 1},
  {"Languages/ru/function-words.txt", file386, sizeof file386 - 1},
  {"Languages/ru/given-names.txt", file387, sizeof file387 - 1},
  {"Languages/ru/name-endings.txt", file388, sizeof file388 - 1},
  {"Languages/ru/name-links-and.txt", file389, sizeof file389 - 1},
  {"Languages/ru/name-particles.txt", file390, sizeof file390 - 1},
  {"Languages/ru/no-names.txt", file391, sizeof file391 - 1},
  {"Languages/ru/not-speech.txt", file392, sizeof file392 - 1},
  {"Languages/ru/number-context.txt", file393, sizeof file393 - 1},
  {"Languages/ru/numerals.txt", file394, sizeof file394 - 1},
  {"Languages/ru/owner-nouns.txt", file395, sizeof file395 - 1},
  {"Languages/ru/percent.txt", file396, sizeof file396 - 1},
  {"Languages/ru/place-endings.txt", file397, sizeof file397 - 1},
  {"Languages/ru/place-nouns.txt", file398, sizeof file398 - 1},
  {"Languages/ru/place-prepositions.txt", file399, sizeof file399 - 1},
  {"Languages/ru/places.txt", file400, sizeof file400 - 1},
  {"Languages/ru/pronouns.txt", file401, sizeof file401 - 1},
  {"Languages/ru/quote-grammar.txt", file402, sizeof file402 - 1},
  {"Languages/ru/roads.txt", file403, sizeof file403 - 1},
  {"Languages/ru/role-synonyms.txt", file404, sizeof file404 - 1},
  {"Languages/ru/speaker-nouns.txt", file405, sizeof file405 - 1},
  {"Languages/ru/speech-nouns.txt", file406, sizeof file406 - 1},
  {"Languages/ru/stop-words.txt", file407, sizeof file407 - 1},
  {"Languages/ru/titles.txt", file408, sizeof file408 - 1},
  {"Languages/ru/token-settings.txt", file409, sizeof file409 - 1},
  {"Languages/ru/units.txt", file410, sizeof file410 - 1},
  {"Languages/ru/usage-cues.txt", file411, sizeof file411 - 1},
  {"Languages/sv/abbreviations.txt", file412, sizeof file412 - 1},
  {"Languages/sv/articles.txt", file413, sizeof file413 - 1},
  {"Languages/sv/calendar-words.txt", file414, sizeof file414 - 1},
  {"Languages/sv/cue-phrases.txt", file415, sizeof file415 - 1},
  {"Languages/sv/cue-verbs.txt", file416, sizeof file416 - 1},
  {"Languages/sv/currencies.txt", file417, sizeof file417 - 1},
  {"Languages/sv/function-words.txt", file418, sizeof file418 - 1},
  {"Languages/sv/given-names.txt", file419, sizeof file419 - 1},
  {"Languages/sv/name-endings.txt", file420, sizeof file420 - 1},
  {"Languages/sv/name-links-and.txt", file421, sizeof file421 - 1},
  {"Languages/sv/name-links-of.txt", file422, sizeof file422 - 1},
  {"Languages/sv/name-particles.txt", file423, sizeof file423 - 1},
  {"Languages/sv/no-names.txt", file424, sizeof file424 - 1},
  {"Languages/sv/not-speech.txt", file425, sizeof file425 - 1},
  {"Languages/sv/number-context.txt", file426, sizeof file426 - 1},
  {"Languages/sv/numerals.txt", file427, sizeof file427 - 1},
  {"Languages/sv/percent.txt", file428, sizeof file428 - 1},
  {"Languages/sv/place-name-endings.txt", file429, sizeof file429 - 1},
  {"Languages/sv/places.txt", file430, sizeof file430 - 1},
  {"Languages/sv/pronouns.txt", file431, sizeof file431 - 1},
  {"Languages/sv/quote-grammar.txt", file432, sizeof file432 - 1},
  {"Languages/sv/role-synonyms.txt", file433, sizeof file433 - 1},
  {"Languages/sv/speaker-nouns.txt", file434, sizeof file434 - 1},
  {"Languages/sv/speech-nouns.txt", file435, sizeof file435 - 1},
  {"Languages/sv/stop-words.txt", file436, sizeof file436 - 1},
  {"Languages/sv/titles.txt", file437, sizeof file437 - 1},
  {"Languages/sv/units.txt", file438, sizeof file438 - 1},
  {"Languages/th/abbreviations.txt", file439, sizeof file439 - 1},
  {"Languages/th/stop-words.txt", file440, sizeof file440 - 1},
  {"Languages/uk/abbreviations.txt", file441, sizeof file441 - 1},
  {"Languages/uk/actor-cues.txt", file442, sizeof file442 - 1},
  {"Languages/uk/adverbs.txt", file443, sizeof file443 - 1},
  {"Languages/uk/calendar-words.txt", file444, sizeof file444 - 1},
  {"Languages/uk/copulas.txt", file445, sizeof file445 - 1},
  {"Languages/uk/cue-phrases.txt", file446, sizeof file446 - 1},
  {"Languages/uk/cue-verbs.txt", file447, sizeof file447 - 1},
  {"Languages/uk/currencies.txt", file448, sizeof file448 - 1},
  {"Languages/uk/function-words.txt", file449, sizeof file449 - 1},
  {"Languages/uk/given-names.txt", file450, sizeof file450 - 1},
  {"Languages/uk/name-endings.txt", file451, sizeof file451 - 1},
  {"Languages/uk/name-links-and.txt", file452, sizeof file452 - 1},
  {"Languages/uk/name-particles.txt", file453, sizeof file453 - 1},
  {"Languages/uk/no-names.txt", file454, sizeof file454 - 1},
  {"Languages/uk/not-speech.txt", file455, sizeof file455 - 1},
  {"Languages/uk/number-context.txt", file456, sizeof file456 - 1},
  {"Languages/uk/numerals.txt", file457, sizeof file457 - 1},
  {"Languages/uk/organisation-nouns.txt", file458, sizeof file458 - 1},
  {"Languages/uk/owner-nouns.txt", file459, sizeof file459 - 1},
  {"Languages/uk/percent.txt", file460, sizeof file460 - 1},
  {"Languages/uk/place-endings.txt", file461, sizeof file461 - 1},
  {"Languages/uk/place-nouns.txt", file462, sizeof file462 - 1},
  {"Languages/uk/place-prepositions.txt", file463, sizeof file463 - 1},
  {"Languages/uk/places.txt", file464, sizeof file464 - 1},
  {"Languages/uk/pronouns.txt", file465, sizeof file465 - 1},
  {"Languages/uk/quote-grammar.txt", file466, sizeof file466 - 1},
  {"Languages/uk/roads.txt", file467, sizeof file467 - 1},
  {"Languages/uk/role-synonyms.txt", file468, sizeof file468 - 1},
  {"Languages/uk/speaker-nouns.txt", file469, sizeof file469 - 1},
  {"Languages/uk/speech-nouns.txt", file470, sizeof file470 - 1},
  {"Languages/uk/stop-words.txt", file471, sizeof file471 - 1},
  {"Languages/uk/titles.txt", file472, sizeof file472 - 1},
  {"Languages/uk/token-settings.txt", file473, sizeof file473 - 1},
  {"Languages/uk/units.txt", file474, sizeof file474 - 1},
  {"Languages/uk/usage-cues.txt", file475, sizeof file475 - 1},
  {"Languages/zh/contractions.txt", file476, sizeof file476 - 1},
  {"Languages/zh/stop-words.txt", file477, sizeof file477 - 1},
  {"Models/en/names.model", file478, sizeof file478 - 1},
  {"Models/en/parts-of-speech.model", file479, sizeof file479 - 1},
  {"Review/keys.txt", file480, sizeof file480 - 1},
};

const iq_file *iq_files(void) { return files; }
size_t iq_file_count(void) { return sizeof files / sizeof files[0]; }
