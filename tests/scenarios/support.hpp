#pragma once

#include "scenarios/format/loader.hpp"

#include <gmock/gmock.h>

namespace lakmus::scenarios::testing {
/// Four lines that every scenario needs and that these tests say nothing of.
inline const std::string head =
    "scenario: A life\nrules: [2.1/backdating]\nsource: \"2.1\"\nwhy: It matters.\n";
/// The fifth line.
inline const std::string given_anna = "given: {today: 2021-03-22, citizens: {anna: {group: 2}}}\n";

/// A scenario with one step, which starts in line 7, column 5.
inline std::string with_step(const std::string& step) {
    return head + given_anna + "steps:\n  - " + step + "\n";
}
/// A scenario whose steps stand under line 6.
inline std::string with_steps(const std::string& steps) {
    return head + given_anna + "steps:\n" + steps;
}
/// A scenario with one citizen, whose fields start in line 6, column 11.
inline std::string with_citizen(const std::string& fields) {
    return head + "given: {today: 2021-03-22, citizens: {\n    anna: " + fields +
           "}}\nsteps: [{at: +1d}]\n";
}

/// Everything that is wrong with a text, as people read it. The file is called `f`.
inline std::vector<std::string> faults(std::string_view text, std::string_view fragments = {}) {
    try {
        static_cast<void>(load_text(text, "f", fragments));
    } catch (const InputError& error) {
        std::vector<std::string> texts;
        for (const auto& problem : error.problems())
            texts.push_back(to_text(problem));
        return texts;
    }
    return {};
}

/// The case of a text that has only one.
inline Case only_case(std::string_view text, std::string_view fragments = {}) {
    return load_text(text, "f", fragments).cases.at(0);
}
/// The names of all things, in the order of their handles.
inline std::vector<std::string> words_of(const Lifecycle& life) {
    std::vector<std::string> words;
    for (const auto& thing : life.names.things)
        words.push_back(thing.name);
    return words;
}
/// The command of the first step.
template <class C>
C first_command(std::string_view text) {
    return std::get<C>(only_case(text).life.calls.at(0).command);
}
}  // namespace lakmus::scenarios::testing
