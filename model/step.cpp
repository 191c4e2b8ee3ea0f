#include "model/step.hpp"

#include "model/basis.hpp"
#include "model/cv_requirement.hpp"
#include "model/facts.hpp"

#include <array>
#include <utility>

namespace lakmus::model {
namespace {
constexpr std::array<std::string_view, 7> message_kind_names{
    "AbsenceDeleted",
    "ContactGroupChanged",
    "InvitationCreated",
    "InvitationUpdated",
    "InvitationCancelled",
    "CandidateReferred",
    "Nuph"};

/// Asks the checks that bear on one call, and remembers which open questions it met.
class Inquiry {
public:
    Inquiry(Facts& facts, StepResult& result) : facts_{facts}, result_{result} {}

    template <class E>
    void ask(const E& event) {
        for (const auto& bound : facts_.rules().checks(event_index<E>))
            ask(bound, &event);
    }

    [[nodiscard]] bool refused() const { return !result_.outcome.reasons.empty(); }
    [[nodiscard]] bool is_open() const { return open_count_ != 0; }

    /// Takes a reading of every open question; true when none of them refuses.
    [[nodiscard]] bool accepted_by_readings(Draft& draft) const {
        bool accepted = true;
        for (std::size_t i = 0; i != open_count_; ++i) {
            const auto question = open_[i]->question;
            const auto reading = draft.choose(question, open_[i]->readings);
            if (draft.edition().readings[static_cast<std::size_t>(question)] == unread)
                result_.outcome.questions.insert(question);
            accepted = accepted && ((open_[i]->refusing >> reading) & 1U) == 0;
        }
        return accepted;
    }

private:
    void ask(const BoundClause& bound, const void* event) {
        const auto mode = facts_.edition().mode(bound.rule);
        if (!runs_in(bound.clause->in, mode))
            return;
        facts_.speak_for(bound.rule);
        auto finding = bound.clause->check(facts_, event);
        if (finding == Finding::irrelevant)
            return;
        if (mode == Mode::negated && bound.clause->kind != ClauseKind::open)
            finding = broken_if(finding == Finding::kept);
        note(bound, finding);
    }

    void note(const BoundClause& bound, Finding finding) {
        if (bound.clause->kind == ClauseKind::open) {
            if (finding != Finding::broken)
                return;
            if (open_count_ < open_.size())
                open_[open_count_++] = &bound;
        } else if (finding == Finding::broken) {
            result_.hits.broken.insert(bound.rule);
            result_.outcome.reasons.insert(bound.rule);
        } else {
            result_.hits.kept.insert(bound.rule);
        }
    }

    Facts& facts_;
    StepResult& result_;
    std::array<const BoundClause*, ChoicePoints::capacity> open_{};
    std::size_t open_count_ = 0;
};

void ask_all(Inquiry& inquiry, const Facts& facts, const Call& call) {
    const auto citizen = citizen_of(facts.state(), call.command);
    inquiry.ask(AnyCall{call, citizen, has_unknown_reference(facts.state(), call.command)});
    std::visit([&](const auto& command) { inquiry.ask(command); }, call.command);
    auto proposal = proposal_of(facts.state(), call.command);
    if (!proposal)
        return;
    if (const auto* who = citizen ? facts.state().find(*citizen) : nullptr;
        who != nullptr && who->in_group())
        proposal->group = who->last_opened;
    if (proposal->is_creation() && proposal->group)
        proposal->told = facts.told(proposal->type, *proposal->group);
    inquiry.ask(*proposal);
}

/// An unknown reference has nothing to carry out on, whatever a mutant says.
bool can_be_carried_out(const State& state, const Command& command) {
    if (std::holds_alternative<CloseContactGroup>(command)) {
        const auto citizen = citizen_of(state, command);
        return citizen && state.find(*citizen)->in_group();
    }
    return !has_unknown_reference(state, command);
}

void answer(Draft& draft, StepResult& result, const Call& call) {
    Inquiry inquiry{draft, result};
    ask_all(inquiry, draft, call);
    const auto& edition = draft.edition();
    const auto off = [&](RuleIndex rule) { return edition.mode(rule) == Mode::off; };

    auto& outcome = result.outcome;
    if (inquiry.refused() && inquiry.is_open() && off(rule_index<"0/refusal-before-open">()))
        outcome.reasons = {};
    outcome.accepted = !inquiry.refused();
    if (outcome.accepted && inquiry.is_open())
        outcome.accepted = inquiry.accepted_by_readings(draft);
    else if (inquiry.refused() && inquiry.is_open())
        result.hits.kept.insert(rule_index<"0/refusal-before-open">());

    if (!outcome.accepted)
        result.hits.kept.insert(rule_on_refusals());
    const bool carried_out = outcome.accepted || off(rule_on_refusals());
    if (!carried_out || !can_be_carried_out(result.state, call.command))
        return;
    carry_out(draft, call.command);
    if (const auto citizen = citizen_of(result.state, call.command))
        note_requirement_change(draft, *citizen);
}
}  // namespace

std::span<const std::string_view> message_kinds() { return message_kind_names; }

bool next_script(const ChoicePoints& points, Script& script) {
    for (std::size_t i = points.size(); i-- != 0;) {
        if (points[i].chosen + 1 >= points[i].readings)
            continue;
        for (std::size_t j = 0; j != i; ++j)
            script.readings[j] = points[j].chosen;
        script.readings[i] = static_cast<std::uint8_t>(points[i].chosen + 1);
        script.count = i + 1;
        return true;
    }
    return false;
}

StepResult step(const RuleBook& book, State state, const Call& call, const Script& script) {
    StepResult result;
    result.state = std::move(state);
    const auto until = std::max(result.state.now, call.at);
    Draft draft{book.at(result.state.now), call, script, result};

    const bool time_first =
        book.at(until).mode(rule_index<"0/order-at-one-instant">()) != Mode::off;
    const auto midnight = Instant{date_of(until)};
    const auto before_call =
        time_first ? until : std::max(result.state.now, midnight - std::chrono::milliseconds{1});
    const auto day_before = date_of(result.state.now);
    for (std::size_t i = 0; i != result.state.citizens.size(); ++i)
        if (result.state.citizens[i].synchronisation.current == 0)
            note_requirement_change(draft, CitizenId{static_cast<std::uint16_t>(i)});
    pass_time(draft, book, before_call);
    draft.enter(book.at(until));
    if (date_of(result.state.now) != day_before)
        result.hits.kept.insert(rule_index<"0/order-at-one-instant">());
    answer(draft, result, call);
    pass_time(draft, book, until);
    return result;
}

RuleIndex rule_on_refusals() { return rule_index<"0/refusal-changes-nothing">(); }

void send(const StepResult& result, std::vector<Message>& out) {
    out.clear();
    for (const auto& expected : result.messages)
        if (expected.times != Times::never && !expected.to_anybody)
            out.push_back(expected.message);
}
}  // namespace lakmus::model
