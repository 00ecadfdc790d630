import InquitModel

struct UnknownLabel: DocumentRule {
  static let about = RuleDescription(
    code: "SCH001", name: "unknown-label", level: .error,
    summary: "a label that the schema does not declare",
    why: """
      A label outside the schema is a misspelling, or belongs to another project. A model trained on it learns a class \
      of its own for it. Reported once a document and label.
      """,
    fix: .unsafe,
    failing: [.marked("[speeker|Ann] left"), .marked("[PER|Ann] left")],
    passing: [.marked("[speaker|Ann] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var seen: [Label: (first: Int, count: Int)] = [:]
    for (i, annotation) in document.annotations.enumerated()
    where document.schema.rule(for: annotation.label) == nil {
      seen[annotation.label, default: (i, 0)].count += 1
    }
    for (label, found) in seen.sorted(by: { $0.value.first < $1.value.first }) {
      let known = document.schema.labels.map(\.label.rawValue)
      let meant = nearestName(to: label.rawValue, among: known)
      report.add(
        "label \(quoted(label.rawValue)) is not in the schema"
          + (found.count > 1 ? " (\(found.count) annotations)" : ""),
        at: .annotation(found.first),
        help: meant.map { "did you mean “\($0)”?" }
          ?? "the schema has \(known.joined(separator: ", ")); add it there, or name the schema of your labels with --schema",
        fix: meant.map { meant in
          Fix(
            "use the label “\(meant)”", .unsafe,
            document.annotations.indices.filter { document.annotations[$0].label == label }
              .map { .setLabel(annotation: $0, Label(meant)) })
        })
    }
  }
}
