import InquitModel

/// Writes a document as a file of TEI. The text stands in one `ab` whose white space is preserved; what is
/// interrupted or crosses others is several elements that point to each other with `next` and `prev`.
struct TEIWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(keepsIDs: true, allows: Self.isNameScalar, allowsFirst: Self.isFirstOfName).adapt(
      &document, &losses)
    let id = document.id
    if id.isEmpty || !XMLText.allows(id) {
      losses.note(.documentID, in: id, id)
      document.id = XMLText.escaped(id)
    }
    adaptMetadata(&document, &losses)
    for i in document.annotations.indices {
      let members = document.annotations[i].attributes.members
      let kept = members.filter { Self.feature($0) != nil }
      guard kept.count < members.count else { continue }
      losses.note(.attributes, in: id, "\(document.annotations[i].label) \(document.annotations[i].id)")
      document.annotations[i].attributes = JSONObject(kept)
    }
  }

  private static let titleKey = "title"

  /// Of the metadata the header has the title, which is the id where there is none.
  private func adaptMetadata(_ document: inout Document, _ losses: inout LossReport) {
    let kept = document.metadata.members.filter { member in
      guard member.key == Self.titleKey, let title = member.value.stringValue else { return false }
      return !title.isEmpty && XMLText.allows(title) && !sameBytes(title, document.id)
    }
    guard kept.count < document.metadata.members.count else { return }
    losses.note(.metadata, in: document.id, "what is no title")
    document.metadata = JSONObject(kept)
  }

  private static func isFirstOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: false
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "-", ".": true
    default: isFirstOfName(scalar)
    }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let language = document.language.map { " xml:lang=\"\(XMLText.escaped($0, inAttribute: true))\"" } ?? ""
    let id = XMLText.escaped(document.id)
    let title = document.metadata[Self.titleKey]?.stringValue.map { XMLText.escaped($0) } ?? id
    let file = """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"\(language)>
      <teiHeader><fileDesc>
      <titleStmt><title>\(title)</title></titleStmt>
      <publicationStmt><p>Written by Inquit.</p></publicationStmt>
      <sourceDesc><bibl><idno>\(id)</idno></bibl></sourceDesc>
      </fileDesc></teiHeader>
      <text><body><ab xml:space="preserve">\(content(of: document))</ab></body></text>
      \(standOff(of: document))</TEI>

      """
    output.append(contentsOf: file.utf8)
  }

  // MARK: Text

  private func content(of document: Document) -> String {
    let parts = NestedParts(document.annotations, in: document.text)
    let ids = partIDs(parts, document)
    let speakers = Dictionary(grouping: document.relations.filter { $0.label == .saidBy }, by: \.source)
    var next = [Int](repeating: 0, count: document.annotations.count)
    var open: [String] = []
    var result = ""
    for event in parts.events {
      switch event {
      case .text(let range): result += Self.text(document.text[range])
      case .close: result += "</\(open.removeLast())>"
      case .open(let index, _):
        let annotation = document.annotations[index]
        let number = next[index]
        next[index] += 1
        let name = TEIElement.labels.first { $0.label == annotation.label }?.element ?? TEIElement.other
        open.append(name)
        result += "<\(name) xml:id=\"\(ids[index][number])\""
        if name == TEIElement.other { result += " type=\"\(annotation.label)\"" }
        if number == 0 { result += details(of: annotation, saidBy: speakers[annotation.id] ?? []) }
        if number > 0 { result += " prev=\"#\(ids[index][number - 1])\"" }
        if number + 1 < ids[index].count { result += " next=\"#\(ids[index][number + 1])\"" }
        result += ">"
      }
    }
    return result
  }

  private func details(of annotation: Annotation, saidBy speakers: [Relation]) -> String {
    var result = annotation.attributes.isEmpty ? "" : " ana=\"#\(annotation.id)\(Self.featureSuffix)\""
    if annotation.label == .quote {
      if !speakers.isEmpty {
        result += " who=\"" + speakers.map { "#\($0.target)" }.joined(separator: " ") + "\""
      }
      switch annotation.attributes["kind"]?.stringValue {
      case "direct": result += " direct=\"true\""
      case "indirect": result += " direct=\"false\""
      default: break
      }
    }
    return result
  }

  /// The ids of the elements of each annotation; the first one's is the annotation's.
  private func partIDs(_ parts: NestedParts, _ document: Document) -> [[String]] {
    var taken = Set(document.annotations.map(\.id))
    for annotation in document.annotations where !annotation.attributes.isEmpty {
      taken.insert(annotation.id + Self.featureSuffix)
    }
    var ids = document.annotations.map { _ in [String]() }
    for case .open(let index, _) in parts.events {
      var id = document.annotations[index].id
      if !ids[index].isEmpty {
        id += "-\(ids[index].count + 1)"
        while !taken.insert(id).inserted { id += "-" }
      }
      ids[index].append(id)
    }
    return ids
  }

  /// Characters that XML cannot hold are glyphs with their number.
  private static func text(_ string: String) -> String {
    if XMLText.allows(string) { return XMLText.escaped(string) }
    return string.unicodeScalars.map { scalar in
      XMLText.allows(scalar)
        ? XMLText.escaped(String(scalar))
        : "<g n=\"U+\(String(scalar.value, radix: 16, uppercase: true))\"/>"
    }.joined()
  }

  // MARK: Behind the text

  private static let featureSuffix = ".fs"

  private func standOff(of document: Document) -> String {
    var lines: [String] = []
    for annotation in document.annotations where !annotation.attributes.isEmpty {
      let features = annotation.attributes.members.compactMap { member in
        Self.feature(member).map { "<f name=\"\(member.key)\">\($0)</f>" }
      }
      lines.append("<fs xml:id=\"\(annotation.id)\(Self.featureSuffix)\">\(features.joined())</fs>")
    }
    let relations = document.relations.map { relation in
      "<relation name=\"\(relation.label)\" active=\"#\(relation.source)\" passive=\"#\(relation.target)\"/>"
    }
    if !relations.isEmpty { lines += ["<listRelation>"] + relations + ["</listRelation>"] }
    guard !lines.isEmpty else { return "" }
    return (["<standOff>"] + lines + ["</standOff>", ""]).joined(separator: "\n")
  }

  /// The value of a feature; nil for what feature structures do not hold.
  private static func feature(_ member: JSONObject.Member) -> String? {
    switch member.value {
    case .string(let string) where XMLText.allows(string): "<string>\(XMLText.escaped(string))</string>"
    case .bool(let value): "<binary value=\"\(value)\"/>"
    case .number(let spelling): "<numeric value=\"\(spelling)\"/>"
    default: nil
    }
  }
}
