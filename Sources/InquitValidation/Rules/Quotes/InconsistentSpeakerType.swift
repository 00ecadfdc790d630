import InquitModel

struct InconsistentSpeakerType: DocumentRule {
  static let about = RuleDescription(
    code: "QUO012", name: "inconsistent-speaker-type", level: .warning,
    summary: "one entity has two types of speaker in one document",
    why: "An entity that is a person in one place and an organisation in another is wrong in one of them.",
    failing: [
      .marked("[speaker entity=Acme type=person|Acme] grew. [speaker entity=Acme type=organisation|It] fell.")
    ],
    passing: [
      .marked(
        "[speaker entity=Acme type=organisation|Acme] grew. [speaker entity=Acme type=organisation|It] fell."),
      .marked(
        "[speaker entity=\"\" type=person|a witness] left. [speaker entity=\"\" type=group|police] came."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var seen: [String: Int] = [:]
    for i in document.order where document.annotations[i].label == .speaker {
      guard let entity = document.attribute("entity", of: i), !entity.isEmpty,
        let type = document.attribute("type", of: i), type != "unknown"
      else { continue }
      guard let first = seen[entity] else {
        seen[entity] = i
        continue
      }
      guard let before = document.attribute("type", of: first), before != type else { continue }
      report.add(
        "\(quoted(entity)) is of type \(type) here and \(before) before", at: .annotation(i),
        help: "give both the same type", notes: [report.note("before", annotation: first)])
    }
  }
}
