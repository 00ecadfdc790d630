import Inquit
import InquitModel
import InquitValidation

/// Annotates the texts of documents as if nobody had, to compare the result with what somebody did.
struct Predictor: Sendable {
  private let pipeline: Pipeline
  private let labels: Set<Label>

  private static let builtin = "builtin"
  /// A longer text takes too much memory to be annotated at once.
  private static let longestText = 10_000_000

  /// The annotator that `name` stands for: a model's file, or all that is built in.
  init(_ name: String) throws(Diagnostic) {
    var options = Pipeline.Options()
    if name == Self.builtin {
      options.labels = Set(Pipeline.allLabels)
      labels = options.labels
    } else {
      let model = try ProjectOptions.annotator(name)
      options.labels = []
      options.model = model
      labels = Set(model.labels)
    }
    pipeline = Pipeline(options: options)
  }

  /// What would be suggested for the document's text; nil for one that is too long.
  func prediction(for document: Document) -> Prediction? {
    guard document.text.bytes.count <= Self.longestText else { return nil }
    let bare = Document(id: document.id, language: document.language, text: document.text)
    return Prediction(labels: labels, annotations: pipeline.annotate(bare).annotations)
  }
}
