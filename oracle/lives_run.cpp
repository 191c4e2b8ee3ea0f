#include "oracle/lives_run.hpp"

#include "oracle/in_order.hpp"
#include "oracle/ledger.hpp"
#include "oracle/parallel.hpp"
#include "oracle/shell_word.hpp"
#include "oracle/stage.hpp"

#include <fmt/format.h>

#include <thread>

namespace lakmus::oracle {
namespace {
/// How many lives may wait for the one that is judged slowest.
constexpr std::size_t lives_waiting = 1024;
/// So many conforming lives are asked whether they contradict an explanation: the first ones.
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

    [[nodiscard]] const scenarios::Lifecycle& life() const { return scenario.cases.front().life; }
    [[nodiscard]] PlannedCase planned() const { return {&scenario, &scenario.cases.front()}; }
};

class LivesRun {
public:
    LivesRun(const std::vector<PlannedLife>& planned, const RunOptions& options, Stage& stage)
        : planned_{planned}, options_{options}, stage_{stage}, ledger_{options, witnesses_max} {}

    void play_all(const std::function<void(const scenarios::Lifecycle&, const CaseReport&)>& each) {
        InOrder<PlayedLife> out{lives_waiting, [&](std::size_t /*place*/, PlayedLife played) {
                                    each(played.life(), close(played));
                                }};
        std::mutex mutex;
        std::size_t next = 0;
        // A number that was taken is given: a stop comes between two of them.
        const auto take = [&] {
            const std::scoped_lock lock{mutex};
            return options_.stop() ? planned_.size() : next++;
        };
        const auto work_on = [&](Target& target) {
            for (auto i = take(); i < planned_.size(); i = take())
                out.give(i, play(planned_[i], target));
        };
        std::vector<std::jthread> others;
        for (unsigned job = 1; job < options_.jobs; ++job)
            others.emplace_back([&] {
                if (const auto target = stage_.another())
                    work_on(*target);
            });
        work_on(stage_.first());
    }

    [[nodiscard]] Summary finish() {
        auto summary = ledger_.finish(stage_.capabilities());
        summary.complete = summary.case_total() == planned_.size();
        return summary;
    }

private:
    [[nodiscard]] PlayedLife play(const PlannedLife& planned, Target& target) const {
        PlayedLife played;
        const scenarios::Place place{
            .file = planned.lives->name, .line = static_cast<int>(planned.number)};
        played.scenario.name = planned.lives->name;
        played.scenario.place = place;
        scenarios::Case one;
        one.place = place;
        one.life = planned.lives->make(planned.number);
        one.steps.assign(one.life.calls.size(), {.expect = {}, .place = place});
        one = stage_.placed(std::move(one));
        one.life = resolve_actors(options_.book, std::move(one.life));
        played.scenario.cases.push_back(std::move(one));
        played.trace = target.play(played.life());
        options_.before_judging(played.trace);
        played.report = judge_conforming(played.planned(), judged(played));
        return played;
    }

    [[nodiscard]] Judged judged(const PlayedLife& played) const {
        return {
            options_.book, played.life(), stage_.capabilities(), played.trace, options_.in_full};
    }

    [[nodiscard]] CaseReport close(PlayedLife& played) {
        auto report = ledger_.close(played.planned(), judged(played), std::move(played.report));
        report.reproduce = fmt::format(
            "lakmus matrix --only {}:{} --target {}",
            report.place.file,
            report.place.line,
            shell_word(options_.target)
        );
        return report;
    }

    const std::vector<PlannedLife>& planned_;
    const RunOptions& options_;
    Stage& stage_;
    Ledger ledger_;
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
    Stage stage{options};
    const auto* failure = std::get_if<Failure>(&stage.hello());
    LivesRun all{planned, options, stage};
    started(
        {.target = options.target,
         .rulebook = options.book.name,
         .capabilities = stage.capabilities(),
         .case_count = failure != nullptr ? 1 : planned.size()}
    );
    if (failure == nullptr)
        all.play_all(each);
    auto summary = all.finish();
    if (failure != nullptr) {
        // One failure says it all: no life was played.
        CaseReport report;
        report.scenario = "hello";
        report.place.file = options.target;
        report.failure = *failure;
        report.verdict = Verdict::target_failure;
        report.tally.add(Verdict::target_failure);
        summary.add(report);
        summary.complete = true;
        each({}, report);
    }
    return summary;
}
}  // namespace lakmus::oracle
