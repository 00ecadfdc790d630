import InquitTagger

/// Words and parts of speech from CoNLL-U.
enum Treebank {
  /// The words of each sentence.
  static func sentences(_ conllu: String) -> [[String]] {
    conllu.split(separator: "\n\n").map { sentence in
      sentence.split(separator: "\n").compactMap { line in
        let columns = line.split(separator: "\t")
        return columns.count == 10 && columns[0].allSatisfy(\.isNumber) ? String(columns[1]) : nil
      }
    }
  }

  /// An example a document: `# newdoc` begins one. Words are syntactic words; lines of multiword tokens (`1-2`)
  /// and empty nodes (`1.1`) are passed over.
  static func examples(_ conllu: String) throws -> [TrainingExample] {
    var examples: [TrainingExample] = []
    var sentences: [[String]] = []
    var words: [String] = []
    var tags: [Int] = []
    func endDocument() {
      guard !sentences.isEmpty else { return }
      examples.append(TrainingExample(text: TaggerText(sentences: sentences), tags: tags))
      sentences = []
      tags = []
    }
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, !words.isEmpty {
        sentences.append(words)
        words = []
      }
      if line.hasPrefix("# newdoc") { endDocument() }
      let columns = line.split(separator: "\t")
      guard columns.count == 10, columns[0].allSatisfy(\.isNumber) else { continue }
      guard let tag = PartOfSpeech(tag: String(columns[3])) else {
        throw CorpusError(file: "CoNLL-U", reason: "unknown part of speech \(columns[3])")
      }
      words.append(String(columns[1]))
      tags.append(Int(tag.rawValue))
    }
    if !words.isEmpty { sentences.append(words) }
    endDocument()
    return examples
  }
}
