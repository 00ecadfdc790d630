/// A phrase that says by itself whose words are reported: according to, laut, за словами.
struct SourcePhrase: Sendable {
  enum Place: String, Sendable {
    /// Before the one who speaks: according to Ann.
    case before = "source"
    /// Behind the one who speaks: Ann zufolge.
    case behind = "source-behind"
    /// Before the one who speaks, and only right behind a quote: „…“, so Ann.
    case tag = "source-tag"
    /// Before the one who speaks, at the start of a sentence and with a comma behind: Pour elle, « … ».
    case opening = "source-opening"
    /// The possessive in the phrase: за його словами.
    case inside = "source-inside"
    /// Beside the place where the words stand: im Bericht heißt es, heißt es im Bericht.
    case impersonal = "source-impersonal"
  }

  /// In lower case.
  let words: [String]
  let place: Place

  /// The phrases of `cue-phrases.txt`, by their first word, the longest first.
  static func byFirstWord(_ rows: [[String]]) -> [String: [SourcePhrase]] {
    var result: [String: [SourcePhrase]] = [:]
    for row in rows where row.count >= 2 {
      let words = row[0].split(separator: " ").map(String.init)
      guard let first = words.first, let place = Place(rawValue: row[1]) else { continue }
      result[first, default: []].append(SourcePhrase(words: words, place: place))
    }
    for first in result.keys { result[first]?.sort { $0.words.count > $1.words.count } }
    return result
  }
}
