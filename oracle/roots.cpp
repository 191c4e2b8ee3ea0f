#include "oracle/roots.hpp"

#include "model/variants.hpp"

#include <algorithm>
#include <limits>

namespace lakmus::oracle {
namespace {
/// A run with more kinds of deviation than this has no few roots.
constexpr std::size_t groups_limit = 10'000;

bool names(const std::string& explanation, const std::string& variant) {
    for (std::size_t begin = 0; begin <= explanation.size();) {
        const auto end = std::min(explanation.find(" + ", begin), explanation.size());
        if (explanation.compare(begin, end - begin, variant) == 0)
            return true;
        begin = end + 3;
    }
    return false;
}

std::uint64_t checks_explained_by(const CaseReport& report, const std::string& variant) {
    std::uint64_t checks = 0;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::deviation && names(check.explanation, variant))
                ++checks;
    return checks;
}

/// Chooses variants one by one: each time the one that explains the most of what is left and is
/// contradicted the least.
class Choosing {
public:
    using Group = Roots::Group;

    Choosing(std::vector<Group> groups, const Roots::Contradictions& contradictions)
        : left_{std::move(groups)}, contradictions_{contradictions} {}

    std::vector<Root> run() {
        std::vector<Root> roots;
        while (!left_.empty()) {
            const auto ranked = rank();
            roots.push_back(make_root(ranked));
            std::erase_if(left_, [&](const Group& group) {
                return is_in(group, ranked.front().variant);
            });
        }
        std::ranges::stable_sort(roots, std::ranges::greater{}, &Root::checks);
        return roots;
    }

private:
    struct Candidate {
        std::string variant;
        std::int64_t cases = 0;
        std::size_t place = 0;  ///< The best that it has in a group.
        std::int64_t score = 0;
    };

    static bool is_in(const Group& group, const std::string& variant) {
        return std::ranges::find(group.variants, variant) != group.variants.end();
    }

    /// The best first, with all that are as good behind it.
    [[nodiscard]] std::vector<Candidate> rank() {
        auto candidates = collect();
        // No candidate scores more than the cases that it explains, so that the rest need no look.
        std::int64_t best = std::numeric_limits<std::int64_t>::min();
        std::size_t count = 0;
        for (; count != candidates.size() && candidates[count].cases >= best; ++count) {
            auto& one = candidates[count];
            one.score = one.cases - 2 * static_cast<std::int64_t>(contradicted(one.variant));
            best = std::max(best, one.score);
        }
        candidates.resize(count);
        std::erase_if(candidates, [&](const Candidate& one) { return one.score != best; });
        std::ranges::stable_sort(candidates, {}, [](const Candidate& one) {
            return std::pair{-one.cases, one.place};
        });
        return candidates;
    }

    [[nodiscard]] std::vector<Candidate> collect() const {
        std::map<std::string, Candidate> by_id;
        for (const auto& group : left_)
            for (std::size_t place = 0; place != group.variants.size(); ++place) {
                auto& one = by_id[group.variants[place]];
                one.variant = group.variants[place];
                one.place = one.cases == 0 ? place : std::min(one.place, place);
                one.cases += static_cast<std::int64_t>(group.cases);
            }
        std::vector<Candidate> candidates;
        for (auto& [id, one] : by_id)
            candidates.push_back(std::move(one));
        std::ranges::stable_sort(candidates, {}, [](const Candidate& one) {
            return std::pair{-one.cases, one.place};
        });
        return candidates;
    }

    [[nodiscard]] std::size_t contradicted(const std::string& variant) {
        const auto [known, is_new] = contradicted_.try_emplace(variant, 0);
        if (is_new)
            known->second = contradictions_(variant);
        return known->second;
    }

    [[nodiscard]] Root make_root(const std::vector<Candidate>& ranked) const {
        const auto& best = ranked.front().variant;
        Root root{.variant = best};
        std::size_t shortest = std::numeric_limits<std::size_t>::max();
        for (const auto& group : left_) {
            if (!is_in(group, best))
                continue;
            root.cases += group.cases;
            root.checks += group.checks;
            if (group.example_length < shortest) {
                shortest = group.example_length;
                root.example = group.example;
            }
        }
        for (const auto& other : ranked)
            if (other.variant != best && explains_the_same(best, other.variant))
                root.or_equally.push_back(other.variant);
        return root;
    }

    [[nodiscard]] bool explains_the_same(const std::string& a, const std::string& b) const {
        return std::ranges::all_of(left_, [&](const Group& group) {
            return is_in(group, a) == is_in(group, b);
        });
    }

    std::vector<Group> left_;
    const Roots::Contradictions& contradictions_;
    std::map<std::string, std::size_t> contradicted_;
};
}  // namespace

void Roots::add(const CaseReport& report) {
    for (const auto& explanation : report.explanations)
        if (!explanation.known)
            add(report, explanation);
}

void Roots::add(const CaseReport& report, const Explanation& explanation) {
    std::vector<std::string> variants{explanation.variant};
    const auto checks = checks_explained_by(report, explanation.variant);
    if (checks == 0)
        return;
    in_words_.try_emplace(explanation.variant, explanation.in_words);
    variants.insert(variants.end(), explanation.or_equally.begin(), explanation.or_equally.end());
    if (groups_.size() == groups_limit && !groups_.contains(variants))
        return;
    auto& group = groups_[variants];
    ++group.cases;
    group.checks += checks;
    if (group.variants.empty() || report.life.size() < group.example_length) {
        group.example = report.place.file + ":" + std::to_string(report.place.line);
        group.example_length = report.life.size();
    }
    group.variants = std::move(variants);
}

std::vector<Root> Roots::settle(const Contradictions& contradictions) const {
    std::vector<Group> groups;
    for (const auto& [variants, group] : groups_)
        groups.push_back(group);
    auto roots = Choosing{std::move(groups), contradictions}.run();
    for (auto& root : roots)
        root.in_words = words_for(root.variant);
    return roots;
}

/// A case may have told another of equally good explanations.
std::string Roots::words_for(const std::string& variant) const {
    if (const auto told = in_words_.find(variant); told != in_words_.end())
        return told->second;
    const auto* found = model::find_variant(variant);
    return found != nullptr ? model::in_words(*found) : variant;
}
}  // namespace lakmus::oracle
