import ArgumentParser
import Inquit
import InquitFormats
import InquitModel

/// What a command can write documents as.
enum OutputForm: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The native format.
  case jsonl
  /// Marked text, for people.
  case marked

  var fileExtension: String { rawValue }

  /// `document` in this form.
  func bytes(for document: Document) -> [UInt8] {
    switch self {
    case .jsonl:
      var writer = NativeWriter()
      return writer.line(for: document)
    case .marked:
      return Array(MarkedTextWriter.string(for: document).utf8)
    }
  }
}
