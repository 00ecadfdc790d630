import InquitModel

/// What rules read: a document as its file has it, the schema, and what many rules ask for, computed once.
public struct CheckedDocument: Sendable {
  public let read: ReadDocument
  public let text: SourceText
  public let annotations: [Annotation]
  public let relations: [Relation]
  public let schema: LabelSchema
  /// What a model says about the text; nil when none was asked.
  public var prediction: Prediction?
  /// The findings that the document leaves out.
  let suppressions: [Suppression]
  /// Which kinds of characters the text holds.
  let survey: TextSurvey
  /// The stretches between double marks; none when the text has no such marks.
  let quotedStretches: QuotedStretches
  /// From the text's bytes to code points.
  public let map: OffsetMap<UTF32>
  private let lines: LineIndex
  // By what corpus rules compare documents; here, since they look at one document after the other, on one core.
  let textHash: UInt64
  let annotationsHash: UInt64
  /// Indexes of annotations that have a range, by where they start, the longer first, then in the file's order.
  public let order: [Int]
  /// The annotations by what rules ask for.
  let index: AnnotationIndex
  /// For each annotation, the indexes of the relations that start there.
  public let relationsFrom: [[Int]]
  /// For each annotation, the indexes of the relations that point there.
  public let relationsTo: [[Int]]
  /// The index of the first annotation with an id.
  private let indexOfID: [String: Int]

  public init(_ read: ReadDocument, schema: LabelSchema) {
    self.read = read
    self.schema = schema
    let document = read.document
    suppressions = Suppression.all(in: document)
    survey = TextSurvey(document.text)
    quotedStretches = QuotedStretches(document.text)
    map = OffsetMap(document.text)
    lines = LineIndex(document.text)
    textHash = StableHash.of(document.text.bytes)
    annotationsHash = Fingerprint.ofAnnotations(document.annotations)
    text = document.text
    annotations = document.annotations
    relations = document.relations
    order = document.annotations.textOrder
    index = AnnotationIndex(document, schema)
    var indexOfID: [String: Int] = [:]
    indexOfID.reserveCapacity(document.annotations.count)
    for (i, annotation) in document.annotations.enumerated() where indexOfID[annotation.id] == nil {
      indexOfID[annotation.id] = i
    }
    self.indexOfID = indexOfID
    var from = [[Int]](repeating: [], count: document.annotations.count)
    var to = from
    for (i, relation) in document.relations.enumerated() {
      if let source = indexOfID[relation.source] { from[source].append(i) }
      if let target = indexOfID[relation.target] { to[target].append(i) }
    }
    relationsFrom = from
    relationsTo = to
  }

  public var document: Document { read.document }

  /// The document's language, or the root locale where it names none.
  public var locale: String { read.document.language ?? "und" }

  /// Whether no two annotations have one id.
  var hasDistinctIDs: Bool { indexOfID.count == annotations.count }

  /// The index of the first annotation with that id.
  public func index(of id: String) -> Int? { indexOfID[id] }

  /// The annotations that relations of a kind lead to from `annotation`; dangling ones are left out.
  public func targets(of annotation: Int, by relation: RelationLabel) -> [Int] {
    relationsFrom[annotation].compactMap { i in
      relations[i].label == relation ? indexOfID[relations[i].target] : nil
    }
  }

  /// The annotations with a label, in the order of the file.
  func annotations(labelled label: Label) -> [Int] { index.labelled(label) }

  /// The annotations with one of two labels, in the order of the file.
  func annotations(labelled a: Label, or b: Label) -> [Int] {
    (index.labelled(a) + index.labelled(b)).sorted()
  }

  /// The annotations that show one of some marks, in the order of the file.
  func annotations(showing marks: AnnotationSurvey) -> [Int] { index.showing(marks) }

  /// Calls `body` with the pairs of annotations whose hulls overlap, in text order.
  func forEachOverlap(_ body: (Int, Int) -> Void) {
    annotations.forEachOverlap(in: order, body)
  }

  /// What annotations cover, quotes apart: those may hold anything.
  var coverBesidesQuotes: RangeIndex {
    RangeIndex(order.compactMap { annotations[$0].label == .quote ? nil : annotations[$0].hull })
  }

  /// Where an annotation stands in its file.
  public func place(ofAnnotation i: Int) -> FilePlace {
    i < read.annotationPlaces.count ? read.annotationPlaces[i] : read.place
  }

  /// Where a relation stands in its file.
  public func place(ofRelation i: Int) -> FilePlace {
    i < read.relationPlaces.count ? read.relationPlaces[i] : read.place
  }

  /// The lines that hold `ranges`; nil when there are none.
  func excerpt(_ ranges: [ByteRange]) -> Excerpt? {
    ranges.isEmpty ? nil : Excerpt(text, ranges, lines: lines)
  }

  /// What an annotation covers, in marks and cut short, for a message.
  public func quote(_ annotation: Int) -> String {
    quoted(annotations[annotation].coveredText(in: text))
  }

  /// An annotation's label and what it covers, for a message: `speaker “Ann”`.
  public func name(_ annotation: Int) -> String {
    let label = annotations[annotation].label.rawValue
    return annotations[annotation].ranges.isEmpty
      ? "\(label) \(annotations[annotation].id)" : "\(label) \(quote(annotation))"
  }
}

/// Where a document came from, for findings that compare documents.
public struct DocumentOrigin: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String?
  /// The set it belongs to, as in `train`; nil when not known.
  public var split: String?

  public init(file: String? = nil, split: String? = nil) {
    self.file = file
    self.split = split
  }
}
