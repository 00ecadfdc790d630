/// A part of a corpus that is left out of training and measured on: "1/2" is every second document, from the
/// first on, by the order of their ids.
public struct Fold: Sendable {
  private let index: Int
  private let count: Int

  /// Nil when `text` is not of the form K/N with 1 ≤ K ≤ N.
  public init?(_ text: String) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[0] >= 1, parts[0] <= parts[1] else { return nil }
    index = parts[0] - 1
    count = parts[1]
  }

  /// Whether the document of a rank in the order of the ids is in the fold.
  public func contains(_ rank: Int) -> Bool { rank % count == index }

  /// The documents of the fold.
  public func select(_ documents: [GoldDocument]) -> [GoldDocument] {
    documents.sorted { $0.id < $1.id }.enumerated().filter { contains($0.offset) }.map(\.element)
  }
}
