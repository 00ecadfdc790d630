import InquitModel

/// What one look at an annotation tells, so that rules about rare cases need not look at each again.
///
/// A mark may be set where a rule then finds nothing; where it is not set there is nothing to find.
struct AnnotationSurvey: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let noParts = AnnotationSurvey(rawValue: 1 << 0)
  static let severalParts = AnnotationSurvey(rawValue: 1 << 1)
  static let emptyPart = AnnotationSurvey(rawValue: 1 << 2)
  /// A part starts or ends with white space, if that is what a character outside ASCII is.
  static let spaceAtEdge = AnnotationSurvey(rawValue: 1 << 3)
  /// A part starts or ends with a comma, colon, semicolon or bracket, or with what may hide one.
  static let punctuationAtEdge = AnnotationSurvey(rawValue: 1 << 4)
  /// A part starts or ends with what may be a quotation mark.
  static let quoteMarkAtEdge = AnnotationSurvey(rawValue: 1 << 5)
  /// Letters may stand on both sides of an edge.
  static let wordAtEdge = AnnotationSurvey(rawValue: 1 << 6)
  /// What follows an edge is not ASCII.
  static let foreignAtEdge = AnnotationSurvey(rawValue: 1 << 7)
  static let lineFeed = AnnotationSurvey(rawValue: 1 << 8)
  static let bracket = AnnotationSurvey(rawValue: 1 << 9)
  /// No part has a letter or a digit of ASCII.
  static let noASCIIWord = AnnotationSurvey(rawValue: 1 << 10)
  /// Longer, with what is between its parts, than any name.
  static let long = AnnotationSurvey(rawValue: 1 << 11)
  /// The attributes are not those that the schema asks for.
  static let unfitAttributes = AnnotationSurvey(rawValue: 1 << 12)

  /// How many bytes are long.
  static let longest = 80

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Of an annotation over these ranges, which lie in the text.
  init(_ ranges: [ByteRange], in text: SourceText) {
    var survey: AnnotationSurvey = ranges.isEmpty ? .noParts : ranges.count > 1 ? .severalParts : []
    let bytes = text.bytes.span
    var inside: UInt8 = 0
    for range in ranges {
      let (start, end) = (range.lowerBound.value, range.upperBound.value)
      guard start < end else {
        survey.insert(.emptyPart)
        continue
      }
      for i in start..<end { inside |= Self.kinds[Int(bytes[i])] }
      survey.formUnion(Self.edge(bytes[start]))
      survey.formUnion(Self.edge(bytes[end - 1]))
      survey.formUnion(Self.border(start, in: bytes))
      survey.formUnion(Self.border(end, in: bytes))
    }
    if inside & Self.lineFeedKind != 0 { survey.insert(.lineFeed) }
    if inside & Self.bracketKind != 0 { survey.insert(.bracket) }
    if inside & Self.wordKind == 0 { survey.insert(.noASCIIWord) }
    if let first = ranges.first, let last = ranges.last,
      last.upperBound.value - first.lowerBound.value > Self.longest
    {
      survey.insert(.long)
    }
    self = survey
  }

  /// Of the first or the last byte of a part.
  private static func edge(_ byte: UInt8) -> AnnotationSurvey {
    switch byte {
    case 0x80...: [.spaceAtEdge, .punctuationAtEdge, .quoteMarkAtEdge]
    case 0...0x20: [.spaceAtEdge, .punctuationAtEdge]
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
      .punctuationAtEdge
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quoteMarkAtEdge
    default: []
    }
  }

  /// Of what stands on both sides of an offset.
  private static func border(_ offset: Int, in bytes: Span<UInt8>) -> AnnotationSurvey {
    guard offset > 0, offset < bytes.count else { return [] }
    var survey: AnnotationSurvey = bytes[offset] >= 0x80 ? .foreignAtEdge : []
    if mayBeLetter(bytes[offset - 1]), mayBeLetter(bytes[offset]) { survey.insert(.wordAtEdge) }
    return survey
  }

  private static func mayBeLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static let lineFeedKind: UInt8 = 1
  private static let bracketKind: UInt8 = 2
  private static let wordKind: UInt8 = 4
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\n"): lineFeedKind
    case UInt8(ascii: "("), UInt8(ascii: ")"): bracketKind
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: wordKind
    default: 0
    }
  }
}

/// The annotations of a document by what rules ask for, in the order of the file.
struct AnnotationIndex: Sendable {
  private(set) var surveys: [AnnotationSurvey] = []
  /// What any of the annotations shows.
  private var all: AnnotationSurvey = []
  /// Few, so that looking through them costs less than hashing a label.
  private var groups: [Group] = []
  /// Numbers in one part that were not rejected.
  private(set) var numbers: [Int] = []

  /// The annotations of one label.
  private struct Group {
    let label: Label
    let fit: AttributeFit
    var annotations: [Int] = []
  }

  init(_ document: Document, _ schema: LabelSchema) {
    surveys.reserveCapacity(document.annotations.count)
    for (i, annotation) in document.annotations.enumerated() {
      var survey = AnnotationSurvey(annotation.ranges, in: document.text)
      let group = self.group(of: annotation.label, schema)
      if !groups[group].fit.holds(for: annotation.attributes) { survey.insert(.unfitAttributes) }
      all.formUnion(survey)
      surveys.append(survey)
      groups[group].annotations.append(i)
    }
    numbers = labelled(.number).filter {
      surveys[$0].isDisjoint(with: [.noParts, .severalParts])
        && document.annotations[$0].provenance.status != .rejected
    }
  }

  private mutating func group(of label: Label, _ schema: LabelSchema) -> Int {
    if let group = groups.firstIndex(where: { $0.label == label }) { return group }
    groups.append(Group(label: label, fit: AttributeFit(label, schema)))
    return groups.count - 1
  }

  /// Those that show one of some marks.
  func showing(_ marks: AnnotationSurvey) -> [Int] {
    if all.isDisjoint(with: marks) { return [] }
    return surveys.indices.filter { !surveys[$0].isDisjoint(with: marks) }
  }

  func labelled(_ label: Label) -> [Int] { groups.first { $0.label == label }?.annotations ?? [] }
}

/// What the schema asks of the attributes of one label.
private struct AttributeFit {
  private let rules: [LabelSchema.AttributeRule]
  /// A bit for each rule whose attribute must be there.
  private let required: UInt64

  init(_ label: Label, _ schema: LabelSchema) {
    rules = schema.attributes(of: label)
    required = rules.enumerated().reduce(0) { $0 | ($1.element.isRequired ? 1 << UInt64($1.offset & 63) : 0) }
  }

  /// Whether there is nothing to find in an annotation's attributes.
  func holds(for attributes: JSONObject) -> Bool {
    guard rules.count <= 64 else { return false }
    var found: UInt64 = 0
    for member in attributes.members {
      guard let i = rules.firstIndex(where: { $0.name == member.key }), rules[i].type.accepts(member.value)
      else { return false }
      found |= 1 << UInt64(i)
    }
    return found & required == required
  }
}
