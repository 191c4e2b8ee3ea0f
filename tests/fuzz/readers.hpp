#pragma once

#include <array>
#include <string_view>

/// What reads the words of others, each as a function that must hold for any bytes. It throws where
/// a property is broken: libFuzzer looks for such bytes, a test replays those that were found.
namespace lakmus::fuzz {
/// A scenario file, and behind a line "--- fragments" the fragments that it uses.
void yaml_loader(std::string_view bytes);
/// A conversation, line by line; each line is read as each side may have to read it.
void protocol_reader(std::string_view bytes);
/// A results file.
void results_reader(std::string_view bytes);
/// A vendor's list of known issues, and what a run makes of it.
void known_issues_reader(std::string_view bytes);
/// A table of reasons; its first line is taken for a reason too.
void reasons_reader(std::string_view bytes);

struct Reader {
    std::string_view name;  ///< Of the fuzzer, of its source, and of its folder in `corpus`.
    void (*read)(std::string_view bytes);
};
inline constexpr std::array readers{
    Reader{"yaml_loader", yaml_loader},
    Reader{"protocol_reader", protocol_reader},
    Reader{"results_reader", results_reader},
    Reader{"known_issues_reader", known_issues_reader},
    Reader{"reasons_reader", reasons_reader},
};
}  // namespace lakmus::fuzz
