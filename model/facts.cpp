#include "model/facts.hpp"

#include "model/jobcentres.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
/// What a list holds now, and what it holds as intended: a pair that only the latter has is
/// refused.
struct ListNow {
    Members now;
    Members intended;
};

ListNow read(const Facts& facts, RuleIndex rule, const Source& source) {
    if (source.cell < 0)
        return {source.constant, source.constant};
    const auto place = static_cast<std::size_t>(source.cell);
    return {facts.cell_of(rule, source.cell), facts.rules().rule(rule).cells[place].intended};
}

Lawfulness told_by(
    const Facts& facts, RuleIndex rule, const LawfulIn& list, AbsenceType type, ContactGroup group
) {
    const auto types = read(facts, rule, list.types);
    const auto groups = read(facts, rule, list.groups);
    const auto t = static_cast<unsigned>(type);
    const auto g = static_cast<unsigned>(group);
    if (types.now.contains(t) && groups.now.contains(g))
        return Lawfulness::lawful;
    if (!types.intended.contains(t))
        return Lawfulness::not_told;
    return list.closed || groups.intended.contains(g) ? Lawfulness::unlawful : Lawfulness::not_told;
}
}  // namespace

Told Facts::told(AbsenceType type, ContactGroup group) const {
    Told answer;
    for (const auto rule : catalogue_->lawfulness_rows()) {
        if (!is_on(rule))
            continue;
        for (const auto& list : catalogue_->rule(rule).tables.lawful_in) {
            const auto told = told_by(*this, rule, list, type, group);
            if (told == Lawfulness::lawful)
                return {told, rule};
            if (told == Lawfulness::unlawful)
                answer = {told, rule};
        }
    }
    return answer;
}

bool Facts::by_own_jobcentre(CitizenId id) const {
    const auto* citizen = state().find(id);
    return citizen != nullptr && call().by.role == Role::jobcentre &&
           (call().by.code == 0 || call().by.code == jobcentre_of(citizen->municipality));
}

bool Facts::by_own_akasse(CitizenId id) const {
    const auto* citizen = state().find(id);
    return citizen != nullptr && call().by.role == Role::akasse && citizen->akasse.value != 0 &&
           (call().by.code == 0 || call().by.code == citizen->akasse.value);
}

bool Facts::by_akasse_of(CitizenId id) const {
    const auto* citizen = state().find(id);
    if (citizen == nullptr || call().by.role != Role::akasse)
        return false;
    const auto fund = call().by.code != 0 ? AkasseId{call().by.code} : citizen->akasse;
    return fund.value != 0 &&
           (citizen->akasse == fund ||
            std::ranges::any_of(citizen->memberships, [&](const Membership& membership) {
                return membership.akasse == fund && membership.period.start <= today();
            }));
}

Absence& Draft::absence(AbsenceId id) {
    return *std::ranges::find(result_->state.absences, id, &Absence::id);
}

std::uint8_t Draft::choose() { return choose(clause_->question, clause_->readings); }

std::uint8_t Draft::choose(QuestionIndex question, std::uint8_t readings) {
    const auto decided = edition_->readings[static_cast<std::size_t>(question)];
    result_->asked.insert(question);
    if (decided != unread)
        return static_cast<std::uint8_t>(decided);
    auto& choices = result_->choices;
    const auto place = choices.size();
    const std::uint8_t reading =
        place < script_->count ? script_->readings[place] : std::uint8_t{0};
    choices.push({question, reading, readings});
    result_->open.insert(question);
    return reading;
}

std::optional<std::uint8_t> Draft::chosen() const {
    const auto decided = edition_->readings[static_cast<std::size_t>(clause_->question)];
    const bool asked = result_->asked.contains(clause_->question);
    if (decided != unread)
        return asked ? std::optional{static_cast<std::uint8_t>(decided)} : std::nullopt;
    for (const auto& point : result_->choices)
        if (point.question == clause_->question)
            return point.chosen;
    return {};
}

Message Draft::addressed(Message message) {
    const auto& about = citizen(message.about.citizen);
    if (message.to.role == Role::jobcentre && message.to.code == 0)
        message.to.code = jobcentre_of(about.municipality);
    if (message.to.role == Role::akasse && message.to.code == 0)
        message.to.code = about.akasse.value;
    return message;
}

void Draft::mention(Message message) {
    result_->hits.kept.insert(rule_index<"0/named-messages-only">());
    result_->messages.push_back({.message = addressed(message), .times = Times::unspecified});
}

void Draft::message(Message message, Times times) {
    const auto mode = this->mode();
    if (mode == Mode::message_lost)
        return;
    if (mode == Mode::message_misaddressed)
        message.to = {Role::company, 0};
    result_->messages.push_back({.message = addressed(message), .times = times, .rule = rule()});
    if (mode == Mode::message_doubled)
        result_->messages.push_back(result_->messages.back());
}

void Draft::others_may_get(MessageKind kind) {
    result_->messages.push_back(
        {.message = {.kind = kind, .to = {}, .about = {}},
         .times = Times::unspecified,
         .to_anybody = true,
         .rule = rule(),
         .question = clause_->question}
    );
}

void Draft::run_effects(std::size_t event, const void* data) {
    const auto outer_rule = rule_;
    const auto* outer_clause = clause_;
    for (const auto& bound : catalogue_->effects(event)) {
        if (!runs_in(bound.clause->in, edition_->mode(bound.rule)))
            continue;
        rule_ = bound.rule;
        clause_ = &bound;
        if (bound.clause->apply(*this, data))
            result_->hits.kept.insert(bound.rule);
    }
    rule_ = outer_rule;
    clause_ = outer_clause;
}
}  // namespace lakmus::model
