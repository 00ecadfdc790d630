import ArgumentParser

/// The language of texts of which nobody says it.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The language of documents that name none.", valueName: "tag"),
    transform: LanguageTag.parse)
  var language: String?
}

/// A language in an option: a BCP 47 tag such as `en` or `pt-BR`.
enum LanguageTag {
  /// Throws for what does not have the form of a tag. Languages have two or three letters: longer codes are reserved
  /// (RFC 5646, 2.2.1), and who writes one means a name such as `english`.
  static func parse(_ argument: String) throws -> String {
    let parts = argument.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count) && part.allSatisfy(isLetterOrDigit)
    }
    guard isTag else { throw ValidationError("'\(argument)' is no language tag, such as en or pt-BR") }
    return argument
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
