#include "model/views/parts.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
/// The places of the fields, looked up once.
struct Places {
    FieldIndex reported = field_of(View::payments, "");
    FieldIndex start = field_of(View::payments, "start");
    FieldIndex end = field_of(View::payments, "end");
    FieldIndex interruption = field_of(View::payments, "interruption");
    FieldIndex cause = field_of(View::payments, "cause");
    FieldIndex by_jobcentre = field_of(View::payment_readers, "jobcentre_version");
    FieldIndex by_jobnet = field_of(View::payment_readers, "jobnet_version");
};

const Places& at() {
    static const Places places;
    return places;
}

void show_payment(Showing& showing, const EeaPayment& payment) {
    const auto id = payment.id.value;
    showing.add(at().reported, id, payment.deleted ? 0 : 1);
    if (payment.deleted)
        return;
    const auto fixed = rule_index<"5.1f/start-and-country-fixed">();
    const auto interrupts = rule_index<"5.1f/update-interrupts">();
    const bool interrupted = payment.interruption != no_end;
    auto& start = showing.add(at().start, id, number(payment.start));
    if (interrupted)
        start.rules.insert(fixed);
    auto& end = showing.add(at().end, id, number(payment.end));
    if (interrupted)
        end.rules.insert(interrupts);
    auto& interruption = showing.add(at().interruption, id, number(payment.interruption));
    if (!interrupted)
        return;
    interruption.rules.insert(interrupts);
    showing.add(at().cause, id, payment.cause, interrupts);
}

void show_readers(Showing& showing, CitizenId citizen) {
    const auto rule = rule_index<"5.1f/readers-on-version-4">();
    for (const auto field : {at().by_jobcentre, at().by_jobnet}) {
        auto& version = showing.add(field, citizen.value, showing.choice_of(rule), rule);
        if (showing.mode(rule) == Mode::former)
            version.also = std::int64_t{1} << 2;
    }
}
}  // namespace

std::vector<FieldDef> eea_benefit_fields() {
    using enum ValueKind;
    using enum Subject;
    return {
        {View::payments, payment, "", "reported", presence, {}, "the report is there"},
        {View::payments, payment, "start", "start", day, {}, "the first day"},
        {View::payments, payment, "end", "end", day, {}, "the last day"},
        {View::payments, payment, "interruption", "interruption", day, {}, "InterruptionDate"},
        {View::payments,
         payment,
         "cause",
         "cause",
         ValueKind::number,
         {},
         "EEABenefitsInterruptionCauseTypeIdentifier"},
        {View::payment_readers,
         citizen,
         "jobcentre_version",
         "payments_read_by_jobcentre",
         ValueKind::number,
         {},
         "the service version from which the jobcentre reads"},
        {View::payment_readers,
         citizen,
         "jobnet_version",
         "payments_read_by_jobnet",
         ValueKind::number,
         {},
         "the service version from which Jobnet reads"},
    };
}

void show_eea_benefits(Showing& showing) {
    const auto& state = showing.state();
    for (std::size_t i = 0; i != state.citizens.size(); ++i) {
        const CitizenId citizen{static_cast<std::uint16_t>(i)};
        if (std::ranges::find(state.payments, citizen, &EeaPayment::citizen) !=
            state.payments.end())
            show_readers(showing, citizen);
    }
    for (const auto& payment : state.payments)
        show_payment(showing, payment);
}
}  // namespace lakmus::model
