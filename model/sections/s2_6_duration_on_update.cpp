/// Section 2.6: an update keeps to the longest duration of less intensive effort.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Members limited_types = members(43, 44, 45, 46, 71);

constexpr Question q2_6_a{
    "Q2.6a", "May the absence end exactly six weeks after its start?", {"accepted", "refused"}};
constexpr Question q2_6_b{"Q2.6b", "How long may type 73 last?", {"accepted", "refused"}};
constexpr Question q2_6_c{
    "Q2.6c", "May type 77 last longer than six weeks?", {"accepted", "refused"}};
constexpr Question q2_6_d{"Q2.6d", "How long may types 72 and 78 last?", {"accepted", "refused"}};

bool is_limited(const Facts& facts, const AbsenceProposed& p) {
    return facts.cell(0).contains(id_of(p.type)) && p.period.end != no_end;
}

/// An update that keeps the end which an absence has had since before the release.
bool keeps_an_old_end(const AbsenceProposed& p) {
    return !p.is_creation() && p.existing->left_over && !p.end_moved() && !p.start_moved();
}

Finding longer_than_six_weeks(const Facts& facts, const AbsenceProposed& p) {
    if (!is_limited(facts, p) || keeps_an_old_end(p))
        return Finding::irrelevant;
    return broken_if(p.period.end > duration_edge(facts, p.period.start, 1).last);
}

Finding created_longer_than_six_weeks(const Facts& facts, const AbsenceProposed& p) {
    return p.is_creation() ? longer_than_six_weeks(facts, p) : Finding::irrelevant;
}

Finding on_the_edge(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(
        is_limited(facts, p) && !keeps_an_old_end(p) &&
        p.period.end == duration_edge(facts, p.period.start, 1).first
    );
}

Finding created_on_the_edge(const Facts& facts, const AbsenceProposed& p) {
    return p.is_creation() ? on_the_edge(facts, p) : Finding::irrelevant;
}

/// Beyond six weeks, for a type whose own limit the note does not tell.
template <unsigned... Types>
Finding beyond_six_weeks(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(
        members(Types...).contains(id_of(p.type)) && p.period.end != no_end &&
        p.period.end >= duration_edge(facts, p.period.start, 1).first
    );
}

Finding left_over(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(is_limited(facts, p) && keeps_an_old_end(p));
}

/// Marks what became too long by the fault, which no migration shortens.
bool mark_left_over(Draft& draft, const Released&) {
    for (auto& absence : draft.draft().absences)
        if (draft.cell(0).contains(id_of(absence.type)) && absence.period.end != no_end &&
            absence.period.end >= duration_edge(draft, absence.period.start, 1).first)
            absence.left_over = true;
    return false;
}

constexpr std::array rules{
    Rule{
        .id = "2.6/update-respects-duration",
        .says = "Types 43, 44, 45, 46 and 71 last at most six weeks, after an update too.",
        .decides = "Creation has the same limit; 72, 73, 77 and 78 are judged up to six weeks.",
        .former = "An update could make them longer.",
        .cells =
            {list("absence types", &absence_types, limited_types), amount("weeks", Unit::week, 6)},
        .clauses = clauses(
            refuses<longer_than_six_weeks>(),
            refuses<created_longer_than_six_weeks>(formerly),
            open<on_the_edge>(q2_6_a, as_intended),
            open<created_on_the_edge>(q2_6_a, formerly),
            open<beyond_six_weeks<73>>(q2_6_b, as_intended),
            open<beyond_six_weeks<77>>(q2_6_c),
            open<beyond_six_weeks<72, 78>>(q2_6_d),
            open<left_over>(q0_f, as_intended),
            effect<mark_left_over>()
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_6_duration_on_update() {
    return {"2.6", "Duration of less intensive effort on update", rules};
}
}  // namespace lakmus::model
