#include "tests/oracle/targets/lives.hpp"

#include "model/text.hpp"
#include "scenarios/format/command_fields.hpp"

namespace lakmus::oracle {
namespace {
using namespace model;
using scenarios::Lifecycle;

constexpr Municipality horsens{615};

template <class T>
[[nodiscard]] T code_of(std::span<const Code> list) {
    const auto place = *rc::gen::inRange<std::size_t>(0, list.size());
    return static_cast<T>(list[place].id);
}

template <class T, class Draw>
[[nodiscard]] std::optional<T> perhaps(Draw&& draw) {
    return *rc::gen::arbitrary<bool>() ? std::optional<T>{draw()} : std::nullopt;
}

[[nodiscard]] Date any_day() { return date(2021, 3, 15) + days{*rc::gen::inRange(-400, 800)}; }
[[nodiscard]] AbsenceType any_type() { return code_of<AbsenceType>(absence_types()); }
[[nodiscard]] ContactGroup any_group() { return code_of<ContactGroup>(contact_groups()); }

[[nodiscard]] std::string any_text() {
    return *rc::gen::element<std::string>(
        "", "fejl", "fejl i \"startdato\"", "æøå \\ \n\t\x01", std::string(3000, 'x')
    );
}

[[nodiscard]] std::uint16_t add_thing(Lifecycle& life, std::string_view stem, Subject kind) {
    const auto handle = static_cast<std::uint16_t>(life.names.things.size());
    life.names.things.push_back({std::string{stem} + ' ' + std::to_string(handle), kind});
    return handle;
}

// One overload for each type of field: a new command draws itself.
void draw(Lifecycle& life, CitizenId& out) {
    const auto place = *rc::gen::inRange<std::size_t>(0, life.names.citizens.size() + 1);
    out.value = place == 0 ? unknown_handle : static_cast<std::uint16_t>(place - 1);
}
template <Subject S>
void draw(Lifecycle& life, Handle<S>& out) {
    const auto place = *rc::gen::inRange<std::size_t>(0, life.names.things.size() + 1);
    const bool is_there = place < life.names.things.size() && life.names.things[place].kind == S;
    out.value = is_there ? static_cast<std::uint16_t>(place) : unknown_handle;
}
void draw(Lifecycle& life, RegistrationId& out) {
    draw<Subject::registration>(life, out);
    if (out.value == unknown_handle && *rc::gen::arbitrary<bool>())
        out.value = add_thing(life, "id", Subject::registration);
}
template <CodeValue T>
void draw(Lifecycle&, T& out) {
    out = code_of<T>(codes_of(T{}));
}
template <std::integral T>
void draw(Lifecycle&, T& out) {
    out = *rc::gen::arbitrary<T>();
}
void draw(Lifecycle&, bool& out) { out = *rc::gen::arbitrary<bool>(); }
void draw(Lifecycle&, Date& out) { out = any_day(); }
void draw(Lifecycle&, std::string& out) { out = any_text(); }
template <class T>
void draw(Lifecycle& life, std::vector<T>& out) {
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        draw(life, out.emplace_back());
}
template <class T>
void draw(Lifecycle& life, std::optional<T>& out) {
    if (*rc::gen::arbitrary<bool>())
        draw(life, out.emplace());
}

template <std::size_t... Places>
[[nodiscard]] Command any_kind(std::index_sequence<Places...>) {
    const auto chosen = *rc::gen::inRange<std::size_t>(0, sizeof...(Places));
    Command command;
    static_cast<void>(((Places == chosen && (command.emplace<Places>(), true)) || ...));
    return command;
}

[[nodiscard]] Command any_command(Lifecycle& life) {
    auto command = any_kind(std::make_index_sequence<std::variant_size_v<Command>>{});
    std::visit(
        [&]<class C>(C& c) {
            scenarios::for_each_written_field(c, [&](std::string_view, auto& value) {
                draw(life, value);
            });
            if constexpr (creates_handle<C>) {
                auto& handle = scenarios::handle_of(c);
                handle.value = add_thing(life, "ny", handle.subject);
            }
        },
        command
    );
    return command;
}

[[nodiscard]] Actor any_actor(const Lifecycle& life) {
    const auto role = *rc::gen::element(
        Role::jobcentre, Role::akasse, Role::citizen, Role::company, Role::system
    );
    if (role == Role::jobcentre)
        return {.role = role, .code = code_of<std::uint16_t>(municipalities())};
    if (role == Role::akasse && !life.names.akasser.empty())
        return {.role = role, .code = 1};
    return {.role = role, .code = 0};
}

void add_absence(Lifecycle& life, CitizenId citizen) {
    Absence absence;
    absence.id.value = add_thing(life, "gammel", Subject::absence);
    absence.citizen = citizen;
    absence.type = any_type();
    absence.period.start = any_day();
    absence.period.end = perhaps<Date>(any_day).value_or(no_end);
    absence.state = *rc::gen::element(
        AbsenceState::planned, AbsenceState::active, AbsenceState::on_hold, AbsenceState::ended
    );
    absence.registered_by = *rc::gen::element(Role::jobcentre, Role::akasse);
    life.given.absences.push_back(absence);
}

void add_citizen(Lifecycle& life, std::string name) {
    const CitizenId id{static_cast<std::uint16_t>(life.names.citizens.size())};
    Citizen citizen;
    citizen.municipality = code_of<Municipality>(municipalities());
    for (const auto& [flag_name, flag] : Citizen::given_flags())
        citizen.*flag = *rc::gen::arbitrary<bool>();
    if (const auto group = perhaps<ContactGroup>(any_group)) {
        citizen.last_opened = *group;
        citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(*group);
        if (*rc::gen::arbitrary<bool>())
            life.given.registrations.push_back(
                {{add_thing(life, "id", Subject::registration)}, id, *group}
            );
    }
    if (*rc::gen::arbitrary<bool>()) {
        if (life.names.akasser.empty())
            life.names.akasser.emplace_back("metal");
        citizen.akasse.value = 1;
        citizen.memberships.push_back(
            {citizen.akasse, {any_day(), perhaps<Date>(any_day).value_or(no_end)}}
        );
    }
    const auto told = any_group();
    citizen.requirements[static_cast<std::size_t>(told)] =
        code_of<CvRequirement>(cv_requirements());
    life.names.citizens.push_back(std::move(name));
    life.cprs.emplace_back(*rc::gen::arbitrary<bool>() ? "610190-0001" : "");
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        add_absence(life, id);
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        citizen.referrals.push_back({{add_thing(life, "henvist", Subject::referral)}, any_day()});
    life.given.citizens.push_back(citizen);
}
}  // namespace

rc::Gen<Lifecycle> any_life() {
    return rc::gen::exec([] {
        Lifecycle life;
        life.given.now = Instant{date(2021, 3, 1)} + std::chrono::hours{8};
        const int citizens = *rc::gen::inRange(1, 4);
        for (int i = 0; i != citizens; ++i)
            add_citizen(life, i == 1 ? "bo \"ærø\" \\" : "anna " + std::to_string(i));
        auto at = life.given.now;
        for (int count = *rc::gen::inRange(0, 12); count > 0; --count) {
            at += std::chrono::milliseconds{*rc::gen::inRange(0, 1'000'000'000)};
            const auto by = any_actor(life);
            life.calls.push_back({.at = at, .by = by, .command = any_command(life)});
        }
        return life;
    });
}

Lifecycle life_of_anna() {
    Lifecycle life;
    life.given.now = Instant{date(2021, 3, 22)} + std::chrono::hours{8};
    Citizen anna;
    anna.municipality = horsens;
    anna.registered = true;
    anna.last_opened = ContactGroup::kontanthjaelpsmodtager;
    anna.open_groups = 1U << 2U;
    life.given.citizens.push_back(anna);
    life.names.citizens.emplace_back("anna");
    life.cprs.emplace_back();
    return life;
}

void then(Lifecycle& life, Command command) {
    const auto at = life.calls.empty() ? life.given.now : life.calls.back().at;
    const Actor by{.role = Role::jobcentre, .code = static_cast<std::uint16_t>(horsens)};
    life.calls.push_back({.at = at, .by = by, .command = std::move(command)});
}

void create(Lifecycle& life, std::string_view name, CreateAbsence command) {
    command.absence.value = static_cast<std::uint16_t>(life.names.things.size());
    life.names.things.push_back({std::string{name}, Subject::absence});
    then(life, command);
}
}  // namespace lakmus::oracle
