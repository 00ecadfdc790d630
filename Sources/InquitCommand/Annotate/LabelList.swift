import ArgumentParser
import Inquit
import InquitModel

/// Labels in an option: `quote,speaker`.
enum LabelList {
  /// The labels that `argument` names. Throws for one that the annotators do not know.
  static func parse(_ argument: String) throws -> Set<Label> {
    let known = Pipeline.allLabels.map(\.rawValue)
    var labels = Set<Label>()
    for name in argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard known.contains(name) else {
        let guess = nearestName(to: name, among: known).map { "did you mean \($0)?" }
        throw ValidationError(
          "no annotator knows the label '\(name)'; \(guess ?? "known are " + known.joined(separator: ", "))")
      }
      labels.insert(Label(name))
    }
    return labels
  }
}
