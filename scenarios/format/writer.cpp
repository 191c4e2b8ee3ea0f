#include "scenarios/format/writer.hpp"

#include "model/catalogue.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/command_reader.hpp"
#include "scenarios/format/emitting.hpp"

namespace lakmus::scenarios {
namespace {
void put_head(YAML::Emitter& out, const Scenario& scenario, const std::string& case_name) {
    put_key(
        out, "scenario"
    ) << (case_name.empty() ? scenario.name : scenario.name + ": " + case_name);
    put_key(out, "rules") << YAML::Flow << YAML::BeginSeq;
    for (const auto rule : scenario.rules)
        out << std::string{model::catalogue().rule(rule).id};
    out << YAML::EndSeq;
    put_key(out, "source") << YAML::DoubleQuoted << scenario.source;
    put_key(out, "why") << scenario.why;
}

/// Prints the fields of commands into the map that is open.
class FieldWriter {
public:
    FieldWriter(YAML::Emitter& out, const Words& words, std::size_t call)
        : out_{&out}, words_{&words}, call_{call} {}

    template <class T>
    void put(std::string_view name, const T& value) {
        put_key(*out_, name) << word_of(value);
    }
    template <class T>
    void put(std::string_view name, const std::optional<T>& value) {
        if (value)
            put(name, *value);
    }
    template <class T>
    void put(std::string_view name, const std::vector<T>& values) {
        if (values.empty())
            return;
        put_key(*out_, name) << YAML::Flow << YAML::BeginSeq;
        for (const auto& value : values)
            *out_ << word_of(value);
        *out_ << YAML::EndSeq;
    }

private:
    template <class T>
    [[nodiscard]] std::string word_of(const T& value) const {
        if constexpr (std::is_same_v<T, std::string>)
            return escaped(value);
        else
            return words_->of(value, call_);
    }

    YAML::Emitter* out_;
    const Words* words_;
    std::size_t call_;
};

void put_command(
    YAML::Emitter& out, const model::Command& command, std::size_t call, const Words& words
) {
    FieldWriter writer{out, words, call};
    std::visit(
        [&](const auto& given) {
            open_flow_map(out, std::decay_t<decltype(given)>::name);
            for_each_written_field(given, [&](std::string_view name, const auto& value) {
                writer.put(name, value);
            });
            out << YAML::EndMap;
        },
        command
    );
}

void put_step(YAML::Emitter& out, const Case& one, std::size_t index, const Words& words) {
    const auto& call = one.life.calls[index];
    const bool passes_time = std::holds_alternative<model::PassTime>(call.command);
    out << YAML::BeginMap;
    if (passes_time || call.at != instant_before(one.life, index))
        put_key(out, "at") << instant_word(call.at);
    if (!passes_time) {
        put_command(out, call.command, index, words);
        if (call.by != usual_actor(call.command))
            put_actor(out, "by", call.by, words);
        if (const auto created = created_by(call.command))
            put_key(out, "as") << words.name(*created);
    }
    if (index < one.steps.size())
        put_expectation(out, one.steps[index].expect, words);
    out << YAML::EndMap;
}
}  // namespace

std::string to_yaml(const Scenario& scenario, const Case& one) {
    const Words words{one.life};
    YAML::Emitter out;
    out << YAML::BeginMap;
    put_head(out, scenario, one.name);
    put_given(out, one.life, words);
    put_key(out, "steps") << YAML::BeginSeq;
    for (std::size_t i = 0; i != one.life.calls.size(); ++i)
        put_step(out, one, i, words);
    out << YAML::EndSeq << YAML::EndMap;
    return std::string{out.c_str()} + '\n';
}
}  // namespace lakmus::scenarios
