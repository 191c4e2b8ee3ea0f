/// Section 1.6: the trial of screening questions in the preparation form.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q1_6_a{
    "Q1.6a", "When does the form show no, one or two of the questions?", {"two"}};
constexpr Question q1_6_b{"Q1.6b", "Does contact group 8 belong to the audience?", {"no"}};
constexpr Question q1_6_c{"Q1.6c", "When does the trial end?", {"not told"}};

constexpr std::array rules{
    Rule{
        .id = "1.6/screening-audience",
        .says = "The screening questions are shown to the trial audience in trial municipalities, "
                "and to nobody else.",
        .decides = "Audience: group 2 not yet assessed, group 1, and graduates.",
        .former = "Nobody got any of the questions.",
        .cells = {choice("who gets them", {"trial audience", "nobody", "everybody"}, 0, {}, 1)},
        .also_asks = {&q1_6_b, &q1_6_c}},
    Rule{
        .id = "1.6/at-most-two-questions",
        .says = "At most two of them are shown, last in the form.",
        .former_with = "1.6/screening-audience",
        .cells = {amount("questions", Unit::item, 2), choice("place", {"last", "not last"}, 0)},
        .also_asks = {&q1_6_a}},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_6_screening() { return {"1.6", "Trial of screening questions", rules}; }
}  // namespace lakmus::model
