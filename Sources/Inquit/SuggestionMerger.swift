import InquitModel

/// Puts suggestions into a document that people, or other programs, may have worked on.
///
/// - An annotation that was judged, or that is not Inquit's, stays. So does what it points to, however that
///   came about: a person who accepts a quote has seen its speaker.
/// - Inquit's older suggestions of the wanted labels go, unless they are suggested again; then they keep
///   their ids and places, so that annotating twice changes nothing.
/// - A suggestion that repeats an annotation which stays is not added, whether that was accepted or rejected.
///   One that overlaps it otherwise is not added either, when the person has chosen other ends than the
///   annotator.
/// - Of suggestions that overlap as the schema does not allow, the best stays (see `OverlapResolver`); what
///   stays in the document is better than any.
/// - A suggestion that only served others, as a speaker serves its quote, goes with the last of them.
struct SuggestionMerger {
  let document: Document
  /// The labels that are suggested in this run.
  let labels: Set<Label>
  /// Which annotations may overlap.
  let schema: LabelSchema

  init(document: Document, labels: Set<Label>, schema: LabelSchema = .builtin) {
    self.document = document
    self.labels = labels
    self.schema = schema
  }

  private static let producerPrefix = "inquit/"

  func merge(_ layers: [Layer]) -> Document {
    var suggestions = SuggestedLayer(layers, labels: labels)
    let stays = annotationsThatStay()
    match(&suggestions, stays)
    suggestions.settle(by: document)
    suggestions.dropOrphans()
    let staying = document.annotations.indices.filter {
      stays[$0] && document.annotations[$0].provenance.status != .rejected
    }
    suggestions.resolveOverlaps(schema, staying: staying.map { document.annotations[$0] })
    suggestions.dropOrphans()
    name(&suggestions, stays)
    var result = document
    result.annotations = annotations(suggestions, stays)
    result.relations = relations(suggestions, stays, ids: Set(result.annotations.map(\.id)))
    return result
  }

  // MARK: What stays

  /// Whether an annotation may be replaced by this run, as far as it alone can tell.
  private func isReplaceable(_ annotation: Annotation) -> Bool {
    labels.contains(annotation.label) && annotation.provenance.status == .suggested
      && annotation.provenance.producer?.hasPrefix(Self.producerPrefix) ?? false
  }

  /// For every annotation of the document whether it stays.
  private func annotationsThatStay() -> [Bool] {
    var stays = document.annotations.map { !isReplaceable($0) }
    let index = Dictionary(
      document.annotations.indices.map { (document.annotations[$0].id, $0) }, uniquingKeysWith: { a, _ in a })
    var targets: [Int: [Int]] = [:]
    var next: [Int] = document.annotations.indices.filter {
      stays[$0] && document.annotations[$0].provenance.status != .rejected
    }
    for relation in document.relations where relation.provenance.status != .rejected {
      guard let source = index[relation.source], let target = index[relation.target] else { continue }
      targets[source, default: []].append(target)
      if relation.provenance.status == .accepted { next += [source, target] }
    }
    var isSeen = Set(next)
    while let i = next.popLast() {
      stays[i] = true
      for target in targets[i] ?? [] where isSeen.insert(target).inserted { next.append(target) }
    }
    return stays
  }

  // MARK: Fates of suggestions

  private func match(_ suggestions: inout SuggestedLayer, _ stays: [Bool]) {
    var staying: [Footprint: Int] = [:]
    for (i, annotation) in document.annotations.enumerated() where stays[i] {
      staying[Footprint(annotation)] = i
    }
    let suggested = Set(suggestions.annotations.map { Footprint($0) })
    let corrected = zip(document.annotations, stays).filter { annotation, stays in
      stays && annotation.provenance.status != .rejected && !suggested.contains(Footprint(annotation))
    }
    let correctedOfLabel = Dictionary(grouping: corrected.map(\.0), by: \.label)
      .mapValues(RangeIndex.init(_:))
    for i in suggestions.annotations.indices {
      let suggestion = suggestions.annotations[i]
      if let old = staying[Footprint(suggestion)] {
        let annotation = document.annotations[old]
        suggestions.fates[i] =
          annotation.provenance.status == .rejected ? .dropped : .stands(id: annotation.id)
      } else if let corrected = correctedOfLabel[suggestion.label],
        suggestion.ranges.contains(where: corrected.overlaps)
      {
        suggestions.fates[i] = .dropped
      }
    }
  }

  /// Gives every new annotation an id: that of the older suggestion it repeats, or its own, or the next
  /// free one.
  private func name(_ suggestions: inout SuggestedLayer, _ stays: [Bool]) {
    var replaced: [Footprint: Int] = [:]
    for i in document.annotations.indices.reversed() where !stays[i] {
      replaced[Footprint(document.annotations[i])] = i
    }
    var used = Set(document.annotations.indices.filter { stays[$0] }.map { document.annotations[$0].id })
    var unnamed: [Int] = []
    for i in suggestions.annotations.indices where suggestions.fates[i] == .isNew {
      if let old = replaced.removeValue(forKey: Footprint(suggestions.annotations[i])),
        used.insert(document.annotations[old].id).inserted
      {
        suggestions.annotations[i].id = document.annotations[old].id
        suggestions.placeOfOld[old] = i
      } else {
        unnamed.append(i)
      }
    }
    var numbers: [String: Int] = [:]
    for i in unnamed {
      let prefix = suggestions.annotations[i].id.prefix { !$0.isNumber }
      while !used.insert(suggestions.annotations[i].id).inserted {
        numbers[String(prefix), default: 0] += 1
        suggestions.annotations[i].id = "\(prefix)\(numbers[String(prefix)]!)"
      }
    }
  }

  // MARK: The result

  private func annotations(_ suggestions: SuggestedLayer, _ stays: [Bool]) -> [Annotation] {
    var result: [Annotation] = []
    for (i, annotation) in document.annotations.enumerated() {
      if stays[i] {
        result.append(annotation)
      } else if let again = suggestions.placeOfOld[i] {
        result.append(suggestions.annotations[again])
      }
    }
    let inPlace = Set(suggestions.placeOfOld.values)
    for i in suggestions.annotations.indices where suggestions.fates[i] == .isNew && !inPlace.contains(i) {
      result.append(suggestions.annotations[i])
    }
    return result
  }

  /// The relations between annotations that are left, `ids`; older ones first, at their places.
  private func relations(_ suggestions: SuggestedLayer, _ stays: [Bool], ids: Set<String>) -> [Relation] {
    let replaceable = Set(
      document.annotations.indices.filter { !stays[$0] }.map { document.annotations[$0].id })
    let labelOf = Dictionary(
      document.annotations.map { ($0.id, $0.label) }, uniquingKeysWith: { a, _ in a })
    var suggested = suggestions.relations()
    var result: [Relation] = []
    for old in document.relations {
      guard ids.contains(old.source), ids.contains(old.target) else {
        // A relation with an end that never existed is a fault of the file, and for `validate` to tell.
        if labelOf[old.source] == nil || labelOf[old.target] == nil { result.append(old) }
        continue
      }
      let again = suggested.removeValue(forKey: RelationKey(old))
      let isReplaceable =
        !old.provenance.isJudged && replaceable.contains(old.source)
        && labelOf[old.target].map(labels.contains) ?? false
      if !isReplaceable { result.append(old) } else if let again { result.append(again.relation) }
    }
    return result + suggested.values.sorted { $0.order < $1.order }.map(\.relation)
  }
}
