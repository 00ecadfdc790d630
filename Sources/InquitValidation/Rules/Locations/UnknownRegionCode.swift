import ICU
import InquitModel

struct UnknownRegionCode: DocumentRule {
  static let about = RuleDescription(
    code: "LOC001", name: "unknown-region-code", level: .warning,
    summary: "a location's code is neither one of ISO 3166 nor a number",
    why: """
      A code says which place is meant: by ISO 3166, as in FI and US-CA, or by a number of GeoNames. Names and codes in \
      small letters are not found by programs that look them up.
      """,
    fix: .safe,
    failing: [
      .marked("[location type=country code=Finland|Finland]"),
      .marked("[location type=country code=fi|Finland]"),
      .marked("[location type=country code=XQ|Finland]"),
    ],
    passing: [
      .marked("[location type=country code=FI|Finland]"),
      .marked("[location type=region code=US-CA|California]"),
      .marked("[location type=city code=703448|Kyiv]"),
    ])

  private static let regions = Set(LocaleData.regionCodes)

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location) {
      guard let code = document.attribute("code", of: i), !code.isEmpty, !isKnown(code) else { continue }
      let upper = code.uppercased()
      report.add(
        "\(quoted(code)) is no code of ISO 3166", at: .annotation(i),
        help: isKnown(upper) ? "write \(upper)" : "write it as in FI or US-CA",
        fix: isKnown(upper)
          ? Fix("write \(upper)", .safe, [.setAttribute(annotation: i, name: "code", .string(upper))]) : nil)
    }
  }

  /// A country's code, perhaps with a subdivision's, or a number: of an area (UN M.49) or a place (GeoNames).
  private func isKnown(_ code: String) -> Bool {
    if code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return false }
    // The Union and Kosovo have codes in wide use outside the standard.
    guard Self.regions.contains(String(first)) || ["EU", "XK"].contains(first) else { return false }
    guard parts.count == 2 else { return true }
    return (1...3).contains(parts[1].utf8.count)
      && parts[1].utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
  }
}
