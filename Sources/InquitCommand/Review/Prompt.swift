import InquitModel
import InquitReview

/// The command line of a review while it is typed: a command, whose words may be cut short where that is clear.
struct Prompt: Hashable {
  var text: String

  /// What the word that is being typed may become, in the order of a menu. Free text has none.
  func candidates(in session: ReviewSession) -> [String] {
    let (before, typed) = parts
    return Self.choices(after: before, in: session).filter { $0.hasPrefix(typed) && !sameBytes($0, typed) }
  }

  /// With the word that is being typed completed to what comes next among the candidates.
  func completed(in session: ReviewSession) -> Prompt {
    let (before, _) = parts
    guard let first = candidates(in: session).first else { return self }
    return Prompt(text: (before + [first]).joined(separator: " "))
  }

  /// The command. A word that is the start of just one choice stands for it. Throws when one is the start of
  /// several, and when it is no command.
  func command(in session: ReviewSession) throws(ReviewError) -> ReviewCommand {
    var words: [String] = []
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let choices = Self.choices(after: words, in: session)
      // What is free text is taken as it was typed.
      if choices.isEmpty || Self.isText(after: words) {
        words.append(String(rest))
        break
      }
      let word = Self.isName(after: words) ? rest : rest.prefix { $0 != " " }
      words.append(try Self.expanded(String(word), choices))
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    return try ReviewCommand(parsing: words.joined(separator: " "))
  }

  private static func expanded(_ word: String, _ choices: [String]) throws(ReviewError) -> String {
    if choices.contains(word) { return word }
    let fitting = choices.filter { $0.hasPrefix(word) }
    if fitting.count > 1 { throw ReviewError("“\(word)” may be \(fitting.joined(separator: ", "))") }
    return fitting.first ?? word
  }

  /// The words before the one that is being typed, and that one. An entity is one word, whatever it holds, and so is
  /// the id of a document.
  private var parts: (before: [String], typed: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let whole = (1..<max(words.count, 1)).first { count in
      let before = Array(words.prefix(count))
      return Self.isName(after: before) || (count == 2 && Self.isText(after: before))
    }
    let count = whole ?? words.count - 1
    return (Array(words.prefix(count)), words.dropFirst(count).joined(separator: " "))
  }

  /// Whether all that follows `words` is one name out of several, which may have blanks in it.
  private static func isName(after words: [String]) -> Bool { words == ["go"] }

  /// Whether all that follows `words` is one text.
  private static func isText(after words: [String]) -> Bool {
    switch words.first {
    case "search", "note": words.count == 1
    case "set": words.count == 2 && words[1] == "entity"
    default: false
    }
  }

  /// What may follow `words` in a command; empty where anything may.
  private static func choices(after words: [String], in session: ReviewSession) -> [String] {
    let schema = session.schema
    let annotations = session.document.annotations
    let attributes = session.focusedAnnotation.map { schema.attributes(of: $0.label) } ?? []
    switch (words.first, words.count) {
    case (nil, _):
      return ReviewCommand.usage.flatMap { usage in
        (usage.syntax.split(separator: " ").first ?? "").split(separator: "|").map(String.init)
      }
    case ("relabel", 1), ("new", 1): return schema.labels.map(\.label.rawValue)
    case ("set", 1): return attributes.map(\.name)
    case ("unset", 1): return session.focusedAnnotation?.attributes.members.map(\.key) ?? []
    case ("set", 2): return values(of: words[1], attributes, in: session)
    case ("link", 1), ("unlink", 1):
      let source =
        session.picked.flatMap { id in annotations.first { $0.id == id } } ?? session.focusedAnnotation
      return schema.relations.filter { rule in source.map { rule.sources.contains($0.label) } ?? true }
        .map(\.label.rawValue)
    case ("link", 2), ("focus", 1), ("accept", 1), ("reject", 1), ("delete", 1), ("join", 1):
      return annotations.map(\.id)
    case ("next", 1), ("previous", 1): return ReviewCommand.Stop.allCases.map(\.rawValue)
    case ("extend", 1), ("shrink", 1): return ReviewCommand.Side.allCases.map(\.rawValue)
    case ("extend", 2), ("shrink", 2): return ReviewCommand.Unit.allCases.map(\.rawValue)
    case ("state", 1): return ReviewState.allCases.map(\.rawValue)
    case ("go", 1): return session.ids
    default: return []
    }
  }

  private static func values(
    of name: String, _ attributes: [LabelSchema.AttributeRule], in session: ReviewSession
  ) -> [String] {
    guard let rule = attributes.first(where: { $0.name == name }) else { return [] }
    switch rule.type {
    case .choice(let choices): return choices
    case .flag: return ["true", "false"]
    case .decimal: return []
    case .text:
      // What the document has under this name, then what is annotated with labels that may have it.
      let annotations = session.annotationsInOrder
      let labels = Set(session.schema.attributes.filter { $0.name == name }.map(\.label))
      let known =
        annotations.compactMap { $0.attributes[name]?.stringValue }
        + annotations.filter { labels.contains($0.label) && $0.ranges.count == 1 && name == "entity" }
        .map { $0.coveredText(in: session.document.text) }
      var seen = Set<String>()
      return known.filter { seen.insert($0).inserted }
    }
  }
}
