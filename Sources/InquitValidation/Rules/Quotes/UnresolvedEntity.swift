import InquitModel

struct UnresolvedEntity: DocumentRule {
  static let about = RuleDescription(
    code: "QUO010", name: "unresolved-entity", level: .warning,
    summary: "a speaker's entity is no name but a pronoun or a description",
    why: """
      “entity” is the name that a mention resolves to: “he” is “Alexander Stubb”. An entity that repeats a mention in \
      lower case resolves nothing. Speakers whose name the text does not give have an empty entity.
      """,
    fix: .unsafe,
    failing: [
      .marked("[speaker entity=he|he] left"), .marked("[speaker entity=\"a witness\"|a witness] left"),
    ],
    passing: [
      .marked("[speaker entity=\"Ann Lee\"|she] left"), .marked("[speaker entity=\"\"|a witness] left"),
      .marked("[speaker entity=iRobot|iRobot] grew"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .speaker) {
      let annotation = document.annotations[i]
      guard case .string(let entity)? = annotation.attributes["entity"], isInLowerCase(entity),
        annotation.ranges.count == 1, sameBytes(entity, document.text[annotation.ranges[0]])
      else { continue }
      report.add(
        "the entity \(quoted(entity)) is no name", at: .annotation(i),
        help: "write the name that it stands for, or leave it empty",
        fix: Fix("leave it empty", .unsafe, [.setAttribute(annotation: i, name: "entity", "")]))
    }
  }

  /// Whether there are small letters and no capital ones; scripts without case have neither.
  private func isInLowerCase(_ string: String) -> Bool {
    var hasLower = false
    for scalar in string.unicodeScalars {
      if scalar.properties.isUppercase { return false }
      if scalar.properties.isLowercase { hasLower = true }
    }
    return hasLower
  }
}
