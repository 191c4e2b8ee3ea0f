#include "model/views.hpp"

#include "model/views/parts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lakmus::model {
namespace {
constexpr std::array view_defs{
    ViewDef{"person_status", Subject::citizen, "What PersonStatusService tells of a citizen."},
    ViewDef{"person_history", Subject::citizen, "What PersonHistoryService tells of a citizen."},
    ViewDef{"preparation_form", Subject::citizen, "The preparation form as the citizen gets it."},
    ViewDef{"form_receipt", Subject::citizen, "The receipt of the answered preparation form."},
    ViewDef{"invitations", Subject::invitation, "The invitations to meetings."},
    ViewDef{"deadlines", Subject::deadline, "The self-booking deadlines."},
    ViewDef{"absences", Subject::absence, "The absences that are not deleted, with their state."},
    ViewDef{"history", Subject::absence, "What PersonHistoryService tells of absences."},
    ViewDef{"jobnet", Subject::absence, "The absences that the citizen sees on Jobnet."},
    ViewDef{"joblog", Subject::citizen, "What the joblog search tells of a citizen."},
    ViewDef{"cv", Subject::citizen, "The CV on Jobnet."},
    ViewDef{"jobnet_profile", Subject::citizen, "The Jobnet profile."},
    ViewDef{"plan", Subject::citizen, "The plan (Min plan)."},
    ViewDef{"activities", Subject::activity, "The activities of the plan."},
    ViewDef{"grant_frameworks", Subject::grant_framework, "The code list of grant frameworks."},
    ViewDef{"orders", Subject::order, "The job orders, as those in charge see them."},
    ViewDef{"payments", Subject::payment, "The reported periods of EEA benefits."},
    ViewDef{"payment_readers", Subject::citizen, "Which service version JC and Jobnet read from."},
    ViewDef{"referrals", Subject::referral, "The data of systematic referrals."},
};
static_assert(view_defs.size() == static_cast<std::size_t>(View::referrals) + 1);

const std::vector<FieldDef>& fields() {
    static const auto all = [] {
        std::vector<FieldDef> fields;
        for (const auto& part :
             {person_fields(),
              absence_fields(),
              contact_course_fields(),
              cv_fields(),
              plan_fields(),
              job_order_fields(),
              eea_benefit_fields(),
              retention_fields()})
            fields.insert(fields.end(), part.begin(), part.end());
        return fields;
    }();
    return all;
}
}  // namespace

std::span<const ViewDef> views() { return view_defs; }
std::span<const FieldDef> view_fields() { return fields(); }
const FieldDef& field_def(FieldIndex field) { return fields()[static_cast<std::size_t>(field)]; }

FieldIndex field_of(View view, std::string_view name) {
    const auto found = std::ranges::find_if(fields(), [&](const FieldDef& f) {
        return f.view == view && f.name == name;
    });
    if (found == fields().end())
        std::abort();
    return static_cast<FieldIndex>(found - fields().begin());
}

bool admits(const ExpectedField& expected, std::int64_t value) {
    if (expected.anything || value == expected.value)
        return true;
    if (field_def(expected.field).kind == ValueKind::code_set)
        return (expected.value & ~value) == 0 && (value & ~(expected.value | expected.also)) == 0;
    return value >= 0 && value < 63 && ((expected.also >> value) & 1) != 0;
}

void show(const RuleBook& book, const State& state, std::vector<ExpectedField>& out) {
    out.clear();
    Showing showing{book, state, out};
    show_persons(showing);
    show_absences(showing);
    show_contact_course(showing);
    show_cv(showing);
    show_plan(showing);
    show_job_orders(showing);
    show_eea_benefits(showing);
    show_retention(showing);
}
}  // namespace lakmus::model
