import Inquit
import InquitModel

/// Statistics as tables.
struct StatisticsTables {
  let statistics: Statistics
  /// How many speakers to list.
  let top: Int

  var all: [Table] {
    [
      totals, table("Languages", statistics.languages), table("Labels", statistics.labels),
      table("Status", statistics.statuses), attributes, table("Relations", statistics.relations), speakers,
    ]
  }

  private var totals: Table {
    var table = Table("Totals", .init(title: "count", isRightAligned: true), .init(title: "of"))
    table.rows = [
      ["\(statistics.documents)", "documents"], ["\(statistics.bytes)", "bytes of text"],
      ["\(statistics.sentences)", "sentences"], ["\(statistics.tokens)", "tokens"],
      ["\(statistics.quotes)", "quotes that are someone's"],
      ["\(statistics.quotesWithoutSpeaker)", "of them without a speaker"],
    ]
    return table
  }

  private func table(_ title: String, _ counts: Statistics.Counts) -> Table {
    var table = Table(title, .init(title: "count", isRightAligned: true), .init(title: "name"))
    table.rows = counts.ranked.map { ["\($0.count)", $0.name] }
    return table
  }

  private var attributes: Table {
    var table = Table(
      "Attributes", .init(title: "count", isRightAligned: true), .init(title: "label"),
      .init(title: "attribute"), .init(title: "value"))
    for attribute in statistics.attributeNames {
      for (value, count) in statistics.attributes[attribute]?.ranked ?? [] {
        table.rows.append(["\(count)", attribute.label.rawValue, attribute.name, value])
      }
    }
    return table
  }

  private var speakers: Table {
    let ranked = statistics.speakers.ranked
    let more = ranked.count > top ? " (the first \(top) of \(ranked.count))" : ""
    var table = Table(
      "Speakers" + more, .init(title: "quotes", isRightAligned: true), .init(title: "name"))
    table.rows = ranked.prefix(top).map { ["\($0.count)", $0.name] }
    return table
  }
}

extension Statistics {
  /// The statistics for programs.
  var json: JSONObject {
    func object(_ counts: Counts) -> JSONValue {
      .object(JSONObject(counts.ranked.map { .init(key: $0.name, value: .number("\($0.count)")) }))
    }
    var attributes = JSONObject()
    for attribute in attributeNames {
      attributes["\(attribute.label).\(attribute.name)"] = self.attributes[attribute].map(object)
    }
    return [
      "documents": .number("\(documents)"), "bytes": .number("\(bytes)"),
      "sentences": .number("\(sentences)"), "tokens": .number("\(tokens)"),
      "quotes": .number("\(quotes)"), "quotes_without_speaker": .number("\(quotesWithoutSpeaker)"),
      "languages": object(languages), "labels": object(labels), "statuses": object(statuses),
      "attributes": .object(attributes), "relations": object(relations), "speakers": object(speakers),
    ]
  }
}
