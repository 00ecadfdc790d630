import InquitModel

/// One document of the page: its text with coloured spans, a legend, and a table of what was found.
struct HTMLArticle {
  private let document: Document
  private let number: Int
  /// The indexes of annotations by id.
  private let indexes: [String: Int]
  private let relations: [String: [Relation]]

  /// `number`, from 1, keeps ids of several documents apart.
  init(document: Document, number: Int) {
    self.document = document
    self.number = number
    indexes = Dictionary(document.annotations.enumerated().map { ($1.id, $0) }) { first, _ in first }
    relations = Dictionary(grouping: document.relations, by: \.source)
  }

  func write(to output: inout [UInt8]) {
    let language = document.language.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? ""
    output.append(
      contentsOf: """
        <article id="d\(number)">
        <header>
        <h1>\(HTMLText.escaped(document.metadata["title"]?.stringValue ?? document.id))</h1>
        \(description)\(legend)</header>
        <div class="text" dir="auto"\(language)>
        """.utf8)
    writeText(to: &output)
    output.append(contentsOf: "</div>\n\(table)</article>\n".utf8)
  }

  // MARK: Text

  private func writeText(to output: inout [UInt8]) {
    for event in NestedParts(document.annotations, in: document.text).events {
      switch event {
      case .text(let range):
        // A line of the text is a paragraph of news: some space is put between.
        let lines = HTMLText.escaped(document.text[range]).replacing("\n", with: "<i class=\"br\">\n</i>")
        output.append(contentsOf: lines.utf8)
      case .close: output.append(contentsOf: "</mark>".utf8)
      case .open(let index, let isFirst):
        let annotation = document.annotations[index]
        let classes = classes(of: annotation)
        output.append(
          contentsOf: """
            <mark class="\(classes)" style="\(Self.style(of: annotation.label))" data-a="\(index)" \
            \(isFirst ? "id=\"d\(number)a\(index)\" " : "")title="\(HTMLText.escaped(details(of: annotation)))">
            """.utf8)
      }
    }
  }

  private func classes(of annotation: Annotation) -> String {
    var classes = annotation.label == .quote ? "wide" : "narrow"
    if annotation.provenance.status == .rejected { classes += " rejected" }
    return classes
  }

  /// What hovering shows: a line each for label, attributes, relations, and who says so.
  private func details(of annotation: Annotation) -> String {
    var lines = [annotation.label.rawValue]
    for attribute in annotation.attributes.members {
      lines.append("\(attribute.key): \(Self.shown(attribute.value))")
    }
    for relation in relations[annotation.id, default: []] {
      lines.append("\(relation.label) → \(targetText(of: relation))")
    }
    let provenance = annotation.provenance
    var origin = [provenance.status?.rawValue, provenance.producer].compactMap { $0 }
    if let rule = provenance.rule { origin.append("rule \(rule)") }
    if let confidence = provenance.confidence { origin.append("confidence \(confidence)") }
    if !origin.isEmpty { lines.append(origin.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
  }

  private func targetText(of relation: Relation) -> String {
    indexes[relation.target].map { document.annotations[$0].coveredText(in: document.text) }
      ?? relation.target
  }

  private static func shown(_ value: JSONValue) -> String {
    if case .string(let string) = value { return string }
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // MARK: Legend and table

  private var description: String {
    let fields = document.metadata.members.filter { $0.key != "title" }
    let items = [("id", document.id)] + fields.map { ($0.key, Self.shown($0.value)) }
    return "<p class=\"about\">"
      + items.map { "<span>\(HTMLText.escaped($0.0)) <b>\(HTMLText.escaped($0.1))</b></span>" }.joined(
        separator: " ")
      + "</p>\n"
  }

  /// The labels in the order of their first annotation, with counts.
  private var legend: String {
    var counts: [(label: Label, count: Int)] = []
    for annotation in document.annotations {
      if let i = counts.firstIndex(where: { $0.label == annotation.label }) {
        counts[i].count += 1
      } else {
        counts.append((annotation.label, 1))
      }
    }
    guard !counts.isEmpty else { return "" }
    let items = counts.map { label, count in
      """
      <li style="\(Self.style(of: label))"><span class="swatch"></span>\(HTMLText.escaped(label.rawValue)) \
      <span class="count">\(count)</span></li>
      """
    }
    return "<ul class=\"legend\">\(items.joined())</ul>\n"
  }

  private var table: String {
    guard !document.annotations.isEmpty else { return "" }
    let rows = document.annotations.enumerated().map { index, annotation in
      let relations = relations[annotation.id, default: []].map { "\($0.label) → \(targetText(of: $0))" }
      let attributes = annotation.attributes.members.map { "\($0.key) = \(Self.shown($0.value))" }
      return """
        <tr><td style="\(Self.style(of: annotation.label))"><span class="swatch"></span>\
        \(HTMLText.escaped(annotation.label.rawValue))</td>\
        <td><a href="#d\(number)a\(index)">\(HTMLText.escaped(annotation.coveredText(in: document.text)))</a></td>\
        <td>\(HTMLText.escaped((relations + attributes).joined(separator: "\n")))</td></tr>

        """
    }
    return """
      <details><summary>\(rows.count) annotations</summary>
      <table><thead><tr><th>label</th><th>text</th><th>relations and attributes</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></details>
      \(arrows)
      """
  }

  /// Sources and targets for the script that draws the arrows.
  private var arrows: String {
    let pairs = document.relations.compactMap { relation -> String? in
      guard let source = indexes[relation.source], let target = indexes[relation.target] else { return nil }
      return "\(source) \(target) \(relation.label == .saidBy ? "strong" : "weak")"
    }
    return pairs.isEmpty
      ? "" : "<div class=\"arrows\" data-arrows=\"\(pairs.joined(separator: ","))\"></div>\n"
  }

  // MARK: Colours

  /// The hue of a label, in degrees: the built-in ones lie far apart, others are spread by their bytes.
  private static func style(of label: Label) -> String {
    let hues: [Label: Int] = [
      .quote: 48, .speaker: 212, .cue: 290, .location: 140, .number: 14, .person: 190, .organisation: 330,
    ]
    let hue = hues[label] ?? Int(label.rawValue.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } % 36) * 10
    return "--h:\(hue)"
  }
}
