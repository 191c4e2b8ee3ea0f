#include "reports/html/timeline.hpp"

#include "model/step.hpp"
#include "model/text.hpp"
#include "model/views.hpp"
#include "oracle/naming.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lakmus::reports {
namespace {
using model::Instant;
using Kind = TimelineLane::Kind;

/// A picture of more days would show none of them.
constexpr model::days longest_look_back{400};
constexpr model::days days_behind{10};
/// A life is looked at so often between two calls, at least once a day where it is not too long.
constexpr int looks_between_calls = 400;

std::string code_text(std::span<const model::Code> list, int id) {
    const auto* code = model::find_code(list, id);
    return code == nullptr || code->name.empty() ? std::to_string(id)
                                                 : fmt::format("{} {}", id, code->name);
}

/// Where a lane stands: citizen by citizen, groups before absences before duties.
using LanePlace = std::tuple<std::uint16_t, Kind, std::uint16_t>;

/// What holds at one moment in one lane.
struct Fact {
    LanePlace place;
    std::string name;
    std::string value;
    Instant since{};  ///< Not later than the moment; earlier for what was dated back.
};

class Observer {
public:
    Observer(const model::RuleBook& book, const scenarios::Names& names)
        : book_{book}, names_{names} {}

    void look(const model::State& state) {
        facts_.clear();
        add_groups(state);
        add_absences(state);
        add_duties(state);
        for (auto& [place, lane] : lanes_)
            if (std::ranges::find(facts_, place, &Fact::place) == facts_.end() &&
                open_.erase(place) != 0)
                lane.spans.back().to = state.now;
        for (const auto& fact : facts_)
            note(fact, state.now);
    }

    [[nodiscard]] std::vector<TimelineLane> lanes(Instant end) {
        std::vector<TimelineLane> lanes;
        for (auto& [place, lane] : lanes_) {
            if (open_.contains(place))
                lane.spans.back().to = end;
            lanes.push_back(std::move(lane));
        }
        return lanes;
    }

private:
    void note(const Fact& fact, Instant now) {
        auto& lane = lanes_[fact.place];
        lane.kind = std::get<Kind>(fact.place);
        lane.name = fact.name;
        const bool goes_on = open_.contains(fact.place);
        if (goes_on)
            lane.spans.back().to = now;
        if (goes_on && lane.spans.back().value == fact.value)
            return;
        const auto from = lane.spans.empty() ? std::min(fact.since, now) : now;
        lane.spans.push_back({from, now, fact.value});
        open_.insert(fact.place);
    }

    [[nodiscard]] std::string citizen(std::uint16_t id) const {
        return oracle::name_of({model::Subject::citizen, id}, names_);
    }

    void add_groups(const model::State& state) {
        for (std::uint16_t id = 0; id != state.citizens.size(); ++id)
            for (std::uint16_t group = 0; group != model::contact_group_limit; ++group)
                if (((state.citizens[id].open_groups >> group) & 1U) != 0)
                    facts_.push_back(
                        {{id, Kind::group, group},
                         fmt::format("{}: group {}", citizen(id), group),
                         code_text(model::contact_groups(), group),
                         state.now}
                    );
    }

    void add_absences(const model::State& state) {
        for (const auto& absence : state.absences) {
            using enum model::AbsenceState;
            if (absence.state == ended || absence.state == deleted)
                continue;
            const auto name = fmt::format(
                "{}: {}",
                oracle::name_of({model::Subject::absence, absence.id.value}, names_),
                code_text(model::absence_types(), static_cast<int>(absence.type))
            );
            const auto began =
                std::max<Instant>(absence.period.start, state.now - longest_look_back);
            facts_.push_back(
                {{absence.citizen.value, Kind::absence, absence.id.value},
                 name,
                 std::string{model::absence_states()[static_cast<std::size_t>(absence.state)].name},
                 absence.state == planned ? state.now : began}
            );
        }
    }

    void add_duties(const model::State& state) {
        model::show(book_, state, fields_);
        for (const auto& field : fields_) {
            const bool is_exemption = field.field == exempt_;
            if (field.anything || (!is_exemption && field.field != requirement_))
                continue;
            auto value = model::value_text(model::field_def(field.field), field.value);
            if (is_exemption)
                value = value.substr(1, value.size() - 2);  // A list stands in brackets.
            if (value.empty())
                continue;
            facts_.push_back(
                {{field.subject, is_exemption ? Kind::exemption : Kind::requirement, 0},
                 citizen(field.subject) + (is_exemption ? ": exempt from" : ": CV duty"),
                 value,
                 state.now}
            );
        }
    }

    const model::RuleBook& book_;
    const scenarios::Names& names_;
    model::FieldIndex requirement_ = model::field_of(model::View::person_status, "cv_requirement");
    model::FieldIndex exempt_ = model::field_of(model::View::person_status, "exempt");
    std::vector<model::ExpectedField> fields_;
    std::vector<Fact> facts_;
    std::map<LanePlace, TimelineLane> lanes_;
    std::set<LanePlace> open_;  ///< Lanes of which the last span still holds.
};

/// Looks at what time alone changes before the next call.
void look_until(const model::RuleBook& book, model::State state, Instant next, Observer& observer) {
    using std::chrono::floor;
    const auto whole_days = floor<model::days>(next - state.now).count();
    const model::days stride{1 + whole_days / looks_between_calls};
    for (Instant day = floor<model::days>(state.now) + stride; day < next; day += stride) {
        state = model::step(
                    book, std::move(state), {.at = day, .by = {}, .command = {model::PassTime{}}}
        ).state;
        observer.look(state);
    }
}

TimelineMark::Kind mark_of(const model::Call& call, const model::Outcome& outcome) {
    using enum TimelineMark::Kind;
    if (std::holds_alternative<model::PassTime>(call.command))
        return waiting;
    if (!outcome.reasons.empty())
        return refused;
    return outcome.is_open() ? open : accepted;
}

void add_messages(
    Timeline& timeline,
    const model::StepResult& result,
    std::size_t step,
    const scenarios::Names& names
) {
    std::vector<model::Message> sent;
    model::send(result, sent);
    for (const auto& message : sent)
        timeline.messages.push_back(
            {.kind = TimelineMark::Kind::message,
             .at = result.state.now,
             .step = step,
             .text = oracle::message_subject(message, names)}
        );
}

/// From the first moment that anything in it is dated, to a little behind the last.
void set_limits(Timeline& timeline, Instant first, Instant last) {
    timeline.from = first;
    for (const auto& lane : timeline.lanes)
        for (const auto& span : lane.spans)
            timeline.from = std::min(timeline.from, span.from);
    timeline.to = std::max<Instant>(last + days_behind, last + (last - timeline.from) / 10);
    for (auto& lane : timeline.lanes)
        for (auto& span : lane.spans)
            if (span.to == last)
                span.to = timeline.to;
}
}  // namespace

Timeline timeline_of(
    const model::RuleBook& book,
    const scenarios::Lifecycle& life,
    std::span<const std::size_t> deviating
) {
    Timeline timeline;
    Observer observer{book, life.names};
    auto state = life.given;
    observer.look(state);
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        const auto& call = life.calls[i];
        look_until(book, state, call.at, observer);
        auto result = model::step(book, std::move(state), call);
        timeline.calls.push_back(
            {.kind = mark_of(call, result.outcome),
             .at = result.state.now,
             .step = i,
             .text = scenarios::to_line(life, i),
             .deviates = std::ranges::find(deviating, i) != deviating.end()}
        );
        add_messages(timeline, result, i, life.names);
        state = std::move(result.state);
        observer.look(state);
    }
    timeline.lanes = observer.lanes(state.now);
    set_limits(timeline, life.given.now, state.now);
    return timeline;
}
}  // namespace lakmus::reports
