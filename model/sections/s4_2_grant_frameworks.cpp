/// Section 4.2: changes of the code list of grant frameworks.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr auto mink = GrantFramework::minkerhverv;
constexpr auto uplift = GrantFramework::uddannelse_110_pct;
constexpr auto education_lift = GrantFramework::uddannelsesloeft;
constexpr Members categories_of_mink = members(25, 26, 27, 28, 29, 30, 36, 39, 40, 41, 45, 46, 47);
constexpr Members closed_frameworks = members(2, 3, 12, 13);
constexpr Date closing_day = date(2021, 1, 1);
constexpr Date uplift_begins = date(2020, 8, 1);
constexpr std::string_view reason_without_nuph = "Revision af Plan";

constexpr Question q4_2_a{
    "Q4.2a",
    "May a new activity under a closed framework start before 2021?",
    {"accepted", "refused"}};
constexpr Question q4_2_b{
    "Q4.2b",
    "May a new activity under framework 12 start between 2021-01-01 and today?",
    {"accepted", "refused"}};
constexpr Question q4_2_c{
    "Q4.2c",
    "May an update move an activity to another closed framework, or its start into 2021?",
    {"accepted", "refused"}};
constexpr Question q4_2_d{
    "Q4.2d", "Is the period of framework 17 validated?", {"accepted", "refused"}};
constexpr Question q4_2_e{
    "Q4.2e",
    "Does stopping an activity make a NUPH whose framework was updated to or from 18?",
    {"none"}};
constexpr Question q4_2_f{
    "Q4.2f", "Does stopping an activity of another framework make a NUPH?", {"none"}};
constexpr Question q4_2_h{
    "Q4.2h",
    "How are frameworks and holding categories treated that the note does not list?",
    {"accepted", "refused"}};

constexpr unsigned id_of(GrantFramework framework) { return static_cast<unsigned>(framework); }
constexpr unsigned id_of(HoldingCategory category) { return static_cast<unsigned>(category); }

bool is_closed(GrantFramework framework) { return closed_frameworks.contains(id_of(framework)); }

/// An activity as it would stand after the command.
Activity proposed(const Facts&, const CreateActivity& c) {
    return {.framework = c.framework, .category = c.category, .start = c.start, .end = c.end};
}

Activity proposed(const Facts& facts, const UpdateActivity& c) {
    const auto* found = facts.state().find(c.activity);
    auto activity = found != nullptr ? *found : Activity{};
    activity.framework = c.framework.value_or(activity.framework);
    activity.category = c.category.value_or(activity.category);
    activity.start = c.start.value_or(activity.start);
    return activity;
}

template <class Command>
Finding wrong_category(const Facts& facts, const Command& c) {
    const auto activity = proposed(facts, c);
    if (activity.framework != mink)
        return Finding::irrelevant;
    return broken_if(!facts.cell().contains(id_of(activity.category)));
}

template <class Command>
Finding unknown_framework(const Facts& facts, const Command& c) {
    return proposed(facts, c).framework == mink ? Finding::broken : Finding::irrelevant;
}

template <class Command>
Finding not_listed(const Facts& facts, const Command& c) {
    const auto activity = proposed(facts, c);
    if (activity.framework == mink || activity.framework == GrantFramework{})
        return Finding::irrelevant;
    const auto listed = [](std::span<const Code> list, unsigned id) {
        return find_code(list, static_cast<int>(id)) != nullptr;
    };
    return broken_if(
        !listed(grant_frameworks(), id_of(activity.framework)) ||
        !listed(holding_categories(), id_of(activity.category))
    );
}

Finding outside_the_period(const Facts& facts, const CreateActivity& c) {
    const Date ends{std::chrono::days{facts.amount()}};
    return broken_if(c.framework == uplift && (c.start < uplift_begins || c.start > ends));
}

Finding uses_a_closed_framework(const Facts& facts, const CreateActivity& c) {
    if (!facts.cell().contains(id_of(c.framework)))
        return Finding::irrelevant;
    const bool by_its_year = c.framework != education_lift && c.start >= closing_day;
    if (c.start < closing_day && c.start <= facts.today())
        return Finding::irrelevant;
    return broken_if(c.start > facts.today() || by_its_year);
}

Finding starts_before_the_closing(const Facts&, const CreateActivity& c) {
    return broken_if(is_closed(c.framework) && c.start < closing_day);
}

Finding starts_until_today(const Facts& facts, const CreateActivity& c) {
    return broken_if(
        c.framework == education_lift && c.start >= closing_day && c.start <= facts.today()
    );
}

Finding updates_one_under_a_closed_framework(const Facts& facts, const UpdateActivity& c) {
    const auto* found = facts.state().find(c.activity);
    return found != nullptr && is_closed(found->framework) ? Finding::kept : Finding::irrelevant;
}

Finding moves_into_what_is_closed(const Facts& facts, const UpdateActivity& c) {
    const auto* found = facts.state().find(c.activity);
    if (found == nullptr)
        return Finding::irrelevant;
    const auto after = proposed(facts, c);
    if (!is_closed(after.framework))
        return Finding::irrelevant;
    return broken_if(
        after.framework != found->framework ||
        (after.start != found->start && after.start >= closing_day)
    );
}

/// What stopping an activity says of NUPH to the citizen's a-kasse.
template <class Command>
bool judge_nuph(Draft& draft, const Command& c) {
    const auto& activity = *draft.state().find(c.activity);
    if (activity.created_with != mink || activity.framework != mink)
        return false;
    const Message nuph{MessageKind::nuph, {Role::akasse, 0}, {activity.citizen, activity.id.value}};
    if (draft.citizen(activity.citizen).akasse.value == 0)
        return false;
    draft.message(nuph, Times::never);
    return true;
}

/// By the known issue a NUPH may come, and for one reason it surely does not.
template <class Command>
bool make_nuph(Draft& draft, const Command& c) {
    if (c.reason == reason_without_nuph)
        return judge_nuph(draft, c);
    const auto& activity = *draft.state().find(c.activity);
    if (activity.created_with != mink || activity.framework != mink ||
        draft.citizen(activity.citizen).akasse.value == 0)
        return false;
    draft.message(
        {MessageKind::nuph, {Role::akasse, 0}, {activity.citizen, activity.id.value}},
        Times::unspecified
    );
    return true;
}

template <class Command>
bool leave_moved_open(Draft& draft, const Command& c) {
    const auto& activity = *draft.state().find(c.activity);
    if ((activity.created_with == mink) != (activity.framework == mink))
        draft.others_may_get(MessageKind::nuph);
    return false;
}

template <class Command>
bool leave_others_open(Draft& draft, const Command& c) {
    const auto& activity = *draft.state().find(c.activity);
    if (activity.created_with != mink && activity.framework != mink)
        draft.others_may_get(MessageKind::nuph);
    return false;
}

constexpr std::array rules{
    Rule{
        .id = "4.2/framework-18",
        .says = "Framework 18 can be used with thirteen holding categories, and with no other.",
        .former = "The framework was unknown: refused.",
        .cells = {list("holding categories", &holding_categories, categories_of_mink)},
        .clauses = clauses(
            refuses<wrong_category<CreateActivity>>(),
            refuses<wrong_category<UpdateActivity>>(),
            refuses<unknown_framework<CreateActivity>>(formerly),
            refuses<unknown_framework<UpdateActivity>>(formerly),
            open<not_listed<CreateActivity>>(q4_2_h),
            open<not_listed<UpdateActivity>>(q4_2_h)
        )},
    Rule{
        .id = "4.2/framework-17-text",
        .says = "The description of framework 17 names the period 2020-08-01 to 2022-12-31.",
        .former = "It named a period to 2021-12-31.",
        .cells = {amount(
            "last day",
            Unit::date,
            static_cast<std::uint64_t>(date(2022, 12, 31).time_since_epoch().count()),
            static_cast<std::uint64_t>(date(2021, 12, 31).time_since_epoch().count())
        )},
        .clauses = clauses(open<outside_the_period>(q4_2_d))},
    Rule{
        .id = "4.2/closed-frameworks",
        .says =
            "Frameworks 2, 3, 12 and 13 are refused for a new activity that starts after today.",
        .decides = "For 2, 3 and 13 any start in 2021 or later is refused.",
        .former = "They were accepted.",
        .cells = {list("grant frameworks", &grant_frameworks, closed_frameworks, Members{})},
        .clauses = clauses(
            refuses<uses_a_closed_framework>(),
            open<starts_before_the_closing>(q4_2_a, as_intended),
            open<starts_until_today>(q4_2_b, as_intended)
        )},
    Rule{
        .id = "4.2/closed-frameworks-updatable",
        .says = "An activity that is already registered with one of them can be updated.",
        .held_before = true,
        .clauses = clauses(
            permits<updates_one_under_a_closed_framework>(always),
            open<moves_into_what_is_closed>(q4_2_c, as_intended)
        )},
    Rule{
        .id = "4.2/no-nuph-for-18",
        .says = "Cancelling or interrupting an activity created with framework 18 makes no NUPH to "
                "the a-kasse.",
        .decides = "A citizen without an a-kasse has nobody to be told.",
        .known = "It makes one, though never for the reason \"Revision af Plan\".",
        .known_fix = "the first patch after the release",
        .clauses = clauses(
            effect<judge_nuph<CancelActivity>>(but_known_issue),
            effect<judge_nuph<InterruptActivity>>(but_known_issue),
            effect<make_nuph<CancelActivity>>(by_known_issue),
            effect<make_nuph<InterruptActivity>>(by_known_issue),
            effect<leave_moved_open<CancelActivity>>(q4_2_e),
            effect<leave_moved_open<InterruptActivity>>(q4_2_e),
            effect<leave_others_open<CancelActivity>>(q4_2_f),
            effect<leave_others_open<InterruptActivity>>(q4_2_f)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s4_2_grant_frameworks() { return {"4.2", "Grant frameworks", rules}; }
}  // namespace lakmus::model
