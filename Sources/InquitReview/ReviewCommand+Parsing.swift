import InquitModel

extension ReviewCommand {
  /// The command that `line` spells. Throws when it spells none.
  package init(parsing line: String) throws(ReviewError) {
    let words = CommandWords(line)
    guard let verb = words.verb else { throw ReviewError("an empty command") }
    if let command = try Self.navigation(verb, words) {
      self = command
    } else if let command = try Self.judgement(verb, words) {
      self = command
    } else if let command = try Self.change(verb, words) {
      self = command
    } else {
      throw ReviewError(
        "there is no command “\(verb)”", help: "the commands are listed by 'inquit review --help'")
    }
  }

  private static func navigation(_ verb: String, _ words: CommandWords) throws(ReviewError) -> Self? {
    switch verb {
    case "next": .move(.next, try words.choice(0))
    case "previous": .move(.previous, try words.choice(0))
    case "go": .go(try words.text(after: 0))
    case "focus": .focus(try words.argument(0))
    case "search": .search(try words.text(after: 0))
    case "mark": .mark
    case "cancel": .cancel
    case "pick": .pick
    default: nil
    }
  }

  private static func judgement(_ verb: String, _ words: CommandWords) throws(ReviewError) -> Self? {
    switch verb {
    case "accept": .accept(words.optionalArgument(0))
    case "reject": .reject(words.optionalArgument(0))
    case "state": .state(try words.choice(0))
    case "finish": .finish
    case "learn": .learn
    case "undo": .undo
    case "redo": .redo
    default: nil
    }
  }

  private static func change(_ verb: String, _ words: CommandWords) throws(ReviewError) -> Self? {
    switch verb {
    case "delete": .delete(words.optionalArgument(0))
    case "relabel": .relabel(Label(try words.argument(0)))
    case "new": .new(Label(try words.argument(0)))
    case "extend": .extend(try words.choice(0), try words.choice(1))
    case "shrink": .shrink(try words.choice(0), try words.choice(1))
    case "split": .split
    case "join": .join(words.optionalArgument(0))
    case "fill": .fill
    case "link": .link(RelationLabel(try words.argument(0)), target: words.optionalArgument(1))
    case "unlink": .unlink(RelationLabel(try words.argument(0)))
    case "set": .set(try words.argument(0), try words.text(after: 1))
    case "unset": .unset(try words.argument(0))
    case "note": .note(words.optionalText(after: 0))
    case "all": .all
    default: nil
    }
  }
}

/// The words of a command line.
private struct CommandWords {
  private let words: [Substring]

  init(_ line: String) { words = line.split(separator: " ") }

  var verb: String? { words.first.map(String.init) }

  func optionalArgument(_ i: Int) -> String? { words.count > i + 1 ? String(words[i + 1]) : nil }

  func argument(_ i: Int) throws(ReviewError) -> String {
    guard let argument = optionalArgument(i) else {
      let verb = words.first ?? ""
      let syntax = ReviewCommand.usage.map(\.syntax).first { syntax in
        syntax.prefix { $0 != " " }.split(separator: "|").contains(verb)
      }
      throw ReviewError("\(verb) needs more", help: syntax)
    }
    return argument
  }

  /// The rest of the line behind so many arguments, as it was written; empty where it ends there.
  func optionalText(after count: Int) -> String {
    guard words.count > count + 1, let start = words[count + 1].indices.first, let line = words.first?.base
    else {
      return ""
    }
    return String(line[start...])
  }

  /// The same, where it must not be empty.
  func text(after count: Int) throws(ReviewError) -> String {
    _ = try argument(count)
    return optionalText(after: count)
  }

  func choice<T: RawRepresentable & CaseIterable>(_ i: Int) throws(ReviewError) -> T
  where T.RawValue == String {
    let spelling = try argument(i)
    guard let value = T(rawValue: spelling) else {
      throw ReviewError(
        "“\(spelling)” is not known here",
        help: "one of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }
}
