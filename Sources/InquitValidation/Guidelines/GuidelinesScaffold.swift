import InquitModel

/// The files of a new folder of guidelines: a schema, a page for each label with examples that agree with it, and a
/// page that lists them.
public struct GuidelinesScaffold: Sendable {
  /// The schema, with the labels in the order of the pages.
  public let schema: LabelSchema
  /// Labels that nobody asked for, but that others have no use without.
  public let added: [Label]

  /// What each label has no use without: a speaker and a cue belong to a quote.
  private static let needs: [Label: Label] = [.speaker: .quote, .cue: .quote]

  /// For these labels. What `known` says about a label is taken over; another one has one part and nothing more.
  public init(labels: [Label], known: LabelSchema) {
    var all: [Label] = []
    for label in labels + labels.compactMap({ Self.needs[$0] }) where !all.contains(label) {
      all.append(label)
    }
    added = all.filter { !labels.contains($0) }
    var schema = known.keeping(Set(all))
    schema.version = "1"
    schema.labels = all.map { known.rule(for: $0) ?? LabelSchema.LabelRule(label: $0, allowsParts: false) }
    self.schema = schema
  }

  /// Whether a label can be the name of a page and stand in marked text: letters, digits, `-` and `_`.
  public static func isName(_ label: String) -> Bool {
    !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isLetter || $0.isDigit || $0 == "-" || $0 == "_" }
  }

  /// The names of the files in the folder, and what stands in them.
  public var files: [(name: String, content: String)] {
    let comment = "# Which labels, attributes, relations and overlaps are legal; a line a rule.\n\n"
    return [("README.md", overview), ("schema.conf", comment + schema.text)]
      + schema.labels.map { ("\($0.label).md", page($0.label)) }
  }

  private var overview: String {
    """
    # Guidelines

    What the labels cover, decision by decision. `schema.conf` says which labels, attributes, relations and overlaps \
    are legal; each label has a page, and each decision on it an example.

    \(schema.labels.map { "- [\($0.label)](\($0.label).md)" }.joined(separator: "\n"))

    `inquit guidelines check .` runs the examples through the schema and the rules. A block of `marked` is right as it \
    stands; one of `marked wrong=CODE` is a mistake that the rule of that code must find (`inquit rules` lists them).

    """
  }

  private func page(_ label: Label) -> String {
    """
    # \(label)

    What it covers, in one sentence.

    ## The span

    Where it begins and ends.

    ```marked
    \(example(label))
    ```

    White space stays outside.

    ```marked wrong=SPN001
    \(example(label, hasFault: true))
    ```

    ## Hard cases

    A paragraph and an example for each decision.

    """
  }

  /// A sentence with the label in it; as a mistake with a blank at its end.
  private func example(_ label: Label, hasFault: Bool = false) -> String {
    let blank = hasFault ? " ]" : "] "
    func has(_ label: Label) -> Bool { schema.rule(for: label) != nil }
    switch label {
    case .quote, .speaker, .cue:
      // What the mistake is on is the page's own label.
      func end(_ other: Label) -> String { other == label ? blank : "] " }
      guard has(.speaker) || has(.cue) else {
        return "She read [quote kind=not-speech|“The Sea”\(blank)again."
      }
      let links = (has(.speaker) ? " by=s1" : "") + (has(.cue) ? " cue=c1" : "")
      let speaker = has(.speaker) ? "[speaker#s1|Ann Lee\(end(.speaker))" : "Ann Lee "
      let cue = has(.cue) ? "[cue#c1|said\(end(.cue))" : "said "
      return "[quote kind=direct\(links)|“It is full,”\(end(.quote))\(speaker)\(cue)today."
    case .number: return "They saw [number type=cardinal value=3|three\(blank)ships."
    case .location: return "It rained in [location type=city|Porto\(blank)again."
    case .person: return "They met [person|Ann Lee\(blank)again."
    case .organisation: return "They sued [organisation|Acme Ltd\(blank)again."
    default: return "An example of [\(label)|what is meant\(blank)in a sentence."
    }
  }
}
