import Glibc

/// Questions to the file system.
enum FileSystem {
  enum Kind {
    case file, folder
  }

  /// What `path` is, links followed; nil when there is nothing. A pipe or device counts as a file.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether `path` is neither a file nor a folder but a device, a pipe or a socket, links followed.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// The permissions of a file, links followed; nil when there is none.
  static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// Whether `path` is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a path leads, links followed; the path itself when nothing is there.
  static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The files below `folder`, sorted by the bytes of their paths. Hidden entries are passed over, and links
  /// to folders are not followed: they may form circles. What cannot be opened is among them, as a link that leads
  /// nowhere: who reads it says so.
  static func files(below folder: String) throws(Diagnostic) -> [String] {
    guard let handle = opendir(folder) else {
      throw Diagnostic(file: folder, SystemError.message("cannot open"))
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        files += try self.files(below: path)
      } else if kind(of: path) != .folder {
        files.append(path)
      }
    }
    return files
  }

  /// What to do about a path at which there is nothing, where its name may be why.
  static func help(forMissing path: String) -> String? {
    if path.contains("://") { return "only files are read: save what is at this address first" }
    // An argument or entry that is not UTF-8 comes with these in the place of its bytes.
    return path.contains("\u{FFFD}") ? "its name is not UTF-8: give it another" : nil
  }

  /// The paths that match a shell pattern, sorted; empty when none does.
  static func paths(matching pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }

  /// Makes a folder and those above it; one that exists is left as it is.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    if path.isEmpty || kind(of: path) == .folder { return }
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path[...]
    if let slash = trimmed.lastIndex(of: "/") { try makeFolder(String(trimmed[..<slash])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw Diagnostic(file: path, SystemError.message("cannot make the folder"))
    }
  }

  /// The last part of a path: "a.txt" of "news/a.txt".
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }

  /// The path up to its last part, with the slash; empty for a name alone.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// What follows the last point of the name, in lower case; nil when there is none.
  static func fileExtension(of path: String) -> String? {
    let name = name(of: path)
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }

  static func withoutExtension(_ path: String) -> String {
    fileExtension(of: path) == nil ? path : String(path[..<path.lastIndex(of: ".")!])
  }
}
