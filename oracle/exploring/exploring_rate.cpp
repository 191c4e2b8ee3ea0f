#include "oracle/exploring/exploring_rate.hpp"

#include "oracle/targets/in_process.hpp"

#include <algorithm>
#include <random>

namespace lakmus::oracle {
namespace {
using Clock = std::chrono::steady_clock;

/// Faults that some finding is explained by, or by what no life so far tells apart from them.
std::size_t count_named(const VariantSet& faults, const std::vector<Finding>& findings) {
    const auto is_named = [&](const model::Variant* fault) {
        return std::ranges::any_of(findings, [&](const Finding& finding) {
            const auto& all = finding.candidates;
            return std::ranges::find(all, fault) != all.end();
        });
    };
    return static_cast<std::size_t>(std::ranges::count_if(faults, is_named));
}
}  // namespace

Explored explore_faulty(const VariantSet& faults, const RateOptions& options) {
    Explored explored;
    const auto begin = Clock::now();
    const auto target = with(model::intended_release(), faults);
    ExploreOptions exploring{
        .course = options.course,
        .lives = std::numeric_limits<std::size_t>::max(),
        .make_target = [&] { return in_process_target(target); }};
    const auto elapsed = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
    };
    exploring.enough = [&](const std::vector<Finding>& findings) {
        explored.named = count_named(faults, findings);
        return explored.named >= options.wanted || elapsed() >= options.time;
    };
    const auto result = explore(exploring);
    explored.time = elapsed();
    explored.calls = result.coverage.calls();
    for (const auto& one : result.found)
        explored.steps.push_back(one.report.life.size());
    return explored;
}

VariantSet draw_faults(VariantSet from, std::size_t count, std::uint64_t seed) {
    // The standard's distributions and shuffles differ between libraries, its engines do not.
    std::mt19937_64 random{seed};
    VariantSet drawn;
    while (drawn.size() != count) {
        const auto place = random() % from.size();
        drawn.push_back(from[place]);
        from.erase(from.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return drawn;
}
}  // namespace lakmus::oracle
