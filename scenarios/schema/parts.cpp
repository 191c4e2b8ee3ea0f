#include "scenarios/schema/parts.hpp"

#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <set>

namespace lakmus::scenarios {
namespace {
std::string says_of(const model::Code& code) {
    const auto number = code.name.empty() ? std::string{"no public name"} : std::string{code.name};
    return fmt::format("{} {}{}{}", code.id, number, code.gloss.empty() ? "" : ": ", code.gloss);
}
}  // namespace

Schema defined(std::string_view definition) {
    return {{"$ref", fmt::format("#/definitions/{}", definition)}};
}

Schema or_from_table(Schema schema) {
    auto both = Schema::array();
    both.push_back(std::move(schema));
    both.push_back(defined("from_table"));
    return {{"anyOf", std::move(both)}};
}

Schema list_of(Schema items, bool may_be_empty) {
    Schema list{{"type", "array"}, {"items", std::move(items)}};
    if (!may_be_empty)
        list["minItems"] = 1;
    return list;
}

Schema one_or_more(Schema item) {
    auto either = Schema::array();
    either.push_back(item);
    either.push_back(list_of(std::move(item), false));
    return {{"anyOf", std::move(either)}};
}

Schema text_like(std::string_view pattern, std::string_view says) {
    return {{"type", "string"}, {"pattern", pattern}, {"description", says}};
}

Schema one_word(const std::vector<std::string>& words, const std::vector<std::string>& says) {
    Schema schema{{"enum", words}};
    if (!says.empty())
        schema["enumDescriptions"] = says;
    return schema;
}

Schema map_of(Schema properties, std::initializer_list<std::string_view> required) {
    Schema map{
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    for (const auto key : required)
        map["required"].push_back(key);
    return map;
}

Schema explained(Schema schema, std::string_view says) {
    // Draft-07 reads nothing that stands beside a reference.
    if (schema.contains("$ref")) {
        auto all = Schema::array();
        all.push_back(std::move(schema));
        schema = {{"allOf", std::move(all)}};
    }
    schema["description"] = says;
    return schema;
}

std::string definition_of(std::span<const model::Code> codes) {
    for (const auto& list : model::code_lists())
        if (list.codes.data() == codes.data())
            return std::string{list.name};
    return {};
}

Schema code_schema(std::span<const model::Code> codes) {
    const auto vocabulary = vocabulary_of(codes);
    auto words = Schema::array();
    auto says = Schema::array();
    std::set<std::string_view> names;
    for (const auto& code : codes) {
        if (code.name.empty() || !names.insert(code.name).second)
            continue;
        words.push_back(code.name);
        says.push_back(says_of(code));
    }
    if (vocabulary.numbered) {
        for (const auto& code : codes) {
            words.push_back(code.id);
            says.push_back(says_of(code));
        }
    }
    Schema listed{{"enum", std::move(words)}, {"enumDescriptions", std::move(says)}};
    if (!vocabulary.open_ended)
        return listed;
    Schema number{{"type", "integer"}, {"minimum", 1}, {"maximum", largest_open_code}};
    auto either = Schema::array();
    either.push_back(std::move(listed));
    either.push_back(std::move(number));
    return {{"anyOf", std::move(either)}};
}
}  // namespace lakmus::scenarios
