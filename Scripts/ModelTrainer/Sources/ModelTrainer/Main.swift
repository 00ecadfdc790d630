import Foundation

/// `ModelTrainer CORPORA MODELS`: trains the built-in models and prints how good they are.
@main
struct ModelTrainer {
  static func main() async throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: ModelTrainer CORPORA MODELS")
      exit(2)
    }
    let corpora = Corpora(folder: URL(filePath: CommandLine.arguments[1]))
    let folder = URL(filePath: CommandLine.arguments[2]).appending(path: "en")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let partsOfSpeech = try await PartOfSpeechModel.train(corpora)
    print("parts of speech: \(try PartOfSpeechModel.accuracy(partsOfSpeech, corpora)) of tokens right")
    let names = try await NameModel(corpora).train()
    try Data(names).write(to: folder.appending(path: "names.model"))
    try Data(partsOfSpeech).write(to: folder.appending(path: "parts-of-speech.model"))
  }
}
