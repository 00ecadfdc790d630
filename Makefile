.PHONY: help build release test interop demo accept format lint docs data

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

build: ## build for debugging
	swift build

release: ## build the fast tool: .build/release/inquit
	swift build -c release --static-swift-stdlib --product inquit

test: ## run all tests
	Scripts/test

interop: ## let the programs that others use read our files (needs Python and a network; what is missing is skipped)
	Tests/Interop/run

demo: ## build, and annotate the article in seeds/
	Scripts/demo

accept: ## rewrite the expected output in Tests/Commands and Tests/Screens; read the difference before you commit it
	INQUIT_ACCEPT=1 swift test --disable-xctest --filter InquitCommandTests

format: ## format the Swift sources
	swift format -i -r Package.swift Sources Tests

lint: ## say where the sources are not formatted, and whether generated files are stale
	swift format lint -s -r Package.swift Sources Tests
	Scripts/embed-data --check

docs: ## build the library's pages: .build/docs
	Scripts/docs

data: ## list the data files for embedding, after one was added, renamed or removed
	Scripts/embed-data
