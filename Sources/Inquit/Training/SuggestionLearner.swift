import InquitAnnotators
import InquitModel
import InquitTagger

/// Learns from the documents that a person has finished, to make better suggestions for others of the project.
///
/// Their names become a list, with the attributes that belong to them, and a model of their spans is trained. The
/// model is used for the labels that it finds better, on documents held out from its training, than the pipeline does;
/// so a handful of documents cannot make the suggestions worse.
public struct SuggestionLearner: Sendable {
  /// What the suggestions are made with so far.
  public let options: Pipeline.Options

  public init(options: Pipeline.Options) { self.options = options }

  /// What came of a lesson.
  public struct Outcome: Sendable {
    private let pipeline: Pipeline
    private let attributes: NameAttributes
    /// How many names are in the list.
    public let nameCount: Int
    /// The labels that the model suggests, because it finds them better.
    public let modelLabels: [Label]

    init(pipeline: Pipeline, attributes: NameAttributes, nameCount: Int, modelLabels: [Label]) {
      self.pipeline = pipeline
      self.attributes = attributes
      self.nameCount = nameCount
      self.modelLabels = modelLabels
    }

    /// `document` with better suggestions; otherwise as `Pipeline.annotate`.
    public func annotate(_ document: Document) -> Document {
      var result = pipeline.annotate(document)
      attributes.complete(&result)
      return result
    }
  }

  /// The labels that rules find better than a model of single spans can.
  private static let labelsOfRules: Set<Label> = [.quote, .speaker, .cue, .number]
  /// Of how many spans of a label a model is made at least.
  private static let leastSpans = 10

  /// Learns from `finished`, in which all that is not rejected counts as right. The same documents in the same
  /// order give the same outcome; without any, suggestions are as they were.
  public func learn(from finished: [Document]) async -> Outcome {
    let settled = finished.map(Self.settled)
    var options = self.options
    let (names, count) = list(of: settled)
    options.names = names
    let model = await model(from: settled)
    if let model { options.model = model }
    return Outcome(
      pipeline: Pipeline(options: options), attributes: NameAttributes(settled), nameCount: count,
      modelLabels: model?.labels ?? [])
  }

  /// `document` with what is open accepted: who calls a document finished has seen it.
  private static func settled(_ document: Document) -> Document {
    var result = document
    for i in result.annotations.indices where result.annotations[i].provenance.status == .suggested {
      result.annotations[i].provenance.status = .accepted
    }
    return result
  }

  // MARK: Names

  /// The names of the documents, behind those of the project's own list.
  private func list(of documents: [Document]) -> (names: ProjectNames?, count: Int) {
    var collection = NameCollection()
    for document in documents { collection.add(document) }
    let segmenter = TextSegmenter(language: documents.first?.language ?? Pipeline.fallbackLanguage)
    var lines = collection.list.split(separator: "\n", omittingEmptySubsequences: false)
    while true {
      do {
        let names = try ProjectNames(lines.joined(separator: "\n")) { name in
          let text = SourceText(name)
          return segmenter.segments(of: text).tokens.map { text[$0] }
        }
        if names.count == 0 { return (options.names, 0) }
        return (options.names.map { $0.merging(names) } ?? names, names.count)
      } catch {
        // Two spellings of the same words have different labels: the first stands.
        lines.remove(at: error.line - 1)
      }
    }
  }

  // MARK: A model

  /// A model of the labels that it finds better than the pipeline; nil when there are none. It is of the language of
  /// most documents, and learns from those alone.
  private func model(from all: [Document]) async -> ModelAnnotator? {
    let languages = Dictionary(grouping: all) { $0.language ?? Pipeline.fallbackLanguage }
    guard
      let (language, documents) = languages.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      documents.count > 1
    else { return nil }
    let labels = Set(documents.flatMap(\.annotations).map(\.label)).subtracting(Self.labelsOfRules)
    if labels.isEmpty { return nil }
    let lesson = ModelLesson(documents, labels: labels, language: language)
    let found = suggestions(for: documents, labels: labels)
    let better = await lesson.labelsFoundBetter(than: found, leastSpans: Self.leastSpans)
    return better.isEmpty ? nil : await lesson.model(suggesting: better)
  }

  /// What would be suggested for the documents if nobody had worked on them.
  private func suggestions(for documents: [Document], labels: Set<Label>) -> [Document] {
    var options = self.options
    options.labels.formUnion(labels.intersection(Pipeline.allLabels))
    let pipeline = Pipeline(options: options)
    return documents.map {
      pipeline.annotate(Document(id: $0.id, language: $0.language, text: $0.text))
    }
  }
}

/// The training of one model of some labels.
private struct ModelLesson {
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
    var options = TaggerTrainer.Options()
    options.epochs = base == nil ? 12 : 3
    options.minimumCount = 2
    // The other cores are for the person.
    options.threads = 1
    trainer = TaggerTrainer(
      tags: set.tags, templates: base?.header.templates ?? FeatureTemplate.names, options: options)
  }

  private var description: TaggerTrainer.Description {
    TaggerTrainer.Description(language: language, trainingData: ["the review"], licence: "not stated")
  }

  /// The labels with enough spans that models find better in documents held out from their training than
  /// `suggestions`, which are for the same documents, have them. Better is what errs less by two standard deviations
  /// of the difference, errors being counted as events that are rare and independent.
  func labelsFoundBetter(than suggestions: [Document], leastSpans: Int) async -> Set<Label> {
    let folds = min(5, documents.count)
    guard
      let held = try? await trainer.crossValidate(set.examples, folds: folds, base: base, description)
    else { return [] }
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

  /// The model of all documents, which suggests `labels`.
  func model(suggesting labels: Set<Label>) async -> ModelAnnotator? {
    let bytes = await trainer.train(on: set.examples, base: base, description)
    return try? ModelAnnotator(TaggerModel(ModelBytes(bytes)), name: "review", labels: labels)
  }
}
