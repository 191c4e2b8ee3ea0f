#include "model/text.hpp"
#include "oracle/recording/failure_kinds.hpp"
#include "oracle/recording/recording.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/message_codec.hpp"
#include "oracle/targets/wire.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using protocol::find_given;
using protocol::Malformed;
using protocol::member;
using protocol::text_member;
using Ids = std::vector<std::uint64_t>;

/// A life with the ids of its reset and its steps.
struct Sent {
    scenarios::Lifecycle life;
    Ids ids;
};

void must_be_object(const json::Value& value, std::string_view key) {
    if (!value.is(json::Kind::object))
        protocol::refuse(key, "objects", value);
}

[[nodiscard]] std::vector<std::string> texts_in(const json::Value& object, std::string_view key) {
    std::vector<std::string> texts;
    if (find_given(object, key) != nullptr)
        for (const auto& text : member(object, key, json::Kind::list))
            texts.emplace_back(protocol::text_in(key, text));
    return texts;
}

[[nodiscard]] Failure read_failure(const json::Value& value) {
    const auto place = protocol::place_in(failure_kinds, text_member(value, "kind"));
    if (place == failure_kinds.size())
        protocol::refuse("kind", "a kind of failure", *value.find("kind"));
    return {
        static_cast<Failure::Kind>(place),
        std::string{text_member(value, "what")},
        texts_in(value, "stderr")};
}

[[nodiscard]] Ids ids_of(const json::Value& sent) {
    Ids ids;
    for (const auto& message : sent) {
        must_be_object(message, "sent");
        ids.push_back(protocol::id_of(message));
    }
    return ids;
}

void read_sent(const json::Value& message, Sent& sent) {
    const bool is_first = sent.ids.empty();
    must_be_object(message, "sent");
    auto request = protocol::request_in(message, sent.life.names);
    if (auto* reset = std::get_if<protocol::Reset>(&request); reset != nullptr && is_first) {
        sent.life = std::move(reset->life);
        sent.ids.push_back(reset->id);
    } else if (auto* step = std::get_if<protocol::StepRequest>(&request);
               step != nullptr && !is_first) {
        sent.life.calls.push_back(std::move(step->call));
        sent.ids.push_back(step->id);
    } else {
        protocol::refuse("sent", is_first ? "a reset" : "a step of a command", message);
    }
}

[[nodiscard]] Sent read_sent(const json::Value& whole) {
    Sent sent;
    for (const auto& message : member(whole, "sent", json::Kind::list))
        read_sent(message, sent);
    if (sent.ids.empty())
        throw Malformed{"`sent`: expected a reset and the steps behind it"};
    return sent;
}

[[nodiscard]] model::FieldIndex field_named(const json::Value& odd) {
    const auto view = text_member(odd, "view");
    const auto name = text_member(odd, "field");
    const auto fields = model::view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i)
        if (model::views()[static_cast<std::size_t>(fields[i].view)].name == view &&
            fields[i].name == name)
            return static_cast<model::FieldIndex>(i);
    protocol::refuse("field", "a field of its view", *odd.find("field"));
}

/// Reads what protocol lines cannot say.
void read_odd(const json::Value& message, Answer& answer, const scenarios::Names& names) {
    answer.strangers = texts_in(message, "strangers");
    if (find_given(message, "no_values") == nullptr)
        return;
    for (const auto& odd : member(message, "no_values", json::Kind::list)) {
        must_be_object(odd, "no_values");
        const auto field = field_named(odd);
        const auto kind = model::field_def(field).subject;
        const auto subject = protocol::handle_in(names, kind, text_member(odd, "subject"));
        if (subject == model::unknown_handle)
            protocol::refuse("subject", "one that the life knows", *odd.find("subject"));
        answer.fields.push_back(
            {.field = field, .subject = subject, .raw = std::string{text_member(odd, "wrote")}}
        );
    }
    complete(answer, names);
}

[[nodiscard]] Answer read_answer(
    const json::Value& message, std::uint64_t id, const scenarios::Names& names
) {
    must_be_object(message, "answers");
    auto answer = protocol::answer_in(message, id, names);
    if (answer.strangers.empty())
        read_odd(message, answer, names);
    return answer;
}

void check_count(const Trace& trace, std::size_t answers, const Ids& ids) {
    const bool may_be_short = trace.failure || !trace.skipped.empty();
    if (answers > ids.size() || (answers < ids.size() && !may_be_short))
        throw Malformed{
            "`answers`: expected " + std::to_string(ids.size()) + ", found " +
            std::to_string(answers)};
}

[[nodiscard]] Trace read_trace(
    const json::Value& whole, const Ids& ids, const scenarios::Names& names
) {
    Trace trace;
    if (find_given(whole, "failure") != nullptr)
        trace.failure = read_failure(member(whole, "failure", json::Kind::object));
    if (find_given(whole, "flaky") != nullptr)
        trace.flaky = text_member(whole, "flaky");
    trace.answers.reserve(ids.size());
    std::size_t place = 0;
    for (const auto& message : member(whole, "answers", json::Kind::list)) {
        const auto at = place++;
        if (at >= ids.size())
            continue;
        if (at == 0) {
            must_be_object(message, "answers");
            trace.skipped = protocol::ready_in(message, ids[0]);
        } else {
            trace.answers.push_back(read_answer(message, ids[at], names));
        }
    }
    check_count(trace, place, ids);
    if (!trace.skipped.empty())
        trace.answers.clear();
    return trace;
}

[[nodiscard]] RecordedCase read_case(const json::Value& whole) {
    RecordedCase read;
    if (find_given(whole, "case") != nullptr) {
        const auto& told = member(whole, "case", json::Kind::object);
        if (find_given(told, "scenario") != nullptr)
            read.scenario = text_member(told, "scenario");
        if (find_given(told, "row") != nullptr)
            read.row = text_member(told, "row");
    }
    auto sent = read_sent(whole);
    read.trace = read_trace(whole, sent.ids, sent.life.names);
    read.life = std::move(sent.life);
    return read;
}

[[nodiscard]] std::size_t count_in(const json::Value& object, std::string_view key) {
    const auto& value = member(object, key, json::Kind::integer);
    if (value.number < 0)
        protocol::refuse(key, "a number from 0", value);
    return static_cast<std::size_t>(value.number);
}

[[nodiscard]] ShardedRun read_shard(const json::Value& told) {
    ShardedRun run{
        .shard = {count_in(told, "number"), count_in(told, "of")},
        .cases = count_in(told, "cases"),
        .plan = std::string{text_member(told, "plan")}};
    const auto& [number, of] = run.shard;
    if (of == 0 || of > Shard::most || number == 0 || number > of)
        protocol::refuse("number", "a number from 1 to `of`", *told.find("number"));
    if (find_given(told, "day") != nullptr) {
        run.day = model::parse_date(text_member(told, "day"));
        if (!run.day)
            protocol::refuse("day", "a day", *told.find("day"));
    }
    return run;
}

[[nodiscard]] RecordingHead read_head(const json::Value& whole) {
    const auto& told = member(whole, "recording", json::Kind::object);
    const auto& format = member(told, "format", json::Kind::integer);
    if (format.number != recording_format)
        protocol::refuse("format", std::to_string(recording_format), format);
    RecordingHead head{
        .target = std::string{text_member(told, "target")},
        .rulebook = std::string{text_member(told, "rulebook")},
        .hello = Capabilities{}};
    if (find_given(told, "shard") != nullptr)
        head.shard = read_shard(member(told, "shard", json::Kind::object));
    if (find_given(whole, "failure") != nullptr)
        head.hello = read_failure(member(whole, "failure", json::Kind::object));
    else
        head.hello = protocol::hello_in(whole);
    return head;
}

[[nodiscard]] RecordingEnd read_end(const json::Value& whole) {
    return {count_in(member(whole, "end", json::Kind::object), "cases")};
}
}  // namespace

RecordedLine read_recorded(std::string_view line) {
    return protocol::read_line<RecordedLine>(line, [](const json::Value& whole) -> RecordedLine {
        if (find_given(whole, "recording") != nullptr)
            return read_head(whole);
        if (find_given(whole, "end") != nullptr)
            return read_end(whole);
        return read_case(whole);
    });
}

std::variant<Trace, Malformed> read_recorded_trace(
    std::string_view line, const scenarios::Lifecycle& life
) {
    using Result = std::variant<Trace, Malformed>;
    return protocol::read_line<Result>(line, [&](const json::Value& whole) -> Result {
        return read_trace(whole, ids_of(member(whole, "sent", json::Kind::list)), life.names);
    });
}

std::optional<model::Date> day_moved_to(std::string_view line) {
    using Result = std::variant<std::optional<model::Date>, Malformed>;
    const auto read = protocol::read_line<Result>(line, [](const json::Value& whole) -> Result {
        const auto& told = member(whole, "case", json::Kind::object);
        if (find_given(told, "moved_days") == nullptr)
            return std::nullopt;
        return model::date_of(read_sent(whole).life.given.now);
    });
    const auto* day = std::get_if<std::optional<model::Date>>(&read);
    return day != nullptr ? *day : std::nullopt;
}

std::string sent_text_in(std::string_view line) {
    const auto parsed = json::parse(line);
    const auto* document = std::get_if<json::Document>(&parsed);
    const auto* sent = document == nullptr ? nullptr : document->front().find("sent");
    return sent == nullptr ? "" : json::text_of(*sent);
}
}  // namespace lakmus::oracle
