// Scores sentences and tokens against corpora, ICU's own boundaries beside ours.
//
//     swift run score-segmentation [--errors N] [--tokens] [--fold K/N] FILE.jsonl …

import BenchmarkSupport
import Foundation
import InquitModel
import InquitSegmentation

var files: [String] = []
var errors = 0
var showsTokens = false
var fold: Fold?
var arguments = CommandLine.arguments.dropFirst()[...]
while let argument = arguments.popFirst() {
  switch argument {
  case "--errors": errors = arguments.popFirst().flatMap { Int($0) } ?? 20
  case "--tokens": showsTokens = true
  case "--fold": fold = arguments.popFirst().flatMap { Fold($0) }
  default: files.append(argument)
  }
}

/// ICU's sentences and words without the white space at their edges.
func icu(_ text: SourceText, language: String) -> (sentences: [ByteRange], words: [ByteRange]) {
  let breaker = WordAndSentenceBreaker.shared(locale: language)
  var buffer = breaker.makeBuffer()
  breaker.find(text.bytes.span, into: &buffer)
  func ranges(_ boundaries: [Boundary]) -> [ByteRange] {
    var start = 0
    return boundaries.compactMap { boundary in
      defer { start = boundary.offset }
      var range = ByteRange(start, boundary.offset)
      while !range.isEmpty, isSpace(text.scalar(at: range.lowerBound).scalar) {
        range = range.lowerBound.advanced(by: text.scalar(at: range.lowerBound).length)..<range.upperBound
      }
      while !range.isEmpty, let last = text.scalar(before: range.upperBound), isSpace(last) {
        range = range.lowerBound..<range.upperBound.advanced(by: -UTF8.width(last))
      }
      return range.isEmpty ? nil : range
    }
  }
  return (ranges(buffer.sentences), ranges(buffer.words))
}

func isSpace(_ c: Unicode.Scalar) -> Bool { c.properties.isWhitespace }

extension UTF8 {
  static func width(_ c: Unicode.Scalar) -> Int { String(c).utf8.count }
}

func excerpt(_ text: SourceText, around range: ByteRange) -> String {
  var lower = max(0, range.lowerBound.value - 50)
  var upper = min(text.bytes.count, range.upperBound.value + 50)
  while !text.isScalarBoundary(ByteOffset(lower)) { lower -= 1 }
  while !text.isScalarBoundary(ByteOffset(upper)) { upper += 1 }
  return text[ByteRange(lower, range.lowerBound.value)] + "⟦" + text[range] + "⟧"
    + text[ByteRange(range.upperBound.value, upper)]
}

for file in files {
  // Surface tokens are what other languages are measured by.
  let name = URL(filePath: file).deletingPathExtension().lastPathComponent
  var documents = try GoldDocument.read(file, words: name.contains("_en_") || name.contains("gum"))
  if let fold { documents = fold.select(documents) }
  var ours = (sentences: SpanScore(), tokens: SpanScore())
  var theirs = (sentences: SpanScore(), tokens: SpanScore())
  var shown = 0
  for document in documents {
    let text = document.text
    let segments = TextSegmenter(language: document.language).segments(of: text)
    let base = icu(text, language: document.language)
    ours.sentences.add(predicted: segments.sentences, gold: document.sentences)
    ours.tokens.add(predicted: segments.tokens, gold: document.tokens)
    theirs.sentences.add(predicted: base.sentences, gold: document.sentences)
    theirs.tokens.add(predicted: base.words, gold: document.tokens)
    let predicted = showsTokens ? segments.tokens : segments.sentences
    let gold = showsTokens ? document.tokens : document.sentences
    let predictedSet = Set(predicted)
    if showsTokens {
      for range in gold where !predictedSet.contains(range) && shown < errors {
        shown += 1
        let got = predicted.filter { $0.overlaps(range) }.map { text[$0] }
        print("gold \(text[range].debugDescription) got \(got)  \(excerpt(text, around: range))")
      }
    } else {
      let goldEnds = Set(gold.map(\.upperBound))
      let predictedEnds = Set(predicted.map(\.upperBound))
      for end in goldEnds.symmetricDifference(predictedEnds).sorted() where shown < errors {
        shown += 1
        let kind = goldEnds.contains(end) ? "missed" : "extra "
        print("\(kind) \(excerpt(text, around: end..<end).debugDescription)")
      }
    }
  }
  func f(_ x: Double) -> String { String(format: "%6.2f", x) }
  print(
    "\(name.padding(toLength: 32, withPad: " ", startingAt: 0))"
      + " sentences \(f(ours.sentences.f1)) (ICU \(f(theirs.sentences.f1)))"
      + "  tokens \(f(ours.tokens.f1)) (ICU \(f(theirs.tokens.f1)))")
}
