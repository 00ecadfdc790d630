import InquitData
import Synchronization

/// The models inside the program, each read when it is first asked for.
final class BuiltinModels: Sendable {
  enum Task: String {
    case partsOfSpeech = "parts-of-speech"
    case names
  }

  static let shared = BuiltinModels()

  private let pools = Mutex<[String: TaggerPool]>([:])

  /// Taggers with the model of the base language: `en` for `en-GB`.
  func pool(_ task: Task, language: String) -> TaggerPool? {
    let path = "Models/\(LanguageData(language: language).base)/\(task.rawValue).model"
    return pools.withLock { pools in
      if let pool = pools[path] { return pool }
      guard let bytes = EmbeddedFiles.bytes(of: path) else { return nil }
      let pool = (try? TaggerModel(ModelBytes(permanent: bytes))).map { TaggerPool($0) }
      pools[path] = pool
      return pool
    }
  }
}
