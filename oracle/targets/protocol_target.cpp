#include "model/text.hpp"
#include "oracle/targets/command_codec.hpp"
#include "oracle/targets/given_codec.hpp"
#include "oracle/targets/message_codec.hpp"
#include "oracle/targets/protocol.hpp"
#include "oracle/targets/view_codec.hpp"
#include "oracle/targets/wire.hpp"

#include <array>

namespace lakmus::oracle::protocol {
namespace {
[[nodiscard]] Hello read_hello_request(const json::Value& hello) {
    const auto& spoken = member(hello, "protocol", json::Kind::integer);
    if (spoken.number != version)
        throw Malformed{
            "the harness speaks version " + std::to_string(spoken.number) +
                " of the protocol, and this target " + std::to_string(version),
            Failure::Kind::protocol};
    return {};
}

[[nodiscard]] model::Call read_call(const json::Value& step, scenarios::Names& names) {
    const auto at = model::parse_instant(text_member(step, "at"));
    if (!at)
        refuse("at", "an instant such as 2021-03-15T08:00:00.000", *step.find("at"));
    const auto by = learn_actor(member(step, "by", json::Kind::object), names);
    return {.at = *at, .by = by, .command = read_command(step, names)};
}

void write_message(
    json::Writer& writer, const model::Message& message, const scenarios::Names& names
) {
    const auto kind = static_cast<std::size_t>(message.kind);
    writer.begin_object().key("kind").text(model::message_kinds()[kind]);
    write_actor(writer.key("to"), message.to, names);
    const auto& [citizen, thing] = message.about;
    writer.key("citizen").text(name_in(names, citizen.subject, citizen.value));
    if (thing)
        writer.key("about").text(
            *thing < names.things.size() ? std::string_view{names.things[*thing].name}
                                         : unknown_alias
        );
    writer.end_object();
}

void write_outcome(json::Writer& writer, const Answer& answer) {
    writer.key("outcome");
    switch (answer.outcome) {
        case Answer::Outcome::accepted:
            writer.text("accepted");
            break;
        case Answer::Outcome::refused:
            writer.text("refused");
            break;
        case Answer::Outcome::skipped:
            writer.text("skipped").key("why").text(answer.why_skipped);
            break;
    }
    if (answer.reasons.empty())
        return;
    writer.key("reason").begin_list();
    for (const auto& reason : answer.reasons)
        writer.text(reason);
    writer.end_list();
}

template <class Name>
void write_supported(
    json::Writer& writer, std::string_view key, const std::vector<bool>& supported, Name&& name_of
) {
    writer.key(key).begin_list();
    for (std::size_t i = 0; i != supported.size(); ++i)
        if (supported[i])
            writer.text(name_of(i));
    writer.end_list();
}

template <std::size_t... Places>
[[nodiscard]] std::string_view command_name(std::size_t place, std::index_sequence<Places...>) {
    constexpr std::array names{std::variant_alternative_t<Places, model::Command>::name...};
    return names[place];
}
}  // namespace

Request request_in(const json::Value& message, scenarios::Names& names) {
    if (const auto* hello = find_given(message, "hello"))
        return read_hello_request(*hello);
    if (find_given(message, "bye") != nullptr)
        return Bye{};
    if (find_given(message, "reset") != nullptr) {
        const auto& reset = member(message, "reset", json::Kind::object);
        return Reset{.id = id_of(message), .life = read_given(reset)};
    }
    if (find_given(message, "step") != nullptr) {
        const auto& step = member(message, "step", json::Kind::object);
        if (has_unknown_command(step))
            return UnknownCommand{
                .id = id_of(message), .name = one_line(text_member(step, "command"), 60)};
        return StepRequest{.id = id_of(message), .call = read_call(step, names)};
    }
    throw Malformed{"expected hello, reset, step or bye, found " + json::shown(message)};
}

Request read_request(std::string_view line, scenarios::Names& names) {
    return read_line<Request>(line, [&](const auto& message) {
        return request_in(message, names);
    });
}

std::string hello_answer(const Capabilities& capabilities) {
    constexpr auto commands = std::make_index_sequence<std::variant_size_v<model::Command>>{};
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("hello").begin_object().key("protocol").integer(version);
    writer.key("name").text(capabilities.name).key("version").text(capabilities.version);
    write_supported(writer, "commands", capabilities.commands, [&](std::size_t i) {
        return command_name(i, commands);
    });
    write_supported(writer, "views", capabilities.views, [](std::size_t i) {
        return model::views()[i].name;
    });
    write_supported(writer, "messages", capabilities.messages, [](std::size_t i) {
        return model::message_kinds()[i];
    });
    writer.key("clock").text(capabilities.clock_settable ? "settable" : "real");
    writer.end_object().end_object();
    return line;
}

std::string ready_answer(std::uint64_t id) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("id").id(id).key("outcome").text("ready").end_object();
    return line;
}

std::string skipped_answer(std::uint64_t id, std::string_view why) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("id").id(id).key("outcome").text("skipped").key("why").text(why);
    writer.end_object();
    return line;
}

std::string step_answer(std::uint64_t id, const Answer& answer, const scenarios::Names& names) {
    std::string line;
    line.reserve(1024);
    json::Writer writer{line};
    writer.begin_object().key("id").id(id);
    write_outcome(writer, answer);
    if (answer.shows_messages) {
        writer.key("messages").begin_list();
        for (const auto& message : answer.messages)
            write_message(writer, message, names);
        writer.end_list();
    }
    write_views(writer.key("views"), answer, names);
    writer.end_object();
    return line;
}
}  // namespace lakmus::oracle::protocol
