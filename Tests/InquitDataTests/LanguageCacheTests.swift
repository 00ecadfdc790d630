import Synchronization
import Testing

@testable import InquitData

@Suite struct LanguageCacheTests {
  @Test func aLanguagesValueIsMadeOnceForAllThreads() async {
    let made = Mutex<[String]>([])
    let cache = LanguageCache { language in
      made.withLock { $0.append(language) }
      return language.uppercased()
    }
    await withTaskGroup(of: String.self) { group in
      for i in 0..<100 { group.addTask { cache[i % 2 == 0 ? "de" : "fr"] } }
      for await value in group { #expect(value == "DE" || value == "FR") }
    }
    #expect(made.withLock { $0.sorted() } == ["de", "fr"])
  }
}
