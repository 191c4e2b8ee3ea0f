#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
/// Once their time is over the data may be gone, though the job has not run; before the release
/// they were kept.
void show(const Showing& showing, ExpectedField& field, const Referral& referral) {
    const auto rule = rule_index<"6.1/systematic-referral-retention">();
    const auto years = static_cast<int>(showing.choice_of(rule));
    const bool is_due = showing.facts.today() >= plus_years(referral.registered, years);
    if (!referral.deleted && is_due && showing.mode(rule) != Mode::former)
        field.also = 1;
}
}  // namespace

std::vector<FieldDef> retention_fields() {
    return {
        {View::referrals,
         Subject::referral,
         "",
         "kept",
         ValueKind::presence,
         {},
         "the data are still there"},
    };
}

void show_retention(Showing& showing) {
    static const auto kept = field_of(View::referrals, "");
    const auto rule = rule_index<"6.1/systematic-referral-retention">();
    for (const auto& citizen : showing.state().citizens)
        for (const auto& referral : citizen.referrals)
            show(
                showing,
                showing.add(kept, referral.id.value, referral.deleted ? 0 : 1, rule),
                referral
            );
}
}  // namespace lakmus::model
