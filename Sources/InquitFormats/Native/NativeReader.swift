import InquitModel

/// Reads documents in the native format, a line at a time.
public struct NativeReader: Sendable {
  /// What is not Inquit's own way: the key of the text, the unit of the offsets.
  public var options: ReadOptions

  /// A reader of lines whose text has the key `textKey`.
  public init(textKey: String = "text") {
    options = ReadOptions()
    options.textKey = textKey
  }

  public init(options: ReadOptions) { self.options = options }

  /// The document on one line (without its LF). `number` is the line's, from 1; a document without an `id`
  /// is named after the options' `defaultID` and it. Throws `ReadError` when the line is not JSON or not a document.
  public func document(onLine bytes: [UInt8], number: Int) throws(ReadError) -> ReadDocument {
    var decoder = NativeDecoder(line: bytes, number: number, options: options)
    do {
      return try decoder.decode()
    } catch {
      throw decoder.readError(error)
    }
  }
}
