#include "oracle/exploring/findings.hpp"

#include "oracle/exploring/shrinking.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
constexpr std::size_t attempts_limit = 5000;
constexpr std::size_t attempts_on_failure = 300;
/// Each costs the time that the target was given to answer.
constexpr std::size_t attempts_on_timeout = 12;
/// A target that does everything wrong is told so without learning all of it.
constexpr std::size_t findings_limit = 100;
constexpr int findings_in_one_life = 8;

std::size_t attempts_for(const Failure& failure) {
    return failure.kind == Failure::Kind::timeout ? attempts_on_timeout : attempts_on_failure;
}

VariantSet candidates_of(const Explanation& explanation) {
    VariantSet candidates{model::find_variant(explanation.variant)};
    for (const auto& id : explanation.or_equally)
        candidates.push_back(model::find_variant(id));
    return candidates;
}

/// What comes behind a call does not bear on it.
scenarios::Lifecycle up_to(scenarios::Lifecycle life, std::size_t call) {
    life.calls.erase(life.calls.begin() + static_cast<std::ptrdiff_t>(call) + 1, life.calls.end());
    return life;
}
}  // namespace

void Findings::consider(std::uint64_t number, const Played& played) {
    if (played.trace.failure)
        consider_failure(number, played);
    for (int round = 0; round != findings_in_one_life; ++round)
        if (means_.trial.conforms(believed_, played) || !(narrow(played) || learn(number, played)))
            break;
    count(played);
}

void Findings::consider_documented(
    std::uint64_t number, const Played& played, const CaseReport& report
) {
    for (const auto& explanation : report.explanations) {
        const auto* variant = model::find_variant(explanation.variant);
        const auto found = std::ranges::find_if(all_, [&](const Finding& finding) {
            return finding.candidates == VariantSet{variant};
        });
        if (found != all_.end()) {
            found->lives += found->conforms ? 1 : 0;
            continue;
        }
        const auto shows = [&](const Played& smaller) {
            const auto judged = means_.trial.conforming(means_.book, smaller);
            return judged &&
                   std::ranges::count(judged->explanations, variant->id, &Explanation::variant) !=
                       0;
        };
        const Shrinking shrinking{means_.book, means_.target, attempts_limit, means_.stop};
        all_.push_back(
            {.candidates = {variant},
             .conforms = true,
             .shown = shrunk(shrinking, played, shows),
             .number = number,
             .lives = 1}
        );
        believed_ = with(means_.book, variants());
    }
}

bool Findings::is_known_issue(const Played& played) const {
    VariantSet known;
    for (const auto& finding : all_)
        if (finding.is_known_issue() && !finding.candidates.empty())
            known.push_back(finding.candidates.front());
    if (!known.empty() && means_.trial.conforms(with(means_.book, known), played))
        return true;
    const auto first = means_.trial.first_deviation(with(means_.book, known), played);
    return first && std::ranges::any_of(all_, [&](const Finding& finding) {
               return finding.listed && finding.candidates.empty() &&
                      finding.symptom == first->symptom;
           });
}

void Findings::consider_failure(std::uint64_t number, const Played& played) {
    const auto& failure = *played.trace.failure;
    const auto is_same = [&](const std::optional<Failure>& other) {
        return other && other->kind == failure.kind && other->what == failure.what;
    };
    const auto known = std::ranges::find_if(all_, is_same, &Finding::failure);
    if (known != all_.end()) {
        ++known->lives;
        return;
    }
    if (all_.size() >= findings_limit)
        return;
    const auto shows = [&](const Played& smaller) { return is_same(smaller.trace.failure); };
    auto again = play(means_.book, means_.target, played.drawn);
    const bool flaky = !shows(again);
    const Shrinking shrinking{means_.book, means_.target, attempts_for(failure), means_.stop};
    all_.push_back(
        {.failure = failure,
         .flaky = flaky,
         .shown = flaky ? played : shrunk(shrinking, std::move(again), shows),
         .number = number,
         .lives = 1}
    );
}

/// Leaves out what the life contradicts of that which explained something equally well.
bool Findings::narrow(const Played& played) {
    for (auto& finding : all_) {
        if (finding.candidates.size() < 2)
            continue;
        const auto others = variants(&finding);
        auto left = finding.candidates;
        std::erase_if(left, [&](const model::Variant* candidate) {
            auto set = others;
            set.push_back(candidate);
            return !means_.trial.conforms(with(means_.book, set), played);
        });
        if (left.empty())
            continue;
        finding.candidates = std::move(left);
        believed_ = with(means_.book, variants());
        if (means_.trial.conforms(believed_, played))
            return true;
    }
    return false;
}

bool Findings::learn(std::uint64_t number, const Played& played) {
    const auto first = means_.trial.first_deviation(believed_, played);
    if (!first || is_met(first->symptom) || all_.size() >= findings_limit)
        return false;
    auto small = smallest(played, *first);
    Finding finding{
        .symptom = first->symptom,
        .flaky = small.life.calls.empty(),
        .shown = {},
        .number = number};
    if (finding.flaky) {
        finding.shown = played;
        all_.push_back(std::move(finding));
        return false;
    }
    if (const auto now = means_.trial.first_deviation(believed_, small))
        finding.symptom = now->symptom;
    finding.shown = std::move(small);
    return explain(std::move(finding));
}

/// A life without calls where the target did not do it again.
Played Findings::smallest(const Played& played, const Trial::First& first) const {
    const auto shows = [&](const Played& smaller) {
        const auto found = means_.trial.first_deviation(believed_, smaller);
        return found && found->symptom.is_plainer_than(first.symptom) &&
               !means_.trial.conforms(believed_, smaller);
    };
    auto again = play(means_.book, means_.target, up_to(played.drawn, first.call));
    if (!shows(again))
        return {};
    const Shrinking shrinking{means_.book, means_.target, attempts_limit, means_.stop};
    return shrunk(shrinking, std::move(again), shows);
}

/// False where nothing explains it.
bool Findings::explain(Finding finding) {
    Diagnostician diagnostician{means_.effort};
    auto report = means_.trial.judged(believed_, finding.shown, diagnostician);
    if (report.unexplained_from || report.explanations.empty()) {
        add(std::move(finding), std::move(report));
        return false;
    }
    for (const auto& explanation : report.explanations) {
        finding.candidates = candidates_of(explanation);
        add(finding, report);
    }
    believed_ = with(means_.book, variants());
    forget_what_others_explain();
    return true;
}

void Findings::add(Finding finding, CaseReport report) {
    const auto& shown = finding.shown;
    means_.last_word({believed_, shown.life, means_.trial.capabilities(), shown.trace}, report);
    finding.listed = report.verdict == Verdict::known_issue;
    all_.push_back(std::move(finding));
}

/// A wrong guess shows itself when the right one comes.
void Findings::forget_what_others_explain() {
    for (std::size_t i = 0; i != all_.size();) {
        const auto& finding = all_[i];
        const bool is_needed =
            finding.candidates.empty() || finding.conforms ||
            !means_.trial.conforms(with(means_.book, variants(&finding)), finding.shown);
        if (is_needed)
            ++i;
        else
            all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(i));
    }
    believed_ = with(means_.book, variants());
}

/// A fault is seen in a life that would be another without it.
void Findings::count(const Played& played) {
    if (means_.trial.conforms(means_.book, played))
        return;
    for (auto& finding : all_)
        if (!finding.candidates.empty() && !finding.conforms &&
            !means_.trial.conforms(with(means_.book, variants(&finding)), played))
            ++finding.lives;
    const auto first = means_.trial.first_deviation(believed_, played);
    for (auto& finding : all_)
        if (finding.candidates.empty() && !finding.failure && first &&
            finding.symptom == first->symptom)
            ++finding.lives;
}

VariantSet Findings::variants(const Finding* except) const {
    VariantSet set;
    for (const auto& finding : all_)
        if (&finding != except && !finding.candidates.empty())
            set.push_back(finding.candidates.front());
    return set;
}

bool Findings::is_met(const Symptom& symptom) const {
    return std::ranges::any_of(all_, [&](const Finding& finding) {
        return finding.candidates.empty() && !finding.failure && finding.symptom == symptom;
    });
}
}  // namespace lakmus::oracle
