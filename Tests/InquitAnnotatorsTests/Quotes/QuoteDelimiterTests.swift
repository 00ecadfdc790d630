import InquitAnnotators
import InquitModel
import Testing

/// The marks that the press of each language uses: around quotes, inside them, and in place of them.
@Suite struct QuoteDelimiterTests {
  let quotes = AnnotatorExpectation(labels: [.quote], attributes: [], relations: []) {
    QuoteAnnotator(language: $0.language).layer(for: $0, names: [])
  }

  static let cases = [
    "de": [
      "[quote|„Er sagte: [quote|‚Nein‘]“], sagte Holt.", "[quote|»Er sagte: [quote|›Nein‹]«], sagte Holt.",
      "[quote|“Er kommt”], sagte Holt.", "[quote|\"Er kommt\"], sagte Holt.",
      "[quote|„Er kommt\"], sagte Holt.",
      "[quote|– Er kommt], sagte Holt.",
    ],
    "en": [
      "[quote|“He said, [quote|‘Never [quote|“ever”]’],”] said Holt.",
      "[quote|‘He said, [quote|“Never”],’] said Holt.",
    ],
    "es": [
      "[quote|«Dijo: [quote|“Nunca [quote|‘jamás’]”]»], contó Holt.", "[quote|“Ya viene”], contó Holt.",
      "[quote#d|—Ya viene] —dijo Holt—. [quote#d+|Por fin.]", "[quote|—¿Ya viene?] —preguntó Holt.",
    ],
    "fi": [
      "[quote|”Hän sanoi: [quote|’Ei’]”], kertoi Holt.", "[quote|»Hän tulee»], kertoi Holt.",
      "[quote|– Hän tulee], sanoi Holt.", "[quote|\"Hän tulee\"], kertoi Holt.",
    ],
    "fr": [
      "[quote|« Il a dit : [quote|“Jamais”] »], raconte Holt.",
      "[quote|« Il a dit : [quote|« Jamais »] »], raconte Holt.",
      "[quote|«\u{A0}Il vient\u{A0}»], raconte Holt.", "[quote|«\u{202F}Il vient\u{202F}»], raconte Holt.",
      "[quote|“Il vient”], raconte Holt.", "[quote|\" Il vient \"], raconte Holt.",
      "[quote|— Il vient], dit Holt.", "[quote|« Il vient, [quote|‹ dit-on ›], demain »], raconte Holt.",
    ],
    "it": [
      "[quote|«Ha detto: [quote|“Mai”]»], racconta Holt.", "[quote|“Arriva”], racconta Holt.",
      "[quote|\"Arriva\"], racconta Holt.", "[quote|– Arriva] – disse Holt.",
    ],
    "nl": [
      "[quote|‘Hij zei: [quote|“Nooit”]’], vertelt Holt.",
      "[quote|“Hij zei: [quote|‘Nooit’]”], vertelt Holt.",
      "[quote|„Hij komt”], vertelt Holt.", "[quote|'Hij komt'], vertelt Holt.",
    ],
    "pl": [
      "[quote|„Powiedział: [quote|«Nigdy»]”] – mówi Holt.",
      "[quote|„Powiedział: [quote|»Nigdy«]”] – mówi Holt.",
      "[quote|„On idzie\"] – mówi Holt.", "[quote#d|– On idzie] – mówi Holt. – [quote#d+|Nareszcie.]",
    ],
    "pt": [
      "[quote|«Ele disse: [quote|“Nunca”]»], conta Holt.",
      "[quote|“Ele disse: [quote|‘Nunca’]”], conta Holt.",
      "[quote|— Ele vem] — disse Holt.",
    ],
    "ru": [
      "[quote|«Он сказал: [quote|„Никогда“]»], — рассказал Холт.", "[quote|\"Он идёт\"], - сказал Холт.",
      "[quote#d|— Он идёт], — сказал Холт. — [quote#d+|Наконец.]", "[quote|“Он идёт”], — сказал Холт.",
    ],
    "sv": [
      "[quote|”Han sade: [quote|’Aldrig’]”], säger Holt.", "[quote|»Han kommer»], säger Holt.",
      "[quote|– Han kommer], säger Holt.", "[quote|»Han kommer«], säger Holt.",
    ],
    "uk": [
      "[quote|«Він сказав: [quote|„Ніколи“]»], — розповів Голт.", "[quote|„Він іде“], — сказав Голт.",
      "[quote|“Він іде”], — сказав Голт.", "[quote#d|— Він іде], — сказав Голт. — [quote#d+|Нарешті.]",
      "[quote|\"Він іде\"], – сказав Голт.",
    ],
    "da": ["[quote|»Han sagde: [quote|›Aldrig‹]«], siger Holt.", "[quote|”Han kommer”], siger Holt."],
    "cs": ["[quote|„Řekl: [quote|‚Nikdy‘]“], říká Holt.", "[quote|»Jde«], říká Holt."],
  ]

  @Test(arguments: cases.keys.sorted())
  func marks(language: String) throws {
    for marked in Self.cases[language] ?? [] {
      try quotes.check("#!inquit id=t language=\(language)\n" + marked)
    }
  }
}
