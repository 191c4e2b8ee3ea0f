#include "oracle/targets/given_codec.hpp"

#include "model/text.hpp"
#include "oracle/targets/wire.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lakmus::oracle::protocol {
namespace {
void write_day(json::Writer& writer, model::Date day) {
    day == model::no_end ? writer.null() : writer.text(model::date_text(day));
}

void write_absence(
    json::Writer& writer, const model::Absence& absence, const scenarios::Names& names
) {
    writer.key(name_in(names, absence.id.subject, absence.id.value)).begin_object();
    writer.key("type").integer(static_cast<int>(absence.type));
    write_day(writer.key("start"), absence.period.start);
    write_day(writer.key("end"), absence.period.end);
    const auto* state = model::find_code(model::absence_states(), static_cast<int>(absence.state));
    writer.key("state").text(state == nullptr ? "" : state->name);
    writer.key("by").text(model::role_name(absence.registered_by)).end_object();
}

void write_requirements(json::Writer& writer, const model::Citizen& citizen) {
    writer.key("requirements").begin_object();
    for (std::size_t group = 0; group != citizen.requirements.size(); ++group) {
        const auto& requirement = citizen.requirements[group];
        if (!requirement)
            continue;
        const auto* code =
            model::find_code(model::cv_requirements(), static_cast<int>(*requirement));
        writer.key(std::to_string(group)).text(code == nullptr ? "" : code->name);
    }
    writer.end_object();
}

void write_memberships(
    json::Writer& writer, const model::Citizen& citizen, const scenarios::Names& names
) {
    writer.key("akasse");
    citizen.akasse.value == 0 ? writer.null() : writer.text(akasse_in(names, citizen.akasse.value));
    writer.key("memberships").begin_list();
    for (const auto& [akasse, period] : citizen.memberships) {
        writer.begin_object().key("akasse").text(akasse_in(names, akasse.value));
        write_day(writer.key("from"), period.start);
        write_day(writer.key("to"), period.end);
        writer.end_object();
    }
    writer.end_list();
}

void write_registration(
    json::Writer& writer, const scenarios::Lifecycle& life, model::CitizenId citizen
) {
    const auto& given = life.given.registrations;
    const auto found = std::ranges::find(given, citizen, &model::Registration::citizen);
    writer.key("registration");
    found == given.end() ? writer.null()
                         : writer.text(name_in(life.names, found->id.subject, found->id.value));
}

void write_referrals(
    json::Writer& writer, const model::Citizen& citizen, const scenarios::Names& names
) {
    writer.key("referrals").begin_object();
    for (const auto& referral : citizen.referrals) {
        writer.key(name_in(names, referral.id.subject, referral.id.value)).begin_object();
        write_day(writer.key("registered"), referral.registered);
        writer.end_object();
    }
    writer.end_object();
}

void write_citizen(json::Writer& writer, const scenarios::Lifecycle& life, model::CitizenId id) {
    const auto& citizen = life.given.citizens[id.value];
    writer.key(name_in(life.names, id.subject, id.value)).begin_object().key("group");
    citizen.in_group() ? writer.integer(static_cast<int>(citizen.last_opened)) : writer.null();
    write_registration(writer, life, id);
    writer.key("municipality").integer(static_cast<int>(citizen.municipality));
    for (const auto& [name, member] : model::Citizen::given_flags())
        writer.key(name).flag(citizen.*member);
    write_memberships(writer, citizen, life.names);
    write_requirements(writer, citizen);
    writer.key("absences").begin_object();
    for (const auto& absence : life.given.absences)
        if (absence.citizen == id)
            write_absence(writer, absence, life.names);
    writer.end_object();
    write_referrals(writer, citizen, life.names);
    if (id.value < life.cprs.size() && !life.cprs[id.value].empty())
        writer.key("cpr").text(life.cprs[id.value]);
    writer.end_object();
}

[[nodiscard]] model::Date read_day(const json::Value& object, std::string_view key) {
    const auto day = model::parse_date(text_member(object, key));
    if (!day)
        refuse(key, "a day such as 2021-03-15", *object.find(key));
    return *day;
}

[[nodiscard]] bool read_flag(const json::Value& object, std::string_view key, bool otherwise) {
    const auto* given = find_given(object, key);
    return given == nullptr ? otherwise : member(object, key, json::Kind::flag).number != 0;
}

/// The number behind `key`, which must be one of the list.
[[nodiscard]] int read_number(
    const json::Value& object, std::string_view key, std::span<const model::Code> codes
) {
    return code_in(key, member(object, key, json::Kind::integer), codes);
}

[[nodiscard]] int read_word(const json::Value& value, std::span<const model::Code> codes) {
    const auto* code = value.is(json::Kind::text) ? model::find_code(codes, value.text) : nullptr;
    if (code == nullptr)
        refuse(value.key, "a word of its code list", value);
    return code->id;
}

void read_requirements(const json::Value& requirements, model::Citizen& citizen) {
    for (const auto& requirement : requirements) {
        unsigned group = 0;
        const auto* end = requirement.key.data() + requirement.key.size();
        const auto read = std::from_chars(requirement.key.data(), end, group);
        if (read.ec != std::errc{} || read.ptr != end || group >= citizen.requirements.size())
            throw Malformed{"`requirements`: expected contact groups by number"};
        citizen.requirements[group] =
            static_cast<model::CvRequirement>(read_word(requirement, model::cv_requirements()));
    }
}

[[nodiscard]] model::Absence read_absence(const json::Value& value, model::CitizenId citizen) {
    model::Absence absence;
    absence.citizen = citizen;
    absence.type =
        static_cast<model::AbsenceType>(read_number(value, "type", model::absence_types()));
    absence.period.start = read_day(value, "start");
    if (find_given(value, "end") != nullptr)
        absence.period.end = read_day(value, "end");
    absence.state = static_cast<model::AbsenceState>(
        read_word(member(value, "state", json::Kind::text), model::absence_states())
    );
    if (find_given(value, "by") != nullptr) {
        const auto role = model::parse_role(text_member(value, "by"));
        if (!role)
            refuse("by", "a role", *value.find("by"));
        absence.registered_by = *role;
    }
    return absence;
}

/// The members of an object that may be left out, each of them an object.
template <class Read>
void for_each_given(const json::Value& object, std::string_view key, Read&& read) {
    if (find_given(object, key) == nullptr)
        return;
    for (const auto& given : member(object, key, json::Kind::object)) {
        if (!given.is(json::Kind::object))
            refuse(given.key, "an object", given);
        read(given);
    }
}

void read_absences(const json::Value& value, model::CitizenId citizen, scenarios::Lifecycle& life) {
    for_each_given(value, "absences", [&](const json::Value& given) {
        auto absence = read_absence(given, citizen);
        absence.id.value = add_name(life.names, absence.id.subject, given.key);
        life.given.absences.push_back(absence);
    });
}

void read_referrals(const json::Value& value, model::Citizen& citizen, scenarios::Names& names) {
    for_each_given(value, "referrals", [&](const json::Value& given) {
        model::Referral referral;
        referral.registered = read_day(given, "registered");
        referral.id.value = add_name(names, referral.id.subject, given.key);
        citizen.referrals.push_back(referral);
    });
}

/// Reads the memberships, then the present fund: that is the order in which funds are counted.
void read_memberships(const json::Value& value, model::Citizen& citizen, scenarios::Names& names) {
    if (find_given(value, "memberships") != nullptr) {
        for (const auto& given : member(value, "memberships", json::Kind::list)) {
            if (!given.is(json::Kind::object))
                refuse("memberships", "objects", given);
            auto& membership = citizen.memberships.emplace_back();
            membership.akasse = learn_akasse(text_member(given, "akasse"), names);
            membership.period.start = read_day(given, "from");
            if (find_given(given, "to") != nullptr)
                membership.period.end = read_day(given, "to");
        }
    }
    if (find_given(value, "akasse") != nullptr)
        citizen.akasse = learn_akasse(text_member(value, "akasse"), names);
}

void read_group(
    const json::Value& value,
    model::CitizenId id,
    model::Citizen& citizen,
    scenarios::Lifecycle& life
) {
    if (find_given(value, "group") == nullptr)
        return;
    const int group = read_number(value, "group", model::contact_groups());
    citizen.last_opened = static_cast<model::ContactGroup>(group);
    citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(group);
    if (find_given(value, "registration") != nullptr)
        life.given.registrations.push_back(
            {learn_registration(text_member(value, "registration"), life.names),
             id,
             citizen.last_opened}
        );
}

void read_citizen(const json::Value& value, scenarios::Lifecycle& life) {
    if (!value.is(json::Kind::object))
        refuse(value.key, "a citizen", value);
    const model::CitizenId id{add_name(life.names, model::Subject::citizen, value.key)};
    model::Citizen citizen;
    citizen.municipality =
        static_cast<model::Municipality>(read_number(value, "municipality", model::municipalities())
        );
    citizen.registered = true;
    for (const auto& [name, flag] : model::Citizen::given_flags())
        citizen.*flag = read_flag(value, name, citizen.*flag);
    read_group(value, id, citizen, life);
    read_memberships(value, citizen, life.names);
    if (find_given(value, "requirements") != nullptr)
        read_requirements(member(value, "requirements", json::Kind::object), citizen);
    read_absences(value, id, life);
    read_referrals(value, citizen, life.names);
    life.given.citizens.push_back(std::move(citizen));
    const bool has_cpr = find_given(value, "cpr") != nullptr;
    life.cprs.push_back(std::string{has_cpr ? text_member(value, "cpr") : ""});
}
}  // namespace

void write_given(json::Writer& writer, const scenarios::Lifecycle& life) {
    writer.key("now").text(model::instant_text(life.given.now));
    writer.key("citizens").begin_object();
    for (std::size_t i = 0; i != life.given.citizens.size(); ++i)
        write_citizen(writer, life, model::CitizenId{static_cast<std::uint16_t>(i)});
    writer.end_object();
}

scenarios::Lifecycle read_given(const json::Value& reset) {
    scenarios::Lifecycle life;
    const auto now = model::parse_instant(text_member(reset, "now"));
    if (!now)
        refuse("now", "an instant such as 2021-03-15T08:00:00.000", *reset.find("now"));
    life.given.now = *now;
    for (const auto& citizen : member(reset, "citizens", json::Kind::object))
        read_citizen(citizen, life);
    return life;
}
}  // namespace lakmus::oracle::protocol
