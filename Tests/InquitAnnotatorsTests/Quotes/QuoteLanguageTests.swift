import InquitAnnotators
import InquitModel
import Testing

/// Quotes and speakers in languages other than English.
@Suite struct QuoteLanguageTests {
  let quotes = AnnotatorExpectation(
    labels: [.quote, .speaker, .cue], attributes: [], relations: [.saidBy, .cuedBy]
  ) { QuoteAnnotator(language: $0.language).layer(for: $0, names: []) }

  @Test(arguments: [
    "[quote by=s1 cue=c1|„Wir sind spät dran“], [cue#c1|sagte] [speaker#s1|Mira Holt] am Montag.",
    "[speaker#s1|Mira Holt] [cue#c1|sagte]: [quote by=s1 cue=c1|„Wir sind spät dran.“]",
    "[quote by=s1 cue=c1|»Wir sind spät dran«], [cue#c1|erklärte] [speaker#s1|der Sprecher].",
    "[cue#c1|Laut] [speaker#s1|Mira Holt] ist der Hafen [quote by=s1 cue=c1|„eine Schande“].",
    "[quote by=s1 cue=c1|„Wir sind spät dran“], [cue#c1|so] [speaker#s1|der Minister] weiter.",
    "In [speaker#s1|dem Bericht] [cue#c1|heißt es], der Hafen sei [quote by=s1 cue=c1|„eine Schande“].",
    "[quote by=s1 cue=c1|„Wir sind spät dran“], [cue#c1|gibt] [speaker#s1|Holt] zu.",
    "[speaker#s1|Der Präsident] hatte von einem [quote by=s1 cue=c1|„Debakel“] [cue#c1|gesprochen].",
    "[speaker#s1|Holt] [cue#c1|zufolge] ist der Hafen [quote by=s1 cue=c1|„eine Schande“].",
    "Gleichzeitig [cue#c1|warnte] [speaker#s1|er]: [quote by=s1 cue=c1|„Wir sind spät dran.“]",
    "Nach [speaker#s1|seinen] [cue#c1|Worten] ist der Hafen [quote by=s1 cue=c1|„eine Schande“].",
    "[quote by=s1 cue=c1|„Wir sind spät dran“], [cue#c1|sagte] [speaker#s1|Mira Holt]. Berlin dürfe [quote by=s1 cue=c1|„nicht weiter warten“].",
  ])
  func german(_ marked: String) throws { try check(marked, "de") }

  @Test(arguments: [
    "[quote by=s1 cue=c1|« Nous sommes en retard »], a [cue#c1|déclaré] [speaker#s1|Mira Holt] lundi.",
    "[speaker#s1|Mira Holt] a [cue#c1|déclaré] : [quote by=s1 cue=c1|« Nous sommes en retard. »]",
    "[quote by=s1 cue=c1|« Nous sommes en retard »], [cue#c1|affirme] [speaker#s1|la ministre].",
    "[cue#c1|Selon] [speaker#s1|Mira Holt], le port est [quote by=s1 cue=c1|« une honte »].",
    "[quote by=s1 cue=c1|« Nous sommes en retard »], a-t-[speaker#s1|elle] [cue#c1|déclaré].",
    "[quote#q1 by=s1 cue=c1|« Nous sommes en retard], [cue#c1|soupire] [speaker#s1|Mira Holt], [quote#q1+|mais nous arrivons. »]",
    "[speaker#s1|La préfecture] n’[cue#c1|exclut] pas [quote by=s1 cue=c1|« de nouveaux retards »].",
    "[quote by=s1 cue=c1|« Nous sommes en retard »], [cue#c1|tonne] [speaker#s1|Mira Holt].",
    "[quote by=s1 cue=c1|« Nous sommes en retard »], [cue#c1|tonne] de son côté [speaker#s1|Mira Holt].",
    "[quote by=s1 cue=c1|« Nous arrivons »], [cue#c1|dit] [speaker#s1|Holt]. Et d’[cue#c2|ajouter] : [quote by=s1 cue=c2|« En retard. »]",
    "[speaker#s1|Mira Holt] se [cue#c1|dit] [quote by=s1 cue=c1|« déçue mais pas surprise »].",
  ])
  func french(_ marked: String) throws { try check(marked, "fr") }

  @Test(arguments: [
    "[quote by=s1 cue=c1|«Llegamos tarde»], [cue#c1|dijo] [speaker#s1|Mira Holt] el lunes.",
    "[speaker#s1|Mira Holt] [cue#c1|declaró]: [quote by=s1 cue=c1|“Llegamos tarde”].",
    "[quote by=s1 cue=c1|“Llegamos tarde”], [cue#c1|afirmó] [speaker#s1|el portavoz].",
    "[cue#c1|Según] [speaker#s1|Mira Holt], el puerto es [quote by=s1 cue=c1|“una vergüenza”].",
    "[cue#c1|Según] el ministro de Cultura, [speaker#s1|Mario Holt], el puerto es [quote by=s1 cue=c1|“una vergüenza”].",
    "[speaker#s1|Mira Holt] [cue#c1|dijo]: [quote by=s1 cue=c1|“Llegamos tarde”]. [quote by=s1 cue=c2|“Muy tarde”], [cue#c2|añadió].",
    "[quote#q1 by=s1 cue=c1|—Llegamos tarde] —[cue#c1|dijo] [speaker#s1|Mira Holt]—. [quote#q1+|Muy tarde.]",
  ])
  func spanish(_ marked: String) throws { try check(marked, "es") }

  @Test(arguments: [
    "[quote by=s1 cue=c1|«Ми запізнюємося»], – [cue#c1|сказала] [speaker#s1|Міра Голт].",
    "[speaker#s1|Міра Голт] [cue#c1|заявила]: [quote by=s1 cue=c1|«Ми запізнюємося»].",
    "[cue#c1|За словами] [speaker#s1|Міри Голт], порт — [quote by=s1 cue=c1|«ганьба»].",
    "[quote#q1 by=s1 cue=c1|«Ми запізнюємося], — [cue#c1|розповіла] [speaker#s1|Міра Голт], — [quote#q1+|і поспішаємо»].",
    "У [speaker#s1|міністерстві] [cue#c1|заявили], що порт — [quote by=s1 cue=c1|«ганьба»].",
    "За [speaker#s1|його] [cue#c1|словами], порт — [quote by=s1 cue=c1|«справжня ганьба»].",
    "[speaker#s1|Міра Голт] [cue#c1|назвала] порт [quote by=s1 cue=c1|«ганьбою»] та закликала діяти.",
  ])
  func ukrainian(_ marked: String) throws { try check(marked, "uk") }

  /// Clauses are taken for speech, and names and titles are not.
  @Test(arguments: [
    (
      "tr",
      "[quote kind=direct|“Geç kaldık”], dedi Mira Holt. [quote kind=not-speech|‘Deniz Sesi’] filmi çıktı."
    ),
    (
      "el",
      "[quote kind=direct|«Αργήσαμε»], είπε η Μίρα Χολτ. Η ταινία [quote kind=not-speech|«Θάλασσα»] βγήκε."
    ),
    (
      "ja",
      "ホルト氏は[quote kind=direct|「遅れた。[quote kind=direct|『もう本当に無理だ』]と言われた」]と述べた。映画[quote kind=not-speech|『海の声』]も。"
    ),
    ("zh", "霍尔特说：[quote kind=direct|“我们迟到了。”]他说：[quote kind=direct|「明天再來。」]"),
    ("ko", "홀트는 [quote kind=direct|“항구가 이미 꽉 찼다”]고 말했다. [quote kind=direct|‘내일 여기에 다시 오겠다’]고 덧붙였다."),
    ("ar", "قالت هولت: [quote kind=direct|«لقد تأخرنا»]، وأضافت: [quote kind=direct|“سنعود غدًا”]."),
    ("he", "[quote kind=direct|\"הנמל מלא\"], אמרה הולט. צה\"ל מסר: [quote kind=direct|”נחזור מחר“]."),
    ("hi", "होल्ट ने कहा, [quote kind=direct|“हमें देर हो गई।”]"),
    ("th", "นายโฮลต์กล่าวว่า [quote kind=direct|“ท่าเรือเต็มไปหมดแล้ว”]"),
  ])
  func aLanguageWithoutCuesHasQuotesWithoutSpeakers(language: String, marked: String) throws {
    let hasSpeakerData = QuoteAnnotator(language: language).hasSpeakerData
    #expect(!hasSpeakerData)
    let kinds = AnnotatorExpectation(
      labels: [.quote, .speaker, .cue], attributes: ["kind"], relations: [.saidBy, .cuedBy]
    ) { QuoteAnnotator(language: $0.language).layer(for: $0, names: []) }
    try kinds.check("#!inquit id=t language=\(language)\n" + marked)
  }

  private func check(_ marked: String, _ language: String) throws {
    try quotes.check("#!inquit id=t language=\(language)\n" + marked)
  }
}
