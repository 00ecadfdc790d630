import InquitModel

extension BratRevision {
  // MARK: Lines of the file

  /// What becomes of a line: itself, another in its place, or nothing.
  mutating func revised(_ line: BratFile.Line, _ meaning: BratMeaning) -> [UInt8]? {
    guard let parsed = line.parsed, case let revised = revised(parsed, meaning), revised != .same else {
      return line.bytes
    }
    guard case .changed(let string) = revised else { return nil }
    return Array((string + (line.bytes.last == UInt8(ascii: "\r") ? "\r" : "")).utf8)
  }

  enum Revision: Equatable {
    case same, gone
    case changed(String)
  }

  private mutating func revised(_ line: BratLine, _ meaning: BratMeaning) -> Revision {
    switch meaning {
    case .nothing: return .same
    case .annotation(let index): return annotation(line, index)
    case .event(let trigger, let arguments): return event(line, trigger, arguments)
    case .relation(let index): return relations[index] == nil ? .gone : .same
    case .equivalence(let pairs): return equivalence(line, pairs)
    case .attribute(let subject, let key): return attribute(line, subject, key)
    case .ownNote(let subject, let keys): return ownNote(subject, keys)
    }
  }

  private func annotation(_ line: BratLine, _ index: Int) -> Revision {
    let old = before.document.annotations[index]
    guard let new = indexes[old.id] else { return .gone }
    let isSame =
      isSameLabel(old, document.annotations[new])
      && BratWriter.trimmed(old.ranges, in: document.text) == document.annotations[new].ranges
    return isSame ? .same : .changed(textLine(new))
  }

  private func isSameLabel(_ old: Annotation, _ new: Annotation) -> Bool {
    sameBytes(old.label.rawValue, new.label.rawValue)
  }

  private func event(_ line: BratLine, _ trigger: Int, _ arguments: [Int]) -> Revision {
    let old = before.document.annotations[trigger]
    guard let index = indexes[old.id] else { return .gone }
    let new = document.annotations[index]
    let kept = zip(line.body.dropFirst(), arguments).filter { relations[$1] != nil }.map(\.0)
    if isSameLabel(old, new), kept.count == arguments.count { return .same }
    let first = isSameLabel(old, new) ? line.body[0] : "\(new.label):\(annotationIDs[index])"
    return .changed("\(line.id)\t\(([first] + kept).joined(separator: " "))")
  }

  private func equivalence(_ line: BratLine, _ pairs: [Int]) -> Revision {
    let kept = zip(line.body.dropFirst(2), pairs).filter { relations[$1] != nil }.map(\.0)
    if kept.count == pairs.count { return .same }
    return kept.isEmpty ? .gone : .changed("*\t\((line.body.prefix(2) + kept).joined(separator: " "))")
  }

  /// A value that changed is written into the line, if it can stand in one.
  private mutating func attribute(_ line: BratLine, _ subject: BratSubject, _ key: String) -> Revision {
    guard let new = now(subject) else { return .gone }
    if isSame(key, subject, new) {
      stated[new, default: []].insert(key)
      return .same
    }
    guard line.kind == .attribute || line.kind == .modification, case .annotation = new,
      let value = attributes(of: new, in: document)[key].flatMap(Self.spelled),
      stated[new, default: []].insert(key).inserted
    else { return .gone }
    return .changed("\(line.id)\t\(key) \(line.body[1])\(value)")
  }

  private mutating func ownNote(_ subject: BratSubject, _ keys: [String]) -> Revision {
    guard let new = now(subject), keys.allSatisfy({ isSame($0, subject, new) }),
      provenance(of: subject, in: before.document) == provenance(of: new, in: document)
    else { return .gone }
    stated[new, default: []].formUnion(keys)
    noted.insert(new)
    return .same
  }

  // MARK: New lines

  /// The lines of what the file does not say yet.
  mutating func addedLines() -> [String] {
    let known = Set(before.document.annotations.map(\.id))
    var lines = document.annotations.indices.filter { !known.contains(document.annotations[$0].id) }.map(
      textLine)
    for (i, annotation) in document.annotations.enumerated() {
      addDetails(of: .annotation(i), annotationIDs[i], annotation.attributes, annotation.provenance, &lines)
    }
    for (i, relation) in document.relations.enumerated() {
      switch relationLines[i] {
      case .unnamed: continue
      case .line(let id): addDetails(of: .relation(i), id, relation.attributes, relation.provenance, &lines)
      case .missing:
        guard let source = indexes[relation.source], let target = indexes[relation.target] else { continue }
        let id = newID(.relation)
        lines.append("\(id)\t\(relation.label) Arg1:\(annotationIDs[source]) Arg2:\(annotationIDs[target])")
        addDetails(of: .relation(i), id, relation.attributes, relation.provenance, &lines)
      }
    }
    return lines
  }

  private func textLine(_ index: Int) -> String {
    let annotation = document.annotations[index]
    let fragments = annotation.ranges.flatMap { BratWriter.fragments(of: $0, in: document.text) }
    let places = fragments.map { range in
      let (start, end) = offsets.integers(range)
      return "\(start) \(end)"
    }
    let covered = fragments.map { document.text[$0] }.joined(separator: " ")
    return "\(annotationIDs[index])\t\(annotation.label) \(places.joined(separator: ";"))\t\(covered)"
  }

  /// Attributes that lines can hold get lines; the others, and the provenance, go into a note.
  private mutating func addDetails(
    of subject: BratSubject, _ id: String, _ attributes: JSONObject, _ provenance: Provenance,
    _ lines: inout [String]
  ) {
    var further: [JSONObject.Member] = []
    for attribute in attributes.members where stated[subject]?.contains(attribute.key) != true {
      guard case .annotation = subject, let value = Self.spelled(attribute.value) else {
        further.append(attribute)
        continue
      }
      lines.append("\(newID(.attribute))\t\(attribute.key) \(id)\(value)")
    }
    if noted.contains(subject), further.isEmpty { return }
    var members = provenance.json.members
    if !further.isEmpty {
      members.append(JSONObject.Member(key: "attributes", value: .object(JSONObject(further))))
    }
    guard !members.isEmpty else { return }
    var json = JSONWriter()
    json.object(JSONObject(members))
    lines.append("\(newID(.note))\t\(BratNote.type) \(id)\t\(String(decoding: json.bytes, as: UTF8.self))")
  }

  /// A value as it stands after its target: one word, or nothing for true. nil when it is neither.
  private static func spelled(_ value: JSONValue) -> String? {
    switch value {
    case .bool(true): ""
    case .string(let string)
    where !string.isEmpty && !string.unicodeScalars.contains(where: \.properties.isWhitespace):
      " \(string)"
    default: nil
    }
  }
}
