import InquitModel

/// Divides documents into training, development and test data so that nothing leaks: near-duplicates and
/// documents of one group fall on the same side.
///
/// A document's side is drawn from its text and the seed, or from its group's name and the seed, whatever its place and
/// its id. So it stays where it is when other documents are added. One that gets a near-duplicate seldom moves, for the
/// two are drawn from what they have in common; of two clusters that an added document joins one has to move. With a
/// label to stratify by, the shares are exact among the documents with the label and among those without; then a few
/// documents may change sides when data is added. So may one that stands in for others in a part into which none was
/// drawn.
public struct SplitPlan: Sendable {
  /// Percentages that make 100: train and test, or train, dev and test.
  public let shares: [Int]
  /// `document`, when each is alone, or the key whose value names a document's group: of its metadata, or, as in
  /// records that others made, beside its text.
  public let groupBy: String
  /// What `groupBy` is where documents are in no groups.
  public static let byDocument = "document"
  public let stratify: Label?
  public let seed: UInt64

  public init(shares: [Int], groupBy: String = SplitPlan.byDocument, stratify: Label? = nil, seed: UInt64 = 0)
  {
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
    /// Whether the document names its group; the others are groups of their own, as all are without `groupBy`.
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

  /// The value of the key; nil without one.
  private func group(of document: Document) -> String? {
    guard groupBy != Self.byDocument else { return nil }
    switch document.metadata[groupBy] ?? document.unknownKeys[groupBy] {
    // A time of day would part what one day published.
    case .string(let value): return groupBy == "date" ? String(value.prefix(10)) : value
    case nil, .null: return nil
    case let value?: return "\(value)"
    }
  }

  /// The part of each document, as an index into `names`.
  public func parts(_ keys: [Key]) -> [Int] {
    let clusters = clusters(keys)
    let draws = draws(keys, clusters)
    var parts =
      stratify == nil ? draws.mapValues { part(ofDraw: $0) } : partsByStratum(keys, clusters, draws)
    fillEmptyParts(&parts, draws)
    return clusters.map { parts[$0] ?? 0 }
  }

  /// A number by which a cluster's part is drawn, and one that orders clusters with the same.
  private struct Draw: Comparable {
    let value: UInt64
    let name: UInt64

    static func < (a: Self, b: Self) -> Bool { (a.value, a.name) < (b.value, b.name) }
  }

  /// A cluster's draw is made of the smallest of its documents' ones, which is seldom that of a document that is added.
  private func draws(_ keys: [Key], _ clusters: [Int]) -> [Int: Draw] {
    var smallest: [Int: Draw] = [:]
    for (key, cluster) in zip(keys, clusters) {
      let draw = draw(of: key)
      smallest[cluster] = min(smallest[cluster] ?? draw, draw)
    }
    return smallest.mapValues { Draw(value: StableHash.mixed($0.value), name: $0.name) }
  }

  /// A document that is no group's is drawn by the first value of its sketch, which near-duplicates have in common with
  /// the probability of their likeness.
  private func draw(of key: Key) -> Draw {
    let name = StableHash.mixed(
      key.group.utf8.reduce(StableHash.start ^ StableHash.mixed(seed)) { StableHash.add($1, to: $0) })
    if key.hasGroup { return Draw(value: name, name: name) }
    return Draw(value: StableHash.mixed(UInt64(key.sketch.values[0]) ^ StableHash.mixed(seed)), name: name)
  }

  /// The part of each cluster, with exact shares among those with the label and among those without.
  private func partsByStratum(_ keys: [Key], _ clusters: [Int], _ draws: [Int: Draw]) -> [Int: Int] {
    var hasLabel: [Int: Bool] = [:]
    for (i, cluster) in clusters.enumerated() where keys[i].hasLabel { hasLabel[cluster] = true }
    var parts: [Int: Int] = [:]
    for stratum in [true, false] {
      let members = draws.filter { hasLabel[$0.key, default: false] == stratum }
        .sorted { $0.value < $1.value }
      for (rank, member) in members.enumerated() {
        parts[member.key] = part(ofPercent: (Double(rank) + 0.5) * 100 / Double(members.count))
      }
    }
    return parts
  }

  /// Gives a cluster of the largest part to every part that should have some and has none: the one whose draw is
  /// nearest to being that part's.
  private func fillEmptyParts(_ parts: inout [Int: Int], _ draws: [Int: Draw]) {
    for part in shares.indices where shares[part] > 0 && !parts.values.contains(part) {
      let sizes = shares.indices.map { other in parts.values.count { $0 == other } }
      guard let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] > 1 else { return }
      let middle = Double(shares[..<part].reduce(0, +)) + Double(shares[part]) / 2
      func distance(_ draw: Draw) -> Double { abs(Self.percent(ofDraw: draw) - middle) }
      let candidates = draws.filter { parts[$0.key] == largest }
      let chosen = candidates.min { a, b in
        (distance(a.value), a.value.name) < (distance(b.value), b.value.name)
      }
      guard let chosen else { return }
      parts[chosen.key] = part
    }
  }

  private func part(ofDraw draw: Draw) -> Int {
    part(ofPercent: Self.percent(ofDraw: draw))
  }

  private static func percent(ofDraw draw: Draw) -> Double {
    Double(draw.value >> 11) / Double(1 << 53) * 100
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
  /// Sketches that agree in all rows of one band are compared: with 21 bands of 3, half-alike texts meet
  /// with a probability of 94 %, texts alike to two thirds with one of 99.9 %.
  private static let bandRows = 3
  /// With how many of those that agree in a band a document is compared, so that the work does not grow with the square
  /// of their number where all texts have some lines in common.
  private static let mostCompared = 64

  /// For each document the index of the first document of its cluster.
  private func clusters(_ keys: [Key]) -> [Int] {
    var sets = DisjointSets(count: keys.count)
    var firstOfGroup: [[UInt8]: Int] = [:]
    for (i, key) in keys.enumerated() {
      let group = Array(key.group.utf8)
      if let first = firstOfGroup[group] { sets.join(first, i) } else { firstOfGroup[group] = i }
    }
    for band in stride(from: 0, through: MinHash.count - Self.bandRows, by: Self.bandRows) {
      var alike: [ArraySlice<UInt32>: [Int]] = [:]
      for (i, key) in keys.enumerated() {
        let rows = key.sketch.values[band..<(band + Self.bandRows)]
        let others = alike[rows, default: []]
        for other in others where sets.first(of: other) != sets.first(of: i) {
          if keys[other].sketch.similarity(to: key.sketch) >= Self.similarity { sets.join(other, i) }
        }
        if others.count < Self.mostCompared { alike[rows, default: []].append(i) }
      }
    }
    return keys.indices.map { sets.first(of: $0) }
  }
}
