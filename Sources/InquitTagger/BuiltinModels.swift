import InquitData
import Synchronization

/// The models inside the program, each read when it is first asked for.
final class BuiltinModels: Sendable {
  enum Task: String {
    case partsOfSpeech = "parts-of-speech"
    case names
  }

  static let shared = BuiltinModels()

  private let loaded = Mutex<[String: TaggerModel]>([:])

  /// The model of the language, or of its base language (`en` for `en-GB`).
  func model(_ task: Task, language: String) -> TaggerModel? {
    let base = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    let path = "Models/\(base)/\(task.rawValue).model"
    return loaded.withLock { loaded in
      if let model = loaded[path] { return model }
      guard let bytes = EmbeddedFiles.bytes(of: path) else { return nil }
      let model = try? TaggerModel(ModelBytes(permanent: bytes))
      loaded[path] = model
      return model
    }
  }
}
