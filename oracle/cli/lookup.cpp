#include "oracle/cli/lookup.hpp"

#include "model/variants.hpp"
#include "scenarios/format/input_error.hpp"
#include "scenarios/format/nearest_word.hpp"

#include <fmt/format.h>

namespace lakmus::cli {
namespace {
constexpr std::size_t words_told = 12;

std::string expected_text(std::string_view what, std::span<const std::string_view> valid) {
    return valid.size() > words_told ? fmt::format("expected a {}", what)
                                     : "expected " + scenarios::one_of(valid);
}

std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    for (const auto& section : model::catalogue().sections())
        for (const auto& rule : section.rules)
            ids.push_back(rule.id);
    return ids;
}

std::vector<std::string_view> variant_ids() {
    std::vector<std::string_view> ids;
    for (const auto* variants : {&model::documented_variants(), &model::mutants()})
        for (const auto& variant : *variants)
            ids.emplace_back(variant.id);
    return ids;
}
}  // namespace

void refuse(
    std::string_view what, std::string_view found, std::span<const std::string_view> valid
) {
    throw scenarios::InputError{
        {{.place = {.file = std::string{what}},
          .found = fmt::format("found `{}`", found),
          .expected = expected_text(what, valid),
          .nearest = std::string{scenarios::nearest_word(found, valid)}}}};
}

model::RuleIndex rule_named(std::string_view id) {
    const auto rule = model::catalogue().find_rule(id);
    if (rule == model::no_rule)
        refuse("rule", id, rule_ids());
    return rule;
}

model::RuleBook rulebook_named(std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& book : model::rulebooks()) {
        if (book.name == name)
            return book.make();
        names.push_back(book.name);
    }
    refuse("rulebook", name, names);
}

const model::CodeList& code_list_named(std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& list : model::code_lists()) {
        if (list.name == name)
            return list;
        names.push_back(list.name);
    }
    refuse("code list", name, names);
}

model::RuleBook rulebook_with(std::string_view name, const std::vector<std::string>& variants) {
    auto book = rulebook_named(name);
    for (const auto& id : variants) {
        const auto* variant = model::find_variant(id);
        if (variant == nullptr)
            refuse("variant", id, variant_ids());
        model::apply(*variant, book);
    }
    return book;
}
}  // namespace lakmus::cli
