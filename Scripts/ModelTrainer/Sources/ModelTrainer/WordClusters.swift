import Foundation

/// Classes of words that stand among the same words.
///
/// The exchange algorithm for a class bigram model (Kneser and Ney 1993), in both directions: a word goes to the class
/// under which the words beside it are likeliest, and so on for all words until few move.
struct WordClusters {
  /// By word, the number of its class.
  private(set) var classes: [Int]
  private let classCount: Int
  /// By word, the words that stand before it and after it, with how often they do.
  private let before: [[Neighbour]]
  private let after: [[Neighbour]]
  private let frequencies: [Int]
  /// By neighbour and class, how often the class stands after the neighbour, and before it.
  private var following: [Int32]
  private var preceding: [Int32]
  private var classFrequencies: [Int]
  /// n log n, by n.
  private let logs: [Float]

  private struct Neighbour {
    let word: Int
    let count: Int32
  }

  /// `sentences` hold numbers of words below `wordCount`, the most frequent word being 0; nil is a word that is
  /// in no class.
  init(_ sentences: [[Int?]], wordCount: Int, classCount: Int) {
    self.classCount = classCount
    var frequencies = Array(repeating: 0, count: wordCount)
    var pairs: [[Int]: Int32] = [:]
    for sentence in sentences {
      for case let word? in sentence { frequencies[word] += 1 }
      for case (let first?, let second?) in zip(sentence, sentence.dropFirst()) {
        pairs[[first, second], default: 0] += 1
      }
    }
    var before = Array(repeating: [Neighbour](), count: wordCount)
    var after = before
    for (pair, count) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      after[pair[0]].append(Neighbour(word: pair[1], count: count))
      before[pair[1]].append(Neighbour(word: pair[0], count: count))
    }
    self.before = before
    self.after = after
    self.frequencies = frequencies
    classes = (0..<wordCount).map { $0 % classCount }
    following = Array(repeating: 0, count: wordCount * classCount)
    preceding = following
    classFrequencies = Array(repeating: 0, count: classCount)
    logs = (0...frequencies.reduce(0, +)).map { $0 == 0 ? 0 : Float($0) * log(Float($0)) }
    for word in 0..<wordCount { count(word, in: classes[word], 1) }
  }

  /// Passes over all words until fewer than one in two hundred moves, at most twelve times.
  mutating func settle() {
    for _ in 0..<12 where pass() * 200 < classes.count { return }
  }

  /// Gives how many words moved.
  private mutating func pass() -> Int {
    var moved = 0
    for word in classes.indices {
      let old = classes[word]
      count(word, in: old, -1)
      let gains = gains(of: word)
      var best = old
      for i in 0..<classCount where gains[i] > gains[best] { best = i }
      if best != old { moved += 1 }
      classes[word] = best
      count(word, in: best, 1)
    }
    return moved
  }

  private mutating func count(_ word: Int, in group: Int, _ sign: Int) {
    classFrequencies[group] += sign * frequencies[word]
    for other in before[word] { following[other.word * classCount + group] += Int32(sign) * other.count }
    for other in after[word] { preceding[other.word * classCount + group] += Int32(sign) * other.count }
  }

  /// By class, what a word adds to the log likelihood of both directions when it is in it.
  private func gains(of word: Int) -> [Float] {
    var gains = classFrequencies.map { -2 * (logs[$0 + frequencies[word]] - logs[$0]) }
    for (neighbours, table) in [(before[word], following), (after[word], preceding)] {
      for other in neighbours {
        let row = other.word * classCount
        for i in 0..<classCount {
          let n = Int(table[row + i])
          gains[i] += logs[n + Int(other.count)] - logs[n]
        }
      }
    }
    return gains
  }
}
