/// The ids of annotations in files that give them none: `a1`, `a2` … in the order of the file.
enum CountedID {
  /// The id of the annotation at `index`.
  static func id(_ index: Int) -> String { "a\(index + 1)" }
}
