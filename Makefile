# The commands of the project; `make help` lists them. All else is CMake, with presets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help verify test bench fuzz format install clean packages

PRESET ?= release
BUILD := .build/$(PRESET)
LAKMUS := $(BUILD)/lakmus
TARGET ?= exec:$(LAKMUS) target
PREFIX ?= /usr/local
DURATION ?= 60
CXX_SOURCES := git ls-files '*.cpp' '*.hpp'

## verify: hold a system to the release: TARGET=exec:COMMAND, without it the sample target; ARGS= for lakmus run
verify: packages
	cmake --preset $(PRESET)
	cmake --build --preset $(PRESET) --target lakmus
	$(LAKMUS) run scenarios --target "$(TARGET)" $(ARGS)

## test: build everything and run the fast tests
test: packages
	cmake --preset $(PRESET)
	cmake --build --preset $(PRESET)
	ctest --preset $(PRESET) --label-regex fast --parallel $$(nproc) $(ARGS)

## bench: measure model and oracle
bench: GROUPS_OF_PACKAGES += bench
bench: packages
	cmake --preset bench
	cmake --build --preset bench --target lakmus_bench
	.build/bench/lakmus_bench $(ARGS)

## fuzz: look for bytes that break a reader, DURATION=60 seconds for each reader
fuzz: GROUPS_OF_PACKAGES += ci
fuzz: packages
	.ci/fuzz $(DURATION)

## format: lay out all C++ as .clang-format says
format:
	$(CXX_SOURCES) | xargs clang-format -i

## install: put program, libraries, headers, scenarios and documents under PREFIX
install: packages
	cmake --preset $(PRESET)
	cmake --build --preset $(PRESET)
	cmake --install $(BUILD) --prefix $(PREFIX)

## clean: remove what was built
clean:
	rm -rf .build

## help: this list
help:
	@sed -n 's/^## \([a-z]*\): /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

packages:
	@.ci/packages build test $(GROUPS_OF_PACKAGES)
