import InquitModel
import InquitSegmentation
import Testing

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("en", "The talks were held in Vienna, and they will go on."),
    ("de", "Das ist nicht der Fall, und es wird so bleiben."),
    ("fr", "Il n'est pas dans la maison, mais elle est avec nous."),
    ("es", "El presidente dijo que no hay dinero para los hospitales."),
    ("it", "Non è stato il primo a dire che la guerra è finita."),
    ("pt", "O presidente disse que não há dinheiro para as escolas."),
    ("nl", "Het is niet zo dat de regering geen geld heeft."),
    ("sv", "Det är inte så att regeringen har ont om pengar."),
    ("fi", "Se ei ole totta, mutta hän on jo lähtenyt."),
    ("pl", "To nie jest prawda, ale on już był w domu."),
    ("uk", "Це не так, але він уже був у Києві та Львові."),
    ("ru", "Это не так, но он уже был в Москве и на юге."),
    ("zh", "他在北京说，这不是真的。"),
    ("ja", "彼は東京で話した。"),
    ("th", "เขาอยู่ที่กรุงเทพฯ"),
  ])
  func sentences(language: String, text: String) {
    #expect(LanguageDetector.language(of: SourceText(text)) == language)
    #expect(LanguageDetector.language(of: SourceText("😀é\r\n" + text)) == language)
  }

  /// One small word tells the language of a headline, but not of a long text without others.
  @Test func oneWordTellsInAHeadline() {
    #expect(LanguageDetector.language(of: SourceText("Fire destroys the market")) == "en")
    let names = String(repeating: "Xyz Qwv ", count: 20)
    #expect(LanguageDetector.language(of: SourceText(names + "the")) == nil)
  }

  @Test(arguments: ["", "12:30", "😀", "Xyz Qwv"])
  func textsThatDoNotTell(text: String) {
    #expect(LanguageDetector.language(of: SourceText(text)) == nil)
  }
}
