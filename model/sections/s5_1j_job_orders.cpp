/// Section 5.1, job orders: who sees an order, and how it reaches the national list.

#include "model/facts.hpp"
#include "model/jobcentres.hpp"
#include "model/sections/sections.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
constexpr Question q5j_a{
    "Q5j.a", "Is an order created in JobAG internal?", {"internal", "released"}};
constexpr Question q5j_b{
    "Q5j.b",
    "When did an order reach the national list by itself before the release?",
    {"at once"}};
constexpr Question q5j_c{
    "Q5j.c", "Which messages does a referral to a released order send?", {"none"}};
constexpr Question q5j_d{
    "Q5j.d",
    "Does a jobcentre still see the order when its candidate was removed or has moved?",
    {"refused", "accepted"}};
constexpr Question q5j_e{
    "Q5j.e", "May others edit an order that is released?", {"refused", "accepted"}};
constexpr Question q5j_f{
    "Q5j.f", "May the number of positions be zero or negative?", {"refused", "accepted"}};
constexpr Question q5j_g{
    "Q5j.g",
    "May a closed order be changed, and is it on the national list?",
    {"accepted", "refused"}};
constexpr Question q5j_h{
    "Q5j.h",
    "Are events of type 10 or 11 recorded for an order created released, and at the migration?",
    {"no"}};
constexpr Question q5j_i{
    "Q5j.i",
    "Does a creator who is not in charge, or the company itself, see and edit an internal order?",
    {"accepted", "refused"}};
constexpr Question q5j_k{
    "Q5j.k",
    "How did a case worker's wish for a coordinator show before the release?",
    {"not kept"}};
constexpr Question q5j_m{
    "Q5j.m",
    "May a jobcentre outside the network refer a candidate to an internal order?",
    {"refused", "accepted"}};

/// How the sender of a call stands to an order.
enum class Standing : std::uint8_t { primary, creator, referring, formerly_referring, stranger };

bool is_candidate_of(const Facts& facts, const Candidate& candidate, std::uint16_t jobcentre) {
    const auto* citizen = facts.state().find(candidate.citizen);
    return !candidate.removed && citizen != nullptr &&
           jobcentre_of(citizen->municipality) == jobcentre;
}

Standing standing_of(const Facts& facts, const JobOrder& order) {
    const auto& by = facts.call().by;
    if (by == order.responsible || (by.role == order.responsible.role && by.code == 0))
        return Standing::primary;
    if (by.role == Role::jobcentre &&
        std::ranges::find(order.network, by.code) != order.network.end())
        return Standing::primary;
    if (by == order.creator)
        return Standing::creator;
    if (by.role != Role::jobcentre)
        return Standing::stranger;
    auto standing = Standing::stranger;
    for (const auto& candidate : order.candidates) {
        if (candidate.jobcentre == by.code && is_candidate_of(facts, candidate, by.code))
            return Standing::referring;
        const bool lives_there = is_candidate_of(facts, candidate, by.code);
        if (candidate.jobcentre == by.code || lives_there)
            standing = Standing::formerly_referring;
    }
    return standing;
}

const JobOrder* internal_order(const Facts& facts, OrderId id) {
    const auto* order = facts.state().find(id);
    return order != nullptr && order->internal ? order : nullptr;
}

Finding read_by_a_stranger(const Facts& facts, const GetCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    if (order == nullptr)
        return Finding::irrelevant;
    const auto standing = standing_of(facts, *order);
    if (standing == Standing::primary)
        return Finding::kept;
    return standing == Standing::stranger ? Finding::broken : Finding::irrelevant;
}

Finding edited_by_a_stranger(const Facts& facts, const UpdateCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    if (order == nullptr)
        return Finding::irrelevant;
    const auto standing = standing_of(facts, *order);
    if (standing == Standing::primary)
        return Finding::kept;
    return standing == Standing::stranger ? Finding::broken : Finding::irrelevant;
}

template <class Command>
Finding by_the_creator(const Facts& facts, const Command& c) {
    const auto* order = internal_order(facts, c.order);
    return broken_if(order != nullptr && standing_of(facts, *order) == Standing::creator);
}

Finding read_by_the_referring(const Facts& facts, const GetCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    const bool refers = order != nullptr && standing_of(facts, *order) == Standing::referring;
    return refers ? Finding::kept : Finding::irrelevant;
}

Finding edited_by_the_referring(const Facts& facts, const UpdateCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    const bool refers = order != nullptr && standing_of(facts, *order) != Standing::primary &&
                        (standing_of(facts, *order) == Standing::referring ||
                         standing_of(facts, *order) == Standing::formerly_referring);
    return refers ? Finding::broken : Finding::irrelevant;
}

Finding read_after_the_referral(const Facts& facts, const GetCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    return broken_if(
        order != nullptr && standing_of(facts, *order) == Standing::formerly_referring
    );
}

Finding refers_from_outside(const Facts& facts, const ReferCandidate& c) {
    const auto* order = internal_order(facts, c.order);
    return broken_if(order != nullptr && standing_of(facts, *order) != Standing::primary);
}

Finding edits_a_released_order(const Facts& facts, const UpdateCompanyRecruitment& c) {
    const auto* order = facts.state().find(c.order);
    return broken_if(
        order != nullptr && !order->internal && standing_of(facts, *order) != Standing::primary
    );
}

Finding releases_it(const Facts& facts, const UpdateCompanyRecruitment& c) {
    const auto* order = internal_order(facts, c.order);
    const bool releases =
        order != nullptr && c.internal == false && standing_of(facts, *order) == Standing::primary;
    return releases ? Finding::kept : Finding::irrelevant;
}

Finding changes_a_closed_order(const Facts& facts, const UpdateCompanyRecruitment& c) {
    const auto* order = facts.state().find(c.order);
    return broken_if(order != nullptr && order->closed);
}

template <class Command>
Finding description_too_long(const Facts& facts, const Command& c) {
    const std::optional<std::string> description{c.description};
    if (!description || description->empty())
        return Finding::irrelevant;
    const auto is_first_byte = [](char byte) {
        return (static_cast<unsigned>(byte) & 0xC0U) != 0x80U;
    };
    return broken_if(std::ranges::count_if(*description, is_first_byte) > facts.amount());
}

template <class Command>
Finding positions_below_one(const Facts&, const Command& c) {
    return broken_if(c.positions && *c.positions < 1);
}

template <class Command>
Finding positions_given(const Facts&, const Command& c) {
    return c.positions && *c.positions >= 1 ? Finding::kept : Finding::irrelevant;
}

bool ask_for_coordinator(Draft& draft, const CreateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    if (!order.created_in_jobag)
        return false;
    order.coordinator = draft.amount() == 0;
    return true;
}

bool keep_the_wish(Draft& draft, const CreateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    if (order.created_in_jobag || !c.coordinator)
        return false;
    order.coordinator = draft.amount() == 0 && *c.coordinator;
    return true;
}

/// An order created internal is not on the list; one created released may have an event.
bool make_internal(Draft& draft, const CreateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    if (order.created_in_jobag)
        return false;
    if (!c.internal)
        order.internal = draft.amount() == 0;
    order.on_national_list = !order.internal;
    if (!order.internal)
        ++order.doubtful_events;
    return true;
}

bool release_at_once(Draft& draft, const CreateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    order.internal = false;
    order.on_national_list = true;
    return true;
}

bool leave_jobag_open(Draft& draft, const CreateCompanyRecruitment& c) {
    auto& order = draft.order(c.order);
    if (!order.created_in_jobag || c.internal)
        return false;
    order.internal = q5j_a.readings[draft.choose()] == "internal";
    order.on_national_list = !order.internal;
    if (!order.internal)
        ++order.doubtful_events;
    return true;
}

bool stay_internal(Draft& draft, const PassTime&) {
    bool fired = false;
    for (auto& order : draft.draft().orders) {
        if (!order.internal)
            continue;
        fired = true;
        if (draft.amount() != 0)
            order.on_national_list = true;
    }
    return fired;
}

bool keep_list_in_step(Draft& draft, const OrderTurned& e) {
    draft.order(e.order).on_national_list = draft.amount() == 0 && !e.internal;
    return true;
}

bool keep_the_coordinator(Draft& draft, const OrderTurned& e) {
    if (e.internal)
        return false;
    auto& order = draft.order(e.order);
    order.coordinator = order.coordinator && draft.amount() == 0;
    return true;
}

bool record_release(Draft& draft, const OrderTurned& e) {
    if (e.internal)
        return false;
    ++draft.order(e.order).released_count;
    return true;
}

bool record_withdrawal(Draft& draft, const OrderTurned& e) {
    if (!e.internal)
        return false;
    ++draft.order(e.order).withdrawn_count;
    return true;
}

bool migrate(Draft& draft, const Released&) {
    for (auto& order : draft.draft().orders) {
        order.internal = false;
        order.on_national_list = true;
        ++order.doubtful_events;
    }
    return !draft.state().orders.empty();
}

bool drop_positions(Draft& draft, const CreateCompanyRecruitment& c) {
    draft.order(c.order).positions = 0;
    return c.positions.has_value();
}

bool is_in_network(const JobOrder& order, std::uint16_t jobcentre) {
    return (order.responsible.role == Role::jobcentre && order.responsible.code == jobcentre) ||
           std::ranges::find(order.network, jobcentre) != order.network.end();
}

bool tell_of_referral(Draft& draft, const ReferCandidate& c) {
    const auto& order = draft.order(c.order);
    const auto jobcentre = jobcentre_of(draft.citizen(c.citizen).municipality);
    if (!order.internal || is_in_network(order, jobcentre))
        return false;
    draft.message(
        {MessageKind::candidate_referred, {Role::jobcentre, jobcentre}, {c.citizen, c.order.value}},
        Times::once
    );
    return true;
}

bool leave_released_open(Draft& draft, const ReferCandidate& c) {
    if (!draft.order(c.order).internal)
        draft.others_may_get(MessageKind::candidate_referred);
    return false;
}

constexpr std::array rules{
    Rule{
        .id = "5.1j/coordinator-by-default-in-jobag",
        .says = "An order made in JobAG asks for a coordinator.",
        .held_before = true,
        .cells = {choice("coordinator", {"asked for", "not asked for"}, 0)},
        .clauses = clauses(effect<ask_for_coordinator>(always))},
    Rule{
        .id = "5.1j/coordinator-by-caseworker",
        .says = "A case worker can attach a coordinator when creating an order in the authority's "
                "own system.",
        .former = "It was not possible: the wish was not kept.",
        .cells = {choice("the wish", {"kept", "not kept"}, 0, {}, 1)},
        .clauses = clauses(effect<keep_the_wish>(always)),
        .also_asks = {&q5j_k}},
    Rule{
        .id = "5.1j/internal-by-default",
        .says = "An order created in a case system is internal unless it is given otherwise.",
        .former = "The field did not exist: orders were released automatically.",
        .cells = {choice("by default", {"internal", "released"}, 0)},
        .clauses = clauses(
            effect<make_internal>(),
            effect<release_at_once>(formerly),
            effect<leave_jobag_open>(q5j_a, as_intended)
        )},
    Rule{
        .id = "5.1j/no-automatic-release",
        .says = "No order reaches the national list by itself.",
        .former_with = "5.1j/internal-by-default",
        .cells = {choice("an internal order", {"stays internal", "is released by itself"}, 0)},
        .clauses = clauses(effect<stay_internal>()),
        .also_asks = {&q5j_b}},
    Rule{
        .id = "5.1j/internal-visibility",
        .says = "An internal order is seen and edited only by the authority in charge and the "
                "recruitment network.",
        .decides = "Refusing a stranger and not finding the order both conform.",
        .clauses = clauses(
            refuses<read_by_a_stranger>(),
            refuses<edited_by_a_stranger>(),
            open<by_the_creator<GetCompanyRecruitment>>(q5j_i),
            open<by_the_creator<UpdateCompanyRecruitment>>(q5j_i)
        )},
    Rule{
        .id = "5.1j/referral-sees-not-edits",
        .says = "A jobcentre outside the network whose citizen is referred sees the internal "
                "order, cannot edit it, and is told.",
        .clauses = clauses(
            permits<read_by_the_referring>(),
            refuses<edited_by_the_referring>(),
            open<read_after_the_referral>(q5j_d),
            open<refers_from_outside>(q5j_m),
            effect<tell_of_referral>(),
            effect<leave_released_open>(q5j_c)
        ),
        .sends_messages = true},
    Rule{
        .id = "5.1j/release-by-update",
        .says = "The authority in charge or another of the network releases it by an update, from "
                "day one; the coordinator stays.",
        .cells = {choice("coordinator", {"stays", "is dropped"}, 0)},
        .clauses = clauses(permits<releases_it>(), effect<keep_the_coordinator>())},
    Rule{
        .id = "5.1j/released-is-national",
        .says = "A released order is on the national list; making it internal takes it off.",
        .cells = {choice("the list", {"follows", "does not follow"}, 0)},
        .clauses = clauses(
            effect<keep_list_in_step>(),
            open<edits_a_released_order>(q5j_e),
            open<changes_a_closed_order>(q5j_g)
        )},
    Rule{
        .id = "5.1j/event-10-released",
        .says = "Releasing an order records an event of action type 10.",
        .former = "The type was unknown.",
        .clauses = clauses(effect<record_release>()),
        .also_asks = {&q5j_h}},
    Rule{
        .id = "5.1j/event-11-withdrawn",
        .says = "Making a released order internal records an event of action type 11.",
        .former = "The type was unknown.",
        .clauses = clauses(effect<record_withdrawal>())},
    Rule{
        .id = "5.1j/migration",
        .says = "At the release every existing order becomes released and is on the national list.",
        .clauses = clauses(effect<migrate>())},
    Rule{
        .id = "5.1j/number-of-positions",
        .says = "The number of positions is optional; any whole number from 1 on is accepted.",
        .former = "The field did not exist.",
        .clauses = clauses(
            permits<positions_given<CreateCompanyRecruitment>>(),
            permits<positions_given<UpdateCompanyRecruitment>>(),
            open<positions_below_one<CreateCompanyRecruitment>>(q5j_f),
            open<positions_below_one<UpdateCompanyRecruitment>>(q5j_f),
            effect<drop_positions>(formerly)
        )},
    Rule{
        .id = "5.1j/description-5000",
        .says = "The description holds up to 5000 characters.",
        .decides = "Characters are code points, not bytes.",
        .former = "It held 2000.",
        .cells = {amount("characters", Unit::character, 5000, 2000)},
        .clauses = clauses(
            refuses<description_too_long<CreateCompanyRecruitment>>(always),
            refuses<description_too_long<UpdateCompanyRecruitment>>(always)
        )},
};
static_assert(well_formed(rules));
}  // namespace

Section s5_1j_job_orders() { return {"5.1j", "Job orders", rules}; }
}  // namespace lakmus::model
