import InquitFormats
import InquitModel
import InquitValidation

/// Findings as JSON: a list, or an object a line. Ranges count code points.
struct JSONReporter: FindingReporter {
  let isLines: Bool
  private var isFirst = true

  init(isLines: Bool) { self.isLines = isLines }

  func start() -> String { isLines ? "" : "[" }

  mutating func report(_ finding: Finding) -> String {
    defer { isFirst = false }
    let object = JSONValue.object(Self.object(finding)).text
    return isLines ? object + "\n" : (isFirst ? "\n" : ",\n") + object
  }

  func finish() -> String { isLines ? "" : "\n]\n" }

  private static func object(_ finding: Finding) -> JSONObject {
    var object: JSONObject = [
      "code": .string(finding.code.rawValue), "name": .string(finding.name),
      "level": .string(finding.level.rawValue), "message": .string(finding.message),
    ]
    object["help"] = finding.help.map { .string($0) }
    object["file"] = finding.file.map { .string($0) }
    object["line"] = .number("\(finding.place.line)")
    object["column"] = finding.place.column.map { .number("\($0)") }
    object["document"] = finding.document.map { .string($0) }
    switch finding.subject {
    case .annotation(let i): object["annotation"] = .number("\(i)")
    case .relation(let i): object["relation"] = .number("\(i)")
    default: break
    }
    object["ranges"] = .array(
      finding.characters.map {
        .array([.number("\($0.lowerBound.value)"), .number("\($0.upperBound.value)")])
      })
    object["notes"] = .array(finding.notes.map { .string($0.message) })
    object["fix"] = finding.fix.map {
      .object(["title": .string($0.title), "safety": .string($0.safety.rawValue)])
    }
    return object
  }
}

extension JSONValue {
  /// The value as JSON.
  var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
