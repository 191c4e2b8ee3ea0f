#include "oracle/mutation.hpp"

#include "oracle/parallel.hpp"
#include "oracle/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// So many lives are asked before those that were killed are taken out.
constexpr std::size_t batch_size = 256;

/// A case of the corpus with the rules that it is about.
struct CorpusCase {
    model::RuleSet rules;
    std::string place;
    Exercise exercise;
};

std::vector<CorpusCase> exercises_of(
    const model::RuleBook& intended, const std::vector<PlannedCase>& corpus
) {
    std::vector<CorpusCase> cases;
    for (const auto& [scenario, one] : corpus) {
        model::RuleSet rules;
        for (const auto rule : scenario->rules)
            rules.insert(rule);
        cases.push_back(
            {rules,
             fmt::format("{}:{}", one->place.file, one->place.line),
             Exercise{intended, resolve_actors(intended, one->life)}}
        );
    }
    return cases;
}
}  // namespace

MutantHunt::MutantHunt(const EquivalentMutants& equivalents, unsigned jobs)
    : jobs_{jobs},
      intended_{model::intended_release()},
      capabilities_{reference_capabilities(intended_)} {
    for (const auto& mutant : model::mutants()) {
        const auto* reason = equivalents.reason_for(mutant.id);
        fates_.push_back(
            {.mutant = &mutant, .equivalent = reason == nullptr ? std::string{} : *reason}
        );
    }
}

std::vector<MutantHunt::Hunted> MutantHunt::survivors() const {
    std::vector<Hunted> hunted;
    for (std::size_t i = 0; i != fates_.size(); ++i)
        if (!fates_[i].is_killed())
            hunted.push_back({i, with(intended_, {fates_[i].mutant})});
    return hunted;
}

void MutantHunt::hunt_with(const std::vector<PlannedCase>& corpus) {
    const auto cases = exercises_of(intended_, corpus);
    const auto hunted = survivors();
    for_each_number(hunted.size(), jobs_, [&](std::size_t i) {
        auto& fate = fates_[hunted[i].fate];
        for (const bool about_its_rule : {true, false}) {
            const auto teller = std::ranges::find_if(cases, [&](const CorpusCase& one) {
                return one.rules.contains(fate.mutant->rule) == about_its_rule &&
                       one.exercise.tells_apart(hunted[i].book, capabilities_);
            });
            if (teller == cases.end())
                continue;
            fate.killed_by = teller->place;
            fate.by_corpus = true;
            return;
        }
    });
}

void MutantHunt::hunt_with(const scenarios::Lives& lives) {
    auto hunted = survivors();
    for (std::size_t first = 0; first < lives.count && !hunted.empty(); first += batch_size) {
        const auto count = std::min(batch_size, lives.count - first);
        std::vector<std::vector<bool>> tells(count);
        for_each_number(count, jobs_, [&](std::size_t i) {
            const Exercise exercise{intended_, resolve_actors(intended_, lives.make(first + i))};
            for (const auto& one : hunted)
                tells[i].push_back(exercise.tells_apart(one.book, capabilities_));
        });
        for (std::size_t place = 0; place != hunted.size(); ++place) {
            const auto teller = std::ranges::find_if(tells, [&](const std::vector<bool>& life) {
                return life[place];
            });
            if (teller != tells.end())
                fates_[hunted[place].fate].killed_by = fmt::format(
                    "life {} of {}",
                    first + static_cast<std::size_t>(teller - tells.begin()),
                    lives.name
                );
        }
        std::erase_if(hunted, [&](const Hunted& one) { return fates_[one.fate].is_killed(); });
    }
}
}  // namespace lakmus::oracle
