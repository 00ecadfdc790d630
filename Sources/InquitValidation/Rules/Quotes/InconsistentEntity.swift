import InquitModel

struct InconsistentEntity: DocumentRule {
  static let about = RuleDescription(
    code: "QUO008", name: "inconsistent-entity", level: .warning,
    summary: "the same full name is resolved to different entities in one document",
    why: """
      A name of two words or more means one person throughout an article. Two entities for it split the person's quotes \
      in two; mostly one of them is misspelt.
      """,
    failing: [
      .marked("[speaker entity=\"Ann Lee\"|Ann Lee] left. [speaker entity=\"Anne Lee\"|Ann Lee] came back.")
    ],
    passing: [
      .marked("[speaker entity=\"Ann Lee\"|Ann Lee] left. [speaker entity=\"Ann Lee\"|Ann Lee] came back."),
      .marked("[speaker entity=Ann|she] left. [speaker entity=Eve|she] came back."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var seen: [String: Int] = [:]
    for i in document.order
    where document.annotations[i].label == .speaker || document.annotations[i].label == .person {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1,
        case .string(let entity)? = annotation.attributes["entity"], !entity.isEmpty
      else { continue }
      let name = document.text[annotation.ranges[0]]
      // A description such as "a witness" may well mean two people.
      guard name.utf8.contains(0x20), name.unicodeScalars.first?.properties.isUppercase ?? false else {
        continue
      }
      guard let first = seen[name] else {
        seen[name] = i
        continue
      }
      guard case .string(let before)? = document.annotations[first].attributes["entity"],
        !sameBytes(before, entity)
      else { continue }
      report.add(
        "\(quoted(name)) is \(quoted(entity)) here and \(quoted(before)) before", at: .annotation(i),
        help: "give both the same entity", notes: [report.note("before", annotation: first)])
    }
  }
}
