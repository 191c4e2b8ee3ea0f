#include "reports/workbench/vocabulary.hpp"

#include "model/catalogue.hpp"
#include "model/messages.hpp"
#include "model/text.hpp"
#include "model/variants.hpp"
#include "model/views.hpp"
#include "reports/cell_text.hpp"
#include "reports/rule_catalogue.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/command_reader.hpp"
#include "scenarios/format/keys.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

/// The name of a code list; empty for codes that are no list of the services.
std::string_view list_name(std::span<const model::Code> codes) {
    const auto lists = model::code_lists();
    const auto found = std::ranges::find_if(lists, [&](const model::CodeList& list) {
        return list.codes.data() == codes.data();
    });
    return found == lists.end() ? std::string_view{} : found->name;
}

Json code_words(std::span<const model::Code> codes) {
    auto array = Json::array();
    for (const auto& code : codes)
        array.push_back(
            {{"id", code.id},
             {"name", code.name},
             {"gloss", code.gloss},
             {"word", scenarios::code_word(codes, code.id)}}
        );
    return array;
}

/// What may stand there: a code of a list, or one of words that no list has.
void add_codes(Json& object, std::span<const model::Code> codes) {
    object["kind"] = "code";
    if (const auto name = list_name(codes); !name.empty())
        object["list"] = name;
    else
        object["codes"] = code_words(codes);
}

template <class T>
void add_kind(Json& object, const T&) {
    if constexpr (requires { T::subject; }) {
        object["kind"] = "name";
        object["of"] = scenarios::name_stem(T::subject);
    } else if constexpr (std::is_same_v<T, model::Date>) {
        object["kind"] = "date";
    } else if constexpr (std::is_same_v<T, bool>) {
        object["kind"] = "flag";
    } else if constexpr (model::CodeValue<T>) {
        add_codes(object, codes_of(T{}));
    } else {
        object["kind"] = std::is_same_v<T, std::string> ? "text" : "number";
    }
}

template <class T>
Json field_json(std::string_view name, const T&) {
    Json object{{"name", name}};
    if constexpr (scenarios::is_optional<T> || scenarios::is_list<T>) {
        add_kind(object, typename T::value_type{});
        object["optional"] = true;
        object["is_list"] = scenarios::is_list<T>;
    } else {
        add_kind(object, T{});
    }
    return object;
}

template <class C>
Json command_json() {
    auto fields = Json::array();
    const C command{};
    scenarios::for_each_written_field(command, [&](std::string_view name, const auto& value) {
        fields.push_back(field_json(name, value));
    });
    Json object{{"name", C::name}, {"fields", std::move(fields)}};
    if constexpr (model::creates_handle<C>)
        object["creates"] = scenarios::name_stem(
            std::remove_cvref_t<decltype(scenarios::handle_of(command))>::subject
        );
    return object;
}

template <class... Commands>
Json commands_json(const std::variant<Commands...>*) {
    auto array = Json::array();
    const auto add = [&]<class C>(const C*) {
        if constexpr (!std::is_same_v<C, model::PassTime>)
            array.push_back(command_json<C>());
    };
    (add(static_cast<const Commands*>(nullptr)), ...);
    return array;
}

Json keys_json() {
    Json object;
    for (const auto part : scenarios::parts()) {
        auto keys = Json::array();
        for (const auto& key : scenarios::keys_of(part))
            keys.push_back({{"name", key.name}, {"says", key.says}, {"needed", key.is_needed}});
        object[std::string{scenarios::part_name(part)}] = std::move(keys);
    }
    for (const auto& flag : model::Citizen::given_flags())
        object["citizen"].push_back(
            {{"name", flag.name}, {"says", "true or false"}, {"needed", false}}
        );
    return object;
}

std::string_view kind_word(model::ValueKind kind) {
    switch (kind) {
        case model::ValueKind::flag:
        case model::ValueKind::filled:
        case model::ValueKind::presence:
            return "flag";
        case model::ValueKind::day:
            return "date";
        case model::ValueKind::code:
        case model::ValueKind::code_set:
            return "code";
        case model::ValueKind::number:
            return "number";
    }
    return {};
}

Json views_json() {
    auto array = Json::array();
    for (const auto& field : model::view_fields()) {
        if (field.expected_as.empty())
            continue;
        Json object{
            {"name", field.expected_as},
            {"of", scenarios::name_stem(field.subject)},
            {"says", field.says},
            {"kind", kind_word(field.kind)},
            {"is_list", field.kind == model::ValueKind::code_set}};
        if (!field.codes.empty())
            add_codes(object, field.codes);
        array.push_back(std::move(object));
    }
    return array;
}

Json lists_json() {
    Json object;
    for (const auto& list : model::code_lists())
        object[std::string{list.name}] = {{"title", list.title}, {"codes", code_words(list.codes)}};
    return object;
}

Json limits_json(const model::Rule& rule) {
    auto array = Json::array();
    for (const auto& cell : rule.cells) {
        if (cell.name.empty())
            continue;
        Json object{{"name", cell.name}, {"value", cell_text(cell, cell.intended)}};
        if (cell.former)
            object["former"] = cell_text(cell, *cell.former);
        array.push_back(std::move(object));
    }
    return array;
}

Json rules_json() {
    auto array = Json::array();
    for (const auto& section : model::catalogue().sections())
        for (const auto& rule : section.rules) {
            Json object{
                {"id", rule.id},
                {"section", section.number},
                {"says", rule.says},
                {"limits", limits_json(rule)}};
            for (const auto& [name, text] :
                 {std::pair{"decides", rule.decides},
                  std::pair{"former", rule.former},
                  std::pair{"known", rule.known},
                  std::pair{"known_fix", rule.known_fix}})
                if (!text.empty())
                    object[name] = text;
            auto questions = Json::array();
            for (const auto* question : questions_of(rule))
                questions.push_back(question->id);
            object["questions"] = std::move(questions);
            array.push_back(std::move(object));
        }
    return array;
}

Json questions_json() {
    auto array = Json::array();
    for (const auto* question : model::catalogue().questions()) {
        auto readings = Json::array();
        for (const auto& reading : question->readings)
            if (!reading.empty())
                readings.push_back(reading);
        array.push_back(
            {{"id", question->id}, {"says", question->asks}, {"readings", std::move(readings)}}
        );
    }
    return array;
}

/// What a target in this process can be made to do otherwise.
Json variants_json() {
    auto array = Json::array();
    for (const auto& variant : model::documented_variants())
        array.push_back({{"id", variant.id}, {"says", variant.says}});
    return array;
}

Json sections_json() {
    auto array = Json::array();
    for (const auto& section : model::catalogue().sections())
        array.push_back({{"number", section.number}, {"title", section.title}});
    return array;
}
}  // namespace

std::string vocabulary_json() {
    const Json words{
        {"keys", keys_json()},
        {"commands", commands_json(static_cast<const model::Command*>(nullptr))},
        {"views", views_json()},
        {"messages", model::message_kinds()},
        {"lists", lists_json()},
        {"sections", sections_json()},
        {"rules", rules_json()},
        {"questions", questions_json()},
        {"variants", variants_json()}};
    return words.dump();
}
}  // namespace lakmus::reports
