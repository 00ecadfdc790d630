import ICU
import InquitModel

/// Words and sentences in one pass over UTF-8: two fast tables read the same character side by side, so that
/// the processor works on two independent chains of look-ups.
struct FastBreaker: Sendable {
  private let word: FastTable
  private let sentence: FastTable
  private let runs: LetterRuns?
  private let locale: String

  /// Nil when either set of rules cannot be made into a fast table.
  init?(wordRules: BreakRules, sentenceRules: BreakRules, locale: String) {
    guard let word = FastTable(wordRules), let sentence = FastTable(sentenceRules) else { return nil }
    self.word = word
    self.sentence = sentence
    runs = LetterRuns(word: word, sentence: sentence)
    self.locale = locale
  }

  /// Writes the boundaries after `start` up to `end`, which are themselves boundaries of both kinds, to the
  /// starts of `words` and `sentences`, and returns how many there are. Both arrays must have room for one
  /// boundary a byte and one more. `letters` must have read the same bytes.
  func scan(
    _ bytes: Span<UInt8>, _ letters: borrowing LetterMap, from start: Int, to end: Int,
    words: inout [Boundary], sentences: inout [Boundary]
  ) -> (words: Int, sentences: Int) {
    var words = words.mutableSpan
    var sentences = sentences.mutableSpan
    var dictionary = DictionaryDivider(.word, locale: locale)
    var w = Lane(word, at: start)
    var s = Lane(sentence, at: start)
    var position = start
    precondition(start >= 0 && end <= bytes.count)
    precondition(words.count > end - start && sentences.count > end - start)
    while position < end {
      position = scanPlain(bytes, letters, from: position, to: end, &w, &s, &words, &sentences)
      guard position < end else { break }
      let (scalar, length) = decodeScalar(bytes, at: position)
      let wordStep = w.step(word, reading: scalar)
      let sentenceStep = s.step(sentence, reading: scalar)
      if (wordStep | sentenceStep) & FastTable.slow == 0 {
        w.take(wordStep, word, at: position, into: &words)
        s.take(sentenceStep, sentence, at: position, into: &sentences)
        position += length
        continue
      }
      w.position = position
      s.position = position
      position += length
      // A segment with dictionary characters takes one lane further than the other: they meet where both
      // have read the same text.
      repeat {
        w.advance(word, bytes, to: position, end: end, &dictionary, into: &words)
        position = max(position, w.position)
        s.advance(sentence, bytes, to: position, end: end, &dictionary, into: &sentences)
        position = max(position, s.position)
      } while w.position < position
    }
    w.finish(word, bytes, end: end, &dictionary, into: &words)
    s.finish(sentence, bytes, end: end, &dictionary, into: &sentences)
    return (w.count, s.count)
  }

  /// Reads ASCII up to the first character that is none or whose step is slow, and returns where it is.
  ///
  /// Most of the time goes here, and without checks it is a third less. The tables are complete, their entries
  /// are states of theirs, and there is at most one boundary a byte.
  @inline(__always)
  private func scanPlain(
    _ bytes: Span<UInt8>, _ letters: borrowing LetterMap, from start: Int, to end: Int, _ w: inout Lane,
    _ s: inout Lane, _ words: inout MutableSpan<Boundary>, _ sentences: inout MutableSpan<Boundary>
  ) -> Int {
    let wordSteps = word.byASCII.span
    let sentenceSteps = sentence.byASCII.span
    var position = start
    while position < end {
      let byte = Int(bytes[unchecked: position])
      guard byte < 0x80 else { break }
      let wordStep = wordSteps[unchecked: w.state << 7 | byte]
      let sentenceStep = sentenceSteps[unchecked: s.state << 7 | byte]
      if let runs, ASCII.isLetter(UInt8(truncatingIfNeeded: byte)), runs.mayStart(w, s) {
        w.take(wordStep, word, at: position, into: &words)
        s.take(sentenceStep, sentence, at: position, into: &sentences)
        position = runs.skipWord(in: bytes, letters, from: position, to: end, word, &w, &s, &words)
        continue
      }
      guard (wordStep | sentenceStep) & FastTable.slow == 0 else { break }
      w.take(wordStep, word, at: position, into: &words)
      s.take(sentenceStep, sentence, at: position, into: &sentences)
      position &+= 1
    }
    return position
  }
}

/// The progress of one fast table.
struct Lane {
  var state: Int
  /// How many boundaries have been written.
  var count = 0
  /// How far the lane has read; kept only around slow steps.
  var position: Int
  private let start: Int

  init(_ table: FastTable, at start: Int) {
    state = table.start
    position = start
    self.start = start
  }

  @inline(__always)
  func step(_ table: FastTable, reading scalar: Unicode.Scalar) -> UInt16 {
    let rules = table.machine.rules
    return table.byCategory[state * rules.categoryCount + Int(rules.categories[scalar])]
  }

  /// The boundary is stored whether there is one or not and counted only if there is, which costs less than
  /// a branch that is hard to foresee.
  @inline(__always)
  mutating func take(
    _ step: UInt16, _ table: FastTable, at position: Int, into out: inout MutableSpan<Boundary>
  ) {
    out[unchecked: count] = Boundary(offset: position, status: table.status.span[unchecked: state])
    count &+= Int(step >> FastTable.boundaryBit)
    state = Int(step & FastTable.stateMask)
  }

  /// Reads on until `target` or beyond, with the exact machine where a step is slow.
  @inline(never)
  mutating func advance(
    _ table: FastTable, _ bytes: Span<UInt8>, to target: Int, end: Int,
    _ dictionary: inout DictionaryDivider, into out: inout MutableSpan<Boundary>
  ) {
    while position < target {
      let (scalar, length) = decodeScalar(bytes, at: position)
      let step = step(table, reading: scalar)
      if step & FastTable.slow == 0 {
        take(step, table, at: position, into: &out)
        position += length
      } else {
        matchExactly(table, bytes, end: end, &dictionary, into: &out)
      }
    }
  }

  /// Writes the boundaries that are left at the end of the text.
  mutating func finish(
    _ table: FastTable, _ bytes: Span<UInt8>, end: Int,
    _ dictionary: inout DictionaryDivider, into out: inout MutableSpan<Boundary>
  ) {
    if lastBoundary(in: out) < end, table.endsPlainly(in: state) {
      out[count] = Boundary(offset: end, status: table.status[state])
      count += 1
    }
    while lastBoundary(in: out) < end { matchExactly(table, bytes, end: end, &dictionary, into: &out) }
  }

  /// Writes the next boundary, as the exact machine finds it, and goes there.
  private mutating func matchExactly(
    _ table: FastTable, _ bytes: Span<UInt8>, end: Int,
    _ dictionary: inout DictionaryDivider, into out: inout MutableSpan<Boundary>
  ) {
    let from = lastBoundary(in: out)
    let match = table.machine.match(bytes, from: from, to: end)
    if match.hasDictionaryCharacters {
      for boundary in dictionary.divide(bytes, from: from, to: match.end) {
        out[count] = boundary
        count += 1
      }
    } else {
      out[count] = Boundary(offset: match.end, status: match.status)
      count += 1
    }
    position = match.end
    state = table.start
  }

  private func lastBoundary(in out: borrowing MutableSpan<Boundary>) -> Int {
    count > 0 ? out[count - 1].offset : start
  }
}
