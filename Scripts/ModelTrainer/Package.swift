// swift-tools-version: 6.2
import PackageDescription

// Makes the models that travel inside the program; run it through Scripts/train-models. A package of its own,
// so that the program does not carry the readers of corpora that only this needs.
let package = Package(
  name: "ModelTrainer",
  dependencies: [.package(name: "Inquit", path: "../..")],
  targets: [
    .executableTarget(name: "ModelTrainer", dependencies: [.product(name: "Inquit", package: "Inquit")])
  ])
