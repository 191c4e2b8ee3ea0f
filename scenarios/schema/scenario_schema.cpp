#include "scenarios/schema/scenario_schema.hpp"

#include "model/catalogue.hpp"
#include "model/messages.hpp"
#include "model/text.hpp"
#include "model/views.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/schema/parts.hpp"

#include <fmt/format.h>

#include <map>

namespace lakmus::scenarios {
namespace {
constexpr std::string_view name_pattern =
    R"(^[A-Za-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff-]{0,39}$)";
constexpr std::string_view written_day = R"([0-9]{4}-[0-9]{2}-[0-9]{2})";
constexpr std::string_view time_of_day = R"(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?)";
constexpr std::string_view day_terms = R"(([+-][0-9]+(d|w|mo|y)){0,16})";
constexpr std::string_view time_terms = R"(([+-][0-9]+(d|w|mo|y|h|min|s|ms)){0,16})";

Schema name_schema() {
    return text_like(
        name_pattern, "A name: a letter, then letters, digits, _ and -, at most 40 in all."
    );
}

// One schema for each type of a command's field.

template <model::Subject S>
Schema value_schema(const model::Handle<S>&) {
    return explained(defined("name"), fmt::format("The name of {}, or unknown.", a_thing(S)));
}
Schema value_schema(const model::Date&) { return defined("date"); }
Schema value_schema(const bool&) { return {{"type", "boolean"}}; }
Schema value_schema(const std::string&) { return defined("text"); }
template <std::integral T>
Schema value_schema(const T&) {
    return {{"type", "integer"}};
}
template <model::CodeValue T>
Schema value_schema(const T&) {
    return defined(definition_of(codes_of(T{})));
}
template <class T>
Schema value_schema(const std::vector<T>&) {
    return list_of(or_from_table(value_schema(T{})));
}
template <class T>
Schema value_schema(const std::optional<T>&) {
    return value_schema(T{});
}

/// The rules that are asked about a command, each with its sentence.
std::string rules_about(std::size_t event) {
    std::string text;
    model::RuleSet told;
    const auto tell = [&](const model::BoundClause& clause) {
        if (told.contains(clause.rule))
            return;
        told.insert(clause.rule);
        const auto& rule = model::catalogue().rule(clause.rule);
        text += fmt::format("\n{}: {}", rule.id, rule.says);
    };
    for (const auto& clause : model::catalogue().checks(event))
        tell(clause);
    for (const auto& clause : model::catalogue().effects(event))
        tell(clause);
    return text;
}

template <class C>
Schema command_schema() {
    const C command{};
    Schema fields = Schema::object();
    auto required = Schema::array();
    std::string told;
    for_each_written_field(command, [&]<class T>(std::string_view name, const T& value) {
        const bool may_be_missing = is_optional<T> || is_list<T>;
        fields[std::string{name}] = or_from_table(value_schema(value));
        if (!may_be_missing)
            required.push_back(name);
        told += fmt::format(
            "{}{}{}", told.empty() ? "" : ", ", name, may_be_missing ? " (optional)" : ""
        );
    });
    auto schema = map_of(std::move(fields));
    if (!required.empty())
        schema["required"] = std::move(required);
    return explained(
        or_from_table(std::move(schema)),
        fmt::format("Fields: {}.{}", told, rules_about(model::event_index<C>))
    );
}

template <class Variant>
struct Commands;
template <class... C>
struct Commands<std::variant<C...>> {
    /// Calls `visit.operator()<Command>()` for each; the passing of time is a step without a
    /// command.
    template <class Visit>
    static void for_each(Visit&& visit) {
        const auto unless_time = [&]<class One>() {
            if constexpr (!std::is_same_v<One, model::PassTime>)
                visit.template operator()<One>();
        };
        (unless_time.template operator()<C>(), ...);
    }
};

Schema needs(std::string_view key) {
    Schema schema;
    schema["required"].push_back(key);
    return schema;
}

Schema step_schema() {
    Schema properties{
        {"at",
         explained(
             or_from_table(defined("instant")),
             "When: +2d after the step before, today+3d, or a day, which means 08:00. Without it, "
             "the time of the step before."
         )},
        {"by", explained(defined("actor"), "Who sends the command.")},
        {"as", explained(or_from_table(defined("name")), "A name for what the command creates.")},
        {"expect", defined("expectation")}};
    auto exactly_one = Schema::array();
    auto commands = Schema::array();
    auto creating = Schema::array();
    Commands<model::Command>::for_each([&]<class C>() {
        properties[std::string{C::name}] = command_schema<C>();
        exactly_one.push_back(needs(C::name));
        commands.push_back(needs(C::name));
        if constexpr (model::creates_handle<C>)
            creating.push_back(needs(C::name));
    });
    exactly_one.push_back({{"not", {{"anyOf", commands}}}});
    auto step = map_of(std::move(properties));
    step["minProperties"] = 1;
    step["oneOf"] = std::move(exactly_one);
    step["dependencies"] = {
        {"by", {{"anyOf", std::move(commands)}}}, {"as", {{"anyOf", std::move(creating)}}}};
    return step;
}

Schema field_value_schema(const model::FieldDef& field) {
    switch (field.kind) {
        case model::ValueKind::flag:
        case model::ValueKind::presence:
        case model::ValueKind::filled:
            return {{"type", "boolean"}};
        case model::ValueKind::number:
            return {{"type", "integer"}};
        case model::ValueKind::day:
            return {{"anyOf", Schema::array({one_word({"none"}), defined("date")})}};
        case model::ValueKind::code:
            return code_schema(field.codes);
        case model::ValueKind::code_set:
            return list_of(or_from_table(code_schema(field.codes)));
    }
    return {};
}

/// What may be expected of the fields with one name, of whatever kind of thing.
Schema expected_fields() {
    std::map<std::string_view, std::vector<const model::FieldDef*>> by_name;
    for (const auto& field : model::view_fields())
        if (!field.expected_as.empty())
            by_name[field.expected_as].push_back(&field);
    Schema patterns = Schema::object();
    for (const auto& [name, fields] : by_name) {
        auto either = Schema::array();
        std::string says;
        for (const auto* field : fields) {
            either.push_back(field_value_schema(*field));
            says += fmt::format(
                "{}Of {}: {}", says.empty() ? "" : "\n", a_thing(field->subject), field->says
            );
        }
        either.push_back(one_word({"open"}, {"The note leaves it open."}));
        either.push_back(defined("from_table"));
        patterns[fmt::format(R"(^[^.]+\.{}$)", name)] = {
            {"anyOf", std::move(either)}, {"description", says}};
    }
    return patterns;
}

Schema message_schema() {
    std::vector<std::string> kinds;
    for (const auto kind : model::message_kinds())
        kinds.emplace_back(kind);
    return map_of(
        {{"kind", or_from_table(one_word(kinds))},
         {"to", explained(defined("actor"), "The recipient.")},
         {"about",
          explained(or_from_table(defined("name")), "A citizen, or something of a citizen.")},
         {"citizen", or_from_table(defined("name"))}},
        {"kind", "to", "about"}
    );
}

Schema expectation_schema() {
    Schema all = map_of(
        {{"answer", defined("answer")},
         {"messages",
          or_from_table(
              {{"anyOf",
                Schema::array(
                    {one_word({"none"}), list_of(or_from_table(defined("message")), false)}
                )}}
          )}}
    );
    all["patternProperties"] = expected_fields();
    all["minProperties"] = 1;
    return explained(
        {{"anyOf", Schema::array({defined("answer"), std::move(all)})}},
        "What the note says must follow; without it the model alone judges."
    );
}

Schema answer_schema() {
    auto either = Schema::array();
    either.push_back(one_word(
        {"accepted", "refused", "open"},
        {"The command is accepted.",
         "The command is refused, by whatever rule.",
         "The note leaves something about this step open."}
    ));
    either.push_back(map_of({{"refused", one_or_more(or_from_table(defined("rule")))}}, {"refused"})
    );
    either.push_back(map_of({{"open", one_or_more(or_from_table(defined("question")))}}, {"open"}));
    either.push_back(defined("from_table"));
    return {{"anyOf", std::move(either)}};
}

Schema actor_schema() {
    std::vector<std::string> roles;
    for (const auto role : model::roles())
        roles.emplace_back(role);
    auto either = Schema::array();
    either.push_back(one_word(roles));
    either.push_back(
        map_of({{"jobcentre", or_from_table(defined("municipalities"))}}, {"jobcentre"})
    );
    either.push_back(map_of({{"akasse", or_from_table(defined("name"))}}, {"akasse"}));
    either.push_back(defined("from_table"));
    return {{"anyOf", std::move(either)}};
}

Schema by_name(Schema value) {
    Schema map{{"type", "object"}};
    map["propertyNames"] = defined("name");
    map["additionalProperties"] = or_from_table(std::move(value));
    return or_from_table(std::move(map));
}

/// `required` only where all of it stands in the file itself, and no fragment gives a part.
Schema requiring(Schema map, bool whole, std::initializer_list<std::string_view> required) {
    for (const auto key : required)
        if (whole)
            map["required"].push_back(key);
    return map;
}

Schema given_absence(bool whole) {
    return requiring(
        map_of(
            {{"type", or_from_table(defined("absence_types"))},
             {"start", or_from_table(defined("date"))},
             {"end", or_from_table(defined("date"))},
             {"state", or_from_table(one_word({"on_hold"}))},
             {"by", or_from_table(one_word({"jobcentre", "akasse"}))}}
        ),
        whole,
        {"type", "start"}
    );
}

Schema requirements_schema() {
    Schema map{{"type", "object"}};
    map["additionalProperties"] = or_from_table(defined("cv_requirements"));
    return explained(
        or_from_table(std::move(map)), "What each contact group asks of the CV without exemptions."
    );
}

Schema citizen_schema(bool whole) {
    Schema properties{
        {"group",
         explained(
             {{"anyOf",
               Schema::array({one_word({"none"}), defined("contact_groups"), defined("from_table")}
               )}},
             "The open contact group, by number or Danish name."
         )},
        {"municipality", or_from_table(defined("municipalities"))},
        {"akasse", explained(or_from_table(defined("name")), "The a-kasse by any word, or none.")},
        {"requirements", requirements_schema()},
        {"cpr",
         or_from_table(text_like(
             "^([6-8][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{2}-[0-9]{4}$",
             "A recognisably fictitious number: day + 60, as 610190-0001."
         ))},
        {"registration",
         explained(or_from_table(defined("name")), "The id of the open group's registration.")},
        {"absences", by_name(given_absence(whole))},
        {"referrals",
         by_name(requiring(
             map_of({{"registered", or_from_table(defined("date"))}}), whole, {"registered"}
         ))},
        {"memberships",
         or_from_table(list_of(or_from_table(map_of(
             {{"akasse", or_from_table(defined("name"))},
              {"from", or_from_table(defined("date"))},
              {"to", or_from_table(defined("date"))}},
             {"akasse", "from"}
         ))))}};
    for (const auto& flag : model::Citizen::given_flags())
        properties[std::string{flag.name}] = or_from_table({{"type", "boolean"}});
    return map_of(std::move(properties));
}

Schema given_schema(bool whole) {
    auto citizens = by_name(citizen_schema(whole));
    citizens["anyOf"][0]["minProperties"] = 1;
    return requiring(
        map_of(
            {{"today",
              or_from_table(text_like(
                  fmt::format("^{}({})?{}$", written_day, time_of_day, time_terms),
                  "The day on which the life starts, 2021-01-26 or later; the clock says 08:00."
              ))},
             {"use",
              explained(
                  one_or_more(or_from_table(defined("name"))),
                  "Fragments that are merged in, key by key."
              )},
             {"citizens", explained(std::move(citizens), "One entry for each citizen, by name.")}}
        ),
        whole,
        {"today", "citizens"}
    );
}

Schema given_of_scenario() {
    return {
        {"description", "The world at the start."},
        {"if", needs("use")},
        {"then", defined("given_in_part")},
        {"else", defined("given")}};
}

Schema cases_schema() {
    Schema cases{{"type", "object"}, {"minProperties", 1}};
    cases["additionalProperties"] = {{"type", "object"}};
    return explained(
        std::move(cases), "A table: each row has a name, and values for the names used as $name."
    );
}

Schema scenario_root() {
    Schema steps = list_of(or_from_table(defined("step")), false);
    return map_of(
        {{"scenario", explained(defined("text"), "One line: what the life shows.")},
         {"rules", explained(one_or_more(defined("rule")), "The rules that it is about.")},
         {"source", explained(defined("text"), "The section of the note, as \"2.1\".")},
         {"why", explained(defined("text"), "One sentence: what would go wrong for people.")},
         {"given", given_of_scenario()},
         {"cases", cases_schema()},
         {"steps", explained(or_from_table(std::move(steps)), "What happens, in order.")}},
        {"scenario", "rules", "source", "why", "given", "steps"}
    );
}

Schema fragments_root() {
    Schema fragments{{"type", "object"}};
    fragments["additionalProperties"] = defined("given_in_part");
    return map_of(
        {{"fragments", explained(std::move(fragments), "What several scenarios give, by name.")}},
        {"fragments"}
    );
}

Schema rule_ids() {
    std::vector<std::string> ids;
    std::vector<std::string> says;
    for (const auto& section : model::catalogue().sections()) {
        for (const auto& rule : section.rules) {
            ids.emplace_back(rule.id);
            says.push_back(
                fmt::format("{} (section {} {})", rule.says, section.number, section.title)
            );
        }
    }
    return one_word(ids, says);
}

Schema question_ids() {
    std::vector<std::string> ids;
    std::vector<std::string> asks;
    for (const auto* question : model::catalogue().questions()) {
        ids.emplace_back(question->id);
        asks.emplace_back(question->asks);
    }
    return one_word(ids, asks);
}

Schema definitions() {
    Schema all{
        {"from_table",
         text_like(R"(\$[A-Za-z_\u0080-\uffff])", "A value from the rows of `cases`, as $name.")},
        {"text", {{"type", Schema::array({"string", "number", "boolean"})}}},
        {"name", name_schema()},
        {"date",
         text_like(
             fmt::format("^(today|given|{}){}$", written_day, day_terms),
             "A date: 2021-03-22, today-8w+1d or given+3mo; d, w, mo and y."
         )},
        {"instant",
         text_like(
             fmt::format(
                 R"(^(\+[0-9]+(d|w|mo|y|h|min|s|ms)|(today|given|{0})|{0}{1}){2}$)",
                 written_day,
                 time_of_day,
                 time_terms
             ),
             "A time: +2d, today+3d, 2021-04-01 (which means 08:00) or 2021-04-01T08:00:00.005."
         )},
        {"rule", rule_ids()},
        {"question", question_ids()},
        {"actor", actor_schema()},
        {"answer", answer_schema()},
        {"message", message_schema()},
        {"expectation", expectation_schema()},
        {"step", step_schema()},
        {"given", given_schema(true)},
        {"given_in_part", given_schema(false)},
        {"scenario_file", scenario_root()},
        {"fragments_file", fragments_root()}};
    for (const auto& list : model::code_lists())
        all[std::string{list.name}] = explained(code_schema(list.codes), list.title);
    return all;
}
}  // namespace

std::string scenario_schema() {
    const Schema schema{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", "A scenario of lakmus, or a file of fragments"},
        {"if", needs("fragments")},
        {"then", defined("fragments_file")},
        {"else", defined("scenario_file")},
        {"definitions", definitions()}};
    return schema.dump(1) + '\n';
}
}  // namespace lakmus::scenarios
