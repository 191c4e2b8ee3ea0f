#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

namespace lakmus::gtest {
/// What a test program says of a case.
struct Outcome {
    enum class Kind : std::uint8_t { passed, skipped, failed };
    Kind kind = Kind::passed;
    std::string text{};  ///< What failed, as the terminal report tells it, or why it was skipped.
    std::vector<std::string> known_issues{};  ///< "known:2.1/hidden-on-jobnet", each once.
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

[[nodiscard]] Outcome outcome_of(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
);
}  // namespace lakmus::gtest
