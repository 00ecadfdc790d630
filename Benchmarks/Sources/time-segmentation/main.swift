// Times segmentation beside ICU's own iterators, in one run, on plain text files.
//
//     swift run -c release time-segmentation FILE…

import BenchmarkSupport
import ICU
import InquitModel
import InquitSegmentation

for path in CommandLine.arguments.dropFirst() {
  let texts = try documents(inFile: path)
  let size = texts.reduce(0) { $0 + $1.bytes.count }
  let units = texts.map { Array($0.description.utf16) }
  let words = try BreakIterator(.word, locale: "en")
  let sentences = try BreakIterator(.sentence, locale: "en")
  let breaker = WordAndSentenceBreaker.shared(locale: "en")
  let segmenter = TextSegmenter(language: "en")
  print("\(path): \(texts.count) documents, \(size) bytes")
  try time(
    [
      Stage("ICU's word and sentence iterators, C loop over UTF-16") {
        try units.reduce(0) { try $0 + words.count(in: $1) + sentences.count(in: $1) }
      },
      Stage("ICU's boundaries from its tables, over UTF-8") {
        var buffer = breaker.makeBuffer()
        var sum = 0
        for text in texts {
          breaker.find(text.bytes.span, into: &buffer)
          sum += buffer.words.count + buffer.sentences.count
        }
        return sum
      },
      Stage("whole segmentation: paragraphs, sentences, tokens") {
        texts.reduce(0) { sum, text in
          let segments = segmenter.segments(of: text)
          return sum + segments.tokens.count + segments.sentences.count
        }
      },
    ], size: size)
}
