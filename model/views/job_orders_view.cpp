#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
/// The places of the fields, looked up once.
struct Places {
    FieldIndex coordinator = field_of(View::orders, "coordinator");
    FieldIndex internal = field_of(View::orders, "internal");
    FieldIndex listed = field_of(View::orders, "on_national_list");
    FieldIndex positions = field_of(View::orders, "positions");
    FieldIndex released = field_of(View::orders, "released_events");
    FieldIndex withdrawn = field_of(View::orders, "withdrawn_events");
};

const Places& at() {
    static const Places places;
    return places;
}

void leave_open(ExpectedField& field, QuestionIndex question) {
    field.anything = true;
    field.questions.insert(question);
}

void show_coordinator(Showing& showing, const JobOrder& order) {
    const auto by_caseworker = rule_index<"5.1j/coordinator-by-caseworker">();
    const auto rule = order.created_in_jobag ? rule_index<"5.1j/coordinator-by-default-in-jobag">()
                                             : by_caseworker;
    auto& field = showing.add(at().coordinator, order.id.value, order.coordinator ? 1 : 0, rule);
    const bool before = showing.state().now < release_instant;
    if (before && !order.created_in_jobag)
        leave_open(field, question_index<"Q5j.k">());
}

void show_list(Showing& showing, const JobOrder& order) {
    const auto rule = order.internal ? rule_index<"5.1j/no-automatic-release">()
                                     : rule_index<"5.1j/released-is-national">();
    auto& field = showing.add(at().listed, order.id.value, order.on_national_list ? 1 : 0, rule);
    if (showing.state().now < release_instant)
        leave_open(field, question_index<"Q5j.b">());
    else if (order.closed)
        leave_open(field, question_index<"Q5j.g">());
}

void show_events(Showing& showing, const JobOrder& order) {
    const auto count = order.released_count;
    auto& released =
        showing.add(at().released, order.id.value, count, rule_index<"5.1j/event-10-released">());
    for (std::int64_t more = 1; more <= order.doubtful_events; ++more)
        released.also |= std::int64_t{1} << (count + more);
    if (released.also != 0)
        released.questions.insert(question_index<"Q5j.h">());
    showing.add(
        at().withdrawn,
        order.id.value,
        order.withdrawn_count,
        rule_index<"5.1j/event-11-withdrawn">()
    );
}

void show_order(Showing& showing, const JobOrder& order) {
    show_coordinator(showing, order);
    show_list(showing, order);
    auto& positions = showing.add(at().positions, order.id.value, order.positions);
    if (order.positions != 0)
        positions.rules.insert(rule_index<"5.1j/number-of-positions">());
    if (showing.state().now < release_instant)
        return;
    showing.add(
        at().internal,
        order.id.value,
        order.internal ? 1 : 0,
        rule_index<"5.1j/internal-by-default">()
    );
    show_events(showing, order);
}
}  // namespace

std::vector<FieldDef> job_order_fields() {
    using enum ValueKind;
    using enum Subject;
    return {
        {View::orders,
         order,
         "coordinator",
         "coordinator",
         flag,
         {},
         "a coordinator is asked for (RecruitmentCaseWorkerAllowed)"},
        {View::orders, order, "internal", "internal", flag, {}, "RecruitmentIsInternal"},
        {View::orders,
         order,
         "on_national_list",
         "on_national_list",
         flag,
         {},
         "the national list shows it"},
        {View::orders, order, "positions", "positions", ValueKind::number, {}, "NumberOfPositions"},
        {View::orders,
         order,
         "released_events",
         "released_events",
         ValueKind::number,
         {},
         "how many events of action type 10"},
        {View::orders,
         order,
         "withdrawn_events",
         "withdrawn_events",
         ValueKind::number,
         {},
         "how many events of action type 11"},
    };
}

void show_job_orders(Showing& showing) {
    for (const auto& order : showing.state().orders)
        show_order(showing, order);
}
}  // namespace lakmus::model
