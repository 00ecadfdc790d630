/// A token's tag taken apart: `B-quote-direct` begins a `quote-direct`.
package struct Tag: Hashable, Sendable {
  package enum Role: Hashable, Sendable { case begin, inside, end, single, outside }

  package let role: Role
  /// Empty outside, and where the tag names none, as in a bare `B`.
  package let label: String
  /// The letter as it is written, in upper case.
  package let letter: Unicode.Scalar

  package static let outside = Tag(role: .outside, label: "", letter: "O")

  private init(role: Role, label: String, letter: Unicode.Scalar) {
    self.role = role
    self.label = label
    self.letter = letter
  }

  /// Reads `B-PER`, `b-per`, `PER-B`, a bare `B`, and `O`; nil when `spelling` is none of these.
  ///
  /// The label starts after the first hyphen, so it may hold hyphens itself.
  package init?(_ spelling: String) {
    let scalars = Array(spelling.unicodeScalars)
    if spelling == "O" || spelling == "o" {
      self = .outside
    } else if scalars.count == 1, let (role, letter) = Tag.role(of: scalars[0]) {
      self.init(role: role, label: "", letter: letter)
    } else if scalars.count > 2, scalars[1] == "-", let (role, letter) = Tag.role(of: scalars[0]) {
      self.init(role: role, label: Tag.string(scalars[2...]), letter: letter)
    } else if scalars.count > 2, scalars[scalars.count - 2] == "-",
      let (role, letter) = Tag.role(of: scalars[scalars.count - 1])
    {
      self.init(role: role, label: Tag.string(scalars[..<(scalars.count - 2)]), letter: letter)
    } else {
      return nil
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func role(of scalar: Unicode.Scalar) -> (Role, Unicode.Scalar)? {
    switch scalar {
    case "B", "b": (.begin, "B")
    case "I", "i": (.inside, "I")
    case "M", "m": (.inside, "M")
    case "E", "e": (.end, "E")
    case "L", "l": (.end, "L")
    case "S", "s": (.single, "S")
    case "U", "u": (.single, "U")
    default: nil
    }
  }
}

extension Tag: CustomStringConvertible {
  /// As most files spell it: `B-PER`.
  package var description: String { label.isEmpty ? "\(letter)" : "\(letter)-\(label)" }
}
