#include "oracle/naming.hpp"

#include "model/text.hpp"
#include "scenarios/format/subjects.hpp"

#include <fmt/format.h>

namespace lakmus::oracle {
namespace {
std::string name_at(const std::vector<std::string>& names, std::size_t place) {
    return place < names.size() ? names[place] : "unknown";
}

std::string about_text(const model::About& about, const scenarios::Names& names) {
    auto citizen = name_of({model::CitizenId::subject, about.citizen.value}, names);
    if (!about.thing)
        return citizen;
    if (*about.thing >= names.things.size())
        return "unknown";
    const auto& thing = names.things[*about.thing];
    return scenarios::has_citizen(thing.kind) ? thing.name
                                              : fmt::format("{} and {}", thing.name, citizen);
}
}  // namespace

std::string name_of(const scenarios::Referent& referent, const scenarios::Names& names) {
    if (referent.kind == model::Subject::grant_framework)
        return scenarios::framework_word(referent.handle);
    const auto* name = names.find(referent);
    return name == nullptr ? "unknown" : *name;
}

std::string actor_text(const model::Actor& actor, const scenarios::Names& names) {
    const auto role = model::role_name(actor.role);
    if (actor.role == model::Role::akasse && actor.code != 0)
        return fmt::format("{} {}", role, name_at(names.akasser, actor.code - 1U));
    if (actor.role != model::Role::jobcentre || actor.code == 0)
        return std::string{role};
    const auto* code = model::find_code(model::municipalities(), actor.code);
    return fmt::format("{} {}", role, code != nullptr ? code->name : std::to_string(actor.code));
}

std::string message_subject(const model::Message& message, const scenarios::Names& names) {
    return fmt::format(
        "{} to {} about {}",
        model::message_kinds()[static_cast<std::size_t>(message.kind)],
        actor_text(message.to, names),
        about_text(message.about, names)
    );
}

std::string field_word(const model::FieldDef& field) {
    if (!field.expected_as.empty())
        return std::string{field.expected_as};
    const auto& view = model::views()[static_cast<std::size_t>(field.view)];
    return field.name.empty() ? fmt::format("shown in {}", view.name)
                              : fmt::format("{}.{}", view.name, field.name);
}

std::string field_subject(
    model::FieldIndex field, std::uint16_t subject, const scenarios::Names& names
) {
    const auto& def = model::field_def(field);
    return fmt::format("{}.{}", name_of({def.subject, subject}, names), field_word(def));
}
}  // namespace lakmus::oracle
