import InquitData
import InquitModel

extension LabelSchema {
  /// The schema of `Guidelines/schema.conf`, which travels inside the binary.
  public static let builtin: LabelSchema = {
    let text = EmbeddedFiles.bytes(of: "Guidelines/schema.conf").map { String(decoding: $0, as: UTF8.self) }
    do { return try LabelSchema(parsing: text ?? "") } catch {
      // The file is part of the build and tested, so this is a fault of the program.
      preconditionFailure("Guidelines/schema.conf:\(error)")
    }
  }()
}
