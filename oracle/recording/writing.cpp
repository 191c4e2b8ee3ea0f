#include "model/text.hpp"
#include "oracle/recording/failure_kinds.hpp"
#include "oracle/recording/recording.hpp"
#include "oracle/targets/json_line.hpp"
#include "oracle/targets/wire.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// Writes what protocol lines cannot say, because it is no value of the protocol.
class OddWriter {
public:
    OddWriter(std::string& out, const scenarios::Names& names) : writer_{out}, names_{names} {}

    void write(const Answer& answer) {
        write_fields(answer.fields);
        if (answer.strangers.empty())
            return;
        writer_.key("strangers").begin_list();
        for (const auto& stranger : answer.strangers)
            writer_.text(stranger);
        writer_.end_list();
    }

private:
    static bool is_odd(const ObservedField& field) { return !field.raw.empty(); }

    void write_fields(const std::vector<ObservedField>& fields) {
        if (std::ranges::none_of(fields, is_odd))
            return;
        writer_.key("no_values").begin_list();
        for (const auto& field : fields)
            if (is_odd(field))
                write_field(field);
        writer_.end_list();
    }

    void write_field(const ObservedField& field) {
        const auto& definition = model::field_def(field.field);
        writer_.begin_object();
        writer_.key("view").text(model::views()[static_cast<std::size_t>(definition.view)].name);
        writer_.key("subject").text(protocol::name_in(names_, definition.subject, field.subject));
        writer_.key("field").text(definition.name).key("wrote").text(field.raw).end_object();
    }

    json::Writer writer_;
    const scenarios::Names& names_;
};

void write_failure(json::Writer& writer, const Failure& failure) {
    writer.key("failure").begin_object();
    writer.key("kind").text(failure_kinds[static_cast<std::size_t>(failure.kind)]);
    writer.key("what").text(failure.what).key("stderr").begin_list();
    for (const auto& line : failure.last_stderr)
        writer.text(line);
    writer.end_list().end_object();
}

void write_shard(json::Writer& writer, const ShardedRun& run) {
    writer.key("shard").begin_object();
    writer.key("number").id(run.shard.number).key("of").id(run.shard.of);
    writer.key("cases").id(run.cases).key("plan").text(run.plan);
    if (run.day)
        writer.key("day").text(model::date_text(*run.day));
    writer.end_object();
}

void append_answer(
    std::string& out, std::uint64_t id, const Answer& answer, const scenarios::Names& names
) {
    out += ',';
    out += protocol::step_answer(id, answer, names);
    out.pop_back();
    OddWriter{out, names}.write(answer);
    out += '}';
}

void append_answers(std::string& out, const scenarios::Lifecycle& life, const Trace& trace) {
    out += R"(,"answers":[)";
    if (!trace.skipped.empty())
        out += protocol::skipped_answer(0, trace.skipped);
    else if (!trace.answers.empty() || !trace.failure)
        out += protocol::ready_answer(0);
    for (std::size_t i = 0; i != trace.answers.size(); ++i)
        append_answer(out, i + 1, trace.answers[i], life.names);
    out += ']';
}
}  // namespace

std::string head_line(const RecordingHead& head) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("recording").begin_object();
    writer.key("format").integer(recording_format).key("target").text(head.target);
    writer.key("rulebook").text(head.rulebook);
    if (head.shard)
        write_shard(writer, *head.shard);
    writer.end_object();
    if (const auto* failure = std::get_if<Failure>(&head.hello)) {
        write_failure(writer, *failure);
        writer.end_object();
    } else {
        const auto hello = protocol::hello_answer(std::get<Capabilities>(head.hello));
        line += ',';
        line += std::string_view{hello}.substr(1);
    }
    return line;
}

std::string sent_text(const scenarios::Lifecycle& life) {
    std::string text = "[";
    text += protocol::reset_line(0, life);
    for (std::size_t call = 0; call != life.calls.size(); ++call) {
        text += ',';
        text += protocol::step_line(call + 1, life, call);
    }
    return text += ']';
}

std::string case_line(
    const PlannedCase& planned, const scenarios::Lifecycle& life, const Trace& trace
) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("case").begin_object();
    writer.key("scenario").text(planned.scenario->name);
    if (!planned.one->name.empty())
        writer.key("row").text(planned.one->name);
    writer.key("file").text(planned.one->place.file);
    writer.key("line").integer(planned.one->place.line);
    if (planned.one->moved)
        writer.key("moved_days").integer(planned.one->moved->count());
    writer.end_object();
    line += R"(,"sent":)";
    line += sent_text(life);
    append_answers(line, life, trace);
    if (trace.failure)
        write_failure(writer, *trace.failure);
    if (!trace.flaky.empty())
        writer.key("flaky").text(trace.flaky);
    writer.end_object();
    return line;
}

std::string end_line(std::size_t cases) {
    std::string line;
    json::Writer writer{line};
    writer.begin_object().key("end").begin_object().key("cases").id(cases);
    writer.end_object().end_object();
    return line;
}
}  // namespace lakmus::oracle
