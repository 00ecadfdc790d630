import InquitModel
import InquitTestSupport
import InquitValidation

/// A way to break a document, and the codes under which that may be reported.
struct Damage: Sendable {
  let name: String
  let codes: Set<RuleCode>
  /// The damaged document; nil when the damage does not apply to what chance chose.
  let apply: @Sendable (Document, inout SeededGenerator) throws -> ReadDocument?

  /// Damage to an annotation chosen by chance among those of some labels.
  private static func annotation(
    _ name: String, _ codes: Set<RuleCode>, of labels: Set<Label>? = nil,
    _ change: @escaping @Sendable (inout Document, Int) -> Bool
  ) -> Damage {
    Damage(name: name, codes: codes) { good, random in
      var document = good
      let chosen = document.annotations.indices.filter {
        labels?.contains(document.annotations[$0].label) ?? true
      }
      guard let i = chosen.randomElement(using: &random), change(&document, i) else { return nil }
      return ReadDocument(document: document, place: FilePlace(line: 1))
    }
  }

  private static func attribute(
    _ name: String, _ codes: Set<RuleCode>, of label: Label, _ key: String, _ value: JSONValue?
  ) -> Damage {
    annotation(name, codes, of: [label]) { document, i in
      document.annotations[i].attributes[key] = value
      return true
    }
  }

  private static func offsets(
    _ name: String, _ codes: Set<RuleCode>, _ change: @escaping @Sendable (Int, [Unicode.Scalar]) -> Int
  ) -> Damage {
    Damage(name: name, codes: codes) { good, _ in try GoodDocument.read(good, changingOffsets: change) }
  }

  private static func text(_ name: String, _ codes: Set<RuleCode>, _ insertion: String) -> Damage {
    Damage(name: name, codes: codes) { good, random in
      // At the end, where no range moves.
      let text = good.text.description + " " + insertion
      let document = Document(
        id: good.id, language: good.language, text: SourceText(text), sentences: good.sentences,
        tokens: good.tokens,
        annotations: good.annotations, relations: good.relations)
      return ReadDocument(document: document, place: FilePlace(line: 1))
    }
  }

  private static let names: Set<Label> = [.person, .organisation, .location, .speaker, .cue]

  static let all: [Damage] = [
    offsets("UTF-16 offsets", ["OFF005"]) { n, scalars in
      scalars[..<n].reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    },
    offsets("byte offsets", ["OFF006"]) { n, scalars in
      String(String.UnicodeScalarView(scalars[..<n])).utf8.count
    },
    offsets("CRLF offsets", ["OFF007"]) { n, scalars in n + scalars[..<n].count { $0 == "\n" } },
    offsets("shifted offsets", ["OFF010"]) { n, _ in n + 2 },
    offsets("offsets past the end", ["OFF001", "OFF004", "OFF010"]) { n, _ in n + 100_000 },
    annotation("empty range", ["OFF011"]) { document, i in
      let start = document.annotations[i].ranges[0].lowerBound
      document.annotations[i].ranges = [start..<start]
      return true
    },
    annotation("no range", ["OFF012"]) { document, i in
      document.annotations[i].ranges = []
      return true
    },
    annotation("parts in the wrong order", ["OFF013"], of: [.quote]) { document, i in
      document.annotations[i].ranges.reverse()
      return document.annotations[i].ranges.count > 1
    },
    annotation("a part twice", ["OFF014"], of: [.quote]) { document, i in
      document.annotations[i].ranges.append(
        document.annotations[i].ranges[document.annotations[i].ranges.count - 1])
      return true
    },
    Damage(name: "overlapping tokens", codes: ["OFF016"]) { good, random in
      var document = good
      guard let tokens = good.tokens, let i = tokens.indices.dropFirst().randomElement(using: &random) else {
        return nil
      }
      document.tokens?[i] = tokens[i - 1].lowerBound..<tokens[i].upperBound
      return ReadDocument(document: document, place: FilePlace(line: 1))
    },
    annotation("misspelt label", ["SCH001"]) { document, i in
      let old = document.annotations[i]
      document.annotations[i] = Annotation(
        id: old.id, label: Label(old.label.rawValue + "s"), ranges: old.ranges, attributes: old.attributes)
      return true
    },
    annotation("misspelt attribute", ["SCH002"]) { document, i in
      document.annotations[i].attributes["knd"] = "x"
      return true
    },
    attribute("missing kind", ["SCH003"], of: .quote, "kind", nil),
    attribute("missing value", ["SCH003"], of: .number, "value", nil),
    attribute("misspelt kind", ["SCH004"], of: .quote, "kind", "drect"),
    attribute("value with a comma", ["SCH005"], of: .number, "value", "1,5"),
    attribute("value as a number", ["SCH005"], of: .number, "value", 7),
    annotation("parts of a name", ["SCH006"], of: [.location, .person]) { document, i in
      document.annotations[i].ranges.append(ByteRange(1_000_000, 1_000_000))
      let end = document.text.endOffset
      document.annotations[i].ranges[1] = end.advanced(by: -3)..<end.advanced(by: -1)
      return true
    },
    annotation("misspelt relation", ["SCH007"], of: [.quote]) { document, i in
      document.relations.append(Relation(label: "said-bye", source: document.annotations[i].id, target: "s1"))
      return true
    },
    annotation("exchanged relation", ["SCH008"], of: [.quote]) { document, i in
      document.relations.append(Relation(label: .saidBy, source: "s1", target: document.annotations[i].id))
      return true
    },
    annotation("confidence in percent", ["SCH010"]) { document, i in
      document.annotations[i].provenance.confidence = 87
      return true
    },
    annotation("white space taken in", ["SPN001", "SPN006"]) { document, i in
      let last = document.annotations[i].ranges.count - 1
      let range = document.annotations[i].ranges[last]
      guard document.text.bytes[range.upperBound.value] == 0x20 else { return false }
      document.annotations[i].ranges[last] = range.lowerBound..<range.upperBound.advanced(by: 1)
      return true
    },
    annotation("comma taken in", ["SPN002"], of: names) { document, i in
      let range = document.annotations[i].ranges[0]
      guard document.text.bytes[range.upperBound.value] == UInt8(ascii: ",") else { return false }
      document.annotations[i].ranges[0] = range.lowerBound..<range.upperBound.advanced(by: 1)
      return true
    },
    annotation("closing mark left out", ["SPN003"], of: [.quote]) { document, i in
      let range = document.annotations[i].ranges[0]
      document.annotations[i].ranges[0] = range.lowerBound..<range.upperBound.advanced(by: -3)
      return true
    },
    annotation("opening mark left out", ["SPN003"], of: [.quote]) { document, i in
      let range = document.annotations[i].ranges[0]
      document.annotations[i].ranges[0] = range.lowerBound.advanced(by: 3)..<range.upperBound
      return true
    },
    annotation("last letter left out", ["SPN005", "SPN006", "NUM013"], of: names) { document, i in
      let range = document.annotations[i].ranges[0]
      document.annotations[i].ranges[0] = range.lowerBound..<range.upperBound.advanced(by: -1)
      return true
    },
    annotation("duplicate", ["SPN008"]) { document, i in
      var copy = document.annotations[i]
      copy.id = "copy"
      document.annotations.append(copy)
      return true
    },
    annotation("possessive taken in", ["SPN011"], of: [.location]) { document, i in
      let range = document.annotations[i].ranges[0]
      guard document.text.bytes[range.upperBound.value...].starts(with: "’s".utf8) else { return false }
      document.annotations[i].ranges[0] = range.lowerBound..<range.upperBound.advanced(by: 4)
      return true
    },
    Damage(name: "deleted target", codes: ["REL001"]) { good, random in
      var document = good
      guard let relation = good.relations.randomElement(using: &random) else { return nil }
      document.annotations.removeAll { $0.id == relation.target }
      return ReadDocument(document: document, place: FilePlace(line: 1))
    },
    Damage(name: "relation twice", codes: ["REL002"]) { good, random in
      var document = good
      guard let relation = good.relations.randomElement(using: &random) else { return nil }
      document.relations.append(relation)
      return ReadDocument(document: document, place: FilePlace(line: 1))
    },
    annotation("relation to itself", ["REL003"], of: [.speaker]) { document, i in
      let id = document.annotations[i].id
      document.relations.append(Relation(label: .sameAs, source: id, target: id))
      return true
    },
    annotation("relations in a circle", ["REL004"], of: [.speaker]) { document, i in
      let id = document.annotations[i].id
      guard id != "s2" else { return false }
      document.relations.append(Relation(label: .sameAs, source: "s2", target: id))
      return true
    },
    annotation("id used twice", ["REL005"]) { document, i in
      guard i > 0 else { return false }
      document.annotations[i].id = document.annotations[0].id
      return true
    },
    annotation("deleted quote", ["REL001", "QUO002"], of: [.quote]) { document, i in
      document.annotations.remove(at: i)
      return true
    },
    annotation("lost speaker", ["QUO005"], of: [.quote]) { document, i in
      let id = document.annotations[i].id
      document.relations.removeAll { $0.source == id && $0.label == .saidBy }
      return document.annotations[i].attributes["kind"] == "direct"
    },
    annotation("different entity", ["REL012"], of: [.speaker]) { document, i in
      document.annotations[i].attributes["entity"] = "Bo Olsen"
      return true
    },
    annotation("quote called a title", ["QUO006"], of: [.quote]) { document, i in
      document.annotations[i].attributes["kind"] = "not-speech"
      return true
    },
    annotation("wrong value", ["NUM001", "NUM014"], of: [.number]) { document, i in
      document.annotations[i].attributes["value"] = "4321"
      return document.annotations[i].attributes["type"] != "duration"
    },
    annotation("lost unit", ["NUM003"], of: [.number]) { document, i in
      document.annotations[i].attributes["unit"] = nil
      return document.annotations[i].attributes["type"] == "duration"
    },
    annotation("wrong currency", ["NUM005", "NUM006"], of: [.number]) { document, i in
      guard document.annotations[i].attributes["currency"] != nil else { return false }
      document.annotations[i].attributes["currency"] = "USD"
      return true
    },
    attribute("wrong country", ["LOC001", "LOC002"], of: .location, "code", "XX"),
    annotation("another country's code", ["LOC002"], of: [.location]) { document, i in
      document.annotations[i].attributes["code"] = "SE"
      return document.annotations[i].attributes["type"] == "country"
    },
    text("control character", ["TXT002"], "Ann \u{7} left."),
    text("line separator", ["TXT004"], "Ann left.\u{2028}Bo sat."),
    text("decomposed accent", ["TXT006"], "Zoe\u{301} left."),
    text("zero-width space", ["TXT007"], "Zoe\u{200B} left."),
    text("mojibake", ["TXT009"], "Putinâ€™s army."),
    text("replacement character", ["TXT010"], "a caf\u{FFFD}"),
    text("entity of HTML", ["TXT013"], "Marks &amp; Spencer."),
    text("tag of HTML", ["TXT014"], "<p>Ann left.</p>"),
    text("unclosed quote", ["QUO001"], "“Ann left the room."),
  ]
}
