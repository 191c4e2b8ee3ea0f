/// Section 1.4: one self-booking deadline at a time.

#include "model/facts.hpp"
#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Question q1_4_a{
    "Q1.4a",
    "Is a second deadline refused that follows between 5 milliseconds and 60 seconds?",
    {"refused", "accepted"}};
constexpr Question q1_4_b{
    "Q1.4b",
    "What does a slow second deadline do to one that is active?",
    {"coexist", "replace", "refused"}};

/// The time since the last accepted deadline of the citizen.
std::optional<std::chrono::milliseconds> since_last(const Facts& facts, CitizenId citizen) {
    std::optional<std::chrono::milliseconds> since;
    for (const auto& deadline : facts.state().deadlines)
        if (deadline.citizen == citizen)
            since = facts.state().now - deadline.submitted;
    return since;
}

bool is_rapid(const Facts& facts, CitizenId citizen) {
    const auto since = since_last(facts, citizen);
    return since && since->count() <= facts.amount(0);
}

bool has_active(const Facts& facts, CitizenId citizen) {
    return std::ranges::any_of(facts.state().deadlines, [&](const Deadline& deadline) {
        return deadline.citizen == citizen && deadline.active;
    });
}

bool has_rapid_pair(const Facts& facts, CitizenId citizen) {
    return std::ranges::any_of(facts.state().deadlines, [&](const Deadline& deadline) {
        return deadline.citizen == citizen && deadline.active && deadline.rapid;
    });
}

Finding follows_too_fast(const Facts& facts, const CreateSelfBookingDeadline& c) {
    return since_last(facts, c.citizen) ? broken_if(is_rapid(facts, c.citizen))
                                        : Finding::irrelevant;
}

Finding follows_in_doubt(const Facts& facts, const CreateSelfBookingDeadline& c) {
    const auto since = since_last(facts, c.citizen);
    return broken_if(since && !is_rapid(facts, c.citizen) && since->count() < facts.amount(1));
}

Finding follows_slowly(const Facts& facts, const CreateSelfBookingDeadline& c) {
    return broken_if(has_active(facts, c.citizen) && !is_rapid(facts, c.citizen));
}

/// The new deadline is the last one, and not yet the one that `since_last` means.
bool replace_the_others(Draft& draft, const CreateSelfBookingDeadline& c) {
    const auto reading = draft.chosen();
    if (!reading || q1_4_b.readings[*reading] != "replace")
        return false;
    for (auto& deadline : draft.draft().deadlines)
        if (deadline.citizen == c.citizen && deadline.id != c.deadline)
            deadline.active = false;
    return true;
}

bool accept_a_second(Draft& draft, const CreateSelfBookingDeadline& c) {
    auto& deadlines = draft.draft().deadlines;
    for (auto& deadline : deadlines)
        if (deadline.citizen == c.citizen && deadline.id != c.deadline && deadline.active &&
            (draft.state().now - deadline.submitted).count() <= draft.amount(0)) {
            deadlines.back().rapid = true;
            return true;
        }
    return false;
}

Finding registers_with_a_rapid_pair(const Facts& facts, const RegisterJobseeker& c) {
    return has_rapid_pair(facts, c.citizen) ? Finding::broken : Finding::irrelevant;
}

Finding registers_with_one_deadline(const Facts& facts, const RegisterJobseeker& c) {
    const bool one = has_active(facts, c.citizen) && !has_rapid_pair(facts, c.citizen);
    return one ? Finding::kept : Finding::irrelevant;
}

constexpr std::array rules{
    Rule{
        .id = "1.4/rapid-deadlines-refused",
        .says = "A deadline sent while an earlier one of the citizen is unprocessed is refused; "
                "the first stands.",
        .decides = "Up to 5 milliseconds apart they surely are unprocessed, from 60 seconds on "
                   "surely not.",
        .former = "Both were accepted, and registering the citizen failed later.",
        .cells =
            {amount("milliseconds surely unprocessed", Unit::millisecond, 5),
             amount("milliseconds surely processed", Unit::millisecond, 60'000)},
        .clauses = clauses(
            refuses<follows_too_fast>(),
            open<follows_in_doubt>(q1_4_a, as_intended),
            open<follows_slowly>(q1_4_b),
            effect<replace_the_others>(q1_4_b),
            effect<accept_a_second>(formerly)
        )},
    Rule{
        .id = "1.4/one-active-deadline",
        .says = "Of deadlines sent nearly at once at most one is active.",
        .former_with = "1.4/rapid-deadlines-refused",
        .clauses = clauses(
            permits<registers_with_one_deadline>(),
            refuses<registers_with_a_rapid_pair>(formerly),
            open<registers_with_a_rapid_pair>(q0_f, as_intended)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_4_self_booking() { return {"1.4", "Self-booking deadlines", rules}; }
}  // namespace lakmus::model
