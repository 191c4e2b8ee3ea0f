#include "oracle/cli/explore_variants.hpp"

#include "generators/lives.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/exploring.hpp"
#include "oracle/equivalent_mutants.hpp"
#include "oracle/exploring/exploring_rate.hpp"
#include "oracle/parallel.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace lakmus::cli {
namespace {
using namespace std::chrono_literals;
using oracle::Explored;
using oracle::VariantSet;
using std::chrono::milliseconds;

/// What the release promises of its own exploring.
constexpr std::size_t found_percent = 99;
constexpr std::size_t roots_of_ten = 8;
constexpr std::size_t most_steps = 4;
constexpr milliseconds time_for_one = 10s;
constexpr milliseconds time_for_many = 60s;

/// Explores with one seed after another.
class Seeds {
public:
    explicit Seeds(const ExploreRateFlags& flags) : flags_{flags} {
        if (const auto time = time_of(flags.time))
            time_ = *time;
    }

    [[nodiscard]] milliseconds time(milliseconds promised) const {
        return time_.value_or(promised);
    }

    [[nodiscard]] Explored explore(
        const VariantSet& faults, std::size_t number, milliseconds promised, std::size_t wanted
    ) const {
        const auto seed = flags_.seed + number;
        const auto draw = [seed, lives = lives_](std::uint64_t life) {
            return lives->draw(seed, life);
        };
        return oracle::explore_faulty(
            faults,
            {.course = {.draw = draw, .aims = true}, .time = time(promised), .wanted = wanted}
        );
    }

private:
    const ExploreRateFlags& flags_;
    std::optional<milliseconds> time_;
    std::shared_ptr<const generators::Lives> lives_ =
        std::make_shared<const generators::Lives>(model::intended_release());
};

VariantSet documented(const ExploreRateFlags& flags) {
    VariantSet all;
    for (const auto& variant : model::documented_variants()) {
        const bool is_known = variant.kind == model::VariantKind::known;
        const bool fits = flags.kind.empty() || (flags.kind == "known") == is_known;
        if (variant.kind != model::VariantKind::reading && fits &&
            variant.id.find(flags.only) != std::string::npos)
            all.push_back(&variant);
    }
    return all;
}

VariantSet noticeable_mutants(const ExploreRateFlags& flags) {
    const auto equivalents = oracle::EquivalentMutants::read(
        find_corpus(flags.corpus) / oracle::EquivalentMutants::file_name
    );
    VariantSet all;
    for (const auto& mutant : model::mutants())
        if (equivalents.reason_for(mutant.id) == nullptr)
            all.push_back(&mutant);
    return all;
}

std::size_t median(std::vector<std::size_t> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double seconds(milliseconds time) { return static_cast<double>(time.count()) / 1000.0; }

bool print_steps(const std::vector<Explored>& all) {
    std::vector<std::size_t> steps;
    for (const auto& one : all)
        steps.insert(steps.end(), one.steps.begin(), one.steps.end());
    fmt::print(
        "steps: {} of {} in the median (at most {})\n",
        reports::counted(median(steps), "step", "steps"),
        reports::counted(steps.size(), "counterexample", "counterexamples"),
        most_steps
    );
    return median(steps) <= most_steps;
}

/// Prints what became of one variant, where some seed did not find it.
void print_variant(const model::Variant& variant, std::span<const Explored> seeds) {
    const auto found = std::ranges::count(seeds, 1U, &Explored::named);
    milliseconds slowest{};
    for (const auto& one : seeds)
        slowest = std::max(slowest, one.time);
    fmt::print(
        "{:>3} of {:<3} {:>6.2f} s  {}\n", found, seeds.size(), seconds(slowest), variant.id
    );
}

int explore_singles(const ExploreRateFlags& flags) {
    const Seeds seeds{flags};
    const auto variants = documented(flags);
    std::vector<Explored> all(variants.size() * flags.seeds);
    oracle::for_each_number(all.size(), flags.jobs, [&](std::size_t i) {
        all[i] = seeds.explore({variants[i / flags.seeds]}, i % flags.seeds, time_for_one, 1);
    });
    fmt::print("found      slowest\n");
    for (std::size_t i = 0; i != variants.size(); ++i)
        print_variant(*variants[i], std::span{all}.subspan(i * flags.seeds, flags.seeds));
    const auto found = static_cast<std::size_t>(std::ranges::count(all, 1U, &Explored::named));
    fmt::print(
        "single: {} with {}: {} of {} found and explained within {} s: {:.1f} % (at least {} %)\n",
        reports::counted(variants.size(), "variant", "variants"),
        reports::counted(flags.seeds, "seed", "seeds"),
        found,
        all.size(),
        seconds(seeds.time(time_for_one)),
        all.empty() ? 100.0 : 100.0 * static_cast<double>(found) / static_cast<double>(all.size()),
        found_percent
    );
    const bool small = print_steps(all);
    return small && 100 * found >= found_percent * all.size() ? 0 : 1;
}

int explore_many(const ExploreRateFlags& flags) {
    const Seeds seeds{flags};
    const auto mutants = noticeable_mutants(flags);
    const auto count = std::min(flags.mutants, mutants.size());
    const auto wanted = roots_of_ten * count / 10;
    std::vector<Explored> all(flags.seeds);
    oracle::for_each_number(all.size(), flags.jobs, [&](std::size_t i) {
        const auto faults = oracle::draw_faults(mutants, count, flags.seed + i);
        all[i] = seeds.explore(faults, i, time_for_many, count);
    });
    for (std::size_t i = 0; i != all.size(); ++i)
        fmt::print(
            "seed {}: {} of {} mutants at once found and explained within {:.1f} s (at least {})\n",
            flags.seed + i,
            all[i].named,
            count,
            seconds(all[i].time),
            wanted
        );
    const bool enough =
        std::ranges::all_of(all, [&](const Explored& one) { return one.named >= wanted; });
    return print_steps(all) && enough ? 0 : 1;
}
}  // namespace

int explore_variants(const ExploreRateFlags& flags) {
    return flags.mutants == 0 ? explore_singles(flags) : explore_many(flags);
}
}  // namespace lakmus::cli
