/// The marks that divide clauses and sentences, in the scripts that news is written in.
enum PunctuationMarks {
  static let terminals: Set<String> = [
    ".", "!", "?", "…", "...", "。", "！", "？", "؟", "۔", "।", "॥", "։", "።",
  ]
  static let commas: Set<String> = [",", "،", "、", "，"]
  static let colons: Set<String> = [":", "："]
}
