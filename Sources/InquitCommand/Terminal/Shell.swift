/// Commands in messages, to be copied.
enum Shell {
  /// `word` as a shell reads it back: in quotation marks where there is more in it than names of files mostly have.
  static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    var result = "\"".unicodeScalars
    for scalar in word.unicodeScalars {
      if "\"$`\\".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "0123456789/._-+,:@%=".unicodeScalars.contains(scalar)
  }
}
