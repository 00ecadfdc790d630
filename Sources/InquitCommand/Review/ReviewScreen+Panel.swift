import Inquit
import InquitModel
import InquitReview

/// The list on the right.
extension ReviewScreen {
  func panelLines(_ session: ReviewSession, _ view: ReviewView) -> [String] {
    var lines: [String] = []
    if let focus = session.focusedAnnotation {
      lines += details(of: focus, session)
      for finding in (view.findings ?? []) where finding.annotation == focus.id {
        lines += wrapped("! \(finding.text)")
      }
    } else {
      lines.append("no annotation in focus")
    }
    lines.append("")
    let open = session.mostDoubtful(max(1, textRows - lines.count - 1))
    lines.append(open.isEmpty ? "no suggestion is open" : "open, the doubtful first")
    lines += items(open, session)
    if textRows - lines.count > 2 {
      let judged = visibleAnnotations(session, view).filter { $0.provenance.status == .accepted }
      if !judged.isEmpty { lines += ["", "accepted, on this page"] + items(judged, session) }
    }
    return lines.map { DisplayWidth.printable($0).prefix(columns: panelColumns) }
  }

  /// A text on as many lines of the list as it needs.
  private func wrapped(_ text: String) -> [String] {
    let text = SourceText(DisplayWidth.printable(text))
    return TextLayout(text, width: panelColumns).lines.map { text[$0] }
  }

  /// Annotations in the lines that are shown, in reading order.
  private func visibleAnnotations(_ session: ReviewSession, _ view: ReviewView) -> [Annotation] {
    guard let window = window(of: view) else { return [] }
    return session.document.annotations
      .filter { annotation in annotation.ranges.contains { $0.overlaps(window) } }
      .sorted { ($0.ranges[0].lowerBound, $0.id) < ($1.ranges[0].lowerBound, $1.id) }
  }

  /// A line for each annotation, with what its first relation leads to.
  private func items(_ annotations: [Annotation], _ session: ReviewSession) -> [String] {
    let wanted = Set(annotations.map(\.id))
    var targets: [String: String] = [:]
    for relation in session.document.relations where wanted.contains(relation.source) {
      if targets[relation.source] == nil { targets[relation.source] = relation.target }
    }
    let ends = Set(targets.values)
    var texts: [String: String] = [:]
    for annotation in session.document.annotations where ends.contains(annotation.id) {
      texts[annotation.id] = annotation.coveredText(in: session.document.text)
    }
    return annotations.map { annotation in
      let mark = annotation.id == session.focus ? "▶" : annotation.id == session.picked ? "●" : " "
      let confidence = annotation.provenance.confidence.map(Self.percent) ?? "  –"
      let text = annotation.coveredText(in: session.document.text)
      let start = "\(mark)\(confidence) \(annotation.label) "
      guard let target = targets[annotation.id].flatMap({ texts[$0] }) else { return start + text }
      // Whom a long quote leads to is worth more than its end.
      let room = panelColumns - start.columns - min(target.columns, panelColumns / 3) - 3
      return start + text.shortened(to: max(8, room)) + " → " + target
    }
  }

  func details(of annotation: Annotation, _ session: ReviewSession) -> [String] {
    let provenance = annotation.provenance
    var lines = ["\(annotation.label) \(annotation.id)  \(provenance.status?.rawValue ?? "")"]
    let why = [provenance.producer, provenance.rule, provenance.confidence.map(Self.percent)].compactMap(
      \.self)
    if !why.isEmpty { lines.append(why.joined(separator: "  ")) }
    for attribute in annotation.attributes.members {
      lines.append("\(attribute.key)=\(attribute.value.stringValue ?? "\(attribute.value)")")
    }
    for relation in session.document.relations where relation.source == annotation.id {
      let target = session.document.annotations.first { $0.id == relation.target }
      lines.append("\(relation.label) → \(target?.coveredText(in: session.document.text) ?? relation.target)")
    }
    if let note = annotation.note { lines.append("note: \(note)") }
    return lines
  }

  private static func percent(_ confidence: Double) -> String {
    let percent = Percent.whole(confidence)
    return String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent)"
  }
}
