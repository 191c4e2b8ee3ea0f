#include "model/text.hpp"
#include "oracle/targets/command_codec.hpp"
#include "oracle/targets/given_codec.hpp"
#include "oracle/targets/message_codec.hpp"
#include "oracle/targets/one_line.hpp"
#include "oracle/targets/protocol.hpp"
#include "oracle/targets/view_codec.hpp"
#include "oracle/targets/wire.hpp"

#include <algorithm>

namespace lakmus::oracle::protocol {
namespace {
inline constexpr std::size_t reason_limit = 100;
inline constexpr std::size_t text_limit_bytes = 500;

/// Ends the reading where the target says that it cannot go on.
void check_error(const json::Value& message) {
    if (const auto* error = find_given(message, "error"))
        throw Malformed{
            "the target says: " +
                (error->is(json::Kind::text) ? one_line(error->text) : json::shown(*error)),
            Failure::Kind::protocol};
}

void check_id(const json::Value& message, std::uint64_t id) {
    check_error(message);
    const auto given = id_of(message);
    if (given != id)
        throw Malformed{
            "the answer has the id " + std::to_string(given) + " where " + std::to_string(id) +
                " is due",
            Failure::Kind::protocol};
}

[[nodiscard]] std::string line_member(const json::Value& object, std::string_view key) {
    return one_line(text_member(object, key), text_limit_bytes);
}

/// The places that a list of names speaks of; names that are not known are passed over.
template <class Place>
[[nodiscard]] std::vector<bool> read_supported(
    const json::Value& hello, std::string_view key, std::size_t count, Place&& place_of
) {
    std::vector<bool> supported(count);
    for (const auto& name : member(hello, key, json::Kind::list)) {
        if (!name.is(json::Kind::text))
            refuse(key, "a list of names", name);
        const std::size_t place = place_of(name.text);
        if (place < count)
            supported[place] = true;
    }
    return supported;
}

template <std::size_t... Places>
[[nodiscard]] std::size_t command_place(std::string_view name, std::index_sequence<Places...>) {
    std::size_t place = sizeof...(Places);
    static_cast<void>(
        ((std::variant_alternative_t<Places, model::Command>::name == name ? (place = Places, true)
                                                                           : false) ||
         ...)
    );
    return place;
}

void check_version(const json::Value& hello) {
    const auto& spoken = member(hello, "protocol", json::Kind::integer);
    if (spoken.number != version)
        throw Malformed{
            "the target speaks version " + std::to_string(spoken.number) +
                " of the protocol, and this program " + std::to_string(version),
            Failure::Kind::protocol};
}

[[nodiscard]] Capabilities read_capabilities(const json::Value& hello) {
    check_version(hello);
    constexpr auto count = std::variant_size_v<model::Command>;
    Capabilities read;
    read.name = line_member(hello, "name");
    read.version = line_member(hello, "version");
    read.commands = read_supported(hello, "commands", count, [](std::string_view name) {
        return command_place(name, std::make_index_sequence<count>{});
    });
    read.views = read_supported(hello, "views", model::views().size(), [](std::string_view name) {
        return static_cast<std::size_t>(
            std::ranges::find(model::views(), name, &model::ViewDef::name) - model::views().begin()
        );
    });
    const auto kinds = model::message_kinds();
    read.messages = read_supported(hello, "messages", kinds.size(), [&](std::string_view name) {
        return place_in(kinds, name);
    });
    if (const auto* clock = find_given(hello, "clock")) {
        if (clock->text != "settable" && clock->text != "real")
            refuse("clock", "settable or real", *clock);
        read.clock_settable = clock->text == "settable";
    }
    return read;
}

/// Adds one message; a kind that is not known cannot be judged and is passed over.
void read_message(const json::Value& value, Answer& answer, const scenarios::Names& names) {
    if (!value.is(json::Kind::object))
        refuse("messages", "objects", value);
    const auto kind = place_in(model::message_kinds(), text_member(value, "kind"));
    model::Message message;
    message.to = read_actor(member(value, "to", json::Kind::object), names);
    message.about.citizen.value =
        handle_in(names, model::Subject::citizen, text_member(value, "citizen"));
    if (find_given(value, "about") != nullptr)
        message.about.thing = thing_in(names, text_member(value, "about"));
    if (kind >= model::message_kinds().size())
        return;
    message.kind = static_cast<model::MessageKind>(kind);
    answer.messages.push_back(message);
}

void read_outcome(const json::Value& message, Answer& answer) {
    const auto& outcome = member(message, "outcome", json::Kind::text);
    if (outcome.text == "accepted") {
        answer.outcome = Answer::Outcome::accepted;
    } else if (outcome.text == "refused") {
        answer.outcome = Answer::Outcome::refused;
    } else if (outcome.text == "skipped") {
        answer.outcome = Answer::Outcome::skipped;
        answer.why_skipped = line_member(message, "why");
    } else {
        refuse("outcome", "accepted, refused or skipped", outcome);
    }
}

void read_reasons(const json::Value& message, Answer& answer) {
    if (find_given(message, "reason") == nullptr)
        return;
    for (const auto& reason : member(message, "reason", json::Kind::list)) {
        if (!reason.is(json::Kind::text))
            refuse("reason", "a list of texts", reason);
        if (answer.reasons.size() < reason_limit)
            answer.reasons.push_back(one_line(reason.text, text_limit_bytes));
    }
}
}  // namespace

std::string hello_line() {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("hello").begin_object();
    writer.key("protocol").integer(version).key("harness").text("lakmus");
    writer.end_object().end_object();
    return line;
}

std::string reset_line(std::uint64_t id, const scenarios::Lifecycle& life) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("id").id(id).key("reset").begin_object();
    write_given(writer, life);
    writer.end_object().end_object();
    return line;
}

std::string step_line(std::uint64_t id, const scenarios::Lifecycle& life, std::size_t call) {
    const auto& step = life.calls[call];
    std::string line;
    line.reserve(256);
    json::Writer writer{line};
    writer.begin_object().key("id").id(id).key("step").begin_object();
    writer.key("at").text(model::instant_text(step.at));
    write_actor(writer.key("by"), step.by, life.names);
    write_command(writer, step.command, life.names);
    writer.end_object().end_object();
    return line;
}

std::string bye_line() { return R"({"bye":{}})"; }

Capabilities hello_in(const json::Value& message) {
    check_error(message);
    return read_capabilities(member(message, "hello", json::Kind::object));
}

std::string ready_in(const json::Value& message, std::uint64_t id) {
    check_id(message, id);
    const auto& outcome = member(message, "outcome", json::Kind::text);
    if (outcome.text == "ready")
        return {};
    if (outcome.text != "skipped")
        refuse("outcome", "ready or skipped", outcome);
    auto why = line_member(message, "why");
    return why.empty() ? "no reason given" : std::move(why);
}

Answer answer_in(const json::Value& message, std::uint64_t id, const scenarios::Names& names) {
    check_id(message, id);
    Answer answer;
    read_outcome(message, answer);
    read_reasons(message, answer);
    if (find_given(message, "messages") != nullptr) {
        answer.shows_messages = true;
        for (const auto& sent : member(message, "messages", json::Kind::list))
            read_message(sent, answer, names);
    }
    answer.shows.assign(model::views().size(), false);
    if (find_given(message, "views") != nullptr)
        read_views(member(message, "views", json::Kind::object), answer, names);
    return answer;
}

std::variant<Capabilities, Malformed> read_hello(std::string_view line) {
    using Result = std::variant<Capabilities, Malformed>;
    return read_line<Result>(line, hello_in);
}

std::variant<std::string, Malformed> read_ready(std::string_view line, std::uint64_t id) {
    using Result = std::variant<std::string, Malformed>;
    return read_line<Result>(line, [&](const auto& message) { return ready_in(message, id); });
}

std::variant<Answer, Malformed> read_answer(
    std::string_view line, std::uint64_t id, const scenarios::Lifecycle& life
) {
    using Result = std::variant<Answer, Malformed>;
    return read_line<Result>(line, [&](const auto& message) {
        return answer_in(message, id, life.names);
    });
}
}  // namespace lakmus::oracle::protocol
