#pragma once

#include "scenarios/format/scenario.hpp"

#include <exception>
#include <string>
#include <vector>

namespace lakmus::scenarios {
/// One thing that is wrong with what a person wrote.
struct Problem {
    Place place;
    std::string found;     ///< "found `on_hodl`"
    std::string expected;  ///< "expected planned, active, on_hold, ended or deleted"
    std::string nearest;   ///< The nearest valid word, or empty.
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// "file:3:12: found …; expected …; did you mean …?"
[[nodiscard]] std::string to_text(const Problem& problem);

/// A bad file or flag: everything that is wrong with it, in order of place.
class InputError : public std::exception {
public:
    explicit InputError(std::vector<Problem> problems);
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

private:
    std::vector<Problem> problems_;
    std::string text_;
};
}  // namespace lakmus::scenarios
