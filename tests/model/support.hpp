#pragma once

#include "model/step.hpp"
#include "model/views.hpp"

#include <initializer_list>
#include <string>

namespace lakmus::model {
/// What a test's world starts with: one citizen, Anna.
struct Given {
    unsigned group = 2;  ///< The open contact group; 0: none.
    Date today = date(2021, 5, 3);
    bool registered = true;
    bool employed = false;
    std::uint16_t akasse = 0;  ///< 0: no member.
    RuleBook book = intended_release();
};

/// A world in which a test lets one thing happen after the other. All calls come at 08:00 from
/// Anna's own jobcentre, unless the test says something else. What is answered and shown is told in
/// the words of scenarios: "accepted", "refused: 2.1/backdating", "open: Q2.1a", "on_hold".
class World {
public:
    explicit World(Given given = {});

    static constexpr CitizenId anna{0};
    static constexpr Actor akasse{Role::akasse, 0};
    static constexpr Actor citizen{Role::citizen, 0};
    static constexpr Actor company{Role::company, 0};
    static constexpr Actor foreign_jobcentre{Role::jobcentre, 751};

    [[nodiscard]] Date today() const { return date_of(now_); }
    [[nodiscard]] State& state() { return state_; }
    [[nodiscard]] Citizen& herself() { return state_.citizens[anna.value]; }
    [[nodiscard]] const StepResult& result() const { return result_; }

    /// Anna has had this absence since before the test; its state is as the dates tell.
    AbsenceId has(unsigned type, Date start, Date end = no_end);
    /// What the open group, or another one, asks of the CV.
    World& asks(CvRequirement requirement);

    /// The next calls come on this day.
    World& on(Date day);
    World& at(Instant instant);
    /// Lets time pass until the next call's instant, and looks.
    World& wait();
    /// The next call, and no other, comes from somebody else.
    World& by(Actor sender);

    std::string send(Command command);
    /// The new absence is `last()`.
    std::string create(unsigned type, Date start, std::optional<Date> end = {});
    std::string move_end(AbsenceId absence, Date end);
    std::string move_start(AbsenceId absence, Date start);
    std::string remove(AbsenceId absence, std::optional<std::string> comment = "a slip");
    std::string open_group(unsigned group);
    std::string close_group();
    std::string recover(std::optional<unsigned> group, std::optional<unsigned> cause = {});

    /// The absence that was created last.
    [[nodiscard]] AbsenceId last() const { return last_; }
    /// A fresh handle of any kind.
    template <class Id>
    [[nodiscard]] Id fresh() {
        return Id{next_handle_++};
    }

    /// What the last answer left open, effects included: "Q2.1g".
    [[nodiscard]] std::string open() const;
    /// What one field of a view may show, or "nothing" where the view says nothing of it.
    [[nodiscard]] std::string shows(View view, std::string_view field, std::uint16_t subject) const;
    [[nodiscard]] std::string state_of(AbsenceId absence) const;
    [[nodiscard]] std::string end_of(AbsenceId absence) const;
    [[nodiscard]] std::string groups() const;
    [[nodiscard]] std::string exempt() const;
    [[nodiscard]] std::string requirement() const;
    [[nodiscard]] bool joblog_exempt() const;
    /// The messages that a rule asks for: "AbsenceDeleted to jobcentre 615".
    [[nodiscard]] std::vector<std::string> messages() const;

private:
    RuleBook book_;
    State state_;
    StepResult result_;
    Instant now_;
    Actor sender_{};
    AbsenceId last_{};
    std::uint16_t next_handle_ = 0;
};

/// The answer in words.
[[nodiscard]] std::string answer_text(const Outcome& outcome);

/// A rulebook with the variant applied.
[[nodiscard]] RuleBook under(std::string_view variant);

/// The ids of a code list, in its order.
[[nodiscard]] std::vector<unsigned> ids_of(std::span<const Code> codes);
[[nodiscard]] bool is_among(unsigned id, std::initializer_list<unsigned> ids);
}  // namespace lakmus::model
