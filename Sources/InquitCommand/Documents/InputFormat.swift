import ArgumentParser
import InquitFormats

/// What a command can read documents from.
enum InputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Plain text: the whole file is one document.
  case text
  /// The native format, or any JSONL with a text on each line.
  case jsonl
  /// Marked text.
  case marked

  private var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .jsonl: ["jsonl", "ndjson"]
    case .marked: ["marked"]
    }
  }

  /// The extensions that are looked for in folders.
  static let knownExtensions = allCases.flatMap(\.extensions)

  /// The format that a file's extension stands for; nil when it is unknown.
  init?(extension name: String?) {
    guard let format = Self.allCases.first(where: { $0.extensions.contains(name ?? "") }) else { return nil }
    self = format
  }

  /// The format that a file's first bytes look like.
  init(startingWith bytes: [UInt8]) {
    if bytes.starts(with: "#!inquit".utf8) {
      self = .marked
    } else {
      let first = bytes.first { $0 > 0x20 }
      self = first == UInt8(ascii: "{") ? .jsonl : .text
    }
  }
}
