#include "tests/scenarios/lives.hpp"

#include "model/catalogue.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/date_expression.hpp"
#include "scenarios/format/subjects.hpp"

#include <algorithm>
#include <numeric>

namespace lakmus::scenarios::testing {
namespace {
using namespace model;

bool flip() { return *rc::gen::arbitrary<bool>(); }
/// A number from 0 to `end` - 1.
std::size_t pick(std::size_t end) { return *rc::gen::inRange<std::size_t>(0, end); }

template <class T>
T code_from(std::span<const Code> codes) {
    return static_cast<T>(codes[pick(codes.size())].id);
}

Date any_date() { return date(2000, 1, 1) + days{*rc::gen::inRange(0, 36'500)}; }

/// Texts at which printers of YAML stumble.
std::string any_text() {
    static const std::vector<std::string> pieces{
        "",   " ",  "null", "~", ": ", "$x", "$$", "$", "- ",   "æøå",  "\"",         "'",
        "\\", "\n", "\t",   "#", " #", "{",  "}",  "[", ",",    "true", "2021-01-01", "*a",
        "&a", "!t", "%",    "@", "`",  "|",  ">",  "?", "fejl", "x ",   "€",          "😀"};
    std::string text;
    for (std::size_t i = pick(5); i != 0; --i)
        text += pieces[pick(pieces.size())];
    return text;
}

/// Draws a case piece by piece, in the order in which the loader numbers.
class CaseDrawer {
public:
    Case draw() {
        draw_given();
        for (std::size_t i = 1 + pick(6); i != 0; --i)
            draw_step();
        return std::move(one_);
    }

private:
    Lifecycle& life() { return one_.life; }

    std::uint16_t akasse() {
        static const std::vector<std::string> words{"metal", "hk", "tre-f"};
        const auto& word = words[pick(words.size())];
        auto& known = life().names.akasser;
        if (std::ranges::find(known, word) == known.end())
            known.push_back(word);
        return static_cast<std::uint16_t>(std::ranges::find(known, word) - known.begin() + 1);
    }

    Actor actor() {
        const auto role = static_cast<Role>(pick(5));
        if (flip())
            return {role, 0};
        if (role == Role::akasse)
            return {role, akasse()};
        if (role == Role::jobcentre)
            return {role, static_cast<std::uint16_t>(code_from<int>(municipalities()))};
        return {role, 0};
    }

    std::uint16_t add_thing(const std::string& stem, Subject kind, CitizenId owner) {
        const auto handle = static_cast<std::uint16_t>(owners_.size());
        life().names.things.push_back({stem + std::to_string(handle), kind});
        owners_.push_back(owner);
        return handle;
    }

    /// The handles of all things of a kind that there are.
    std::vector<std::uint16_t> things(Subject kind) {
        std::vector<std::uint16_t> handles;
        for (std::size_t i = 0; i != owners_.size(); ++i)
            if (life().names.things[i].kind == kind)
                handles.push_back(static_cast<std::uint16_t>(i));
        return handles;
    }

    void draw_given() {
        static const std::vector<std::string> names{"anna", "bo", "Åse_2"};
        const auto today = earliest_start + days{pick(400)};
        life().given.now = flip() ? morning_of(today)
                                  : Instant{today} + std::chrono::milliseconds{pick(86'400'000)};
        const auto count = 1 + pick(names.size());
        for (std::size_t i = 0; i != count; ++i) {
            life().names.citizens.push_back(names[i]);
            draw_citizen({static_cast<std::uint16_t>(i)});
        }
        if (flip()) {
            life().cprs.resize(count);
            life().cprs[pick(count)] = "610190-0001";
        }
    }

    void draw_citizen(CitizenId id) {
        Citizen citizen;
        citizen.municipality = code_from<Municipality>(municipalities());
        for (const auto& [name, flag] : Citizen::given_flags())
            citizen.*flag = flip();
        if (flip()) {
            citizen.last_opened = code_from<ContactGroup>(contact_groups());
            citizen.open_groups = 1U << static_cast<unsigned>(citizen.last_opened);
        }
        for (std::size_t i = pick(3); i != 0; --i)
            citizen.memberships.push_back({{akasse()}, any_period()});
        if (flip())
            citizen.akasse = {akasse()};
        for (std::size_t i = pick(3); i != 0; --i)
            citizen.requirements[code_from<std::size_t>(contact_groups())] =
                static_cast<CvRequirement>(pick(3));
        if (citizen.in_group() && flip())
            life().given.registrations.push_back(
                {{add_thing("id-", Subject::registration, id)}, id, citizen.last_opened}
            );
        for (std::size_t i = pick(3); i != 0; --i)
            draw_given_absence(id);
        for (std::size_t i = pick(3); i != 0; --i)
            citizen.referrals.push_back(
                {{add_thing("referral-", Subject::referral, id)}, any_date()}
            );
        life().given.citizens.push_back(citizen);
    }

    static Period any_period() {
        Period period{any_date()};
        if (flip())
            period.end = period.start + days{pick(2000)};
        return period;
    }

    void draw_given_absence(CitizenId owner) {
        Absence absence;
        absence.id = {add_thing("old-", Subject::absence, owner)};
        absence.citizen = owner;
        absence.type = code_from<AbsenceType>(absence_types());
        absence.period = any_period();
        const auto today = date_of(life().given.now);
        if (flip())
            absence.state = AbsenceState::on_hold;
        else if (absence.period.start <= today)
            absence.state = absence.period.end < today ? AbsenceState::ended : AbsenceState::active;
        absence.registered_by = flip() ? Role::akasse : Role::jobcentre;
        life().given.absences.push_back(absence);
    }

    void draw_step() {
        const auto before = life().calls.empty() ? life().given.now : life().calls.back().at;
        static const std::vector<std::chrono::milliseconds> steps{
            {}, std::chrono::milliseconds{1}, std::chrono::minutes{90}, days{1}, weeks{5}};
        Call call;
        call.at = before + steps[pick(steps.size())];
        call.command = command(pick(std::variant_size_v<Command>));
        if (!std::holds_alternative<PassTime>(call.command))
            call.by = actor();
        life().calls.push_back(std::move(call));
        one_.steps.push_back({expectation(), {}});
    }

    /// Draws the fields of a command by their types, as a loader reads them.
    Command command(std::size_t index) {
        Command drawn;
        std::size_t i = 0;
        const auto draw_if_it_is = [&]<class C>(C made) {
            if (i++ != index)
                return;
            for_each_field(made, [&](std::string_view, auto& value) { draw_field(value); });
            if constexpr (creates_handle<C>)
                name_creation(made);
            drawn = std::move(made);
        };
        [&]<class... Cs>(std::type_identity<std::variant<Cs...>>) {
            (draw_if_it_is(Cs{}), ...);
        }(std::type_identity<Command>{});
        return drawn;
    }

    template <class C>
    void name_creation(C& made) {
        CitizenId owner{unknown_handle};
        if constexpr (requires { made.citizen; })
            owner = made.citizen;
        auto& handle = handle_of(made);
        handle.value = add_thing("new-", handle.subject, owner);
    }

    void draw_field(CitizenId& value) {
        const auto place = pick(life().given.citizens.size() + 1);
        value = {place == 0 ? unknown_handle : static_cast<std::uint16_t>(place - 1)};
    }
    template <Subject S>
    void draw_field(Handle<S>& value) {
        auto known = things(S);
        known.push_back(unknown_handle);
        value = {known[pick(known.size())]};
    }
    void draw_field(RegistrationId& value) {
        const auto known = things(Subject::registration);
        const auto place = pick(known.size() + 1);
        value = {place < known.size() ? known[place] : add_thing("id-", Subject::registration, {})};
    }
    static void draw_field(Date& value) { value = any_date(); }
    static void draw_field(bool& value) { value = flip(); }
    static void draw_field(std::string& value) { value = any_text(); }
    template <std::integral T>
    void draw_field(T& value) {
        value = *rc::gen::arbitrary<T>();
    }
    template <CodeValue T>
    void draw_field(T& value) {
        value = is_open_ended<T> && flip() ? static_cast<T>(1 + pick(127))
                                           : code_from<T>(codes_of(T{}));
    }
    template <class T>
    void draw_field(std::vector<T>& values) {
        for (std::size_t i = pick(3); i != 0; --i) {
            T value{};
            draw_field(value);
            values.push_back(std::move(value));
        }
    }
    template <class T>
    void draw_field(std::optional<T>& value) {
        if (flip())
            draw_field(value.emplace());
    }

    static ExpectedAnswer answer() {
        ExpectedAnswer drawn;
        drawn.kind = static_cast<ExpectedAnswer::Kind>(pick(4));
        const auto count = pick(3);
        for (std::size_t i = 0; i != count; ++i) {
            if (drawn.kind == ExpectedAnswer::Kind::refused)
                drawn.reasons.push_back(static_cast<RuleIndex>(pick(catalogue().rule_count())));
            if (drawn.kind == ExpectedAnswer::Kind::open)
                drawn.questions.push_back(
                    static_cast<QuestionIndex>(pick(catalogue().questions().size()))
                );
        }
        return drawn;
    }

    static std::int64_t field_value(const FieldDef& field) {
        switch (field.kind) {
            case ValueKind::flag:
            case ValueKind::presence:
            case ValueKind::filled:
                return flip() ? 1 : 0;
            case ValueKind::number:
                return *rc::gen::arbitrary<std::int64_t>();
            case ValueKind::day:
                return (flip() ? no_end : any_date()).time_since_epoch().count();
            case ValueKind::code:
                return code_from<int>(field.codes);
            case ValueKind::code_set:
                break;
        }
        std::int64_t bits = 0;
        for (const auto& code : field.codes)
            bits |= std::int64_t{flip() ? 1 : 0} << code.id;
        return bits;
    }

    /// The handles of which an expectation can speak.
    std::vector<std::uint16_t> subjects_of(Subject kind) {
        if (kind == Subject::grant_framework)
            return {1, 18, 127};
        if (kind != Subject::citizen)
            return things(kind);
        std::vector<std::uint16_t> citizens(life().given.citizens.size());
        std::iota(citizens.begin(), citizens.end(), std::uint16_t{0});
        return citizens;
    }

    void draw_value(Expectation& into) {
        ExpectedValue drawn;
        drawn.field = static_cast<FieldIndex>(pick(view_fields().size()));
        const auto& field = field_def(drawn.field);
        const auto subjects = subjects_of(field.subject);
        if (field.expected_as.empty() || subjects.empty())
            return;
        drawn.subject = subjects[pick(subjects.size())];
        const bool is_new = std::ranges::none_of(into.values, [&](const ExpectedValue& other) {
            return other.field == drawn.field && other.subject == drawn.subject;
        });
        drawn.open = flip();
        if (!drawn.open)
            drawn.value = field_value(field);
        if (is_new)
            into.values.push_back(drawn);
    }

    Message message() {
        Message drawn;
        drawn.kind = static_cast<MessageKind>(pick(message_kinds().size()));
        drawn.to = actor();
        drawn.about.citizen = {static_cast<std::uint16_t>(pick(life().given.citizens.size()))};
        if (owners_.empty() || flip())
            return drawn;
        const auto thing = pick(owners_.size());
        drawn.about.thing = static_cast<std::uint16_t>(thing);
        if (has_citizen(life().names.things[thing].kind))
            drawn.about.citizen = owners_[thing];
        return drawn;
    }

    Expectation expectation() {
        Expectation drawn;
        drawn.answer = answer();
        for (std::size_t i = pick(4); i != 0; --i)
            draw_value(drawn);
        drawn.judges_messages = flip();
        if (drawn.judges_messages)
            for (std::size_t i = pick(3); i != 0; --i)
                drawn.messages.push_back(message());
        return drawn;
    }

    Case one_;
    std::vector<CitizenId> owners_;  ///< Of the things that there are, by their handles.
};
}  // namespace

rc::Gen<Case> any_case() {
    return rc::gen::exec([] { return CaseDrawer{}.draw(); });
}
}  // namespace lakmus::scenarios::testing
