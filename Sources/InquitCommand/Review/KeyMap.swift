import Inquit
import InquitData
import InquitModel
import InquitReview

/// What a key stands for.
enum KeyAction: Hashable {
  case command(ReviewCommand)
  /// Opens the command line with this text in it.
  case prompt(String)
  case lineUp, lineDown, pageUp, pageDown
  case save, quit, help
}

/// Which key does what. A map is a file of lines `KEY ACTION`; `#` starts a comment.
///
/// An action is a command of the review, a command that ends in `…` and is completed on the command line, or
/// one of `line-up line-down page-up page-down save quit help`. `new N` and `relabel N` with a number stand
/// for the label at that place in the schema, `link N` and `unlink N` for the relation.
struct KeyMap {
  /// In the order of the file, for the help. The text is the action's, with the names that numbers stand for.
  private(set) var bindings: [(key: String, action: KeyAction, text: String)] = []

  static let builtin =
    EmbeddedFiles.bytes(of: "Review/keys.txt").map { String(decoding: $0, as: UTF8.self) } ?? ""

  /// Reads a map. A key that is bound again is bound anew, so a user's map may follow the built-in one.
  mutating func add(_ text: String, file: String, schema: LabelSchema) throws(Diagnostic) {
    for (i, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let words = line.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
      guard let key = words.first, key != "#" else { continue }
      let text = words.dropFirst().joined(separator: " ")
      do {
        guard let action = try Self.action(text, schema: schema) else { continue }
        bindings.removeAll { $0.key == key }
        if case .command(let command) = action {
          bindings.append((key, action, command.description))
        } else {
          bindings.append((key, action, text))
        }
      } catch {
        throw Diagnostic(file: file, line: i + 1, "key “\(key)”: \(error.message)", help: error.help)
      }
    }
  }

  func action(for key: Key) -> KeyAction? { bindings.first { $0.key == key.name }?.action }

  /// nil for a label number that the schema does not reach.
  private static func action(_ text: String, schema: LabelSchema) throws(ReviewError) -> KeyAction? {
    switch text {
    case "line-up": return .lineUp
    case "line-down": return .lineDown
    case "page-up": return .pageUp
    case "page-down": return .pageDown
    case "save": return .save
    case "quit": return .quit
    case "help": return .help
    default: break
    }
    if text.hasSuffix("…") { return .prompt(String(text.dropLast())) }
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[1]) else {
      return .command(try ReviewCommand(parsing: text))
    }
    let names =
      words[0].hasSuffix("link")
      ? schema.relations.map(\.label.rawValue) : schema.labels.map(\.label.rawValue)
    guard number > 0, number <= names.count else { return nil }
    return .command(try ReviewCommand(parsing: "\(words[0]) \(names[number - 1])"))
  }
}
