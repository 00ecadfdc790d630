import InquitTagger

/// The English part-of-speech model, from Universal Dependencies.
enum PartOfSpeechModel {
  static let files = ["pos/ud_en_ewt_train.conllu.gz", "pos/ud_en_gum_train_redistributable.conllu.gz"]
  static let developmentFile = "pos/ud_en_ewt_dev.conllu.gz"

  static func train(_ corpora: Corpora) async throws -> [UInt8] {
    let examples = try files.flatMap { try Treebank.examples(corpora.read($0)) }
    var options = TaggerTrainer.Options()
    options.maximumRows = 150_000
    options.epochs = 16
    options.dropout = 0.1
    let trainer = TaggerTrainer(
      tags: TagSet(kind: .tokens, names: PartOfSpeech.tagNames), templates: FeatureTemplate.partOfSpeech,
      options: options)
    return await trainer.train(
      on: examples,
      TaggerTrainer.Description(
        language: "en",
        trainingData: ["UD English EWT (train)", "UD English GUM (train, CC BY and CC BY-SA documents)"],
        licence: "CC-BY-SA-4.0")
    ) { epoch, mistakes in print("parts of speech, pass \(epoch): \(mistakes) mistakes") }
  }

  /// The share of tokens of the development part that get the right tag.
  static func accuracy(_ model: [UInt8], _ corpora: Corpora) throws -> Double {
    let tagger = try PartOfSpeechTagger(TaggerModel(ModelBytes(model)))
    var right = 0
    var count = 0
    for example in try Treebank.examples(corpora.read(developmentFile)) {
      let tags = tagger.tags(of: example.text)
      count += tags.count
      right += zip(tags, example.tags).count { Int($0.rawValue) == $1 }
    }
    return Double(right) / Double(max(count, 1))
  }
}
