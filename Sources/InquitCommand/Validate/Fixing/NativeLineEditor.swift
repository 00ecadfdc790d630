import InquitFormats
import InquitModel
import InquitValidation

/// Makes the edits of fixes in one line of the native format. What they do not change stays as it was, white space and
/// spelling included.
struct NativeLineEditor {
  struct Replacement {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  private let locator: JSONLocator
  private let line: [UInt8]
  private let document: Document

  init(line: [UInt8], document: Document) {
    self.line = line
    self.document = document
    locator = JSONLocator(line)
  }

  /// What a fix changes, sorted; nil when it cannot be made in this line.
  func replacements(of fix: Fix) -> [Replacement]? {
    var all: [Replacement] = []
    for edit in fix.edits {
      guard let replacements = replacements(of: edit) else { return nil }
      all += replacements
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The line with replacements that do not overlap.
  func line(with replacements: [Replacement]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += line[end..<replacement.range.lowerBound]
      result += replacement.bytes
      end = replacement.range.upperBound
    }
    return result + line[end...]
  }

  private func replacements(of edit: Fix.Edit) -> [Replacement]? {
    switch edit {
    case .setRanges(let i, let ranges): return setRanges(i, ranges)
    case .setLabel(let i, let label):
      return value([.key("annotations"), .index(i), .key("label")], .string(label.rawValue)).map { [$0] }
    case .setAttribute(let i, let name, let value): return setAttribute(i, name, value)
    case .removeAnnotation(let i): return removal([.key("annotations"), .index(i)])
    case .removeRelation(let i): return removal([.key("relations"), .index(i)])
    case .replaceBytes: return nil
    }
  }

  /// New ranges, and with them the text that the annotation repeats.
  private func setRanges(_ i: Int, _ ranges: [ByteRange]) -> [Replacement]? {
    let map = OffsetMap<UTF32>(document.text)
    let scalars = ranges.compactMap { map.range(of: $0) }
    guard scalars.count == ranges.count, i < document.annotations.count else { return nil }
    let list = JSONValue.array(
      scalars.map { .array([.number("\($0.lowerBound.value)"), .number("\($0.upperBound.value)")]) })
    let path: [JSONLocator.Step] = [.key("annotations"), .index(i)]
    guard let newRanges = value(path + [.key("ranges")], list) else { return nil }
    var changed = document.annotations[i]
    changed.ranges = ranges
    let text = value(path + [.key("text")], .string(changed.coveredText(in: document.text)))
    return [newRanges] + (text.map { [$0] } ?? [])
  }

  private func setAttribute(_ i: Int, _ name: String, _ newValue: JSONValue?) -> [Replacement]? {
    let path: [JSONLocator.Step] = [.key("annotations"), .index(i), .key("attributes")]
    guard let newValue else { return removal(path + [.key(name)]) }
    if let replacement = value(path + [.key(name)], newValue) { return [replacement] }
    guard let attributes = locator.item(at: path) else { return nil }
    let isEmpty = locator.items(in: attributes.value).isEmpty
    let member = "\(JSONValue.string(name).text):\(newValue.text)" + (isEmpty ? "" : ",")
    let start = attributes.value.lowerBound + 1
    return [Replacement(range: start..<start, bytes: Array(member.utf8))]
  }

  private func value(_ path: [JSONLocator.Step], _ value: JSONValue) -> Replacement? {
    locator.item(at: path).map { Replacement(range: $0.value, bytes: Array(value.text.utf8)) }
  }

  private func removal(_ path: [JSONLocator.Step]) -> [Replacement]? {
    locator.item(at: path).map { [Replacement(range: locator.removal(of: $0), bytes: [])] }
  }
}
