import ICU
import InquitData
import InquitModel

struct CodeDiffersFromName: DocumentRule {
  static let about = RuleDescription(
    code: "LOC002", name: "code-differs-from-name", level: .error,
    summary: "a country's code is another country's",
    why: """
      The text is the name of one country, in the document's language, and the code belongs to another one. Names are \
      those of Unicode's CLDR; only annotations of the type country are compared.
      """,
    failing: [.marked("[location type=country code=SE|Finland]")],
    passing: [
      .marked("[location type=country code=FI|Finland]"),
      .marked("[location type=region code=US-GA|Georgia]"),
      .marked("#!inquit language=de\n[location type=country code=DE|Deutschland]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location)
    where document.attribute("type", of: i) == "country" {
      let annotation = document.annotations[i]
      guard let code = document.attribute("code", of: i), code.utf8.count == 2, annotation.ranges.count == 1,
        let name = LocaleData.regionName(code, locale: document.locale == "und" ? "en" : document.locale)
      else { continue }
      let text = document.text[annotation.ranges[0]]
      guard !sameBytes(name, text),
        let other = CountryNames.of(document.locale).code(named: text), other != code
      else { continue }
      report.add(
        "\(quoted(text)) has the code \(code), which is \(quoted(name))", at: .annotation(i),
        help: "write \(other)")
    }
  }
}

/// The names of countries in a language.
final class CountryNames: Sendable {
  private let codes: [String: String]

  private init(locale: String) {
    var codes: [String: String] = [:]
    for code in LocaleData.regionCodes {
      guard let name = LocaleData.regionName(code, locale: locale), name != code else { continue }
      codes[name] = code
    }
    self.codes = codes
  }

  func code(named name: String) -> String? { codes[name] }

  /// The names in the language of a document; English where it has none.
  static func of(_ locale: String) -> CountryNames {
    cache[locale == "und" ? "en" : locale]
  }

  private static let cache = LanguageCache(CountryNames.init(locale:))
}
