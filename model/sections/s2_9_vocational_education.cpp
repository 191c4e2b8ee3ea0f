/// Section 2.9: type 77, soon in vocational education, keeps the searchable CV.

#include "model/sections/leave.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Members of_type = members(AbsenceType::paa_vej_paa_erhvervsuddannelse);

constexpr Question q2_9{
    "Q2.9",
    "Does a type 77 that started before 2021-03-15 still exempt from the searchable CV?",
    {"no"}};

bool started_before_the_release(const Facts& facts, const Absence& absence) {
    return of_type.contains(id_of(absence.type)) &&
           Instant{absence.period.start} < release_instant && facts.mode() == Mode::intended;
}

constexpr std::array rules{
    Rule{
        .id = "2.9/77-needs-searchable-cv",
        .says = "Type 77 does not exempt from the searchable CV.",
        .former = "It did.",
        .cells = {list("duties", &duties, Members{}, members(Duty::searchable_cv))},
        .tables =
            {.exempts = {always_of(of_type), from_cell(0), members(Duty::cv, Duty::searchable_cv)},
             .open_exemption =
                 {.applies = &started_before_the_release,
                  .duties = members(Duty::searchable_cv),
                  .question = &q2_9}}},
};
static_assert(well_formed(rules));
}  // namespace

Section s2_9_vocational_education() { return {"2.9", "Type 77 and the searchable CV", rules}; }
}  // namespace lakmus::model
