import InquitValidation

/// For people: the line of the text with carets, further places, help, and whether there is a fix.
struct FullReporter: FindingReporter {
  let color: Bool

  func report(_ finding: Finding) -> String {
    var text = ConciseReporter.line(finding, color: color) + "\n"
    if let excerpt = finding.excerpt {
      text += ExcerptPrinter(color: color, style: finding.level.style).text(excerpt)
    }
    for note in finding.notes {
      text += "  " + Style.cyan("note:", color) + " \(DisplayWidth.printable(note.message))"
      if let place = note.place {
        text += " (\(note.file ?? finding.file ?? "standard input"):\(place.line)"
        text += (place.column.map { ":\($0)" } ?? "") + ")"
      }
      text += "\n"
      if let excerpt = note.excerpt { text += ExcerptPrinter(color: color, style: .cyan).text(excerpt) }
    }
    if let help = finding.help {
      text += "  " + Style.cyan("help:", color) + " \(DisplayWidth.printable(help))\n"
    }
    if let fix = finding.fix {
      let option = fix.safety == .safe ? "--fix" : "--unsafe-fixes"
      text += "  " + Style.green("fix:", color) + " \(DisplayWidth.printable(fix.title)) (\(option))\n"
    }
    return text + "\n"
  }
}
