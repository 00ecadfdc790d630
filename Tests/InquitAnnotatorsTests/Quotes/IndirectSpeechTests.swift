import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// Speech without marks, which is found on request.
@Suite struct IndirectSpeechTests {
  let indirect = AnnotatorExpectation(
    labels: [.quote, .speaker, .cue], attributes: ["kind"], relations: [.saidBy, .cuedBy]
  ) {
    var options = QuoteAnnotator.Options()
    options.includesIndirect = true
    return QuoteAnnotator(language: $0.language, options: options).layer(for: $0, names: [])
  }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|said] that [quote kind=indirect by=s1 cue=c1|the harbour was closed].",
    "[speaker#s1|Holt] [cue#c1|told] reporters on Monday that [quote kind=indirect by=s1 cue=c1|it was closed].",
    "[speaker#s1|Holt] [cue#c1|said], however, that [quote kind=indirect by=s1 cue=c1|it was closed].",
    "[speaker#s1|Holt] [cue#c1|said] that [quote kind=indirect by=s1 cue=c1|it was closed and that she would leave].",
  ])
  func afterThat(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|the harbour was closed].",
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|there was no hurry].",
    "[speaker#s1|Holt] [cue#c1|told] reporters [quote kind=indirect by=s1 cue=c1|the harbour was closed].",
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|he had warned them that it was closed].",
    "[speaker#s1|Holt], who [cue#c1|said] [quote kind=indirect by=s1 cue=c1|it was closed], left early.",
  ])
  func withoutThat(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "[quote#q1 kind=indirect by=s1 cue=c1|The harbour], [speaker#s1|Holt] [cue#c1|said], [quote#q1+|was closed].",
    "[quote kind=indirect by=s1 cue=c1|The harbour was closed], [speaker#s1|police] [cue#c1|said] on Monday.",
    "[cue#c1|According to] [speaker#s1|Holt], [quote kind=indirect by=s1 cue=c1|the harbour is closed].",
    "[quote kind=indirect by=s1 cue=c1|The harbour is closed], [cue#c1|according to] [speaker#s1|the ministry].",
  ])
  func aroundItsTag(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|asked] [quote kind=indirect by=s1 cue=c1|whether the harbour was closed].",
    "[speaker#s1|Holt] [cue#c1|accused] [quote kind=indirect by=s1 cue=c1|Diab of closing the harbour].",
  ])
  func questionsAndAccusations(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|it was closed], while [speaker#s2|Diab] [cue#c2|claimed] that [quote kind=indirect by=s2 cue=c2|it was open].",
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|it was closed] and [cue#c2|accused] [quote kind=indirect by=s1 cue=c2|Diab of closing it].",
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|it was closed], [cue#c2|adding] that [quote kind=indirect by=s1 cue=c2|she would leave].",
  ])
  func severalReportsOfASentence(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|said] that [quote kind=indirect by=s1 cue=c1|the harbour was [quote kind=mixed by=s1 cue=c1|“a mess”] and would be closed].",
    "[speaker#s1|Holt] [cue#c1|said] [quote kind=indirect by=s1 cue=c1|it was closed], [cue#c2|adding]: [quote kind=direct by=s1 cue=c2|“Go home.”]",
    "[speaker#s1|Holt] [cue#c1|called] it [quote kind=mixed by=s1 cue=c1|“a mess”] and [quote kind=mixed by=s1 cue=c1|“a danger”].",
  ])
  func framesOfMixedQuotes(_ marked: String) throws { try indirect.check(marked) }

  @Test(arguments: [
    "Holt said nothing.", "Holt said so.", "They said goodbye to the crew.",
    "Holt said a few words about the harbour.", "Holt is said to be in the harbour.",
    "If Holt says that again, Diab will leave.", "Holt announced plans to close the harbour.",
    "Holt announced a plan that would close the harbour.", "In Paris, Holt said of it.",
  ])
  func whatReportsNoWords(_ text: String) throws { try indirect.check(text) }

  @Test(arguments: [
    "[speaker#s1|Holt] [cue#c1|sagte] am Montag, dass [quote kind=indirect by=s1 cue=c1|der Hafen voll ist].",
    "[speaker#s1|Holt] [cue#c1|sagte], [quote kind=indirect by=s1 cue=c1|der Hafen sei voll].",
    "[speaker#s1|Der Sprecher Jan Holt] [cue#c1|teilte] mit, [quote kind=indirect by=s1 cue=c1|man habe die Polizei informiert].",
    "[quote kind=indirect by=s1 cue=c1|Der Hafen sei voll], [cue#c1|sagte] [speaker#s1|Mira Holt].",
    "[quote#q1 kind=indirect by=s1 cue=c1|Der Hafen], [cue#c1|so] [speaker#s1|Holt], [quote#q1+|sei voll].",
    "[cue#c1|Laut] [speaker#s1|Holt] [quote kind=indirect by=s1 cue=c1|wurde niemand verletzt].",
    "[quote#q1 kind=indirect by=s1 cue=c1|Der Hafen ist] [cue#c1|laut] [speaker#s1|Holt] [quote#q1+|wieder voll].",
    "Im [speaker#s1|Bericht] [cue#c1|heißt es], [quote kind=indirect by=s1 cue=c1|die Mittel seien verbraucht].",
    "[speaker#s1|Holt] [cue#c1|fragte], [quote kind=indirect by=s1 cue=c1|ob der Hafen voll ist].",
    "[speaker#s1|Holt] [cue#c1|sagte], [quote kind=indirect by=s1 cue=c1|er werde [quote kind=mixed by=s1 cue=c1|„bis zum Ende“] kämpfen].",
    "Der Mann, der das sagte, ging. Die Stadt, die wächst, freut sich.",
  ])
  func german(_ marked: String) throws { try check(marked, "de") }

  @Test(arguments: [
    "[speaker#s1|La ministre] a [cue#c1|déclaré] lundi que [quote kind=indirect by=s1 cue=c1|le port était plein].",
    "[speaker#s1|Holt] a [cue#c1|dit] à l’AFP qu’[quote kind=indirect by=s1 cue=c1|il partirait].",
    "[speaker#s1|Le ministre] a [cue#c1|indiqué], dans un communiqué, que [quote kind=indirect by=s1 cue=c1|le port était plein].",
    "[cue#c1|Selon] [speaker#s1|Jean Holt], [quote kind=indirect by=s1 cue=c1|le port est plein].",
    "[quote#q1 kind=indirect by=s1 cue=c1|Le port], a [cue#c1|expliqué] [speaker#s1|le maire], [quote#q1+|est plein].",
    "[speaker#s1|Le maire] a [cue#c1|demandé] [quote kind=indirect by=s1 cue=c1|si le port était plein].",
    "[speaker#s1|Le syndicat] [cue#c1|accuse] [quote kind=indirect by=s1 cue=c1|la direction de mentir].",
    "Le directeur a annoncé la fermeture du site que la ville avait racheté. Il a dit non. À Paris, le ministre a parlé.",
  ])
  func french(_ marked: String) throws { try check(marked, "fr") }

  @Test(arguments: [
    "[speaker#s1|La ministra] [cue#c1|dijo] el lunes que [quote kind=indirect by=s1 cue=c1|el puerto está lleno].",
    "[cue#c1|Según] [speaker#s1|Juan Holt], [quote kind=indirect by=s1 cue=c1|el puerto está lleno].",
    "[quote#q1 kind=indirect by=s1 cue=c1|El puerto], [cue#c1|explicó] [speaker#s1|el alcalde], [quote#q1+|está lleno].",
    "[speaker#s1|La policía] [cue#c1|informó] de que [quote kind=indirect by=s1 cue=c1|dos hombres huyeron].",
    "[speaker#s1|Holt] [cue#c1|dijo] que [quote kind=indirect by=s1 cue=c1|está lleno]. [cue#c2|Añadió] que [quote kind=indirect by=s1 cue=c2|no habrá despidos].",
    "El director anunció el cierre de la planta que la ciudad había comprado.",
  ])
  func spanish(_ marked: String) throws { try check(marked, "es") }

  @Test(arguments: [
    "[speaker#s1|Міністерка] [cue#c1|сказала] в понеділок, що [quote kind=indirect by=s1 cue=c1|порт переповнений].",
    "[cue#c1|За словами] [speaker#s1|Холта], [quote kind=indirect by=s1 cue=c1|порт переповнений].",
    "[quote kind=indirect by=s1 cue=c1|Порт переповнений], [cue#c1|повідомила] [speaker#s1|поліція].",
    "У [speaker#s1|поліції] [cue#c1|повідомили], що [quote kind=indirect by=s1 cue=c1|двоє чоловіків утекли].",
    "[speaker#s1|Вона] [cue#c1|додала], що [quote kind=indirect by=s1 cue=c1|боротиметься [quote kind=mixed by=s1 cue=c1|«до кінця»]].",
    "Він підтримав рішення, що набуло чинності. Про це повідомила міська рада.",
  ])
  func ukrainian(_ marked: String) throws { try check(marked, "uk") }

  @Test(arguments: [
    "[speaker#s1|Губернатор] [cue#c1|заявил] журналистам, что [quote kind=indirect by=s1 cue=c1|школу закроют].",
    "[quote#q1 kind=indirect by=s1 cue=c1|Порт], [cue#c1|по словам] [speaker#s1|Холта], [quote#q1+|снова переполнен].",
    "[quote kind=indirect by=s1 cue=c1|Порт переполнен], [cue#c1|заявил] [speaker#s1|мэр Иван Холт].",
    "В [speaker#s1|отчёте] [cue#c1|говорится], что [quote kind=indirect by=s1 cue=c1|средства израсходованы].",
    "Об этом сообщает агентство.",
  ])
  func russian(_ marked: String) throws { try check(marked, "ru") }

  @Test(arguments: [
    ("it", "[speaker#s1|Holt] ha [cue#c1|detto] che [quote kind=indirect by=s1 cue=c1|il porto è pieno]."),
    ("it", "[cue#c1|Secondo] [speaker#s1|Holt], [quote kind=indirect by=s1 cue=c1|il porto è pieno]."),
    ("pl", "[speaker#s1|Holt] [cue#c1|powiedział], że [quote kind=indirect by=s1 cue=c1|port jest pełny]."),
    ("pl", "[cue#c1|Zdaniem] [speaker#s1|Holta] [quote kind=indirect by=s1 cue=c1|port jest pełny]."),
    ("pt", "[speaker#s1|Holt] [cue#c1|disse] que [quote kind=indirect by=s1 cue=c1|o porto está cheio]."),
    ("nl", "[speaker#s1|De minister] [cue#c1|zei] dat [quote kind=indirect by=s1 cue=c1|de haven vol is]."),
    ("sv", "[speaker#s1|Holt] [cue#c1|tillade] att [quote kind=indirect by=s1 cue=c1|hamnen är full]."),
    ("fi", "[speaker#s1|Holt] [cue#c1|sanoi], että [quote kind=indirect by=s1 cue=c1|satama on täynnä]."),
    ("cs", "[speaker#s1|Holt] [cue#c1|dodal], že [quote kind=indirect by=s1 cue=c1|přístav je plný]."),
  ])
  func otherLanguages(language: String, marked: String) throws { try check(marked, language) }

  @Test(arguments: ["en", "de", "fr", "es", "pl", "ru", "uk"]) func randomTextsNeverCrash(language: String) {
    var generator = SeededGenerator(seed: 11)
    var options = QuoteAnnotator.Options()
    options.includesIndirect = true
    let annotator = QuoteAnnotator(language: language, options: options)
    let pieces = [
      "Holt", "said", "that", "sagte", "dass", "a", "dit", "que", "dijo", "сказал", "что", "сказав", "що",
      "że", "selon",
      "laut", "the", "harbour", "was", "sei", "und", "et", "и", ",", ".", ";", ":", "—", "“", "”", "«", "»",
      "(", ")", "\n",
      "🙂",
    ]
    for _ in 0..<150 {
      let string = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? " " }.joined(separator: " ")
      let source = SourceText(string)
      let segments = TextSegmenter(language: language).segments(of: source)
      let text = AnalysedText(text: source, language: language, segments: segments)
      for annotation in annotator.layer(for: text, names: []).annotations {
        let isInOrder = zip(annotation.ranges, annotation.ranges.dropFirst()).allSatisfy {
          $0.upperBound <= $1.lowerBound
        }
        #expect(isInOrder && annotation.ranges.allSatisfy { !$0.isEmpty })
      }
    }
  }

  @Test func nothingIsFoundUnasked() throws {
    let direct = AnnotatorExpectation(labels: [.quote, .speaker, .cue], attributes: [], relations: []) {
      QuoteAnnotator(language: "en").layer(for: $0, names: [])
    }
    try direct.check("Holt said that the harbour was closed.")
  }

  private func check(_ marked: String, _ language: String) throws {
    try indirect.check("#!inquit id=t language=\(language)\n" + marked)
  }
}
