import ArgumentParser
import InquitFormats
import InquitModel

/// What numbers in the place of tags mean, as an argument says it.
enum TagNames {
  /// A file of names, or the names themselves in their order, as if they were such a file.
  static func companion(_ argument: String) throws -> Companion {
    if FileSystem.kind(of: argument) == .file {
      return Companion(name: FileSystem.name(of: argument), bytes: try InputFile(argument).readToEnd())
    }
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.count > 1, names.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("no file '\(argument)', nor names with commas between, as in O,B-PER,I-PER")
    }
    var json = JSONWriter()
    json.value(.array(names.map { .string($0) }))
    return Companion(name: "--tag-names", bytes: json.bytes)
  }
}
