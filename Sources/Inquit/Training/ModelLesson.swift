import InquitModel
import InquitTagger

/// The training of one model of some labels.
struct ModelLesson {
  private let documents: [Document]
  private let language: String
  private let set: TrainingSet
  private let trainer: TaggerTrainer
  private let base: TaggerModel?

  init(_ documents: [Document], labels: Set<Label>, language: String) {
    self.documents = documents
    self.language = language
    base = NameTagger.builtin(language: language)?.model
    // The labels of the model to start from stay: what is a person is then not taken for a place.
    let all = labels.union((base?.header.tags.names ?? []).map { Label($0) })
      .sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
    var set = TrainingSet(labels: all, language: language)
    for document in documents { set.add(document) }
    self.set = set
    var options = TaggerTrainer.Options.project
    // A person waits for it; with a base, more passes would bring little.
    if base != nil { options.epochs = 6 }
    // The other cores are for the person.
    options.threads = 1
    trainer = TaggerTrainer(
      tags: set.tags, templates: base?.header.templates ?? FeatureTemplate.names, options: options)
  }

  private var description: TaggerTrainer.Description {
    TaggerTrainer.Description(language: language, trainingData: ["the review"], licence: "not stated")
  }

  /// A model of all documents for the labels with enough spans that models find better in documents held out from
  /// their training than `suggestions`, which are for the same documents, have them; nil when there are none.
  func model(betterThan suggestions: [Document], leastSpans: Int) async -> ModelAnnotator? {
    let folds = min(5, documents.count)
    guard
      let held = try? await trainer.crossValidate(set.examples, folds: folds, base: base, description)
    else { return nil }
    let labels = labels(found: held, betterThan: suggestions, leastSpans)
    if labels.isEmpty { return nil }
    let bytes = await trainer.train(
      on: set.examples, base: base, description, calibration: held.calibration)
    return try? ModelAnnotator(TaggerModel(ModelBytes(bytes)), name: "review", labels: labels)
  }

  /// Better is what errs less by two standard deviations of the difference, errors being counted as events that are
  /// rare and independent.
  private func labels(
    found held: CrossValidation, betterThan suggestions: [Document], _ leastSpans: Int
  ) -> Set<Label> {
    let better = set.tags.names.indices.filter { i in
      let counts = held.counts[i]
      let errors = counts.expected + counts.found - 2 * counts.right
      let before = self.errors(of: Label(set.tags.names[i]), in: suggestions)
      return counts.expected >= leastSpans
        && Double(before - errors) > 2 * Double(before + errors).squareRoot()
    }
    return Set(better.map { Label(set.tags.names[$0]) })
  }

  /// How many spans of a label are missing or wrong.
  private func errors(of label: Label, in suggestions: [Document]) -> Int {
    zip(documents, suggestions).reduce(0) { sum, pair in
      sum + spans(of: label, in: pair.0).symmetricDifference(spans(of: label, in: pair.1)).count
    }
  }

  private func spans(of label: Label, in document: Document) -> Set<ByteRange> {
    Set(
      document.annotations.lazy.filter { $0.label == label && $0.provenance.status != .rejected }
        .flatMap(\.ranges))
  }
}
