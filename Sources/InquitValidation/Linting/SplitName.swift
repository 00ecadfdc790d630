extension DocumentOrigin {
  /// The set that a file's name or folder stands for: `train`, `dev` or `test`; nil when it says nothing.
  ///
  ///     DocumentOrigin.split(ofFile: "news/train-01.jsonl")     // "train"
  public static func split(ofFile path: String) -> String? {
    let words = path.lowercased().utf8.split { !($0 >= 0x61 && $0 <= 0x7A) }
    for word in words.reversed() {
      switch String(Substring(word)) {
      case "train", "training": return "train"
      case "dev", "devel", "valid", "validation", "val": return "dev"
      case "test", "testing": return "test"
      default: continue
      }
    }
    return nil
  }
}
