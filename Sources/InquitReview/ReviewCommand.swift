import InquitModel

/// What a person can ask for, by a key or by a line of a script. Each has one spelling.
package enum ReviewCommand: Hashable, Sendable {
  package enum Side: String, Hashable, Sendable, CaseIterable { case left, right }
  package enum Unit: String, Hashable, Sendable, CaseIterable { case token, character }
  package enum Direction: String, Hashable, Sendable, CaseIterable { case next, previous }

  /// What the cursor can jump to.
  package enum Stop: String, Hashable, Sendable, CaseIterable {
    case token, sentence, paragraph, annotation, suggestion, doubtful, finding, unlabelled, disagreement,
      match, document
  }

  case move(Direction, Stop)
  /// To a document by its id.
  case go(String)
  /// To an annotation by its id.
  case focus(String)
  case search(String)
  /// Starts a selection at the cursor, or gives it up.
  case mark
  /// Gives up the selection and what was picked up.
  case cancel
  /// Picks up the annotation in focus, for a `link` or `join` that names none.
  case pick
  case accept(String?)
  case reject(String?)
  case delete(String?)
  case relabel(Label)
  /// A new annotation over the selection, or the token under the cursor.
  case new(Label)
  case extend(Side, Unit)
  case shrink(Side, Unit)
  /// Takes the selection out of the annotation in focus, which leaves it in parts.
  case split
  /// Makes an annotation of the same label a part of the one in focus; nil for the one in focus, which then
  /// becomes a part of the one that was picked up.
  case join(String?)
  /// Fills the gaps between the parts of the annotation in focus.
  case fill
  /// From the annotation in focus to a target; nil from the one that was picked up to the one in focus.
  case link(RelationLabel, target: String?)
  case unlink(RelationLabel)
  case set(String, String)
  case unset(String)
  case note(String)
  /// Annotates every other occurrence of the text in focus in the same way, or rejects it where that is rejected.
  case all
  case state(ReviewState)
  /// Accepts what is still open and says that the document is done.
  case finish
  /// Learns from the documents that are done, for those to come.
  case learn
  case undo
  case redo
}

extension ReviewCommand {
  /// How each command is written, and what it does: the source of the help and of the documentation.
  package static let usage: [(syntax: String, meaning: String)] = [
    ("next|previous STOP", "go to the next STOP: \(Stop.allCases.map(\.rawValue).joined(separator: ", "))"),
    ("go DOCUMENT", "go to a document by its id"),
    ("focus ID", "go to an annotation by its id"),
    ("search REGEX", "go to the next match of a regular expression; 'next match' repeats it"),
    ("mark", "start a selection at the cursor, or give it up"),
    ("cancel", "give up the selection and what was picked up"),
    ("pick", "pick up the annotation in focus, for a 'link' or 'join' without an ID"),
    ("accept [ID]", "accept the annotation in focus"),
    ("reject [ID]", "reject it: it stays in the file, and no annotator suggests it again"),
    ("delete [ID]", "remove it with its relations"),
    ("relabel LABEL", "give it another label"),
    ("new LABEL", "annotate the selection, or the token under the cursor"),
    ("extend left|right token|character", "take in one more token or character"),
    ("shrink left|right token|character", "leave out one token or character"),
    ("split", "take the selection out of the annotation, leaving it in parts"),
    (
      "join [ID]",
      "make another annotation of the same label a part of this one; without an ID, this one of the one picked up"
    ),
    ("fill", "fill the gaps between its parts"),
    (
      "link RELATION [ID]",
      "draw a relation from the annotation in focus to ID; without one, from the one picked up to that in focus"
    ),
    ("unlink RELATION", "remove its relations of that name"),
    ("set NAME VALUE", "set an attribute"),
    ("unset NAME", "remove an attribute"),
    ("note TEXT", "keep a remark with the annotation; an empty text removes it"),
    ("all", "annotate every other occurrence of this text in the same way, or reject it likewise"),
    ("state open|done|skipped", "say how far the document is"),
    ("finish", "accept all that is still open, and say that the document is done"),
    ("learn", "learn from the documents that are done, for those to come"),
    ("undo", "take the last change back, in whatever document it was"),
    ("redo", "make the change again that was taken back last"),
  ]
}

extension ReviewCommand: CustomStringConvertible {
  /// The line that `init(parsing:)` reads.
  package var description: String {
    switch self {
    case .move(let direction, let stop): "\(direction.rawValue) \(stop.rawValue)"
    case .go(let id): "go \(id)"
    case .focus(let id): "focus \(id)"
    case .search(let pattern): "search \(pattern)"
    case .mark: "mark"
    case .cancel: "cancel"
    case .pick: "pick"
    case .accept(let id): "accept" + (id.map { " \($0)" } ?? "")
    case .reject(let id): "reject" + (id.map { " \($0)" } ?? "")
    case .delete(let id): "delete" + (id.map { " \($0)" } ?? "")
    case .relabel(let label): "relabel \(label)"
    case .new(let label): "new \(label)"
    case .extend(let side, let unit): "extend \(side.rawValue) \(unit.rawValue)"
    case .shrink(let side, let unit): "shrink \(side.rawValue) \(unit.rawValue)"
    case .split: "split"
    case .join(let id): "join" + (id.map { " \($0)" } ?? "")
    case .fill: "fill"
    case .link(let relation, let target): "link \(relation)" + (target.map { " \($0)" } ?? "")
    case .unlink(let relation): "unlink \(relation)"
    case .set(let name, let value): "set \(name) \(value)"
    case .unset(let name): "unset \(name)"
    case .note(let text): "note \(text)"
    case .all: "all"
    case .state(let state): "state \(state.rawValue)"
    case .finish: "finish"
    case .learn: "learn"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}
