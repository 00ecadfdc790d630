import InquitModel

/// Divides documents into training, development and test data so that nothing leaks: near-duplicates and
/// documents of one group fall on the same side.
///
/// A document's side is drawn from its group's name and the seed alone, so it stays where it is when
/// documents are added after it. With a label to stratify by, the shares are exact among the documents with
/// the label and among those without; then a few documents may change sides when data is added. So may one that
/// stands in for others in a part into which none was drawn.
public struct SplitPlan: Sendable {
  /// Percentages that make 100: train and test, or train, dev and test.
  public let shares: [Int]
  /// `document`, or the metadata key whose value names a document's group.
  public let groupBy: String
  public let stratify: Label?
  public let seed: UInt64

  public init(shares: [Int], groupBy: String = "document", stratify: Label? = nil, seed: UInt64 = 0) {
    self.shares = shares
    self.groupBy = groupBy
    self.stratify = stratify
    self.seed = seed
  }

  /// The parts' names, in the order of `shares`.
  public var names: [String] { shares.count == 2 ? ["train", "test"] : ["train", "dev", "test"] }

  /// All that the division needs to know of a document.
  public struct Key: Hashable, Sendable {
    let group: String
    let sketch: MinHash
    /// Whether the document names its group; those that do not are groups of their own.
    public let hasGroup: Bool
    /// Whether it has the label to stratify by.
    public let hasLabel: Bool
  }

  public func key(of document: Document) -> Key {
    let group = group(of: document)
    return Key(
      group: group ?? "document \(document.id)", sketch: MinHash(document.text), hasGroup: group != nil,
      hasLabel: stratify.map { label in document.annotations.contains { $0.label == label } } ?? false)
  }

  /// The value of the metadata key; nil without one.
  private func group(of document: Document) -> String? {
    guard groupBy != "document" else { return "document \(document.id)" }
    switch document.metadata[groupBy] {
    // A time of day would part what one day published.
    case .string(let value): return groupBy == "date" ? String(value.prefix(10)) : value
    case nil, .null: return nil
    case let value?: return "\(value)"
    }
  }

  /// The part of each document, as an index into `names`.
  public func parts(_ keys: [Key]) -> [Int] {
    let clusters = clusters(keys)
    // A cluster is known by its first document, which stays the first when more come.
    let draws = Dictionary(
      uniqueKeysWithValues: Set(clusters).map { ($0, StableHash.of(keys[$0].group.utf8, seed: seed)) })
    var parts =
      stratify == nil ? draws.mapValues { part(ofDraw: $0) } : partsByStratum(keys, clusters, draws)
    fillEmptyParts(&parts, draws)
    return clusters.map { parts[$0] ?? 0 }
  }

  /// The part of each cluster, with exact shares among those with the label and among those without.
  private func partsByStratum(_ keys: [Key], _ clusters: [Int], _ draws: [Int: UInt64]) -> [Int: Int] {
    var hasLabel: [Int: Bool] = [:]
    for (i, cluster) in clusters.enumerated() where keys[i].hasLabel { hasLabel[cluster] = true }
    var parts: [Int: Int] = [:]
    for stratum in [true, false] {
      let members = draws.filter { hasLabel[$0.key, default: false] == stratum }
        .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      for (rank, member) in members.enumerated() {
        parts[member.key] = part(ofPercent: (Double(rank) + 0.5) * 100 / Double(members.count))
      }
    }
    return parts
  }

  /// Gives a cluster of the largest part to every part that should have some and has none: the one whose draw is
  /// nearest to being that part's.
  private func fillEmptyParts(_ parts: inout [Int: Int], _ draws: [Int: UInt64]) {
    for part in shares.indices where shares[part] > 0 && !parts.values.contains(part) {
      let sizes = shares.indices.map { other in parts.values.count { $0 == other } }
      guard let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] > 1 else { return }
      let middle = Double(shares[..<part].reduce(0, +)) + Double(shares[part]) / 2
      func distance(_ cluster: Int) -> Double { abs(Self.percent(ofDraw: draws[cluster] ?? 0) - middle) }
      let candidates = parts.filter { $0.value == largest }.keys
      guard let chosen = candidates.min(by: { (distance($0), $0) < (distance($1), $1) }) else { return }
      parts[chosen] = part
    }
  }

  private func part(ofDraw draw: UInt64) -> Int {
    part(ofPercent: Self.percent(ofDraw: draw))
  }

  private static func percent(ofDraw draw: UInt64) -> Double {
    Double(draw >> 11) / Double(1 << 53) * 100
  }

  private func part(ofPercent percent: Double) -> Int {
    var end = 0.0
    for (i, share) in shares.enumerated() {
      end += Double(share)
      if percent < end { return i }
    }
    return shares.count - 1
  }

  // MARK: Clusters

  /// How alike two texts must be to be the same for training: half of their five-word sequences.
  private static let similarity = 0.5
  /// Sketches that agree in all rows of one band are compared: with 16 bands of 4, half-alike texts meet
  /// with a probability of 64 %, texts alike to four fifths with one of 99.9 %.
  private static let bandRows = 4

  /// For each document the index of the first document of its cluster.
  private func clusters(_ keys: [Key]) -> [Int] {
    var sets = DisjointSets(count: keys.count)
    var firstOfGroup: [[UInt8]: Int] = [:]
    for (i, key) in keys.enumerated() {
      let group = Array(key.group.utf8)
      if let first = firstOfGroup[group] { sets.join(first, i) } else { firstOfGroup[group] = i }
    }
    for band in stride(from: 0, to: MinHash.count, by: Self.bandRows) {
      var firstOfBand: [ArraySlice<UInt32>: Int] = [:]
      for (i, key) in keys.enumerated() {
        let rows = key.sketch.values[band..<(band + Self.bandRows)]
        guard let first = firstOfBand[rows] else {
          firstOfBand[rows] = i
          continue
        }
        if keys[first].sketch.similarity(to: key.sketch) >= Self.similarity { sets.join(first, i) }
      }
    }
    return keys.indices.map { sets.first(of: $0) }
  }
}
