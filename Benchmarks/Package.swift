// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what measures and trains never weighs on the library.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Inquit", path: "..")],
  targets: [
    .target(
      name: "BenchmarkSupport", dependencies: [.product(name: "Inquit", package: "Inquit")]),
    .executableTarget(name: "score-segmentation", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "time-segmentation", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "time-native", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "time-pipeline", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "train-sentences", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "train-speakers", dependencies: ["BenchmarkSupport"]),
  ]
)
