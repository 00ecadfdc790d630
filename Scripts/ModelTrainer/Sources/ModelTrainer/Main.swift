import Foundation

/// `ModelTrainer clusters CORPORA RAW LIST` makes the list of word classes, `ModelTrainer models CORPORA MODELS` trains
/// the built-in models and prints how good they are, `ModelTrainer base CORPORA MODEL` trains a model of names that has not
/// seen Wikinews.
@main
struct ModelTrainer {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    switch (arguments.first, arguments.count) {
    case ("clusters", 4): try clusters(arguments[1], arguments[2], list: arguments[3])
    case ("models", 3): try await models(arguments[1], folder: arguments[2])
    case ("base", 3):
      let names = try NameModel(Corpora(folder: URL(filePath: arguments[1])))
      try Data(await names.trainWithoutNews()).write(to: URL(filePath: arguments[2]))
    default:
      print("usage: ModelTrainer clusters CORPORA RAW LIST | models CORPORA MODELS | base CORPORA MODEL")
      exit(2)
    }
  }

  private static func clusters(_ corpora: String, _ raw: String, list: String) throws {
    let clusters = try ClusterList(
      Corpora(folder: URL(filePath: corpora)), raw: Corpora(folder: URL(filePath: raw)))
    try Data(clusters.text().utf8).write(to: URL(filePath: list))
  }

  private static func models(_ corpora: String, folder: String) async throws {
    let corpora = Corpora(folder: URL(filePath: corpora))
    let folder = URL(filePath: folder).appending(path: "en")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let partsOfSpeech = try await PartOfSpeechModel.train(corpora)
    print("parts of speech: \(try PartOfSpeechModel.accuracy(partsOfSpeech, corpora)) of tokens right")
    let names = try await NameModel(corpora).train()
    try Data(names).write(to: folder.appending(path: "names.model"))
    try Data(partsOfSpeech).write(to: folder.appending(path: "parts-of-speech.model"))
  }
}
