#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
/// The places of the fields, looked up once.
struct Places {
    FieldIndex version = field_of(View::plan, "version");
    FieldIndex notification = field_of(View::plan, "notification");
    FieldIndex requirements = field_of(View::plan, "search_requirements");
    FieldIndex by_jobcentre = field_of(View::plan, "seen_by_jobcentre");
    FieldIndex by_jobkonsulent = field_of(View::plan, "seen_by_jobkonsulent");
    FieldIndex framework = field_of(View::activities, "framework");
    FieldIndex category = field_of(View::activities, "category");
    FieldIndex start = field_of(View::activities, "start");
    FieldIndex end = field_of(View::activities, "end");
    FieldIndex stopped = field_of(View::activities, "stopped");
    FieldIndex valid_to = field_of(View::grant_frameworks, "valid_to");
};

const Places& at() {
    static const Places places;
    return places;
}

/// The rule that made the newest version.
RuleIndex maker_of(const Plan& plan) {
    return plan.has_requirements ? rule_index<"4.1/new-plan-version">()
                                 : rule_index<"4.1/annulled-on-switch-to-10">();
}

void show_plan(Showing& showing, CitizenId id, const Plan& plan) {
    auto& version = showing.add(at().version, id.value, plan.version);
    if (plan.version != 0)
        version.rules.insert(maker_of(plan));
    auto& requirements = showing.add(at().requirements, id.value, plan.has_requirements ? 1 : 0);
    if (plan.version != 0)
        requirements.rules.insert(maker_of(plan));
    if (plan.version != 0)
        showing.add(at().notification, id.value, plan.notification, maker_of(plan));
    const auto rule = rule_index<"4.1/not-in-jobkonsulent">();
    if (!plan.has_requirements || plan.registered_in != ContactGroup::fleksjobvisiteret ||
        !showing.is_on(rule))
        return;
    showing.add(at().by_jobkonsulent, id.value, showing.choice_of(rule, 0) == 1 ? 1 : 0, rule);
    showing.add(at().by_jobcentre, id.value, showing.choice_of(rule, 1) == 0 ? 1 : 0, rule);
}

void show_activity(Showing& showing, const Activity& activity) {
    const auto id = activity.id.value;
    showing.add(at().framework, id, static_cast<std::int64_t>(activity.framework));
    showing.add(at().category, id, static_cast<std::int64_t>(activity.category));
    showing.add(at().start, id, number(activity.start));
    showing.add(at().end, id, number(activity.end));
    showing.add(at().stopped, id, activity.stopped ? 1 : 0);
}
}  // namespace

std::vector<FieldDef> plan_fields() {
    using enum ValueKind;
    using enum Subject;
    return {
        {View::plan,
         citizen,
         "version",
         "plan_version",
         ValueKind::number,
         {},
         "the version of the plan"},
        {View::plan,
         citizen,
         "notification",
         "plan_notification",
         ValueKind::number,
         {},
         "the change notification of the newest version"},
        {View::plan,
         citizen,
         "search_requirements",
         "search_requirements",
         flag,
         {},
         "job-search requirements are registered"},
        {View::plan,
         citizen,
         "seen_by_jobcentre",
         "requirements_seen_by_jobcentre",
         flag,
         {},
         "the jobcentre's own system shows them"},
        {View::plan,
         citizen,
         "seen_by_jobkonsulent",
         "requirements_seen_by_jobkonsulent",
         flag,
         {},
         "Jobnet for Jobkonsulenter shows them"},
        {View::activities,
         activity,
         "framework",
         "framework",
         ValueKind::number,
         {},
         "its grant framework"},
        {View::activities,
         activity,
         "category",
         "category",
         ValueKind::number,
         {},
         "its holding category"},
        {View::activities, activity, "start", "start", day, {}, "its first day"},
        {View::activities, activity, "end", "end", day, {}, "its last day"},
        {View::activities,
         activity,
         "stopped",
         "stopped",
         flag,
         {},
         "it is cancelled or interrupted"},
        {View::grant_frameworks,
         grant_framework,
         "valid_to",
         "valid_to",
         day,
         {},
         "the last day that its description names"},
    };
}

void show_plan(Showing& showing) {
    const auto& state = showing.state();
    for (std::size_t i = 0; i != state.citizens.size(); ++i)
        show_plan(showing, CitizenId{static_cast<std::uint16_t>(i)}, state.citizens[i].plan);
    for (const auto& activity : state.activities)
        show_activity(showing, activity);
    const auto rule = rule_index<"4.2/framework-17-text">();
    if (!state.activities.empty() && showing.is_on(rule))
        showing.add(
            at().valid_to,
            static_cast<std::uint16_t>(GrantFramework::uddannelse_110_pct),
            showing.choice_of(rule),
            rule
        );
}
}  // namespace lakmus::model
