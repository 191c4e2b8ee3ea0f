#include "oracle/ledger.hpp"

#include <algorithm>

namespace lakmus::oracle {
CaseReport Ledger::close(
    const PlannedCase& planned, const Judged& judged, std::optional<CaseReport> report
) {
    if (!report)
        report = judge(planned, judged, diagnostician_);
    options_.after_judging(judged, *report);
    report->index = next_++;
    if (report->tally.verdict() < Verdict::known_issue)
        keep(judged.life);
    summary_.add(*report);
    roots_.add(*report);
    open_answers_.add(judged, *report);
    note_known(*report);
    return std::move(*report);
}

/// When there are too many, every second one goes, and of those to come too.
void Ledger::keep(const scenarios::Lifecycle& life) {
    if (conforming_count_++ % stride_ != 0)
        return;
    conforming_.push_back(life);
    if (conforming_.size() <= lives_kept_)
        return;
    for (std::size_t i = 1; 2 * i < conforming_.size(); ++i)
        conforming_[i] = std::move(conforming_[2 * i]);
    conforming_.resize((conforming_.size() + 1) / 2);
    stride_ *= 2;
}

Summary Ledger::finish(const Capabilities& capabilities) {
    summary_.roots = roots_.settle([&](const std::string& variant) {
        return contradictions(variant, capabilities);
    });
    auto faults = known_;
    for (const auto& root : summary_.roots)
        faults.push_back(model::find_variant(root.variant));
    summary_.inconsistencies = open_answers_.inconsistencies(options_.book, faults, capabilities);
    return std::move(summary_);
}

void Ledger::note_known(const CaseReport& report) {
    for (const auto& explanation : report.explanations)
        if (explanation.known)
            known_ = united(known_, {model::find_variant(explanation.variant)});
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
