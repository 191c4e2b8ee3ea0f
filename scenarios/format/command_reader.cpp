#include "scenarios/format/command_reader.hpp"

#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace lakmus::scenarios {
namespace {
// One reader for each type of field, and what a message says where the field is missing.

std::optional<std::uint16_t> read_handle(
    const Node& node, model::Subject kind, CaseDraft& draft
) {
    if (node.is_text("unknown"))
        return model::unknown_handle;
    const auto referent = read_referent(node, kind, draft);
    return referent ? std::optional{referent->handle} : std::nullopt;
}

std::string expected_of(model::CitizenId) { return "a citizen"; }
void read_value(const Node& node, model::CitizenId& value, CaseDraft& draft) {
    if (const auto handle = read_handle(node, model::Subject::citizen, draft))
        value = {*handle};
}

std::string expected_of(model::AbsenceId) { return "an absence"; }
void read_value(const Node& node, model::AbsenceId& value, CaseDraft& draft) {
    if (const auto handle = read_handle(node, model::Subject::absence, draft))
        value = {*handle};
}

std::string expected_of(model::Date) { return "a date"; }
void read_value(const Node& node, model::Date& value, CaseDraft& draft) {
    value = read_date(node, draft).value_or(value);
}

std::string expected_of(const std::string&) { return "a text"; }
void read_value(const Node& node, std::string& value, CaseDraft& draft) {
    if (node.kind == NodeKind::text)
        value = node.text;
    else
        draft.problems.unexpected(node, "a text; \"\" for an empty one");
}

template <CodeValue T>
std::string expected_of(T value) {
    return std::string{vocabulary_of(codes_of(value)).expected};
}
template <CodeValue T>
void read_value(const Node& node, T& value, CaseDraft& draft) {
    value = read_code_as<T>(node, draft.problems).value_or(value);
}

template <class T>
void read_field(MapReader& map, std::string_view name, T& value, CaseDraft& draft) {
    if (const auto* node = map.need(name, expected_of(value)))
        read_value(*node, value, draft);
}
template <class T>
void read_field(MapReader& map, std::string_view name, std::optional<T>& value, CaseDraft& draft) {
    if (const auto* node = map.take(name))
        read_value(*node, value.emplace(), draft);
}

/// Gives the handle to the first field of a command that creates.
template <class C>
class HandleGiver {
public:
    explicit HandleGiver(std::uint16_t handle) : handle_{handle} {}

    template <class T>
    bool gives(T& field) {
        if (!std::exchange(is_due_, false))
            return false;
        if constexpr (requires { field.value = std::uint16_t{}; })
            field.value = handle_;
        return true;
    }

private:
    std::uint16_t handle_;
    bool is_due_ = model::creates_handle<C>;
};

template <class C>
model::Command read_command(const Node& fields, std::uint16_t handle, CaseDraft& draft) {
    C command{};
    HandleGiver<C> giver{handle};
    MapReader map{fields, fmt::format("the fields of {}", C::name), draft.problems};
    model::for_each_field(command, [&](std::string_view name, auto& value) {
        if (!giver.gives(value))
            read_field(map, name, value, draft);
    });
    map.finish();
    return command;
}

template <class Variant>
struct Kinds;
template <class... Commands>
struct Kinds<std::variant<Commands...>> {
    static constexpr std::array all{
        CommandKind{Commands::name, model::creates_handle<Commands>, &read_command<Commands>}...};
};
static_assert(
    std::is_same_v<
        std::variant_alternative_t<std::variant_size_v<model::Command> - 1, model::Command>,
        model::PassTime>,
    "the passing of time comes last"
);
}  // namespace

std::span<const CommandKind> command_kinds() {
    const std::span all{Kinds<model::Command>::all};
    return all.first(all.size() - 1);
}

model::CitizenId citizen_of(const model::Command& command) {
    model::CitizenId citizen{model::unknown_handle};
    std::visit(
        [&](const auto& given) {
            model::for_each_field(given, [&](std::string_view, const auto& value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, model::CitizenId>)
                    citizen = value;
            });
        },
        command
    );
    return citizen;
}
}  // namespace lakmus::scenarios
