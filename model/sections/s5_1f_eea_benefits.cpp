/// Section 5.1, Fleur-data: reported periods of EEA benefits can be interrupted.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Question q5f_a{
    "Q5f.a",
    "May the interruption lie on the first or the last day of the period?",
    {"accepted", "refused"}};
constexpr Question q5f_b{
    "Q5f.b", "May a period be interrupted a second time?", {"accepted", "refused"}};
constexpr Question q5f_c{
    "Q5f.c",
    "May the a-kasse that made a report delete it though it never was the citizen's?",
    {"accepted", "refused"}};
constexpr Question q5f_d{
    "Q5f.d", "What does an update do that names start or country?", {"ignored", "refused"}};
constexpr Question q5f_f{"Q5f.f", "Does a call to version 3 work?", {"accepted", "refused"}};

using Create = CreateEEABenefitsPaymentData;
using Update = UpdateEEABenefitsPaymentData;
using Delete = DeleteEEABenefitsPaymentData;

template <class Command>
Finding calls_version_2(const Facts&, const Command& c) {
    return broken_if(c.version == 2);
}

template <class Command>
Finding calls_another_version(const Facts&, const Command& c) {
    return broken_if(c.version && *c.version != 2 && *c.version != 4);
}

/// The fund that sends the call; the citizen's own where the call names none.
AkasseId sender(const Facts& facts, const Citizen& citizen) {
    const auto code = facts.call().by.code;
    return code != 0 ? AkasseId{code} : citizen.akasse;
}

const Citizen* citizen_of_payment(const Facts& facts, PaymentId id) {
    const auto* payment = facts.state().find(id);
    return payment != nullptr ? facts.state().find(payment->citizen) : nullptr;
}

bool is_by_akasse(const Facts& facts) { return facts.call().by.role == Role::akasse; }

Finding lacks_date_or_cause(const Facts& facts, const Update& c) {
    const auto* payment = facts.state().find(c.payment);
    if (payment == nullptr)
        return Finding::irrelevant;
    const bool cause_is_listed = c.cause && find_code(interruption_causes(), *c.cause) != nullptr;
    return broken_if(!c.interruption || !cause_is_listed || payment->citizen != c.citizen);
}

Finding there_was_no_update(const Facts&, const Update&) { return Finding::broken; }

Finding interrupts_again(const Facts& facts, const Update& c) {
    const auto* payment = facts.state().find(c.payment);
    return broken_if(payment != nullptr && payment->interruption != no_end);
}

Finding outside_the_period(const Facts& facts, const Update& c) {
    const auto* payment = facts.state().find(c.payment);
    if (payment == nullptr || !c.interruption)
        return Finding::irrelevant;
    return broken_if(*c.interruption < payment->start || *c.interruption > payment->end);
}

Finding on_an_end(const Facts& facts, const Update& c) {
    const auto* payment = facts.state().find(c.payment);
    return broken_if(
        payment != nullptr && c.interruption &&
        (*c.interruption == payment->start || *c.interruption == payment->end)
    );
}

Finding updated_by_no_member_fund(const Facts& facts, const Update& c) {
    const auto* citizen = citizen_of_payment(facts, c.payment);
    if (citizen == nullptr || !is_by_akasse(facts))
        return Finding::irrelevant;
    return broken_if(!facts.by_akasse_of(facts.state().find(c.payment)->citizen));
}

bool made_it(const Facts& facts, PaymentId id) {
    const auto* payment = facts.state().find(id);
    const auto* citizen = citizen_of_payment(facts, id);
    return payment != nullptr && citizen != nullptr &&
           payment->reported_by == sender(facts, *citizen);
}

Finding deleted_by_no_member_fund(const Facts& facts, const Delete& c) {
    const auto* citizen = citizen_of_payment(facts, c.payment);
    if (citizen == nullptr || !is_by_akasse(facts))
        return Finding::irrelevant;
    const bool member = facts.by_akasse_of(facts.state().find(c.payment)->citizen);
    return !member && made_it(facts, c.payment) ? Finding::irrelevant : broken_if(!member);
}

Finding deleted_by_a_maker_without_member(const Facts& facts, const Delete& c) {
    const auto* citizen = citizen_of_payment(facts, c.payment);
    return broken_if(
        citizen != nullptr && is_by_akasse(facts) &&
        !facts.by_akasse_of(facts.state().find(c.payment)->citizen) && made_it(facts, c.payment)
    );
}

Finding deleted_by_another_fund(const Facts& facts, const Delete& c) {
    if (citizen_of_payment(facts, c.payment) == nullptr || !is_by_akasse(facts))
        return Finding::irrelevant;
    return broken_if(!made_it(facts, c.payment));
}

Finding names_what_is_fixed(const Facts&, const Update& c) {
    return broken_if(c.start || c.country);
}

bool keep_start_and_country(Draft& draft, const Update& c) {
    if (!c.start && !c.country)
        return false;
    if (draft.amount() != 0) {
        auto& payment = draft.payment(c.payment);
        payment.start = c.start.value_or(payment.start);
        payment.country = c.country.value_or(payment.country);
    }
    return true;
}

/// Who may update and delete is said by rules of this section.
bool names_akasser(const Facts& facts, const AnyCall& e) {
    return is_by_akasse(facts) && (std::holds_alternative<Update>(e.call.command) ||
                                   std::holds_alternative<Delete>(e.call.command));
}

bool interrupt(Draft&, const Update&) { return true; }

constexpr std::array rules{
    Rule{
        .id = "5.1f/version-2-removed",
        .says = "A call to version 2 fails.",
        .decides = "A call that names no version uses the newest.",
        .former = "It worked.",
        .clauses = clauses(
            refuses<calls_version_2<Create>>(),
            refuses<calls_version_2<Update>>(),
            refuses<calls_version_2<Delete>>(),
            open<calls_another_version<Create>>(q5f_f, as_intended),
            open<calls_another_version<Update>>(q5f_f, as_intended),
            open<calls_another_version<Delete>>(q5f_f, as_intended)
        )},
    Rule{
        .id = "5.1f/update-interrupts",
        .says = "An update adds interruption date and cause (1 to 6) to a reported period; start "
                "and end stay.",
        .decides = "Without date or cause, or for another citizen's report, it is refused.",
        .former = "There was no such method.",
        .clauses = clauses(
            refuses<lacks_date_or_cause>(),
            refuses<there_was_no_update>(formerly),
            open<interrupts_again>(q5f_b, as_intended),
            effect<interrupt>()
        )},
    Rule{
        .id = "5.1f/interruption-within-period",
        .says = "The interruption date lies between start and end of the period.",
        .clauses = clauses(refuses<outside_the_period>(), open<on_an_end>(q5f_a, as_intended))},
    Rule{
        .id = "5.1f/member-or-former-member",
        .says = "An a-kasse may update if the citizen is or has been its member.",
        .clauses = clauses(refuses<updated_by_no_member_fund>()),
        .tables = {.names_sender = &names_akasser}},
    Rule{
        .id = "5.1f/delete-by-membership",
        .says = "An a-kasse may delete a report if the citizen is or has been its member, whoever "
                "made it.",
        .former = "Only the a-kasse that made it could delete it.",
        .clauses = clauses(
            refuses<deleted_by_no_member_fund>(),
            refuses<deleted_by_another_fund>(formerly),
            open<deleted_by_a_maker_without_member>(q5f_c, as_intended)
        )},
    Rule{
        .id = "5.1f/start-and-country-fixed",
        .says = "An update changes neither start date nor EEA country.",
        .cells = {choice("start and country", {"fixed", "changed"}, 0)},
        .clauses = clauses(
            effect<keep_start_and_country>(), open<names_what_is_fixed>(q5f_d, as_intended)
        )},
    Rule{
        .id = "5.1f/readers-on-version-4",
        .says = "Jobcentre and Jobnet read from version 4.",
        .former = "They read from version 2 or 3.",
        .cells = {amount("service version", Unit::item, 4, 3)}},
};
static_assert(well_formed(rules));
}  // namespace

Section s5_1f_eea_benefits() { return {"5.1f", "EEA benefits", rules}; }
}  // namespace lakmus::model
