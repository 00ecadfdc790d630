import Foundation

/// Where tests find files.
public enum TestFiles {
  /// The folder that holds Package.swift.
  public static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file of the project.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageRoot.appending(path: path)))
  }

  /// A file of the development corpora, or nil when they are not there. They have licences of their own and
  /// are no part of the project; `INQUIT_CORPORA` names their folder. Tests that want them are skipped
  /// without them.
  public static func corpus(_ name: String) -> URL? {
    let folder =
      ProcessInfo.processInfo.environment["INQUIT_CORPORA"].map { URL(filePath: $0) }
      ?? packageRoot.appending(path: "../shared/corpora").standardizedFileURL
    let file = folder.appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// A file of Debian's package unicode-data, or nil when it is not installed.
  public static func unicodeData(_ name: String) -> URL? {
    let file = URL(filePath: "/usr/share/unicode/auxiliary").appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
