#include "tests/oracle/targets/lives.hpp"

#include "model/text.hpp"

#include <concepts>
#include <utility>

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

/// A handle of the kind, or now and then one that names nothing.
[[nodiscard]] std::uint16_t any_handle(const scenarios::Names& names, Subject kind) {
    std::vector<std::uint16_t> handles{unknown_handle};
    const bool of_citizens = kind == Subject::citizen;
    const auto count = of_citizens ? names.citizens.size() : names.things.size();
    for (std::size_t i = 0; i != count; ++i)
        if (of_citizens || names.things[i].kind == kind)
            handles.push_back(static_cast<std::uint16_t>(i));
    return *rc::gen::elementOf(handles);
}

/// Names something new and returns its handle.
std::uint16_t name_new(Lifecycle& life, Subject kind, std::string_view word) {
    const auto handle = life.names.things.size();
    life.names.things.push_back({std::string{word} + std::to_string(handle), kind});
    return static_cast<std::uint16_t>(handle);
}

[[nodiscard]] std::string any_text() {
    return *rc::gen::element<std::string>(
        "", "fejl", "fejl i \"startdato\"", "æøå \\ \n\t\x01", std::string(3000, 'x')
    );
}

// One overload for each type of field: a new command draws itself.
template <Subject S>
void draw(Lifecycle& life, Handle<S>& out) {
    out.value = any_handle(life.names, S);
}
void draw(Lifecycle& life, RegistrationId& out) {
    out.value = *rc::gen::arbitrary<bool>() ? name_new(life, Subject::registration, "tilmelding ")
                                            : any_handle(life.names, Subject::registration);
}
template <CodeValue T>
void draw(Lifecycle&, T& out) {
    out = is_open_ended<T> ? static_cast<T>(*rc::gen::inRange(1, 128)) : code_of<T>(codes_of(T{}));
}
template <std::integral T>
void draw(Lifecycle&, T& out) {
    out = *rc::gen::arbitrary<T>();
}
void draw(Lifecycle&, Date& out) { out = any_day(); }
void draw(Lifecycle&, std::string& out) { out = any_text(); }
template <class T>
void draw(Lifecycle& life, std::optional<T>& out) {
    if (*rc::gen::arbitrary<bool>())
        draw(life, out.emplace());
}
template <class T>
void draw(Lifecycle& life, std::vector<T>& out) {
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        draw(life, out.emplace_back());
}

/// Draws the fields of a command; what it creates gets a new name.
template <class C>
void draw_fields(Lifecycle& life, C& command) {
    bool is_handle = creates_handle<C>;
    for_each_field(command, [&]<class T>(std::string_view, T& value) {
        if constexpr (requires { T::subject; })
            if (std::exchange(is_handle, false))
                return;
        draw(life, value);
    });
    if constexpr (creates_handle<C>) {
        auto& handle = command.*std::get<0>(C::fields()).member;
        handle.value = name_new(life, handle.subject, "ny ");
    }
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
    std::visit([&](auto& c) { draw_fields(life, c); }, command);
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
    absence.id.value = name_new(life, Subject::absence, "gammel ");
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

void add_history(Lifecycle& life, Citizen& citizen) {
    if (citizen.akasse.value != 0 && *rc::gen::arbitrary<bool>())
        citizen.memberships.push_back({citizen.akasse, {any_day(), no_end}});
    if (*rc::gen::arbitrary<bool>())
        citizen.referrals.push_back(
            {ReferralId{name_new(life, Subject::referral, "henvisning ")}, any_day()}
        );
}

void add_citizen(Lifecycle& life, std::string name) {
    const CitizenId id{static_cast<std::uint16_t>(life.names.citizens.size())};
    Citizen citizen;
    citizen.municipality = code_of<Municipality>(municipalities());
    for (const auto& flag : Citizen::given_flags())
        citizen.*flag.member = *rc::gen::arbitrary<bool>();
    if (const auto group = perhaps<ContactGroup>(any_group)) {
        citizen.last_opened = *group;
        citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(*group);
    }
    if (*rc::gen::arbitrary<bool>()) {
        if (life.names.akasser.empty())
            life.names.akasser.emplace_back("metal");
        citizen.akasse.value = 1;
    }
    const auto told = any_group();
    citizen.requirements[static_cast<std::size_t>(told)] =
        code_of<CvRequirement>(cv_requirements());
    life.names.citizens.push_back(std::move(name));
    life.cprs.emplace_back(*rc::gen::arbitrary<bool>() ? "610190-0001" : "");
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        add_absence(life, id);
    add_history(life, citizen);
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
    life.names.things.push_back({std::string{name}, model::Subject::absence});
    then(life, command);
}
}  // namespace lakmus::oracle
