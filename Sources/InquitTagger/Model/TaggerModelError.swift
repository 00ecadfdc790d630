/// Why bytes are not a usable model.
public enum TaggerModelError: Error, Hashable, Sendable {
  /// The bytes do not begin as a model does.
  case notAModel
  /// The model was written for another version of Inquit.
  case unsupportedVersion(Int)
  /// The bytes end before the model does, or go on after it.
  case wrongLength(expected: Int, actual: Int)
  /// The checksum does not fit: the file was damaged.
  case damaged
  /// The file is whole but contradicts itself; `what` names the part.
  case inconsistent(what: String)
  /// The model does another task: it tags tokens where spans are wanted, or the other way round.
  case wrongKind(expected: TagSet.Kind)
  /// There is no such file, or it cannot be read; `reason` is the system's.
  case unreadable(path: String, reason: String)
}

extension TaggerModelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAModel: "not a model made by `inquit train`"
    case .unsupportedVersion(let version):
      "model format \(version) is not known, this program reads \(ModelFile.version): train it again"
    case .wrongLength(let expected, let actual):
      "the model should have \(expected) bytes and has \(actual): copy it again"
    case .damaged: "the model's checksum does not fit: copy it again"
    case .inconsistent(let what): "the model contradicts itself in its \(what): train it again"
    case .wrongKind(.spans): "the model tags single tokens and a model of spans is needed"
    case .wrongKind(.tokens): "the model finds spans and a model of tokens is needed"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    }
  }
}
