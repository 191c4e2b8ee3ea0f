#pragma once

#include "model/step.hpp"

#include <bitset>

namespace lakmus::model {
/// True when a clause takes part under a rule's mode.
[[nodiscard]] constexpr bool runs_in(const Modes& in, Mode mode) {
    switch (mode) {
        case Mode::off:
            return false;
        case Mode::former:
            return in.former;
        case Mode::known:
            return in.known;
        default:
            return in.intended;
    }
}

/// What a clause may read: the state, the call, and the rule's own cells.
class Facts {
public:
    Facts(const Edition& edition, const State& state, const Call& call)
        : edition_{&edition}, state_{&state}, call_{&call}, catalogue_{&catalogue()} {}

    [[nodiscard]] const State& state() const { return *state_; }
    [[nodiscard]] const Call& call() const { return *call_; }
    [[nodiscard]] const Edition& edition() const { return *edition_; }
    [[nodiscard]] const Catalogue& rules() const { return *catalogue_; }
    [[nodiscard]] Date today() const { return date_of(state_->now); }

    /// The own cell of the rule that is being asked.
    [[nodiscard]] const Members& cell(int place = 0) const { return cell_of(rule_, place); }
    [[nodiscard]] std::int64_t amount(int place = 0) const {
        return static_cast<std::int64_t>(cell(place).low);
    }
    [[nodiscard]] const Members& cell_of(RuleIndex rule, int place) const {
        return edition_->cells[catalogue_->first_cell(rule) + static_cast<std::size_t>(place)];
    }
    [[nodiscard]] Mode mode() const { return edition_->mode(rule_); }
    [[nodiscard]] bool is_on(RuleIndex rule) const { return edition_->mode(rule) != Mode::off; }

    [[nodiscard]] Told told(AbsenceType type, ContactGroup group) const;
    [[nodiscard]] bool is_unlawful(AbsenceType type, ContactGroup group) const {
        return told(type, group).lawfulness == Lawfulness::unlawful;
    }
    /// The call comes from the jobcentre that the citizen belongs to.
    [[nodiscard]] bool by_own_jobcentre(CitizenId id) const;
    [[nodiscard]] bool by_own_akasse(CitizenId id) const;
    /// The call comes from an a-kasse of which the citizen is or has been a member.
    [[nodiscard]] bool by_akasse_of(CitizenId id) const;

    void speak_for(RuleIndex rule) { rule_ = rule; }
    [[nodiscard]] RuleIndex rule() const { return rule_; }

protected:
    const Edition* edition_;
    const State* state_;
    const Call* call_;
    const Catalogue* catalogue_;
    RuleIndex rule_ = no_rule;
};

/// What an effect may write.
class Draft : public Facts {
public:
    Draft(const Edition& edition, const Call& call, const Script& script, StepResult& result)
        : Facts{edition, result.state, call}, script_{&script}, result_{&result} {}

    [[nodiscard]] State& draft() { return result_->state; }
    [[nodiscard]] Citizen& citizen(CitizenId id) { return result_->state.citizens[id.value]; }
    [[nodiscard]] Absence& absence(AbsenceId id);
    [[nodiscard]] JobOrder& order(OrderId id);
    [[nodiscard]] EeaPayment& payment(PaymentId id);

    /// Calls `visit` for each absence of the citizen that is not deleted, in order of creation.
    template <class Visit>
    void for_each_absence(CitizenId id, Visit&& visit) {
        for (auto& absence : result_->state.absences)
            if (absence.citizen == id && absence.state != AbsenceState::deleted)
                visit(absence);
    }

    /// Says that a rule of its own decides what a switch does to the absence.
    void settle(Absence& absence) {
        settled_.set(place_of(absence) % settled_.size());
        absence.decided_by = rule();
    }
    [[nodiscard]] bool is_settled(const Absence& absence) const {
        return settled_[place_of(absence) % settled_.size()];
    }

    /// The reading taken of the clause's question; notes that the step is open.
    [[nodiscard]] std::uint8_t choose();
    /// The reading that was taken of the clause's question earlier in this step.
    [[nodiscard]] std::optional<std::uint8_t> chosen() const;

    /// Sends a message that no rule names, and so none judges.
    void mention(Message message);
    /// Asks for a message in the name of the rule at work.
    void message(Message message, Times times);
    /// Leaves open whether messages of this kind go to others than those named.
    void others_may_get(MessageKind kind);

    /// Opens a group: a switch where one is open.
    void open_group(CitizenId id, ContactGroup group);
    void close_group(CitizenId id);

    /// Runs the effects that hang on an event.
    template <class E>
    void raise(const E& event) {
        run_effects(event_index<E>, &event);
    }

    void enter(const Edition& edition) { edition_ = &edition; }
    /// Takes a reading of a question on behalf of the engine.
    std::uint8_t choose(QuestionIndex question, std::uint8_t readings);

private:
    [[nodiscard]] std::size_t place_of(const Absence& absence) const {
        return static_cast<std::size_t>(&absence - result_->state.absences.data());
    }
    void switch_group(const GroupSwitched& event);
    [[nodiscard]] Message addressed(Message message);
    void run_effects(std::size_t event, const void* data);

    const Script* script_;
    StepResult* result_;
    const BoundClause* clause_ = nullptr;
    std::bitset<64> settled_;
};
}  // namespace lakmus::model
