import InquitModel

/// Builds the document from the rows.
struct WebAnnoDecoder {
  private let layers: [WebAnnoLayer]
  private let sentenceStarts: [Int]
  private var resolver: RangeResolver
  private var document: Document
  private var places: [FilePlace] = []
  private var relationPlaces: [FilePlace] = []
  /// Annotations by what names them in cells.
  private var indexes: [Key: Int] = [:]
  /// Arrows whose ends may stand in rows that come later.
  private var arrows: [Arrow] = []

  private enum Key: Hashable {
    /// The number in brackets, which is unique in the document.
    case number(String)
    /// The only one of its layer that starts in the row.
    case row(String, layer: String)
    /// The link of a chain, as in `1-2`.
    case link(String, layer: String)
  }

  private struct Arrow {
    let label: String
    let attributes: JSONObject
    let source: [Key]
    let target: [Key]
    let row: Int
  }

  init(text: SourceText, layers: [WebAnnoLayer], sentenceStarts: [Int], _ options: ReadOptions) {
    self.layers = layers
    self.sentenceStarts = sentenceStarts
    resolver = RangeResolver(text, unit: .utf16, options: options)
    document = Document(
      id: options.defaultID, language: options.language, text: text, sentences: [], tokens: [])
  }

  mutating func document(_ rows: [WebAnnoRow], _ losses: inout LossReport) -> ReadDocument {
    var sentences = sentenceStarts[...]
    for (index, row) in rows.enumerated() {
      let stated = RangeResolver.Stated(
        start: row.start, end: row.end, path: row.address, place: FilePlace(line: row.number))
      let ranges = resolver.ranges([stated], text: row.form, annotation: nil) { covered, form in
        sameBytes(covered, form) || sameBytes(covered, WebAnnoEscape.unescapedText(form))
      }
      guard let range = ranges.first else { continue }
      if !row.isPartOfToken {
        document.tokens?.append(range)
        let isFirst = sentences.first.map { $0 <= index } ?? false
        if isFirst { sentences.removeFirst() }
        extendSentence(to: range, isNew: isFirst)
      }
      read(row, range)
    }
    for arrow in arrows { add(arrow, &losses) }
    return ReadDocument(
      document: document, place: FilePlace(line: 1), annotationPlaces: places, relationPlaces: relationPlaces,
      faults: resolver.faults, repairs: resolver.repairs)
  }

  private mutating func extendSentence(to range: ByteRange, isNew: Bool) {
    if !isNew, let last = document.sentences?.popLast(), last.lowerBound <= range.upperBound {
      document.sentences?.append(last.lowerBound..<range.upperBound)
    } else {
      document.sentences?.append(range)
    }
  }

  private mutating func read(_ row: WebAnnoRow, _ range: ByteRange) {
    var column = 0
    for layer in layers {
      let cells = layer.features.indices.map { i in
        column + i < row.cells.count ? row.cells[column + i] : "_"
      }
      column += layer.features.count
      guard !cells.allSatisfy({ $0 == "_" || $0.isEmpty }) else { continue }
      switch layer.kind {
      case .span: readSpans(cells, of: layer, row, range)
      case .chain: readChain(cells, of: layer, row, range)
      case .relation: readRelations(cells, of: layer, row)
      }
    }
  }

  // MARK: Annotations

  private mutating func readSpans(
    _ cells: [String], of layer: WebAnnoLayer, _ row: WebAnnoRow, _ range: ByteRange
  ) {
    // The brackets of targets name other annotations: the column of roles in front has this layer's own.
    let columns = layer.features.indices.filter { !($0 > 0 && layer.isRole($0 - 1)) }
    let stacks = columns.map { WebAnnoEscape.split(cells[$0], at: "|").map(WebAnnoEscape.bracketed) }
    for position in 0..<max(1, stacks.map(\.count).max() ?? 1) {
      var label: String?
      var attributes = JSONObject()
      var number: String?
      for (column, stack) in zip(columns, stacks) where position < stack.count {
        number = number ?? stack[position].bracket
        guard !layer.isRole(column), let value = Self.value(stack[position].value) else { continue }
        if layer.features[column] == layer.labelFeature {
          label = value
        } else {
          attributes[layer.features[column]] = .string(value)
        }
      }
      let key = number.map(Key.number) ?? .row(row.address, layer: layer.name)
      // A number names one annotation in all of its rows; without one, this row is all of it.
      let known = number == nil ? nil : indexes[key]
      let index = cover(
        range, known, label: label ?? layer.shortName, attributes: attributes, row)
      indexes[key] = index
      if known == nil { readSlots(cells, position, of: layer, key, row) }
    }
  }

  /// Makes an annotation, or lets one that is known reach as far as `range`.
  private mutating func cover(
    _ range: ByteRange, _ known: Int?, label: String, attributes: JSONObject, _ row: WebAnnoRow
  ) -> Int {
    if let known, let hull = document.annotations[known].hull {
      document.annotations[known].ranges = [
        min(hull.lowerBound, range.lowerBound)..<max(hull.upperBound, range.upperBound)
      ]
      return known
    }
    document.annotations.append(
      Annotation(
        id: CountedID.id(document.annotations.count), label: Label(label), ranges: [range],
        attributes: attributes
      ))
    places.append(FilePlace(line: row.number))
    return document.annotations.count - 1
  }

  /// The roles and targets at `position` of the stack: `seller;goods` and `2-1;2-3[4]`.
  private mutating func readSlots(
    _ cells: [String], _ position: Int, of layer: WebAnnoLayer, _ source: Key, _ row: WebAnnoRow
  ) {
    for (i, feature) in layer.features.enumerated() where layer.isRole(i) && i + 1 < cells.count {
      let name = feature.dropFirst("ROLE_".count).split(separator: "_").first?.split(separator: ":").last
      let roleStack = WebAnnoEscape.split(cells[i], at: "|")
      let targetStack = WebAnnoEscape.split(cells[i + 1], at: "|")
      guard position < roleStack.count, position < targetStack.count else { continue }
      let roles = WebAnnoEscape.split(WebAnnoEscape.bracketed(roleStack[position]).value, at: ";")
      let targets = WebAnnoEscape.split(targetStack[position], at: ";")
      for (role, target) in zip(roles, targets) where target != "_" && target != "*" {
        let (address, number) = WebAnnoEscape.bracketed(target)
        let others = layers.filter { $0.kind == .span }.map(\.name)
        let typed = others.contains(layer.features[i + 1]) ? [layer.features[i + 1]] : others
        let label = Self.value(role) ?? name.map(String.init) ?? layer.shortName
        arrows.append(
          Arrow(
            label: label, attributes: [:], source: [source],
            target: number.map { [.number($0)] } ?? typed.map { .row(address, layer: $0) }, row: row.number))
      }
    }
  }

  /// A link of a chain, as `pr[1]` and `coref->1-2`: the second of chain 1. Links point to the next one.
  private mutating func readChain(
    _ cells: [String], of layer: WebAnnoLayer, _ row: WebAnnoRow, _ range: ByteRange
  ) {
    guard cells.count == 2 else { return }
    // Versions differ in the order of the two.
    let first = layer.features[0] == "referenceRelation" ? 0 : 1
    let links = WebAnnoEscape.split(cells[first], at: "|")
    let types = WebAnnoEscape.split(cells[1 - first], at: "|")
    for (type, link) in zip(types, links) {
      guard let (name, address) = Self.cut(link) else { continue }
      let numbers = address.split(separator: "-").map(String.init)
      guard numbers.count == 2, let position = Int(numbers[1]), position < Int.max else { continue }
      let key = Key.link("\(numbers[0])-\(position)", layer: layer.name)
      let known = indexes[key]
      let label = Self.value(WebAnnoEscape.bracketed(type).value) ?? layer.shortName
      indexes[key] = cover(range, known, label: label, attributes: [:], row)
      guard known == nil else { continue }
      arrows.append(
        Arrow(
          label: Self.value(name) ?? layer.shortName, attributes: [:], source: [key],
          target: [.link("\(numbers[0])-\(position + 1)", layer: layer.name)], row: row.number))
    }
  }

  /// `coref->1-2` as `coref` and `1-2`; brackets behind it are left out.
  private static func cut(_ link: String) -> (name: String, address: String)? {
    let scalars = WebAnnoEscape.bracketed(link).value.unicodeScalars
    guard let end = scalars.lastIndex(of: ">"), end > scalars.startIndex,
      scalars[scalars.index(before: end)] == "-"
    else { return nil }
    return (String(scalars[..<scalars.index(before: end)]), String(scalars[scalars.index(after: end)...]))
  }

  // MARK: Relations

  private mutating func readRelations(_ cells: [String], of layer: WebAnnoLayer, _ row: WebAnnoRow) {
    guard let base = layer.baseLayer, let last = cells.last else { return }
    let stacks = cells.dropLast().map { WebAnnoEscape.split($0, at: "|").map(WebAnnoEscape.bracketed) }
    let labelFeature = layer.labelFeature ?? layer.features[0]
    for (position, reference) in WebAnnoEscape.split(last, at: "|").enumerated() {
      var label: String?
      var attributes = JSONObject()
      for (feature, stack) in zip(layer.features, stacks) where position < stack.count {
        guard let value = Self.value(stack[position].value) else { continue }
        if feature == labelFeature { label = value } else { attributes[feature] = .string(value) }
      }
      let (address, bracket) = WebAnnoEscape.bracketed(reference)
      let numbers = bracket?.split(separator: "_").map(String.init) ?? []
      func key(_ number: String?, _ address: String) -> Key {
        guard let number, number != "0" else { return .row(address, layer: base) }
        return .number(number)
      }
      arrows.append(
        Arrow(
          label: label ?? layer.shortName, attributes: attributes,
          source: [key(numbers.first, address)],
          target: [key(numbers.count > 1 ? numbers[1] : nil, row.address)], row: row.number))
    }
  }

  private mutating func add(_ arrow: Arrow, _ losses: inout LossReport) {
    let ends = [arrow.source, arrow.target].compactMap { keys in keys.compactMap { indexes[$0] }.first }
    guard ends.count == 2 else {
      // The last link of a chain points to none.
      if case .link? = arrow.target.first { return }
      losses.note(.relations, in: document.id, "line \(arrow.row): \(arrow.label)")
      return
    }
    document.relations.append(
      Relation(
        label: RelationLabel(arrow.label), source: document.annotations[ends[0]].id,
        target: document.annotations[ends[1]].id, attributes: arrow.attributes))
    relationPlaces.append(FilePlace(line: arrow.row))
  }

  /// nil for `_` (not annotated) and `*` (annotated without a value).
  private static func value(_ cell: String) -> String? {
    cell == "_" || cell == "*" || cell.isEmpty ? nil : WebAnnoEscape.unescapedValue(cell)
  }
}
