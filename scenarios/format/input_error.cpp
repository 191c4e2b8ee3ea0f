#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>

namespace lakmus::scenarios {
namespace {
std::string place_text(const Place& place) {
    return place.line == 0 ? place.file
                           : fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string all_texts(const std::vector<Problem>& problems) {
    std::string text;
    for (const auto& problem : problems) {
        if (!text.empty())
            text += '\n';
        text += to_text(problem);
    }
    return text;
}
}  // namespace

std::string to_text(const Problem& problem) {
    auto text = place_text(problem.place);
    if (!text.empty())
        text += ": ";
    text += problem.found;
    if (!problem.expected.empty())
        text += "; " + problem.expected;
    if (!problem.nearest.empty())
        text += fmt::format("; did you mean `{}`?", problem.nearest);
    return text;
}

InputError::InputError(std::vector<Problem> problems)
    : problems_{std::move(problems)}, text_{all_texts(problems_)} {}
}  // namespace lakmus::scenarios
