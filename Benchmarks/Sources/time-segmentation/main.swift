// Times segmentation beside ICU's own iterators, in one run, on plain text files.
//
//     swift run -c release time-segmentation FILE…
//
// A file is cut at blank lines into documents of about five kilobytes. Every stage runs over all documents in
// turn, round after round; the figures are the medians of the rounds, and ratios are what to compare, since
// machines are noisy.

import BenchmarkSupport
import Foundation
import ICU
import InquitModel
import InquitSegmentation

let rounds = 7
let documentSize = 5000

func documents(in bytes: [UInt8]) -> [SourceText] {
  var result: [SourceText] = []
  var start = 0
  var i = 0
  while i < bytes.count {
    let isLast = i + 1 == bytes.count
    let isBlankLine = bytes[i] == UInt8(ascii: "\n") && (isLast || bytes[i + 1] == UInt8(ascii: "\n"))
    if isLast || isBlankLine && i - start >= documentSize {
      if let text = try? SourceText(utf8: Array(bytes[start...i])) { result.append(text) }
      start = i + 1
    }
    i += 1
  }
  return result
}

/// A stage gives a number that depends on its result, so that no work can be left out.
struct Stage {
  let name: String
  let run: () throws -> Int
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

for path in CommandLine.arguments.dropFirst() {
  let texts = documents(in: [UInt8](try Data(contentsOf: URL(filePath: path))))
  let size = texts.reduce(0) { $0 + $1.bytes.count }
  let units = texts.map { Array($0.description.utf16) }
  let words = try BreakIterator(.word, locale: "en")
  let sentences = try BreakIterator(.sentence, locale: "en")
  let breaker = WordAndSentenceBreaker.shared(locale: "en")
  let segmenter = TextSegmenter(language: "en")
  var buffer = BoundaryBuffer()
  let stages = [
    Stage(name: "ICU's word and sentence iterators, C loop over UTF-16") {
      try units.reduce(0) { try $0 + words.count(in: $1) + sentences.count(in: $1) }
    },
    Stage(name: "ICU's boundaries from its tables, fused, over UTF-8") {
      texts.reduce(0) { sum, text in
        breaker.find(text.bytes.span, from: 0, to: text.bytes.count, into: &buffer)
        return sum + buffer.wordCount + buffer.sentenceCount
      }
    },
    Stage(name: "whole segmentation: paragraphs, sentences, tokens") {
      texts.reduce(0) { sum, text in
        let segments = segmenter.segments(of: text)
        return sum + segments.tokens.count + segments.sentences.count
      }
    },
  ]
  var times = stages.map { _ in [Double]() }
  var results = stages.map { _ in 0 }
  for _ in 0..<rounds {
    for (i, stage) in stages.enumerated() {
      let start = DispatchTime.now().uptimeNanoseconds
      results[i] = try stage.run()
      times[i].append(Double(DispatchTime.now().uptimeNanoseconds - start))
    }
  }
  print("\(path): \(texts.count) documents, \(size) bytes")
  for (i, stage) in stages.enumerated() {
    let speed = String(format: "%7.1f MB/s", 1000 * Double(size) / median(times[i]))
    let ratio = String(format: "%5.2f", median(zip(times[0], times[i]).map { $0 / $1 }))
    print("  \(speed)  × \(ratio)  \(stage.name) (\(results[i]) ends)")
  }
}
