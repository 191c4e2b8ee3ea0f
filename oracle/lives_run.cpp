#include "oracle/lives_run.hpp"

#include "oracle/exercise.hpp"
#include "oracle/parallel.hpp"
#include "oracle/roots.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace lakmus::oracle {
namespace {
/// So many lives are in memory at a time.
constexpr std::size_t chunk_size = 1024;
/// So many conforming lives are asked whether they contradict an explanation.
constexpr std::size_t witnesses_max = 4000;

bool is_about(const model::RuleBook& book, scenarios::Lifecycle life, std::string_view section) {
    auto state = std::move(life.given);
    for (const auto& call : life.calls) {
        auto result = model::step(book, std::move(state), call);
        auto hits = result.hits.kept;
        hits |= result.hits.broken;
        bool found = false;
        hits.for_each([&](model::RuleIndex rule) {
            found = found || model::catalogue().section_of(rule).number == section;
        });
        if (found)
            return true;
        state = std::move(result.state);
    }
    return false;
}

/// A life as the case of a scenario of its own, played.
struct PlayedLife {
    scenarios::Scenario scenario;
    Trace trace;
    std::optional<CaseReport> report;

    [[nodiscard]] const scenarios::Case& one() const { return scenario.cases.front(); }
    [[nodiscard]] PlannedCase planned() const { return {&scenario, &one()}; }
};

class LivesRun {
public:
    LivesRun(const std::vector<PlannedLife>& planned, const RunOptions& options)
        : planned_{planned}, options_{options}, diagnostician_{options.effort} {}

    /// Returns why the target cannot be used, if it cannot.
    [[nodiscard]] std::optional<Failure> hello() {
        for (unsigned job = 0; job != std::max(options_.jobs, 1U); ++job) {
            auto target = options_.make_target();
            auto said = target->hello();
            if (const auto* failure = std::get_if<Failure>(&said)) {
                if (job == 0)
                    return *failure;
                continue;
            }
            if (job == 0)
                capabilities_ = std::get<Capabilities>(std::move(said));
            targets_.push_back(std::move(target));
        }
        return {};
    }

    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }

    void play_all(const std::function<void(const scenarios::Lifecycle&, const CaseReport&)>& each) {
        for (std::size_t first = 0; first < planned_.size() && !options_.stop();
             first += chunk_size)
            for (auto& played : play(first, std::min(chunk_size, planned_.size() - first)))
                judge_in_order(played, each);
    }

    [[nodiscard]] Summary finish() {
        summary_.complete = summary_.case_total() == planned_.size();
        summary_.roots =
            roots_.settle([&](const std::string& variant) { return contradictions(variant); });
        return std::move(summary_);
    }

private:
    [[nodiscard]] std::vector<PlayedLife> play(std::size_t first, std::size_t count) {
        std::vector<PlayedLife> chunk(count);
        std::atomic<std::size_t> next = 0;
        const auto work_on = [&](Target& target) {
            for (auto i = next++; i < count; i = next++)
                play(planned_[first + i], target, chunk[i]);
        };
        std::vector<std::jthread> others;
        for (std::size_t job = 1; job < targets_.size(); ++job)
            others.emplace_back([&, job] { work_on(*targets_[job]); });
        work_on(*targets_.front());
        return chunk;
    }

    void play(const PlannedLife& planned, Target& target, PlayedLife& played) const {
        const scenarios::Place place{
            .file = planned.lives->name, .line = static_cast<int>(planned.number)};
        played.scenario.name = planned.lives->name;
        played.scenario.place = place;
        auto& one = played.scenario.cases.emplace_back();
        one.place = place;
        one.life = resolve_actors(options_.book, planned.lives->make(planned.number));
        one.steps.assign(one.life.calls.size(), {.expect = {}, .place = place});
        played.trace = target.play(one.life);
        options_.before_judging(played.trace);
        played.report =
            judge_conforming(options_.book, played.planned(), capabilities_, played.trace);
    }

    void judge_in_order(
        PlayedLife& played,
        const std::function<void(const scenarios::Lifecycle&, const CaseReport&)>& each
    ) {
        if (!played.report)
            played.report =
                judge(options_.book, played.planned(), capabilities_, played.trace, diagnostician_);
        auto& report = *played.report;
        options_.after_judging(
            {options_.book, played.one().life, capabilities_, played.trace}, report
        );
        report.index = done_++;
        report.reproduce = "lakmus matrix --only " + report.place.file + ':' +
                           std::to_string(report.place.line) + " --target '" + options_.target +
                           "'";
        if (report.tally.verdict() < Verdict::known_issue)
            conforming_.push_back(report.index);
        summary_.add(report);
        roots_.add(report);
        each(played.one().life, report);
    }

    /// As many of the conforming lives as a run can afford, evenly spread.
    [[nodiscard]] std::size_t contradictions(const std::string& variant) {
        const auto count = std::min(witnesses_max, conforming_.size());
        for (auto i = witnesses_.size(); i != count; ++i) {
            const auto& [lives, number] = planned_[conforming_[i * conforming_.size() / count]];
            witnesses_.emplace_back(
                options_.book, resolve_actors(options_.book, lives->make(number))
            );
        }
        const auto book = with(options_.book, {model::find_variant(variant)});
        return static_cast<std::size_t>(std::ranges::count_if(witnesses_, [&](const auto& one) {
            return one.tells_apart(book, capabilities_);
        }));
    }

    const std::vector<PlannedLife>& planned_;
    const RunOptions& options_;
    std::vector<std::unique_ptr<Target>> targets_;
    Capabilities capabilities_;
    Diagnostician diagnostician_;
    Summary summary_;
    Roots roots_;
    std::size_t done_ = 0;
    std::vector<std::size_t> conforming_;
    std::vector<Exercise> witnesses_;
};
}  // namespace

std::vector<PlannedLife> plan_lives(
    const model::RuleBook& book,
    const std::vector<scenarios::Lives>& all,
    std::string_view section,
    unsigned jobs
) {
    std::vector<PlannedLife> planned;
    for (const auto& lives : all) {
        std::vector<char> wanted(lives.count, 1);
        if (!section.empty())
            for_each_number(lives.count, jobs, [&](std::size_t number) {
                wanted[number] = is_about(book, lives.make(number), section) ? 1 : 0;
            });
        for (std::size_t number = 0; number != lives.count; ++number)
            if (wanted[number] != 0)
                planned.push_back({&lives, number});
    }
    return planned;
}

Summary run_lives(
    const std::vector<PlannedLife>& planned,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const scenarios::Lifecycle&, const CaseReport&)>& each
) {
    LivesRun all{planned, options};
    const auto failure = all.hello();
    started(
        {.target = options.target,
         .rulebook = options.book.name,
         .capabilities = all.capabilities(),
         .case_count = failure ? 1 : planned.size()}
    );
    if (!failure)
        all.play_all(each);
    auto summary = all.finish();
    if (failure) {
        // One failure says it all: no life was played.
        CaseReport report;
        report.scenario = "hello";
        report.place.file = options.target;
        report.failure = failure;
        report.verdict = Verdict::target_failure;
        report.tally.add(Verdict::target_failure);
        summary.add(report);
        summary.complete = true;
        each({}, report);
    }
    return summary;
}
}  // namespace lakmus::oracle
