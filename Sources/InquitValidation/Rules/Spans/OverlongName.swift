import InquitModel

struct OverlongName: DocumentRule {
  static let about = RuleDescription(
    code: "SPN012", name: "overlong-name", level: .warning,
    summary: "a name, cue or number is longer than such things are",
    why: """
      A person, place or number of more than 80 characters, or a cue or speaker of more than 160, is mostly an \
      annotation whose end has slipped to the end of the sentence.
      """,
    failing: [
      .marked(
        "[person|Ann Lee, who had come from the north of the country with her two brothers and a dog that barked]"
      )
    ],
    passing: [
      .marked("[organisation|the United Nations Office for the Coordination of Humanitarian Affairs]")
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .long) {
      let annotation = document.annotations[i]
      let limit: Int
      switch annotation.label {
      case .person, .location, .number: limit = 80
      case .cue, .speaker, .organisation: limit = 160
      default: continue
      }
      guard let hull = annotation.hull, hull.length() > limit, annotation.ranges.count == 1 else { continue }
      let length = document.text.bytes(in: hull).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      guard length > limit else { continue }
      report.add(
        "\(document.name(i)) has \(length) characters", at: .annotation(i),
        help: "end it where the \(annotation.label) ends")
    }
  }
}
