#include "model/text.hpp"
#include "oracle/targets/given_codec.hpp"
#include "oracle/targets/wire.hpp"

namespace lakmus::oracle::protocol {
namespace {
[[nodiscard]] int read_word(const json::Value& value, std::span<const model::Code> codes) {
    const auto* code = value.is(json::Kind::text) ? model::find_code(codes, value.text) : nullptr;
    if (code == nullptr)
        refuse(value.key, "a word of its code list", value);
    return code->id;
}

[[nodiscard]] model::Period read_period(const json::Value& object) {
    model::Period period{.start = read_day("start", member(object, "start"))};
    if (const auto* end = find_given(object, "end"))
        period.end = read_day("end", *end);
    return period;
}

/// Reads one citizen into a lifecycle, one function for each key.
class CitizenReader {
public:
    CitizenReader(const json::Value& value, scenarios::Lifecycle& life)
        : value_{&value}, life_{&life} {}

    void read() {
        check(value_->key, *value_, json::Kind::object);
        id_.value = add_name(life_->names, id_.subject, value_->key);
        citizen_.municipality =
            read_code<model::Municipality>("municipality", member(*value_, "municipality"));
        read_flags();
        if (const auto* group = find_given(*value_, "group"))
            read_group(*group);
        if (find_given(*value_, "akasse") != nullptr)
            citizen_.akasse = learn_akasse(text_member(*value_, "akasse"), life_->names);
        each("requirements", json::Kind::object, &CitizenReader::read_requirement);
        each("absences", json::Kind::object, &CitizenReader::read_absence);
        each("memberships", json::Kind::list, &CitizenReader::read_membership);
        each("referrals", json::Kind::object, &CitizenReader::read_referral);
        life_->given.citizens.push_back(std::move(citizen_));
        const bool has_cpr = find_given(*value_, "cpr") != nullptr;
        life_->cprs.push_back(has_cpr ? text_member(*value_, "cpr") : std::string{});
    }

private:
    /// Reads what stands in an optional list or object.
    void each(
        std::string_view key, json::Kind kind, void (CitizenReader::*read_one)(const json::Value&)
    ) {
        if (find_given(*value_, key) != nullptr)
            for (const auto& one : member(*value_, key, kind))
                (this->*read_one)(one);
    }

    void read_flags() {
        citizen_.registered = true;
        for (const auto& flag : model::Citizen::given_flags())
            if (find_given(*value_, flag.name) != nullptr)
                citizen_.*flag.member = member(*value_, flag.name, json::Kind::flag).number != 0;
    }

    void read_group(const json::Value& group) {
        citizen_.last_opened = read_code<model::ContactGroup>("group", group);
        citizen_.open_groups = std::uint32_t{1} << static_cast<unsigned>(citizen_.last_opened);
    }

    void read_requirement(const json::Value& requirement) {
        const auto group = number_in(requirement.key);
        if (!group || *group >= citizen_.requirements.size())
            throw Malformed{"`requirements`: expected contact groups by number"};
        citizen_.requirements[*group] =
            static_cast<model::CvRequirement>(read_word(requirement, model::cv_requirements()));
    }

    void read_absence(const json::Value& given) {
        check(given.key, given, json::Kind::object);
        model::Absence absence;
        absence.citizen = id_;
        absence.type = read_code<model::AbsenceType>("type", member(given, "type"));
        absence.period = read_period(given);
        absence.state = static_cast<model::AbsenceState>(
            read_word(member(given, "state"), model::absence_states())
        );
        if (find_given(given, "by") != nullptr) {
            const auto role = model::parse_role(text_member(given, "by"));
            if (!role)
                refuse("by", "a role", member(given, "by"));
            absence.registered_by = *role;
        }
        absence.id.value = add_name(life_->names, absence.id.subject, given.key);
        life_->given.absences.push_back(absence);
    }

    void read_membership(const json::Value& given) {
        check("memberships", given, json::Kind::object);
        const auto fund = learn_akasse(text_member(given, "akasse"), life_->names);
        citizen_.memberships.push_back({.akasse = fund, .period = read_period(given)});
    }

    void read_referral(const json::Value& given) {
        check(given.key, given, json::Kind::object);
        model::Referral referral;
        referral.registered = read_day("registered", member(given, "registered"));
        referral.id.value = add_name(life_->names, referral.id.subject, given.key);
        citizen_.referrals.push_back(referral);
    }

    const json::Value* value_;
    scenarios::Lifecycle* life_;
    model::CitizenId id_;
    model::Citizen citizen_;
};
}  // namespace

scenarios::Lifecycle read_given(const json::Value& reset) {
    scenarios::Lifecycle life;
    const auto now = model::parse_instant(text_member(reset, "now"));
    if (!now)
        refuse("now", "an instant such as 2021-03-15T08:00:00.000", *reset.find("now"));
    life.given.now = *now;
    for (const auto& citizen : member(reset, "citizens", json::Kind::object))
        CitizenReader{citizen, life}.read();
    return life;
}
}  // namespace lakmus::oracle::protocol
