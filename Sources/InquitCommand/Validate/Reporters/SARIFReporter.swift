import Inquit
import InquitModel
import InquitValidation

/// SARIF 2.1.0 (OASIS), which GitHub and others show beside the code.
struct SARIFReporter: FindingReporter {
  private var isFirst = true
  private var fingerprints = Fingerprints()

  func start() -> String {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let driver = JSONValue.object([
      "name": "inquit", "version": .string(InquitVersion.current),
      "rules": .array(RuleRegistry.all.map { .object(Self.rule($0.about)) }),
    ])
    return """
      {"$schema":"\(schema)","version":"2.1.0","runs":[{"tool":{"driver":\(driver.text)},\
      "columnKind":"unicodeCodePoints","results":[
      """
  }

  mutating func report(_ finding: Finding) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n")
      + JSONValue.object(Self.result(finding, fingerprints.next(for: finding))).text
  }

  func finish() -> String { "\n]}]}\n" }

  private static func rule(_ about: RuleDescription) -> JSONObject {
    [
      "id": .string(about.code.rawValue), "name": .string(about.name),
      "shortDescription": .object(["text": .string(about.summary)]),
      "fullDescription": .object(["text": .string(about.why)]),
      "defaultConfiguration": .object(["level": .string(level(about.level))]),
    ]
  }

  private static func result(_ finding: Finding, _ fingerprint: String) -> JSONObject {
    var result: JSONObject = [
      "ruleId": .string(finding.code.rawValue), "level": .string(level(finding.level)),
      "message": .object([
        "text": .string(finding.message + (finding.help.map { "; " + $0 } ?? ""))
      ]),
      "locations": .array([.object(location(finding.reportedPath, finding.place))]),
      "partialFingerprints": .object(["inquit/v1": .string(fingerprint)]),
    ]
    let related = finding.notes.compactMap { note in
      note.place.map { place -> JSONValue in
        var location = location(note.file.map(Finding.reported) ?? finding.reportedPath, place)
        location["message"] = .object(["text": .string(note.message)])
        return .object(location)
      }
    }
    if !related.isEmpty { result["relatedLocations"] = .array(related) }
    return result
  }

  private static func location(_ path: String, _ place: FilePlace) -> JSONObject {
    var region: JSONObject = ["startLine": .number("\(place.line)")]
    region["startColumn"] = place.column.map { .number("\($0)") }
    return [
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(uri(path))]), "region": .object(region),
      ])
    ]
  }

  /// A path as a relative reference of RFC 3986.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func level(_ level: Level) -> String { level == .info ? "note" : level.rawValue }
}
