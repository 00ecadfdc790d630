import InquitModel

extension Format {
  /// Citron's JSON (BBC): quotes with cue, sources and contents; an interrupted quote has several contents.
  public static let citron = Self.makeCitron()

  private static func makeCitron() -> Format {
    var format = Format(
      id: "citron", summary: "Citron's JSON for quote attribution: cue, sources and contents",
      unit: .codePoints,
      capabilities: [
        .text, .documentID, .annotations, .anyBoundaries, .nesting, .crossing, .parts, .relations,
      ],
      recognise: { sample in
        sample.has("quotes[].contents") ? .certain("its quotes have the key \"contents\"") : nil
      },
      reader: { source, options in JSONDocumentReader(source, options, decode: CitronDecoder.documents) },
      writer: { _ in CitronWriter() })
    format.makeEditor = { JSONSpanEditor($0) }
    format.extensions = ["json", "jsonl"]
    return format
  }
}

enum CitronDecoder {
  /// What is one annotation for all quotes.
  private struct Mention: Hashable {
    let label: Label
    let ranges: [ByteRange]
  }

  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    let text = SourceText(try record.string(record.options.textKey ?? "text"))
    let id = try record.optionalID("id") ?? record.defaultID
    var document = Document(id: id, language: record.options.language, text: text)
    var resolver = RangeResolver(text, unit: .codePoints, options: record.options)
    var places: [FilePlace] = []
    var relationPlaces: [FilePlace] = []
    var mentions: [Mention: String] = [:]
    for quote in try record.objects("quotes") {
      let id = CountedID.id(document.annotations.count)
      var ranges: [ByteRange] = []
      for content in try quote.objects("contents") {
        ranges += try span(content, annotation: id, &resolver)
      }
      ranges.sort { $0.lowerBound < $1.lowerBound }
      document.annotations.append(Annotation(id: id, label: .quote, ranges: ranges))
      places.append(quote.place)
      var others: [(Label, RelationLabel, JSONFields)] = []
      for source in try quote.objects("sources") { others.append((.speaker, .saidBy, source)) }
      if let cue = try quote.optionalObject("cue") { others.append((.cue, .cuedBy, cue)) }
      for (label, relation, fields) in others {
        let ranges = try span(fields, annotation: id, &resolver)
        // A mention that several quotes share is one annotation.
        let mention = Mention(label: label, ranges: ranges)
        let known = mentions[mention]
        let target = known ?? CountedID.id(document.annotations.count)
        mentions[mention] = target
        if known == nil {
          document.annotations.append(Annotation(id: target, label: label, ranges: ranges))
          places.append(fields.place)
        }
        document.relations.append(Relation(label: relation, source: id, target: target))
        relationPlaces.append(fields.place)
      }
      quote.noteOthers(besides: ["cue", "sources", "contents"], in: document.id, &losses)
    }
    record.noteOthers(besides: ["id", record.options.textKey ?? "text", "quotes"], in: id, &losses)
    return [
      ReadDocument(
        document: document, place: record.place, annotationPlaces: places, relationPlaces: relationPlaces,
        faults: resolver.faults, repairs: resolver.repairs)
    ]
  }

  private static func span(_ fields: JSONFields, annotation: String, _ resolver: inout RangeResolver)
    throws(ReadError) -> [ByteRange]
  {
    let stated = fields.stated(try fields.integer("start"), try fields.integer("end"))
    return resolver.ranges([stated], text: try fields.optionalString("text"), annotation: annotation)
  }
}

/// Only quotes have a place in Citron, with what they are related to; all else is lost, and said to be.
struct CitronWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    let id = document.id
    var labels: [String: Label] = [:]
    for annotation in document.annotations { labels[annotation.id] = annotation.label }
    var attached: Set<String> = []
    var cued: Set<String> = []
    var kept: Set<Relation> = []
    document.relations.removeAll { relation in
      let isSaid = relation.label == .saidBy && labels[relation.target] == .speaker
      // A quote has one cue.
      let isCue =
        relation.label == .cuedBy && labels[relation.target] == .cue && !cued.contains(relation.source)
      if labels[relation.source] == .quote, isSaid || isCue, kept.insert(relation).inserted {
        if isCue { cued.insert(relation.source) }
        attached.insert(relation.target)
        return false
      }
      losses.note(.relations, in: id, "\(relation.label) \(relation.source) → \(relation.target)")
      return true
    }
    let text = document.text
    document.annotations.removeAll { annotation in
      let isPart = annotation.ranges.count == 1 && attached.contains(annotation.id)
      if annotation.label == .quote || isPart { return false }
      losses.note(.annotations, in: id, "\(annotation.label) \(annotation.coveredText(in: text))")
      return true
    }
    let ids = Set(document.annotations.map(\.id))
    document.relations.removeAll { relation in
      if ids.contains(relation.target) { return false }
      losses.note(.relations, in: id, "\(relation.label) \(relation.source) → \(relation.target)")
      return true
    }
    joinMentions(&document, &losses)
    Self.sort(&document)
  }

  /// Two mentions of one kind with one range are one in the file.
  private func joinMentions(_ document: inout Document, _ losses: inout LossReport) {
    var first: [[ByteRange]: [Label: String]] = [:]
    var others: [String: String] = [:]
    let (id, text) = (document.id, document.text)
    document.annotations.removeAll { annotation in
      guard annotation.label != .quote else { return false }
      guard let known = first[annotation.ranges]?[annotation.label] else {
        first[annotation.ranges, default: [:]][annotation.label] = annotation.id
        return false
      }
      others[annotation.id] = known
      losses.note(.annotations, in: id, "\(annotation.label) \(annotation.coveredText(in: text))")
      return true
    }
    for i in document.relations.indices {
      document.relations[i].target = others[document.relations[i].target] ?? document.relations[i].target
    }
  }

  /// Puts the annotations and relations in the order of the file: each quote, its sources, its cue.
  private static func sort(_ document: inout Document) {
    let targets = Dictionary(grouping: document.relations, by: \.source)
    let byID = Dictionary(document.annotations.map { ($0.id, $0) }) { first, _ in first }
    var annotations: [Annotation] = []
    var relations: [Relation] = []
    var placed: Set<String> = []
    for quote in document.annotations where quote.label == .quote {
      annotations.append(quote)
      let own = targets[quote.id] ?? []
      for relation in own.filter({ $0.label == .saidBy }) + own.filter({ $0.label == .cuedBy }) {
        relations.append(relation)
        guard placed.insert(relation.target).inserted, let target = byID[relation.target] else { continue }
        annotations.append(target)
      }
    }
    document.annotations = annotations
    document.relations = relations
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    func span(_ range: ByteRange) -> JSONValue {
      let (start, end) = offsets.numbers(range)
      return ["start": start, "end": end, "text": .string(document.text[range])]
    }
    var byID: [String: Annotation] = [:]
    for annotation in document.annotations { byID[annotation.id] = annotation }
    let relations = Dictionary(grouping: document.relations, by: \.source)
    let quotes = document.annotations.filter { $0.label == .quote }.map { quote -> JSONValue in
      let targets = relations[quote.id, default: []].compactMap { relation in
        byID[relation.target]?.ranges.first.map { (relation.label, span($0)) }
      }
      var object = JSONObject()
      if let cue = targets.first(where: { $0.0 == .cuedBy }) { object["cue"] = cue.1 }
      object["sources"] = .array(targets.filter { $0.0 == .saidBy }.map(\.1))
      object["contents"] = .array(quote.ranges.map(span))
      object["coreferences"] = .array([])
      return .object(object)
    }
    let record: JSONObject = [
      "id": .string(document.id), "text": .string(document.text.description), "quotes": .array(quotes),
      "coreference_groups": .array([]),
    ]
    record.writeLine(to: &output)
  }
}
