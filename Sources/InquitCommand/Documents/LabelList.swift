import ArgumentParser
import Inquit
import InquitModel

/// Labels in an option, with commas between: `quote,speaker`.
enum LabelList {
  /// The labels that `argument` names, in their order. Throws for a name that is empty or that it has twice.
  static func parse(_ argument: String) throws -> [Label] {
    var labels: [Label] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let label = Label(String(name))
      if name.isEmpty { throw ValidationError("a label is empty; write them as in person,location") }
      if labels.contains(label) { throw ValidationError("the label '\(label)' is named twice") }
      labels.append(label)
    }
    return labels
  }

  /// The same where their order does not matter.
  static func set(_ argument: String) throws -> Set<Label> { Set(try parse(argument)) }

  /// A warning of each label of an option that no annotation has: one that is spelled otherwise selects nothing.
  static func warnings(of labels: Set<Label>, met: Set<Label>) -> [Diagnostic] {
    labels.subtracting(met).map(\.rawValue).sorted().map { label in
      Diagnostic(
        severity: .warning, "no annotation has the label '\(label)' of --labels",
        help: nearestName(to: label, among: met.map(\.rawValue).sorted()).map { "did you mean '\($0)'?" }
          ?? "'inquit stats' lists the labels")
    }
  }

  /// The same for labels to suggest. Throws for one that the annotators do not know.
  static func suggestible(_ argument: String) throws -> Set<Label> {
    let labels = try parse(argument)
    let known = Pipeline.allLabels.map(\.rawValue)
    for name in labels.map(\.rawValue) where !known.contains(name) {
      let guess = nearestName(to: name, among: known).map { "did you mean \($0)?" }
      throw ValidationError(
        "no annotator knows the label '\(name)'; \(guess ?? "known are " + known.joined(separator: ", "))")
    }
    return Set(labels)
  }
}
