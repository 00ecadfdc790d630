import InquitModel

/// Found by whoever reads the file, not by a check of its own; the description is here so that it can be selected,
/// ignored and explained like any other.
struct UnreadableRecord: Rule {
  static let about = RuleDescription(
    code: "FIL001", name: "unreadable-record", level: .error,
    summary: "a record cannot be read: broken JSON, a missing key, markup that is not closed",
    why: """
      The record is not what its format says, so nothing of it can be read and nothing else can be checked in it. \
      The message says where and what.
      """,
    failing: [.native(#"{"text":"Ann left","#)], passing: [.native(#"{"text":"Ann left"}"#)])
}

extension Finding {
  /// What a reader could not read, as a finding.
  public init(unreadable message: String, file: String?, place: FilePlace, help: String?) {
    let about = UnreadableRecord.about
    self.init(
      code: about.code, name: about.name, level: about.level, file: file, place: place, document: nil,
      subject: .file, ranges: [], characters: [], excerpt: nil, message: message, help: help, notes: [],
      fix: nil)
  }
}
