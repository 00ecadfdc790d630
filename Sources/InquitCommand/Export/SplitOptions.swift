import ArgumentParser
import InquitFormats
import InquitModel

/// How documents are divided into training, development and test data.
struct SplitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Divide into train, dev and test (or train and test) in these percentages, as in 80/10/10; needs --output FOLDER/.",
      valueName: "parts"),
    transform: Self.shares)
  var split: [Int]?

  @Option(
    help: ArgumentHelp(
      "What stays together: document (by default), or the metadata key source, date, or any other.",
      valueName: "key"))
  var groupBy: String?

  @Option(help: ArgumentHelp("Spread documents with this label evenly over the parts.", valueName: "label"))
  var stratify: String?

  @Option(help: ArgumentHelp("Another number makes another division; 0 by default.", valueName: "number"))
  var seed: UInt64?

  func validate() throws {
    guard split == nil else { return }
    let given = [("--group-by", groupBy != nil), ("--stratify", stratify != nil), ("--seed", seed != nil)]
    if let (name, _) = given.first(where: \.1) {
      throw ValidationError("\(name) says how --split divides, and there is no --split")
    }
  }

  static func shares(_ argument: String) throws -> [Int] {
    let shares = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard (2...3).contains(shares.count), shares.allSatisfy({ $0 >= 0 && $0 <= 100 }),
      shares.reduce(0, +) == 100
    else {
      throw ValidationError("two or three percentages that make 100 are wanted, as in 80/10/10")
    }
    return shares
  }

  /// The plan that the options make; nil without --split.
  func plan() -> SplitPlan? {
    split.map {
      SplitPlan(
        shares: $0, groupBy: groupBy ?? "document", stratify: stratify.map { Label($0) }, seed: seed ?? 0)
    }
  }
}
