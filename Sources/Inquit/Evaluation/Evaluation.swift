import InquitModel

/// Predicted documents against gold ones.
///
///     var evaluation = Evaluation()
///     evaluation.add(gold: gold, predicted: predicted)
///     evaluation.strict.f1
public struct Evaluation: Sendable {
  /// What one document contributes.
  public struct DocumentScore: Sendable {
    public let id: String
    /// Equal label and range, by label.
    public internal(set) var strict: [Label: Ratio] = [:]
    /// Over all labels together.
    public internal(set) var schemes: [MatchScheme: MatchCounts] = [:]
    /// Among the spans of one label.
    public internal(set) var schemesByLabel: [Label: [MatchScheme: MatchCounts]] = [:]

    /// `strict` over all labels.
    public var total: Ratio { strict.values.reduce(into: Ratio()) { $0 += $1 } }
    /// Gold spans not found and found spans not in gold.
    public var errors: Int { total.gold + total.predicted - 2 * Int(total.right) }
  }

  /// How often a gold label was predicted as another; nil stands for "no span there".
  public struct Confusion: Hashable, Sendable {
    public let gold: Label?
    public let predicted: Label?

    public init(gold: Label?, predicted: Label?) {
      self.gold = gold
      self.predicted = predicted
    }
  }

  /// The labels to compare; nil for all.
  public let labels: Set<Label>?
  /// In the order in which they were added.
  public private(set) var documents: [DocumentScore] = []
  public private(set) var confusions: [Confusion: Int] = [:]
  /// Of the predicted spans that have a confidence.
  public private(set) var reliability = Reliability()
  public private(set) var speakers = SpeakerAccuracy()
  /// Of documents whose gold has them.
  public private(set) var sentences = Ratio()
  public private(set) var tokens = Ratio()

  public init(labels: Set<Label>? = nil) { self.labels = labels }

  /// Compares two versions of one text; the caller has made sure that the texts are equal. What the
  /// metadata of `gold` leave open (`optional`, `accept`, `ignore`) counts neither for nor against.
  public mutating func add(gold: Document, predicted: Document) {
    let allowances = GoldAllowances(gold)
    var goldSpans = EvaluatedSpan.spans(of: gold, labels: labels, allowances: allowances)
    var predictedSpans = EvaluatedSpan.spans(of: predicted, labels: labels)
    allowances.settle(&goldSpans, &predictedSpans)
    goldSpans.sort(by: EvaluatedSpan.precedes)
    predictedSpans.sort(by: EvaluatedSpan.precedes)
    documents.append(Self.score(gold.id, goldSpans, predictedSpans))
    for pair in SpanMatcher(gold: goldSpans).confusions(predicted: predictedSpans) {
      confusions[Confusion(gold: pair.gold, predicted: pair.predicted), default: 0] += 1
    }
    let right = Set(goldSpans.map(\.key))
    for span in predictedSpans {
      if let confidence = span.confidence { reliability.add(confidence, isRight: right.contains(span.key)) }
    }
    speakers += SpeakerAccuracy(gold: gold, predicted: predicted)
    sentences += Self.compare(gold.sentences, predicted.sentences)
    tokens += Self.compare(gold.tokens, predicted.tokens)
  }

  private static func score(
    _ id: String, _ gold: [EvaluatedSpan], _ predicted: [EvaluatedSpan]
  ) -> DocumentScore {
    var score = DocumentScore(id: id)
    let matcher = SpanMatcher(gold: gold)
    for scheme in MatchScheme.allCases {
      score.schemes[scheme] = matcher.counts(scheme, predicted: predicted)
    }
    let goldByLabel = Dictionary(grouping: gold, by: \.label)
    let predictedByLabel = Dictionary(grouping: predicted, by: \.label)
    for label in Set(goldByLabel.keys).union(predictedByLabel.keys) {
      let gold = goldByLabel[label] ?? []
      let predicted = predictedByLabel[label] ?? []
      let matcher = SpanMatcher(gold: gold)
      for scheme in MatchScheme.allCases {
        score.schemesByLabel[label, default: [:]][scheme] = matcher.counts(scheme, predicted: predicted)
      }
      let goldKeys = Set(gold.map(\.key))
      let predictedKeys = Set(predicted.map(\.key))
      score.strict[label] = Ratio(
        right: Double(goldKeys.intersection(predictedKeys).count), gold: goldKeys.count,
        predicted: predictedKeys.count)
    }
    return score
  }

  private static func compare(_ gold: [ByteRange]?, _ predicted: [ByteRange]?) -> Ratio {
    guard let gold, !gold.isEmpty else { return Ratio() }
    let predicted = Set(predicted ?? [])
    return Ratio(
      right: Double(Set(gold).intersection(predicted).count), gold: Set(gold).count,
      predicted: predicted.count)
  }
}

/// What follows from the documents together.
extension Evaluation {
  /// All labels that occur, by name.
  public var occurringLabels: [Label] {
    Set(documents.flatMap(\.strict.keys)).sorted { $0.rawValue < $1.rawValue }
  }

  /// Equal label and range, over all labels: the micro average of seqeval's strict mode.
  public var strict: Ratio { documents.reduce(into: Ratio()) { $0 += $1.total } }

  /// The same for one label.
  public func strict(_ label: Label) -> Ratio {
    documents.reduce(into: Ratio()) { if let ratio = $1.strict[label] { $0 += ratio } }
  }

  /// The mean of the labels' strict F1 (seqeval's macro average); 0 without labels.
  public var macroF1: Double {
    let all = occurringLabels.map { strict($0).f1 }
    return all.isEmpty ? 0 : all.reduce(0, +) / Double(all.count)
  }

  /// A scheme's counts over all labels together, as nervaluate's `overall`.
  public func counts(_ scheme: MatchScheme) -> MatchCounts {
    documents.reduce(into: MatchCounts()) { if let counts = $1.schemes[scheme] { $0 += counts } }
  }

  /// A scheme's counts among the spans of one label, as nervaluate's `entities`.
  public func counts(_ scheme: MatchScheme, _ label: Label) -> MatchCounts {
    documents.reduce(into: MatchCounts()) {
      if let counts = $1.schemesByLabel[label]?[scheme] { $0 += counts }
    }
  }

  /// The confusions, most frequent first; those that are none (a label with itself) are not among them.
  public var rankedConfusions: [(confusion: Confusion, count: Int)] {
    func order(_ label: Label?) -> String { label?.rawValue ?? "" }
    return confusions.filter { $0.key.gold != $0.key.predicted }
      .sorted {
        ($1.value, order($0.key.gold), order($0.key.predicted))
          < ($0.value, order($1.key.gold), order($1.key.predicted))
      }
      .map { ($0.key, $0.value) }
  }

  /// Where 95 % of the strict F1 lie when documents are drawn again; nil for fewer than two documents
  /// that have something of the label. The same seed gives the same interval.
  public func interval(_ label: Label? = nil, samples: Int = 1000, seed: UInt64 = 1) -> ClosedRange<Double>? {
    Bootstrap(samples: samples, seed: seed).interval(
      documents.map { document in label.map { document.strict[$0] ?? Ratio() } ?? document.total })
  }

  /// The documents with the most errors, worst first; among equals the ones that came first.
  public func worstDocuments(_ count: Int) -> [DocumentScore] {
    let ranked = documents.enumerated().sorted {
      ($1.element.errors, $0.offset) < ($0.element.errors, $1.offset)
    }
    return ranked.map(\.element).filter { $0.errors > 0 }.prefix(max(count, 0)).map { $0 }
  }
}
