/// How characters are written in XML 1.0.
package enum XMLText {
  /// Whether a character may stand in XML at all.
  static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether all of `string` may.
  static func allows(_ string: String) -> Bool { string.unicodeScalars.allSatisfy(allows) }

  /// `string` as content or as the value of an attribute. A CR is a reference, for readers make an LF of it;
  /// so are TAB and LF in attributes, of which they make blanks. What XML does not allow becomes U+FFFD.
  package static func escaped(_ string: String, inAttribute: Bool = false) -> String {
    escaped(string, quotationMarks: inAttribute, blanks: inAttribute)
  }

  /// The same, with double quotation marks as references or not, and TAB and LF as references or not.
  static func escaped(_ string: String, quotationMarks: Bool, blanks: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"" where quotationMarks: result += "&quot;".unicodeScalars
      case "\r": result += "&#13;".unicodeScalars
      case "\t" where blanks: result += "&#9;".unicodeScalars
      case "\n" where blanks: result += "&#10;".unicodeScalars
      default: result.append(allows(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}
