import InquitModel

/// The `.ann` file that a document was read from, made to say what the document says now. A line stays byte for byte as
/// it was while its subject is what it was; the lines of what is new come last, in the order of the document.
struct BratRevision {
  let document: Document
  private let file: BratFile
  /// What the file says.
  let before: BratDecoder
  let offsets: CodePointOffsets
  /// Indexes of the document's annotations by id.
  let indexes: [String: Int]
  /// For each relation of the file the document's that is the same, if there is one.
  let relations: [Int?]
  /// The ids of the document's annotations in the file.
  var annotationIDs: [String] = []
  var relationLines: [RelationLine] = []
  /// Keys of attributes that lines of the file state.
  var stated: [BratSubject: Set<String>] = [:]
  /// Subjects whose provenance stands in a line of the file.
  var noted: Set<BratSubject> = []
  /// The highest number of each kind of line.
  private var numbers: [BratLine.Kind: Int] = [:]

  /// How the file states a relation.
  enum RelationLine {
    case missing
    case line(id: String)
    /// As an argument of an event or as a pair of an equivalence, about which there can be no note.
    case unnamed
  }

  init(of document: Document) {
    self.document = document
    file = BratFile(keptIn: document)
    var decoder = BratDecoder(document.text, ReadOptions())
    var losses = LossReport()
    decoder.decode(file.lines, &losses)
    before = decoder
    offsets = CodePointOffsets(document.text)
    indexes = Dictionary(
      document.annotations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    relations = Self.matches(of: decoder.document.relations, in: document.relations)
    nameAnnotations()
    nameRelations()
  }

  /// The revised file.
  mutating func bytes() -> [UInt8] {
    var result = BratFile()
    result.hasByteOrderMark = file.hasByteOrderMark
    var endsWithLastLine = false
    for (line, meaning) in zip(file.lines, before.meanings) {
      let revised = revised(line, meaning)
      if let revised { result.lines.append(BratFile.Line(revised)) }
      endsWithLastLine = revised != nil
    }
    let isCRLF = file.lines.first?.bytes.last == UInt8(ascii: "\r")
    let added = addedLines()
    result.lines += added.map { BratFile.Line(Array(($0 + (isCRLF ? "\r" : "")).utf8)) }
    result.endsWithLineEnd = file.endsWithLineEnd || !added.isEmpty || !endsWithLastLine
    return result.bytes
  }

  // MARK: What is still there

  /// Equal relations are matched in their order.
  private static func matches(of old: [Relation], in new: [Relation]) -> [Int?] {
    func key(_ relation: Relation) -> [String] {
      [relation.label.rawValue, relation.source, relation.target]
    }
    var waiting: [[String]: ArraySlice<Int>] = [:]
    for (i, relation) in new.enumerated() { waiting[key(relation), default: []].append(i) }
    return old.map { waiting[key($0)]?.popFirst() }
  }

  /// What the subject of a line is in the document now; nil when it is gone.
  func now(_ subject: BratSubject) -> BratSubject? {
    switch subject {
    case .annotation(let index): indexes[before.document.annotations[index].id].map(BratSubject.annotation)
    case .relation(let index): relations[index].map(BratSubject.relation)
    }
  }

  func attributes(of subject: BratSubject, in document: Document) -> JSONObject {
    switch subject {
    case .annotation(let index): document.annotations[index].attributes
    case .relation(let index): document.relations[index].attributes
    }
  }

  func provenance(of subject: BratSubject, in document: Document) -> Provenance {
    switch subject {
    case .annotation(let index): document.annotations[index].provenance
    case .relation(let index): document.relations[index].provenance
    }
  }

  func isSame(_ key: String, _ old: BratSubject, _ new: BratSubject) -> Bool {
    let old = attributes(of: old, in: before.document)[key].map(Self.json)
    return old == attributes(of: new, in: document)[key].map(Self.json)
  }

  private static func json(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }

  // MARK: Names

  /// Annotations of the file keep their ids, new ones get numbers that are free.
  private mutating func nameAnnotations() {
    for line in file.lines {
      guard let line = line.parsed, let number = line.number else { continue }
      numbers[line.kind] = max(number, numbers[line.kind] ?? 0)
    }
    let known = Set(before.document.annotations.map(\.id))
    var taken = known
    for annotation in document.annotations where Self.isFree(annotation.id, &taken) {
      numbers[.text] = max(BratLine.number(in: annotation.id) ?? 0, numbers[.text] ?? 0)
    }
    var used = Set<String>()
    for annotation in document.annotations {
      let isNamed = taken.contains(annotation.id) && used.insert(annotation.id).inserted
      annotationIDs.append(isNamed ? annotation.id : newID(.text))
    }
  }

  private static func isFree(_ id: String, _ taken: inout Set<String>) -> Bool {
    id.utf8.first == UInt8(ascii: "T") && BratLine.number(in: id) != nil && taken.insert(id).inserted
  }

  private mutating func nameRelations() {
    relationLines = document.relations.map { _ in .missing }
    for (line, meaning) in zip(file.lines, before.meanings) {
      switch meaning {
      case .relation(let old):
        if let new = relations[old] { relationLines[new] = .line(id: line.parsed?.id ?? "") }
      case .event(_, let arguments): markUnnamed(arguments)
      case .equivalence(let pairs): markUnnamed(pairs)
      default: break
      }
    }
  }

  private mutating func markUnnamed(_ old: [Int]) {
    for new in old.compactMap({ relations[$0] }) { relationLines[new] = .unnamed }
  }

  /// Whether the file has a place for the attributes and the provenance of a relation.
  func hasPlaceForDetails(ofRelation index: Int) -> Bool {
    if case .unnamed = relationLines[index] { false } else { true }
  }

  mutating func newID(_ kind: BratLine.Kind) -> String {
    let number = (numbers[kind] ?? 0) + 1
    numbers[kind] = number
    return "\(kind.rawValue)\(number)"
  }
}
