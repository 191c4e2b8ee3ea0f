#include "oracle/recording/judging.hpp"

#include "oracle/in_order.hpp"
#include "oracle/ledger.hpp"
#include "oracle/privacy.hpp"

#include <algorithm>
#include <thread>

namespace lakmus::oracle {
namespace {
/// So many conforming lives are enough to tell apart what explains the others.
constexpr std::size_t lives_kept = 1000;
constexpr std::size_t batches_waiting_per_job = 2;

/// A line as a case, judged where it needs no diagnosis.
struct Line {
    scenarios::Scenario scenario;  ///< Of one case.
    Trace trace;
    std::optional<CaseReport> report;

    [[nodiscard]] PlannedCase planned() const { return {&scenario, &scenario.cases.front()}; }
    [[nodiscard]] Judged judged(const RunOptions& options, const Capabilities& capabilities) const {
        return {options.book, scenario.cases.front().life, capabilities, trace, options.in_full};
    }
};

struct JudgedBatch {
    std::shared_ptr<const Capabilities> capabilities;
    std::vector<Line> lines;
};

[[nodiscard]] bool lacks_code(const model::Call& call) {
    const auto role = call.by.role;
    return call.by.code == 0 && (role == model::Role::jobcentre || role == model::Role::akasse);
}

/// Whoever spoke for the citizen's own authority is told by its code.
void resolve(const model::RuleBook& book, scenarios::Lifecycle& life) {
    if (std::ranges::any_of(life.calls, lacks_code))
        life = resolve_actors(book, std::move(life));
}

/// What a line that is no life says of the target.
[[nodiscard]] Failure failure_of(const RecordedLine& read) {
    if (const auto* malformed = std::get_if<protocol::Malformed>(&read))
        return {.kind = Failure::Kind::malformed, .what = malformed->what, .last_stderr = {}};
    const auto* head = std::get_if<RecordingHead>(&read);
    const auto* failure = head == nullptr ? nullptr : std::get_if<Failure>(&head->hello);
    if (failure != nullptr)
        return *failure;
    return {
        .kind = Failure::Kind::malformed,
        .what = "the line is no life and stands where one is due",
        .last_stderr = {}};
}

[[nodiscard]] Line read_line(std::string_view text, const scenarios::Place& place) {
    Line line;
    auto read = text.size() > recorded_line_limit_bytes
                    ? RecordedLine{protocol::Malformed{"the line is too long"}}
                    : read_recorded(text);
    auto& one = line.scenario.cases.emplace_back();
    one.place = place;
    line.scenario.place = place;
    if (auto* told = std::get_if<RecordedCase>(&read)) {
        line.scenario.name = std::move(told->scenario);
        one.name = std::move(told->row);
        one.life = std::move(told->life);
        line.trace = std::move(told->trace);
        hide_personal_numbers(line.trace);
    } else {
        line.trace.failure = failure_of(read);
    }
    if (line.scenario.name.empty())
        line.scenario.name = "line " + std::to_string(place.line);
    one.steps.resize(one.life.calls.size());
    for (auto& step : one.steps)
        step.place = place;
    return line;
}

[[nodiscard]] JudgedBatch judge_batch(const LineBatch& batch, const RunOptions& options) {
    JudgedBatch judged{batch.capabilities, {}};
    judged.lines.reserve(batch.lines.size());
    for (std::size_t i = 0; i != batch.lines.size(); ++i) {
        const auto number = static_cast<int>(batch.lines[i].number);
        auto& line = judged.lines.emplace_back(read_line(batch.line(i), {batch.file, number, 1}));
        resolve(options.book, line.scenario.cases.front().life);
        options.before_judging(line.trace);
        line.report = judge_conforming(line.planned(), line.judged(options, *batch.capabilities));
    }
    return judged;
}
}  // namespace

Summary judge_recordings(
    std::span<const RecordedInput> inputs,
    std::optional<std::size_t> only_line,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const CaseReport&)>& each
) {
    Batches batches{inputs, only_line, options.stop};
    const auto* told = std::get_if<Capabilities>(&batches.head().hello);
    const auto capabilities = told != nullptr ? *told : Capabilities{};
    started(
        {.target = batches.head().target,
         .rulebook = options.book.name,
         .capabilities = capabilities}
    );
    Ledger ledger{options, lives_kept};
    const auto close = [&](std::size_t, JudgedBatch batch) {
        for (auto& line : batch.lines) {
            const auto judged = line.judged(options, *batch.capabilities);
            auto report = ledger.close(line.planned(), judged, std::move(line.report));
            if (line.scenario.place.file != "-")
                report.reproduce = judge_line(line.scenario.place);
            each(report);
        }
    };
    InOrder<JudgedBatch> out{options.jobs * batches_waiting_per_job, close};
    const auto work = [&] {
        for (LineBatch batch; batches.take(batch);)
            out.give(batch.place, judge_batch(batch, options));
    };
    {
        std::vector<std::jthread> others;
        for (unsigned job = 1; job < options.jobs; ++job)
            others.emplace_back(work);
        work();
    }
    auto summary = ledger.finish(capabilities);
    summary.complete = batches.is_complete();
    return summary;
}
}  // namespace lakmus::oracle
