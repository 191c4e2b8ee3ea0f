#pragma once

#include "oracle/verdict.hpp"

#include <functional>
#include <map>

namespace lakmus::oracle {
/// Finds the few faults behind the many deviations of a run: what one case leaves open, the others
/// decide.
class Roots {
public:
    /// In how many cases a system with the variant would deviate where the target conforms.
    using Contradictions = std::function<std::size_t(const std::string& variant)>;

    /// What the same variants explain equally well.
    struct Group {
        std::vector<std::string> variants{};  ///< The likeliest first.
        std::size_t cases = 0;
        std::uint64_t checks = 0;
        std::string example{};
        std::size_t example_length = 0;  ///< In calls.
    };

    void add(const CaseReport& report);

    /// The fewest variants that explain all, the most telling first.
    [[nodiscard]] std::vector<Root> settle(const Contradictions& contradictions) const;

private:
    void add(const CaseReport& report, const Explanation& explanation);
    [[nodiscard]] std::string words_for(const std::string& variant) const;

    std::map<std::vector<std::string>, Group> groups_;  ///< By their variants.
    std::map<std::string, std::string> in_words_;       ///< By variant.
};
}  // namespace lakmus::oracle
