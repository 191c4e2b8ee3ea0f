#include "oracle/cli/diagnose_variants.hpp"

#include "oracle/diagnosis_rate.hpp"
#include "scenarios/format/loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace lakmus::cli {
namespace {
using Variants = std::vector<const model::Variant*>;

/// What the release promises of its own diagnosis.
constexpr std::size_t singles_percent = 98;
constexpr std::size_t pairs_percent = 90;

std::vector<oracle::Diagnosed> diagnose_all(
    const oracle::DiagnosisRate& rate, const std::vector<Variants>& sets, unsigned jobs
) {
    std::vector<oracle::Diagnosed> diagnosed(sets.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (auto i = next++; i < sets.size(); i = next++)
            diagnosed[i] = rate.diagnose(sets[i]);
    };
    std::vector<std::jthread> others;
    for (unsigned job = 1; job < jobs; ++job)
        others.emplace_back(work);
    work();
    others.clear();
    return diagnosed;
}

std::string ids_text(const Variants& variants) {
    std::string text;
    for (const auto* variant : variants)
        text += (text.empty() ? "" : " + ") + variant->id;
    return text;
}

/// Prints what was not named, and the rate. Returns whether it is good enough.
bool print_rate(
    std::string_view what,
    const std::vector<oracle::Diagnosed>& diagnosed,
    std::size_t wanted_percent
) {
    std::size_t seen = 0;
    std::size_t named = 0;
    for (const auto& one : diagnosed) {
        seen += one.seen ? 1U : 0U;
        named += one.named ? 1U : 0U;
        if (one.seen && !one.named)
            fmt::print(
                "not named  {}\n    told: {}\n", ids_text(one.variants), fmt::join(one.told, ", ")
            );
    }
    fmt::print(
        "{}: {} played, {} seen by a scenario, {} of them named: {:.1f} % (at least {} %)\n",
        what,
        diagnosed.size(),
        seen,
        named,
        seen == 0 ? 100.0 : 100.0 * static_cast<double>(named) / static_cast<double>(seen),
        wanted_percent
    );
    return 100 * named >= wanted_percent * seen;
}
}  // namespace

int diagnose_variants(const DiagnoseFlags& flags) {
    const auto corpus = scenarios::load(flags.paths);
    if (!corpus.problems.empty())
        throw scenarios::InputError{corpus.problems};
    const auto cases = oracle::plan(corpus.scenarios, {});
    const oracle::DiagnosisRate rate{cases};
    const auto variants = oracle::diagnosable_variants();
    std::vector<Variants> singles;
    singles.reserve(variants.size());
    for (const auto* variant : variants)
        singles.push_back({variant});
    bool good = print_rate("single", diagnose_all(rate, singles, flags.jobs), singles_percent);
    if (flags.pairs != 0) {
        const auto pairs = oracle::draw_pairs(variants, flags.pairs, flags.seed);
        good = print_rate("pairs", diagnose_all(rate, pairs, flags.jobs), pairs_percent) && good;
    }
    return good ? 0 : 1;
}
}  // namespace lakmus::cli
