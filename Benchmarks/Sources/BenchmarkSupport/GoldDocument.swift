import Foundation
import InquitModel

/// A text with the sentences and tokens that people gave it.
public struct GoldDocument: Sendable {
  public let id: String
  public let language: String
  public let text: SourceText
  public let sentences: [ByteRange]
  /// Syntactic words where the corpus has them, else its tokens.
  public let tokens: [ByteRange]

  /// The documents of a JSONL file of a development corpus: `id`, `lang` or `language`, `text`, and in code
  /// points `sentences` and `words` or `tokens`. Syntactic words are read where `words` is set.
  public static func read(_ path: String, words: Bool) throws -> [GoldDocument] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let id = object["id"] as? String, let string = object["text"] as? String
      else { return nil }
      let text = SourceText(string)
      let map = OffsetMap<UTF32>(text)
      func ranges(_ value: Any?) -> [ByteRange] {
        (value as? [[Int]] ?? []).compactMap { pair in
          guard pair.count == 2, pair[0] <= pair[1] else { return nil }
          return map.byteRange(of: ScalarRange(pair[0], pair[1]))
        }
      }
      return GoldDocument(
        id: id, language: (object["lang"] ?? object["language"]) as? String ?? "und", text: text,
        sentences: ranges(object["sentences"]),
        tokens: ranges(words ? object["words"] ?? object["tokens"] : object["tokens"]))
    }
  }
}
