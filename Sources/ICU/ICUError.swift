internal import CInquitICU

/// An error that ICU reported.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU's `UErrorCode`.
  public let code: Int32

  /// ICU's name of the code, as in `U_MISSING_RESOURCE_ERROR`.
  public var description: String { String(cString: iq_error_name(code)) }

  /// Throws when `status` is a failure; warnings are negative and pass.
  static func check(_ status: Int32) throws(ICUError) {
    if status > 0 { throw ICUError(code: status) }
  }
}
