// Times the stages of the main job on plain text files, on one core: reading and writing the native format,
// segmenting, each annotator, the whole of it, and checking.
//
//     swift run -c release time-pipeline FILE…
//
// The first stage, ICU's own word and sentence iterators in a C loop, is the measure for the others.

import BenchmarkSupport
import ICU
import Inquit
import InquitTagger

for path in CommandLine.arguments.dropFirst() {
  let texts = try documents(inFile: path)
  let size = texts.reduce(0) { $0 + $1.bytes.count }
  let units = texts.map { Array($0.description.utf16) }
  let words = try BreakIterator(.word, locale: "en")
  let sentences = try BreakIterator(.sentence, locale: "en")

  let pipeline = Pipeline()
  let segmenter = TextSegmenter(language: "en")
  let names = NameAnnotator(language: "en")
  let quotes = QuoteAnnotator(language: "en")
  let numbers = NumberAnnotator(language: "en")
  let partOfSpeechTagger = PartOfSpeechTagger.builtin(language: "en")!
  let nameTagger = NameTagger.builtin(language: "en")!
  let linter = Linter(schema: .builtin)
  let segments = texts.map { segmenter.segments(of: $0) }
  let analysed = zip(texts, segments).map { AnalysedText(text: $0, language: "en", segments: $1) }
  let taggerTexts = analysed.map { TaggerText($0, names: names.names(in: $0)) }
  let mentions = analysed.map { names.names(in: $0) }
  let annotated = texts.enumerated().map {
    pipeline.annotate(Document(id: "\($0.offset)", language: "en", text: $0.element))
  }
  var writer = NativeWriter()
  let lines = annotated.map { writer.line(for: $0) }
  let reader = NativeReader()

  let tokenCount = taggerTexts.reduce(0) { $0 + $1.tokenCount }
  print(
    "\(path): \(texts.count) documents, \(size) bytes of text, "
      + "\(tokenCount) tokens, \(lines.reduce(0) { $0 + $1.count }) as JSONL")
  try time(
    [
      Stage("ICU's word and sentence iterators, C loop over UTF-16") {
        try units.reduce(0) { try $0 + words.count(in: $1) + sentences.count(in: $1) }
      },
      Stage("segmenting") {
        texts.reduce(0) { $0 + segmenter.segments(of: $1).tokens.count }
      },
      Stage("words and their shapes") {
        zip(texts, segments).reduce(0) {
          $0 + AnalysedText(text: $1.0, language: "en", segments: $1.1).words.count
        }
      },
      Stage("names of persons, organisations and places") {
        analysed.reduce(0) { $0 + names.names(in: $1).count }
      },
      Stage("parts of speech of all words, features and decoding") {
        taggerTexts.reduce(0) { $0 + partOfSpeechTagger.tags(of: $1).count }
      },
      Stage("names by the tagger alone, features and decoding") {
        taggerTexts.reduce(0) { $0 + nameTagger.spans(in: $1).count }
      },
      Stage("numbers") {
        analysed.reduce(0) { $0 + numbers.layer(for: $1).annotations.count }
      },
      Stage("names and numbers together") {
        analysed.reduce(0) { $0 + names.names(in: $1).count + numbers.layer(for: $1).annotations.count }
      },
      Stage("quotes, speakers and cues") {
        zip(analysed, mentions).reduce(0) { $0 + quotes.layer(for: $1.0, names: $1.1).annotations.count }
      },
      Stage("all of annotate") {
        texts.reduce(0) {
          $0 + pipeline.annotate(Document(id: "d", language: "en", text: $1)).annotations.count
        }
      },
    ], size: size)
  let lineSize = lines.reduce(0) { $0 + $1.count }
  print("  of the JSONL:")
  try time(
    [
      Stage("reading native JSONL") {
        try lines.reduce(0) {
          try $0 + reader.document(onLine: $1.dropLast(), number: 1).document.annotations.count
        }
      },
      Stage("writing native JSONL") { annotated.reduce(0) { $0 + writer.line(for: $1).count } },
      Stage("checking with all rules for documents") {
        annotated.reduce(0) {
          $0 + linter.findings(in: ReadDocument(document: $1, place: FilePlace(line: 1))).count
        }
      },
    ], size: lineSize)
}
