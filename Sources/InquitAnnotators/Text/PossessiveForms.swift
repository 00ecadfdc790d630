import InquitData

/// How a language writes that something is somebody's, from `possessives.txt`: Ann’s, the workers’.
struct PossessiveForms: Sendable {
  /// Those that are tokens of their own.
  private let marks: Set<String>
  /// What words end in from which the mark is not parted.
  private let endings: [String]
  /// What stands before an apostrophe that is all of a possessive: the s of workers’.
  let lettersBeforeApostrophe: Set<Unicode.Scalar>

  private static let cache = LanguageCache(PossessiveForms.init(language:))

  /// The forms of a language, read once.
  static func of(language: String) -> PossessiveForms { cache[language] }

  private init(language: String) {
    var marks: Set<String> = []
    var endings: [String] = []
    for row in LanguageData(language: language).rows(of: "possessives.txt") where row.count > 1 {
      for use in row[1].split(separator: " ") {
        switch use {
        case "mark": marks.insert(row[0])
        case "ending": endings.append(row[0])
        default: break
        }
      }
    }
    self.marks = marks
    self.endings = endings
    lettersBeforeApostrophe = Set(
      endings.compactMap { $0.unicodeScalars.last == "'" ? $0.unicodeScalars.dropLast().last : nil })
  }

  /// Whether a word in lower case is such a mark.
  func isMark(_ lower: String) -> Bool { marks.contains(lower) }

  /// Whether a word in lower case ends in such a mark.
  func isEnding(of lower: String) -> Bool {
    endings.contains { lower.utf8.reversed().starts(with: $0.utf8.reversed()) }
  }
}
