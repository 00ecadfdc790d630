import InquitModel

extension Style {
  /// The style of a label's text.
  init(_ label: Label) {
    switch label {
    case .quote: self = .green
    case .speaker: self = .blue
    case .cue: self = .cyan
    case .location: self = .yellow
    case .number: self = .magenta
    default: self = .red
    }
  }
}
