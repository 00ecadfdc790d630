/// Small decision trees that correct the scorer's sum where it leaves a gap unclear, by how what stands around the
/// gap (`GapContext`) goes together, of which a sum of weights knows nothing.
///
/// The trees are symmetric: all nodes of a level ask the same, so a tree is four questions, whose answers are the
/// bits of the leaf's number, and nothing has to be foreseen. A question is whether a feature's value is in a set. The
/// file (`sentence-trees.bin`) starts with three bytes: the format's version, 1, and how many features and trees
/// there are. Then, for each tree, its questions, from the highest bit of the leaf's number on, as the number of the
/// feature and the set (four bytes, the lowest first), and its leaves as signed bytes.
@_spi(Training) public struct SentenceForest: Sendable {
  static let file = "sentence-trees.bin"
  /// The part of one unit of `SentenceScorer.unit` that one unit of a leaf stands for.
  static let leavesPerUnit = 8
  static let version: UInt8 = 1
  @_spi(Training) public static let questionCount = 4

  private static let leafCount = 16
  private static let headerSize = 3
  private static let treeSize = 5 * questionCount + leafCount

  private struct Tree {
    var features = InlineArray<4, UInt8>(repeating: 0)
    /// The values that the answer to the question is yes for, as bits.
    var sets = InlineArray<4, UInt32>(repeating: 0)
    var leaves = InlineArray<16, Int8>(repeating: 0)

    init(_ bytes: ArraySlice<UInt8>) {
      var bytes = bytes
      for i in features.indices {
        features[i] = bytes.removeFirst()
        for shift in 0..<4 { sets[i] |= UInt32(bytes.removeFirst()) << UInt32(8 * shift) }
      }
      for i in leaves.indices { leaves[i] = Int8(bitPattern: bytes.removeFirst()) }
    }

    @inline(__always)
    func leaf(_ values: GapContext.Values) -> Int {
      var leaf = 0
      for i in features.indices {
        let value = UInt32(values[Int(features[i]) & (GapContext.valueCount - 1)])
        leaf = leaf << 1 | Int(sets[i] &>> value & 1)
      }
      return Int(leaves[leaf])
    }
  }

  private let trees: [Tree]

  /// Nil where the bytes are no trees over the features that there are.
  @_spi(Training) public init?(bytes: [UInt8]) {
    guard bytes.count >= Self.headerSize, bytes[0] == Self.version,
      Int(bytes[1]) == GapContext.featureCount,
      bytes.count == Self.headerSize + Int(bytes[2]) * Self.treeSize
    else { return nil }
    let starts = stride(from: Self.headerSize, to: bytes.count, by: Self.treeSize)
    trees = starts.map { Tree(bytes[$0..<$0 + Self.treeSize]) }
    let fits = trees.allSatisfy { tree in
      tree.features.indices.allSatisfy { Int(tree.features[$0]) < GapContext.featureCount }
    }
    guard fits else { return nil }
  }

  /// The bytes of trees with four questions each, whose sixteen leaves are in the scorer's sixteenths.
  @_spi(Training) public static func bytes(
    _ trees: [(questions: [(feature: Int, values: UInt32)], leaves: [Double])]
  ) -> [UInt8] {
    var bytes = [version, UInt8(GapContext.featureCount), UInt8(trees.count)]
    for tree in trees {
      for question in tree.questions {
        bytes.append(UInt8(question.feature))
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: question.values >> UInt32(8 * shift))) }
      }
      bytes += tree.leaves.map { leaf in
        UInt8(bitPattern: Int8(max(-127, min(127, (leaf * Double(leavesPerUnit)).rounded()))))
      }
    }
    return bytes
  }

  /// What to add to the scorer's sum, in its sixteenths, where the features have `values`.
  func correction(_ values: GapContext.Values) -> Int {
    var sum = 0
    let trees = trees.span
    for i in trees.indices { sum += trees[i].leaf(values) }
    return sum / Self.leavesPerUnit
  }
}
