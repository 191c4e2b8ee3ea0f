#include "oracle/ledger.hpp"

#include <algorithm>

namespace lakmus::oracle {
CaseReport Ledger::close(
    const PlannedCase& planned, const Judged& judged, std::optional<CaseReport> report
) {
    if (!report)
        report = judge(judged.book, planned, judged.capabilities, judged.trace, diagnostician_);
    options_.after_judging(judged, *report);
    report->index = next_++;
    if (report->tally.verdict() < Verdict::known_issue && conforming_.size() < lives_kept_)
        conforming_.push_back(judged.life);
    summary_.add(*report);
    roots_.add(*report);
    return std::move(*report);
}

Summary Ledger::finish(const Capabilities& capabilities) {
    summary_.roots = roots_.settle([&](const std::string& variant) {
        return contradictions(variant, capabilities);
    });
    return std::move(summary_);
}

/// In how many of the cases in which nothing was wrong a system with the variant would show it.
std::size_t Ledger::contradictions(const std::string& variant, const Capabilities& capabilities) {
    const auto book = with(options_.book, {model::find_variant(variant)});
    if (exercises_.empty())
        for (auto& life : conforming_)
            exercises_.emplace_back(options_.book, std::move(life));
    return static_cast<std::size_t>(std::ranges::count_if(exercises_, [&](const auto& one) {
        return one.tells_apart(book, capabilities);
    }));
}
}  // namespace lakmus::oracle
