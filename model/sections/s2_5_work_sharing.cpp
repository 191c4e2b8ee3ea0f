/// Section 2.5: work sharing during rehabilitation.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr std::array rules{
    Rule{
        .id = "2.5/work-sharing-rehabilitation",
        .says = "Types 71, 72 and 78 can be created in groups 4 and 5.",
        .former = "They were refused in groups 4 and 5.",
        .cells =
            {list("absence types", &absence_types, members(71, 72, 78), Members{}),
             list("contact groups", &contact_groups, members(4, 5))},
        .clauses = clauses(refuses<lawful_by_own_list>(always)),
        .tables = {.lawful_in = {LawfulIn{from_cell(0), from_cell(1)}}}},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_5_work_sharing() { return {"2.5", "Work sharing during rehabilitation", rules}; }
}  // namespace lakmus::model
