#include "model/text.hpp"
#include "oracle/targets/given_codec.hpp"
#include "oracle/targets/wire.hpp"

namespace lakmus::oracle::protocol {
namespace {
/// Writes what is given of citizens.
class CitizenWriter {
public:
    CitizenWriter(json::Writer& writer, const scenarios::Lifecycle& life)
        : writer_{&writer}, life_{&life} {}

    void write(model::CitizenId id) {
        const auto& citizen = life_->given.citizens[id.value];
        begin(id).key("group");
        citizen.in_group() ? writer_->integer(static_cast<int>(citizen.last_opened))
                           : writer_->null();
        writer_->key("municipality").integer(static_cast<int>(citizen.municipality));
        write_akasse(writer_->key("akasse"), citizen.akasse, life_->names);
        for (const auto& flag : model::Citizen::given_flags())
            writer_->key(flag.name).flag(citizen.*flag.member);
        write_requirements(citizen);
        write_absences(id);
        if (!citizen.memberships.empty())
            write_memberships(citizen);
        if (!citizen.referrals.empty())
            write_referrals(citizen);
        if (id.value < life_->cprs.size() && !life_->cprs[id.value].empty())
            writer_->key("cpr").text(life_->cprs[id.value]);
        writer_->end_object();
    }

private:
    void write_day(std::string_view key, model::Date day) {
        writer_->key(key);
        day == model::no_end ? writer_->null() : writer_->text(model::date_text(day));
    }

    template <model::Subject S>
    json::Writer& begin(const model::Handle<S>& handle) {
        return writer_->key(name_of(life_->names, handle)).begin_object();
    }

    void write_word(std::string_view key, std::span<const model::Code> codes, int id) {
        const auto* code = model::find_code(codes, id);
        writer_->key(key).text(code == nullptr ? "" : code->name);
    }

    void write_requirements(const model::Citizen& citizen) {
        writer_->key("requirements").begin_object();
        for (std::size_t group = 0; group != citizen.requirements.size(); ++group)
            if (const auto& requirement = citizen.requirements[group])
                write_word(
                    std::to_string(group), model::cv_requirements(), static_cast<int>(*requirement)
                );
        writer_->end_object();
    }

    void write_absences(model::CitizenId citizen) {
        writer_->key("absences").begin_object();
        for (const auto& absence : life_->given.absences) {
            if (absence.citizen != citizen)
                continue;
            begin(absence.id).key("type").integer(static_cast<int>(absence.type));
            write_day("start", absence.period.start);
            write_day("end", absence.period.end);
            write_word("state", model::absence_states(), static_cast<int>(absence.state));
            writer_->key("by").text(model::role_name(absence.registered_by)).end_object();
        }
        writer_->end_object();
    }

    void write_memberships(const model::Citizen& citizen) {
        writer_->key("memberships").begin_list();
        for (const auto& membership : citizen.memberships) {
            writer_->begin_object();
            write_akasse(writer_->key("akasse"), membership.akasse, life_->names);
            write_day("start", membership.period.start);
            write_day("end", membership.period.end);
            writer_->end_object();
        }
        writer_->end_list();
    }

    void write_referrals(const model::Citizen& citizen) {
        writer_->key("referrals").begin_object();
        for (const auto& referral : citizen.referrals) {
            begin(referral.id);
            write_day("registered", referral.registered);
            writer_->end_object();
        }
        writer_->end_object();
    }

    json::Writer* writer_;
    const scenarios::Lifecycle* life_;
};
}  // namespace

void write_given(json::Writer& writer, const scenarios::Lifecycle& life) {
    writer.key("now").text(model::instant_text(life.given.now));
    writer.key("citizens").begin_object();
    CitizenWriter citizens{writer, life};
    for (std::size_t i = 0; i != life.given.citizens.size(); ++i)
        citizens.write(model::CitizenId{static_cast<std::uint16_t>(i)});
    writer.end_object();
}
}  // namespace lakmus::oracle::protocol
