import InquitModel

/// Cuts documents down to what a format can hold, and notes what was cut off.
///
/// All writers share it, so that a loss is found, counted and decided in one way.
struct DocumentFitter {
  let capabilities: Format.Capabilities
  let options: WriteOptions
  /// The further key of documents that the format keeps, though it keeps no others.
  private let ownKey: String?
  private let ownTokens: (@Sendable (SourceText) -> [ByteRange])?
  private let overlappingLabels: Set<Label>
  /// The labels to keep; nil for all.
  private let labels: Set<Label>?

  init(_ format: Format, options: WriteOptions) {
    capabilities = format.capabilities
    ownKey = format.ownKey
    ownTokens = format.ownTokens
    overlappingLabels = format.overlappingLabels
    labels = format.namesOthers ? nil : options.labels
    self.options = options
  }

  /// `document` without what the format cannot hold. Throws when a range is none of the text, when the format is made
  /// of tokens or sentences that overlap or are out of order, and when it needs tokens and there are none.
  func fit(_ document: Document, _ losses: inout LossReport) throws(WriteError) -> Document {
    if let unfit = document.unfitRange {
      throw WriteError(
        document: document.id, message: "\(unfit)", help: "ranges count the bytes of the text in UTF-8")
    }
    try checkOrder(of: document.tokens, "tokens", in: document)
    try checkOrder(of: document.sentences, "sentences", in: document)
    var fitted = document
    select(&fitted)
    if let ownTokens {
      fitted.tokens = ownTokens(document.text)
      if let others = document.tokens, others != fitted.tokens { losses.note(.tokens, in: document.id, "") }
    }
    fitDocument(&fitted, &losses)
    if !capabilities.contains(.relations) {
      for relation in fitted.relations { losses.note(.relations, in: document.id, describe(relation)) }
      fitted.relations = []
    }
    try fitAnnotations(&fitted, &losses)
    fitRelations(&fitted, &losses)
    if !capabilities.contains(.tokens), fitted.tokens != nil {
      losses.note(.tokens, in: document.id, "")
      fitted.tokens = nil
    }
    fitSegmenter(&fitted, &losses)
    return fitted
  }

  /// What made tokens and sentences goes with them, and is missed only where they stay.
  private func fitSegmenter(_ document: inout Document, _ losses: inout LossReport) {
    guard let segmenter = document.segmenter else { return }
    let hasSegments = document.tokens != nil || document.sentences != nil
    if hasSegments, capabilities.contains(.segmenter) { return }
    if hasSegments { losses.note(.segmenter, in: document.id, "\(segmenter.tokens), ICU \(segmenter.icu)") }
    document.segmenter = nil
  }

  /// Files may say anything; writers build on tokens and sentences that follow each other.
  private func checkOrder(of ranges: [ByteRange]?, _ what: String, in document: Document) throws(WriteError) {
    guard capabilities.contains(.tokens) || capabilities.contains(.sentences), capabilities != .everything
    else {
      return
    }
    var end: ByteOffset = 0
    for range in ranges ?? [] {
      guard range.lowerBound >= end, !range.isEmpty else {
        throw WriteError(
          document: document.id, message: "its \(what) are empty, overlap or are out of order",
          help: "'inquit validate' says where")
      }
      end = range.upperBound
    }
  }

  /// Leaves out the labels that were not asked for, and the relations between them: a choice, not a loss.
  private func select(_ document: inout Document) {
    guard let labels else { return }
    let removed = Set(document.annotations.filter { !labels.contains($0.label) }.map(\.id))
    document.annotations.removeAll { !labels.contains($0.label) }
    document.relations.removeAll { removed.contains($0.source) || removed.contains($0.target) }
  }

  private func fitDocument(_ document: inout Document, _ losses: inout LossReport) {
    let id = document.id
    if !capabilities.contains(.language), let language = document.language {
      losses.note(.language, in: id, language)
      document.language = nil
    }
    if !capabilities.contains(.metadata), !document.metadata.isEmpty {
      losses.note(.metadata, in: id, keys(document.metadata))
      document.metadata = [:]
    }
    if !capabilities.contains(.sentences), document.sentences != nil {
      losses.note(.sentences, in: id, "")
      document.sentences = nil
    }
    if !capabilities.contains(.unknownKeys), !document.unknownKeys.isEmpty {
      let lost = document.unknownKeys.members.filter { $0.key != ownKey }
      if !lost.isEmpty { losses.note(.unknownKeys, in: id, keys(JSONObject(lost))) }
      document.unknownKeys = JSONObject(document.unknownKeys.members.filter { $0.key == ownKey })
    }
  }

  private func keys(_ object: JSONObject) -> String {
    object.members.map(\.key).joined(separator: ", ")
  }

  // MARK: Annotations

  private func fitAnnotations(_ document: inout Document, _ losses: inout LossReport) throws(WriteError) {
    let text = document.text
    let id = document.id
    func note(_ kind: LossKind, _ annotation: Annotation) {
      losses.note(kind, in: id, "\(annotation.label) \(annotation.coveredText(in: text))")
    }
    if !capabilities.contains(.annotations) {
      for annotation in document.annotations { note(.annotations, annotation) }
      document.annotations = []
      return
    }
    if !capabilities.contains(.rejected) {
      document.annotations.removeAll { annotation in
        guard annotation.provenance.status == .rejected else { return false }
        note(.rejected, annotation)
        return true
      }
    }
    if !capabilities.contains(.emptyAnnotations) {
      document.annotations.removeAll { annotation in
        guard annotation.ranges.isEmpty || annotation.ranges.contains(where: \.isEmpty) else { return false }
        note(.emptyAnnotations, annotation)
        return true
      }
    }
    if capabilities != .everything { orderParts(&document, note: note) }
    if !capabilities.contains(.parts) { fitParts(&document, note: note) }
    if !capabilities.contains(.anyBoundaries) { try fitBoundaries(&document, note: note) }
    if !capabilities.isSuperset(of: [.nesting, .crossing]) {
      document.annotations = OverlapFilter(
        allowsNesting: capabilities.contains(.nesting), prefers: options.nesting, ignores: overlappingLabels
      ).kept(document.annotations, dropped: note)
    }
    for i in document.annotations.indices { fitDetails(&document.annotations[i], note: note) }
  }

  private func fitDetails(_ annotation: inout Annotation, note: (LossKind, Annotation) -> Void) {
    if !capabilities.contains(.attributes), !annotation.attributes.isEmpty {
      note(.attributes, annotation)
      annotation.attributes = [:]
    }
    if !capabilities.contains(.provenance), annotation.provenance != Provenance() {
      note(.provenance, annotation)
      annotation.provenance = Provenance()
    }
    if !capabilities.contains(.unknownKeys), !annotation.unknownKeys.isEmpty {
      note(.unknownKeys, annotation)
      annotation.unknownKeys = [:]
    }
  }

  /// Files may say anything; writers build on parts that follow each other and do not touch.
  private func orderParts(_ document: inout Document, note: (LossKind, Annotation) -> Void) {
    for (i, annotation) in document.annotations.enumerated() {
      let ordered = annotation.ranges.merged()
      if ordered.count < annotation.ranges.count { note(.parts, annotation) }
      document.annotations[i].ranges = ordered
    }
  }

  private func fitParts(_ document: inout Document, note: (LossKind, Annotation) -> Void) {
    var ids = Set(document.annotations.map(\.id))
    var furtherParts: [String: [String]] = [:]
    var result: [Annotation] = []
    for annotation in document.annotations {
      guard annotation.ranges.count > 1, let hull = annotation.hull else {
        result.append(annotation)
        continue
      }
      note(.parts, annotation)
      var first = annotation
      first.ranges = options.parts == .hull ? [hull] : [annotation.ranges[0]]
      result.append(first)
      guard options.parts == .split else { continue }
      for (number, range) in annotation.ranges.enumerated().dropFirst() {
        var part = annotation
        part.id = "\(annotation.id).\(number + 1)"
        while !ids.insert(part.id).inserted { part.id += "'" }
        part.ranges = [range]
        result.append(part)
        furtherParts[annotation.id, default: []].append(part.id)
      }
    }
    document.annotations = result
    // Each part has the relations of the whole, so that none stands without its speaker.
    guard !furtherParts.isEmpty else { return }
    document.relations = document.relations.flatMap { relation in
      ([relation.source] + furtherParts[relation.source, default: []]).map { source in
        var copy = relation
        copy.source = source
        return copy
      }
    }
  }

  private func fitBoundaries(_ document: inout Document, note: (LossKind, Annotation) -> Void)
    throws(WriteError)
  {
    let isBlank = document.text.bytes.allSatisfy { $0 <= 0x20 }
    guard let tokens = document.tokens, !tokens.isEmpty || isBlank else {
      throw WriteError(
        document: document.id, message: "the format is made of tokens, and the document has none",
        help: "segment it first")
    }
    let grid = TokenGrid(tokens)
    document.annotations = document.annotations.compactMap { annotation in
      var snapped = annotation
      snapped.ranges = grid.ranges(touching: annotation.ranges)
      if snapped.ranges != annotation.ranges { note(.tokenBoundaries, annotation) }
      return snapped.ranges.isEmpty ? nil : snapped
    }
  }

  // MARK: Relations

  private func fitRelations(_ document: inout Document, _ losses: inout LossReport) {
    let id = document.id
    // Without what is said of a relation, a rejected one would stand for a true one.
    if !capabilities.isSuperset(of: [.rejected, .relationDetails]) {
      document.relations.removeAll { relation in
        guard relation.provenance.status == .rejected else { return false }
        losses.note(.rejected, in: id, describe(relation))
        return true
      }
    }
    if !capabilities.contains(.emptyAnnotations) {
      // Formats other than the native one have no word for an arrow to nowhere.
      let ids = Set(document.annotations.map(\.id))
      document.relations.removeAll { relation in
        guard !ids.contains(relation.source) || !ids.contains(relation.target) else { return false }
        losses.note(.relations, in: id, describe(relation))
        return true
      }
    }
    guard !capabilities.contains(.relationDetails) else { return }
    for (i, relation) in document.relations.enumerated() {
      let bare = Relation(label: relation.label, source: relation.source, target: relation.target)
      guard relation != bare else { continue }
      losses.note(.relationDetails, in: id, describe(relation))
      document.relations[i] = bare
    }
  }

  private func describe(_ relation: Relation) -> String {
    "\(relation.label) \(relation.source) → \(relation.target)"
  }
}
