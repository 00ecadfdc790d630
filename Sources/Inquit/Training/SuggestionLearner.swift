import InquitModel

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
    let language = documents.first?.language ?? Pipeline.fallbackLanguage
    var lines = collection.list.split(separator: "\n", omittingEmptySubsequences: false)
    while true {
      do {
        let names = try ProjectNames(lines.joined(separator: "\n"), language: language)
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
    return await lesson.model(betterThan: found, leastSpans: Self.leastSpans)
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
