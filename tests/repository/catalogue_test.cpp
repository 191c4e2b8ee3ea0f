#include "model/catalogue.hpp"

#include "model/commands.hpp"
#include "model/messages.hpp"
#include "model/text.hpp"
#include "model/views.hpp"
#include "reports/matrix.hpp"
#include "reports/rule_catalogue.hpp"
#include "scenarios/format/loader.hpp"
#include "scenarios/schema/scenario_schema.hpp"
#include "tests/repository/documents.hpp"
#include "tests/repository/rules.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <utility>

namespace lakmus::repository {
namespace {
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::NotNull;

std::string id_of(model::RuleIndex rule) { return std::string{model::catalogue().rule(rule).id}; }

RuleIds catalogue_ids() {
    RuleIds ids;
    for (const auto& section : model::catalogue().sections())
        for (const auto& rule : section.rules)
            ids.emplace(rule.id);
    return ids;
}

const scenarios::Corpus& corpus() {
    static const auto loaded = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"});
    return loaded;
}

void add_names(std::vector<std::string>& words, std::span<const model::Code> list) {
    for (const auto& code : list)
        words.emplace_back(code.name);
}

/// The beginning of the line that tells of each code, municipalities apart: there are too many.
std::vector<std::string> code_rows() {
    std::vector<std::string> rows;
    for (const auto list :
         {model::absence_types(),
          model::contact_groups(),
          model::recovery_causes(),
          model::interview_types(),
          model::grant_frameworks(),
          model::holding_categories(),
          model::plan_notifications(),
          model::recruitment_events(),
          model::interruption_causes()})
        for (const auto& code : list)
            rows.push_back(
                fmt::format("| {} | {} |", code.id, code.name.empty() ? "(none public)" : code.name)
            );
    return rows;
}

/// The words of scenarios that a stranger meets: commands, duties, requirements, states, messages,
/// views.
std::vector<std::string> words_of_scenarios() {
    std::vector<std::string> words;
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
        (words.emplace_back(std::variant_alternative_t<Places, model::Command>::name), ...);
    }
    (std::make_index_sequence<std::variant_size_v<model::Command>>{});
    add_names(words, model::duties());
    add_names(words, model::cv_requirements());
    add_names(words, model::absence_states());
    words.insert(words.end(), model::message_kinds().begin(), model::message_kinds().end());
    for (const auto& view : model::views())
        words.emplace_back(view.name);
    return words;
}

TEST(repository, declares_each_rule_in_one_place) {
    EXPECT_THAT(rules_not_declared_once(repository(), catalogue_ids()), IsEmpty());
    EXPECT_THAT(rules_named_elsewhere(repository()), IsEmpty());
}

TEST(repository, has_a_scenario_for_every_rule) {
    EXPECT_THAT(corpus().problems, IsEmpty());
    RuleIds in_scenarios;
    for (const auto& scenario : corpus().scenarios)
        for (const auto rule : scenario.rules)
            in_scenarios.insert(id_of(rule));
    EXPECT_THAT(rules_without_scenario(catalogue_ids(), in_scenarios), IsEmpty());
}

TEST(repository, explains_danish_names_and_words_of_scenarios_in_the_glossary) {
    const auto* code_lists = find(repository(), "model/code_lists.hpp");
    const auto* glossary = find(repository(), "docs/glossary.md");
    ASSERT_THAT(code_lists, NotNull());
    ASSERT_THAT(glossary, NotNull());
    EXPECT_THAT(words_not_explained(danish_enumerators(*code_lists), *glossary), IsEmpty());
    EXPECT_THAT(words_not_explained(words_of_scenarios(), *glossary), IsEmpty());
    for (const auto& row : code_rows())
        EXPECT_THAT(glossary->text, HasSubstr(row));
}

TEST(repository, holds_the_rules_as_the_catalogue_tells_them) {
    const auto* rules = find(repository(), "docs/rules.md");
    ASSERT_THAT(rules, NotNull());
    EXPECT_EQ(rules->text, reports::rules_markdown(model::catalogue()))
        << "Refresh it: lakmus rules --markdown > docs/rules.md";
}

TEST(repository, holds_the_schema_of_scenarios_as_the_loader_reads_them) {
    const auto* schema = find(repository(), "docs/scenario.schema.json");
    ASSERT_THAT(schema, NotNull());
    EXPECT_EQ(schema->text, scenarios::scenario_schema())
        << "Refresh it: lakmus schema > docs/scenario.schema.json";
}

TEST(repository, shows_what_it_holds_in_the_readme) {
    const auto* readme = find(repository(), "README.md");
    ASSERT_THAT(readme, NotNull());
    EXPECT_EQ(
        marked_part(*readme, "matrix"),
        reports::matrix_markdown(model::catalogue(), corpus().scenarios)
    ) << "Refresh it with the output of: lakmus rules --matrix";
}
}  // namespace
}  // namespace lakmus::repository
