import Inquit
import InquitModel

/// An evaluation as tables for people and as JSON for programs.
struct EvaluationReport {
  let evaluation: Evaluation
  /// How many documents to list.
  let worst: Int
  let samples: Int
  let seed: UInt64

  var tables: [Table] {
    [
      spans, schemes, confusions, segments, speakers,
      Self.reliability("Confidence of spans", evaluation.reliability),
      Self.reliability("Confidence of speakers", evaluation.speakers.reliability), documents,
    ]
  }

  // MARK: Tables

  private var spans: Table {
    var table = Table(
      "Spans, equal range and label", .init(title: "label"), Self.number("P"), Self.number("R"),
      Self.number("F1"), Self.number("95 %"), Self.number("gold"), Self.number("predicted"))
    for label in evaluation.occurringLabels {
      table.rows.append(row(label.rawValue, evaluation.strict(label), label))
    }
    guard table.rows.count > 1 else { return table }
    table.rows.append(row("all", evaluation.strict, nil))
    table.rows.append(["mean of labels", "", "", Percent.text(evaluation.macroF1), "", "", ""])
    return table
  }

  private func row(_ name: String, _ ratio: Ratio, _ label: Label?) -> [String] {
    let interval = evaluation.interval(label, samples: samples, seed: seed)
      .map { "\(Percent.text($0.lowerBound))–\(Percent.text($0.upperBound))" }
    return [name] + Self.cells(ratio).prefix(3) + [interval ?? ""] + Self.cells(ratio).suffix(2)
  }

  private var schemes: Table {
    var table = Table(
      "Spans, by scheme", .init(title: "label"), .init(title: "scheme"), Self.number("correct"),
      Self.number("incorrect"), Self.number("partial"), Self.number("missed"), Self.number("spurious"),
      Self.number("P"), Self.number("R"), Self.number("F1"))
    func add(_ name: String, _ scheme: MatchScheme, _ counts: MatchCounts) {
      table.rows.append(
        [name, scheme.rawValue]
          + [counts.correct, counts.incorrect, counts.partial, counts.missed, counts.spurious].map(
            String.init)
          + Self.cells(counts.ratio).prefix(3))
    }
    for label in evaluation.occurringLabels {
      for scheme in MatchScheme.allCases { add(label.rawValue, scheme, evaluation.counts(scheme, label)) }
    }
    for scheme in MatchScheme.allCases where evaluation.occurringLabels.count > 1 {
      add("all", scheme, evaluation.counts(scheme))
    }
    return table
  }

  private var confusions: Table {
    var table = Table(
      "Confusions", Self.number("count"), .init(title: "gold"), .init(title: "predicted"))
    table.rows = evaluation.rankedConfusions.map {
      [
        "\($0.count)", $0.confusion.gold?.rawValue ?? "nothing",
        $0.confusion.predicted?.rawValue ?? "nothing",
      ]
    }
    return table
  }

  private var segments: Table {
    var table = Table(
      "Segments", .init(title: "layer"), Self.number("P"), Self.number("R"), Self.number("F1"),
      Self.number("gold"), Self.number("predicted"))
    for (name, ratio) in [("sentences", evaluation.sentences), ("tokens", evaluation.tokens)]
    where ratio.gold > 0 {
      table.rows.append([name] + Self.cells(ratio))
    }
    return table
  }

  private var speakers: Table {
    let speakers = evaluation.speakers
    var table = Table(
      "Quotes with a speaker", Self.number("count"), Self.number("%"), .init(title: "of"))
    guard speakers.quotes > 0 else { return table }
    for (count, name) in [
      (speakers.quotes, "in gold"), (speakers.found, "found"),
      (speakers.byMention, "linked to the same mention"), (speakers.byEntity, "linked to the same entity"),
    ] {
      table.rows.append(["\(count)", Percent.text(Double(count) / Double(speakers.quotes)), name])
    }
    return table
  }

  private static func reliability(_ title: String, _ reliability: Reliability) -> Table {
    var table = Table(
      "\(title) (mean error \(Percent.text(reliability.error)) points)", .init(title: "from"),
      number("count"), number("mean"), number("right"))
    for (i, bin) in reliability.bins.enumerated() where bin.count > 0 {
      table.rows.append([
        "\(i * 10)", "\(bin.count)", Percent.text(bin.meanConfidence), Percent.text(bin.shareRight),
      ])
    }
    return table
  }

  private var documents: Table {
    var table = Table(
      "Worst documents", Self.number("errors"), Self.number("F1"), Self.number("gold"),
      Self.number("predicted"), .init(title: "id"))
    table.rows = evaluation.worstDocuments(worst).map {
      ["\($0.errors)", Percent.text($0.total.f1), "\($0.total.gold)", "\($0.total.predicted)", $0.id]
    }
    return table
  }

  private static func number(_ title: String) -> Table.Column { .init(title: title, isRightAligned: true) }

  private static func cells(_ ratio: Ratio) -> [String] {
    [
      Percent.text(ratio.precision), Percent.text(ratio.recall), Percent.text(ratio.f1), "\(ratio.gold)",
      "\(ratio.predicted)",
    ]
  }
}
