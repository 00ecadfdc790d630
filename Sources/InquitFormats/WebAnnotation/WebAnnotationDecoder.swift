import InquitModel

/// Builds the document from the annotations: of the model, of Hypothesis, whose positions count in the page as a browser
/// shows it, and as Recogito keeps them, in UTF-16.
struct WebAnnotationDecoder {
  private var document: Document
  private var resolver: RangeResolver
  private var utf16: RangeResolver
  private var quotations: QuotationFinder
  private var places: [FilePlace] = []
  private var relationPlaces: [FilePlace] = []
  /// Faults of quotations that the resolver does not know.
  private var faults: [OffsetFault] = []
  /// What was guessed or has no place in a document.
  private var notes: [String] = []

  init(_ text: SourceText, _ options: ReadOptions) {
    document = Document(id: options.defaultID, language: options.language, text: text)
    resolver = RangeResolver(text, unit: .codePoints, options: options)
    utf16 = RangeResolver(text, unit: .utf16, options: options)
    quotations = QuotationFinder(text)
  }

  func document(_ losses: inout LossReport) -> ReadDocument {
    for detail in notes { losses.note(.other, in: document.id, detail) }
    return ReadDocument(
      document: document, place: FilePlace(line: 1), annotationPlaces: places, relationPlaces: relationPlaces,
      faults: resolver.faults + utf16.faults + faults, repairs: resolver.repairs + utf16.repairs)
  }

  /// An annotation, or a page or collection of them.
  mutating func read(_ fields: JSONFields) throws(ReadError) {
    if let first = try fields.optionalObject("first") {
      try read(first)
    } else if let (key, _) = fields.first(of: "items", "rows", "annotations") {
      for item in try fields.objects(key) { try read(item) }
    } else {
      try readAnnotation(fields)
    }
  }

  private mutating func readAnnotation(_ fields: JSONFields) throws(ReadError) {
    let targets = Self.list(fields.value("target"))
    guard !targets.isEmpty else { throw fields.fault("\(fields.path)target is missing") }
    if fields.value("uri") != nil, targets.allSatisfy(Self.isPage) {
      notes.append("a note about the whole page: \(try fields.optionalString("text") ?? "")")
      return
    }
    let names = targets.compactMap(Self.annotationName)
    let (label, attributes) = try body(fields)
    if names.count == 2, targets.count == 2, Self.list(fields.value("motivation")).contains("linking") {
      document.relations.append(
        Relation(
          label: RelationLabel(label ?? "linking"), source: names[0], target: names[1], attributes: attributes
        ))
      relationPlaces.append(fields.place)
      return
    }
    let id = try fields.optionalString("id").map(WebAnnotation.id) ?? CountedID.id(document.annotations.count)
    let isOfPage = fields.value("uri") != nil
    var ranges: [ByteRange] = []
    for (i, target) in targets.enumerated() {
      let target = try fields.fields(target, "\(fields.path)target[\(i)]")
      if let range = try range(target, annotation: id, isOfPage: isOfPage) { ranges.append(range) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    let motivation = Self.list(fields.value("motivation")).first?.stringValue
    document.annotations.append(
      Annotation(
        id: id, label: Label(label ?? motivation ?? "annotation"), ranges: ranges, attributes: attributes))
    places.append(fields.place)
  }

  /// A value that may stand alone or in a list.
  private static func list(_ value: JSONValue?) -> [JSONValue] {
    switch value {
    case nil: []
    case .array(let values)?: values
    case .some(let value): [value]
    }
  }

  /// Whether a target selects nothing.
  private static func isPage(_ target: JSONValue) -> Bool {
    if case .object(let object) = target { object["selector"] == nil } else { false }
  }

  /// The annotation that a target is: an IRI, or an object with nothing that selects in it.
  private static func annotationName(_ target: JSONValue) -> String? {
    if let iri = target.stringValue { return WebAnnotation.id(iri) }
    guard case .object(let object) = target, object["selector"] == nil else { return nil }
    return object["id"]?.stringValue.map(WebAnnotation.id)
  }

  /// The first tag is the label; what else is said becomes attributes, under its purpose.
  private func body(_ fields: JSONFields) throws(ReadError) -> (label: String?, attributes: JSONObject) {
    var label = try fields.optionalString("bodyValue")
    var attributes = JSONObject()
    if fields.value("uri") != nil {
      let tags = try fields.strings("tags")
      if tags.count > 1 { attributes["tagging"] = .array(tags.dropFirst().map { .string($0) }) }
      if let text = try fields.optionalString("text"), !text.isEmpty {
        attributes["commenting"] = .string(text)
      }
      return (tags.first, attributes)
    }
    for (i, value) in Self.list(fields.first(of: "body", "bodies")?.value).enumerated() {
      if let iri = value.stringValue {
        attributes["body"] = .string(iri)
        continue
      }
      let body = try fields.fields(value, "\(fields.path)body[\(i)]")
      let purpose = try body.optionalString("purpose") ?? "tagging"
      guard let said = body.first(of: "value", "source", "id")?.value else { continue }
      if purpose == "tagging", label == nil, let tag = said.stringValue {
        label = tag
      } else {
        attributes[purpose] = said
      }
    }
    return (label, attributes)
  }

  // MARK: Selectors

  /// What a target selects: by position, checked against the quotation, or by the quotation alone.
  private mutating func range(_ target: JSONFields, annotation: String, isOfPage: Bool) throws(ReadError)
    -> ByteRange?
  {
    var quotation: JSONFields?
    var position: JSONFields?
    for (i, value) in Self.list(target.value("selector")).enumerated() {
      let selector = try target.fields(value, "\(target.path)selector[\(i)]")
      switch try selector.optionalString("type") {
      case "TextQuoteSelector": quotation = selector
      case "TextPositionSelector": position = selector
      case nil where selector.value("quote") != nil:
        let stated = selector.stated(try selector.integer("start"), try selector.integer("end"))
        return utf16.ranges([stated], text: try selector.string("quote"), annotation: annotation).first
      default: break
      }
    }
    if isOfPage, quotation != nil { position = nil }
    let exact = try quotation?.string("exact")
    if let position {
      let stated = position.stated(try position.integer("start"), try position.integer("end"))
      return resolver.ranges([stated], text: exact, annotation: annotation).first
    }
    guard let quotation, let exact else {
      throw target.fault(
        "\(target.path)selector should be a TextPositionSelector or a TextQuoteSelector")
    }
    return anchor(
      exact, prefix: try quotation.optionalString("prefix") ?? "",
      suffix: try quotation.optionalString("suffix") ?? "", quotation, annotation: annotation)
  }

  /// Where the quotation stands between its neighbours; or, if these have changed, where it stands at all.
  private mutating func anchor(
    _ exact: String, prefix: String, suffix: String, _ fields: JSONFields, annotation: String
  ) -> ByteRange? {
    let (all, areSpelledOtherwise) = quotations.ranges(of: exact)
    if areSpelledOtherwise { notes.append("\(annotation) stands there spelled otherwise") }
    let bytes = document.text.bytes
    let fitting = all.filter { range in
      bytes[..<range.lowerBound.value].suffix(prefix.utf8.count).elementsEqual(prefix.utf8)
        && bytes[range.upperBound.value...].starts(with: suffix.utf8)
    }
    let candidates = fitting.isEmpty ? all : fitting
    if candidates.count > 1 {
      notes.append("\(annotation) stands \(candidates.count) times, the first was taken")
    }
    if candidates.isEmpty {
      faults.append(
        quotations.notFound(
          exact, path: String(fields.path.dropLast()), annotation: annotation, place: fields.place))
    }
    return candidates.first
  }
}
