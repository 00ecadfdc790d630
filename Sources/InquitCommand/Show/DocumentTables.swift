import Inquit
import InquitModel

/// What was found in a document, as tables.
struct DocumentTables {
  let document: Document

  var all: [Table] { [quotes, locations, numbers, names, others] }

  private func annotations(_ labels: Label...) -> [Annotation] {
    document.annotations.filter { labels.contains($0.label) && $0.provenance.status != .rejected }
      .sorted(by: Annotation.inTextOrder)
  }

  private func attribute(_ name: String, of annotation: Annotation) -> String {
    annotation.attributes[name]?.stringValue ?? ""
  }

  private var quotes: Table {
    var table = Table(
      "Quotes", .init(title: "#", isRightAligned: true), .init(title: "speaker"), .init(title: "cue"),
      .init(title: "kind"), .init(title: "words"))
    for (i, quote) in document.attributedQuotes.enumerated() {
      table.rows.append([
        "\(i + 1)", quote.entities.isEmpty ? "-" : quote.entities.joined(separator: ", "),
        quote.cues.map { $0.coveredText(in: document.text) }.joined(separator: ", "),
        attribute("kind", of: quote.quote), quote.quote.coveredText(in: document.text),
      ])
    }
    return table
  }

  private var locations: Table {
    var table = Table(
      "Locations", .init(title: "times", isRightAligned: true), .init(title: "type"), .init(title: "code"),
      .init(title: "name"))
    table.rows = counted(
      annotations(.location).map {
        [attribute("type", of: $0), attribute("code", of: $0), $0.coveredText(in: document.text)]
      })
    return table
  }

  private var numbers: Table {
    var table = Table(
      "Numbers", .init(title: "type"), .init(title: "value", isRightAligned: true), .init(title: "unit"),
      .init(title: "words"))
    for number in annotations(.number) {
      let values = [attribute("value", of: number), attribute("value2", of: number)].filter { !$0.isEmpty }
      let units = [attribute("currency", of: number), attribute("unit", of: number)].filter { !$0.isEmpty }
      table.rows.append([
        attribute("type", of: number), values.joined(separator: " – "), units.joined(separator: " "),
        number.coveredText(in: document.text),
      ])
    }
    return table
  }

  private var names: Table {
    var table = Table(
      "Names", .init(title: "times", isRightAligned: true), .init(title: "label"), .init(title: "name"))
    table.rows = counted(
      annotations(.person, .organisation).map {
        [$0.label.rawValue, $0.entity ?? $0.coveredText(in: document.text)]
      })
    return table
  }

  /// Annotations with labels of which the tool knows nothing.
  private var others: Table {
    var table = Table(
      "Others", .init(title: "times", isRightAligned: true), .init(title: "label"), .init(title: "words"))
    let known = Set(Pipeline.allLabels)
    table.rows = counted(
      document.annotations.filter { !known.contains($0.label) && $0.provenance.status != .rejected }
        .sorted(by: Annotation.inTextOrder)
        .map { [$0.label.rawValue, $0.coveredText(in: document.text)] })
    return table
  }

  /// What found each annotation, and how sure it was.
  var evidence: Table {
    var table = Table(
      "Evidence", .init(title: "line", isRightAligned: true), .init(title: "id"), .init(title: "label"),
      .init(title: "found by"), .init(title: "rule"), .init(title: "sure", isRightAligned: true),
      .init(title: "as"), .init(title: "words"))
    // One pass over the text gives all line numbers.
    var line = 1
    var position = 0
    for annotation in document.annotations.sorted(by: Annotation.inTextOrder) {
      guard let start = annotation.hull?.lowerBound.value else { continue }
      line += document.text.bytes[position..<start].count { $0 == UInt8(ascii: "\n") }
      position = start
      let provenance = annotation.provenance
      table.rows.append([
        "\(line)", annotation.id, annotation.label.rawValue, provenance.producer ?? "", provenance.rule ?? "",
        provenance.confidence.map { "\(Percent.whole($0)) %" } ?? "", conclusions(annotation),
        annotation.coveredText(in: document.text),
      ])
    }
    return table
  }

  /// What was concluded of an annotation: the values of its attributes.
  private func conclusions(_ annotation: Annotation) -> String {
    annotation.attributes.members.compactMap { member in
      if case .bool(true) = member.value { return member.key }
      if member.key == "scope", member.value == .string("body") { return nil }
      return member.value.stringValue.flatMap { $0.isEmpty ? nil : $0 }
    }.joined(separator: ", ")
  }

  /// Each different row once, in the order of first occurrence, with how often it occurs in front.
  private func counted(_ rows: [[String]]) -> [[String]] {
    var order: [[String]] = []
    var counts: [[String]: Int] = [:]
    for row in rows {
      if counts[row] == nil { order.append(row) }
      counts[row, default: 0] += 1
    }
    return order.map { ["\(counts[$0] ?? 0)"] + $0 }
  }
}
