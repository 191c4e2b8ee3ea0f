#include "tests/model/support.hpp"

#include "model/text.hpp"
#include "model/variants.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakmus::model {
namespace {
constexpr Municipality horsens{615};

Instant morning_of(Date day) { return Instant{day} + std::chrono::hours{8}; }
}  // namespace

World::World(Given given) : book_{std::move(given.book)}, now_{morning_of(given.today)} {
    Citizen anna_herself;
    anna_herself.municipality = horsens;
    anna_herself.registered = given.registered;
    anna_herself.employed = given.employed;
    anna_herself.akasse.value = given.akasse;
    anna_herself.last_opened = static_cast<ContactGroup>(given.group);
    anna_herself.open_groups = given.group == 0 ? 0 : 1U << given.group;
    state_.now = now_;
    state_.citizens.push_back(anna_herself);
    result_.state = state_;
}

AbsenceId World::has(unsigned type, Date start, Date end) {
    Absence absence;
    absence.id = fresh<AbsenceId>();
    absence.citizen = anna;
    absence.type = static_cast<AbsenceType>(type);
    absence.period = {start, end};
    absence.state = start > today() ? AbsenceState::planned
                    : end < today() ? AbsenceState::ended
                                    : AbsenceState::active;
    state_.absences.push_back(absence);
    return absence.id;
}

World& World::asks(CvRequirement requirement) {
    herself().requirements.fill(requirement);
    return *this;
}

World& World::on(Date day) { return at(morning_of(day)); }

World& World::at(Instant instant) {
    now_ = instant;
    return *this;
}

World& World::wait() {
    send(PassTime{});
    return *this;
}

World& World::by(Actor sender) {
    sender_ = sender;
    return *this;
}

std::string World::send(Command command) {
    Call call{.at = now_, .by = sender_, .command = std::move(command)};
    sender_ = {};
    result_ = step(book_, state_, call);
    state_ = result_.state;
    return answer_text(result_.outcome);
}

std::string World::create(unsigned type, Date start, std::optional<Date> end) {
    last_ = fresh<AbsenceId>();
    return send(CreateAbsence{
        .absence = last_,
        .citizen = anna,
        .type = static_cast<AbsenceType>(type),
        .start = start,
        .end = end});
}

std::string World::move_end(AbsenceId absence, Date end) {
    return send(UpdateAbsence{.absence = absence, .start = {}, .end = end});
}

std::string World::move_start(AbsenceId absence, Date start) {
    return send(UpdateAbsence{.absence = absence, .start = start, .end = {}});
}

std::string World::remove(AbsenceId absence, std::optional<std::string> comment) {
    return send(DeleteAbsence{.absence = absence, .comment = std::move(comment)});
}

std::string World::open_group(unsigned group) {
    return send(CreateContactGroup{
        .citizen = anna, .group = static_cast<ContactGroup>(group), .registration = {}});
}

std::string World::close_group() { return send(CloseContactGroup{.citizen = anna}); }

std::string World::recover(std::optional<unsigned> group, std::optional<unsigned> cause) {
    ReportRecovery recovery{.citizen = anna};
    if (group)
        recovery.group = static_cast<ContactGroup>(*group);
    if (cause)
        recovery.cause = static_cast<RecoveryCause>(*cause);
    return send(recovery);
}

std::string World::open() const { return ids_text(result_.open); }

std::string World::shows(View view, std::string_view field, std::uint16_t subject) const {
    std::vector<ExpectedField> fields;
    show(book_, state_, fields);
    const auto place = field_of(view, field);
    const auto found = std::ranges::find_if(fields, [&](const ExpectedField& f) {
        return f.field == place && f.subject == subject;
    });
    return found == fields.end() ? "nothing" : admitted_text(*found);
}

std::string World::state_of(AbsenceId absence) const {
    return shows(View::absences, "state", absence.value);
}
std::string World::end_of(AbsenceId absence) const {
    return shows(View::absences, "end", absence.value);
}
std::string World::groups() const {
    return shows(View::person_status, "contact_groups", anna.value);
}
std::string World::exempt() const { return shows(View::person_status, "exempt", anna.value); }
std::string World::requirement() const {
    return shows(View::person_status, "cv_requirement", anna.value);
}
bool World::joblog_exempt() const { return shows(View::joblog, "exempt", anna.value) == "true"; }

std::vector<std::string> World::messages() const {
    std::vector<std::string> texts;
    for (const auto& expected : result_.messages) {
        if (expected.times == Times::unspecified || expected.times == Times::never)
            continue;
        const auto& message = expected.message;
        std::string text{message_kinds()[static_cast<std::size_t>(message.kind)]};
        text += " to ";
        text += role_name(message.to.role);
        if (message.to.code != 0)
            text += " " + std::to_string(message.to.code);
        texts.push_back(text);
    }
    return texts;
}

std::string answer_text(const Outcome& outcome) {
    if (outcome.is_open())
        return "open: " + ids_text(outcome.questions);
    return outcome.accepted ? "accepted" : "refused: " + ids_text(outcome.reasons);
}

RuleBook under(std::string_view variant) {
    const auto* found = find_variant(variant);
    if (found == nullptr)
        throw std::invalid_argument{"there is no " + std::string{variant}};
    auto book = intended_release();
    apply(*found, book);
    return book;
}

std::vector<unsigned> ids_of(std::span<const Code> codes) {
    std::vector<unsigned> ids;
    for (const auto& code : codes)
        ids.push_back(static_cast<unsigned>(code.id));
    return ids;
}

bool is_among(unsigned id, std::initializer_list<unsigned> ids) {
    return std::ranges::find(ids, id) != ids.end();
}
}  // namespace lakmus::model
