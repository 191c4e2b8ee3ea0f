#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "reports/matrix.hpp"
#include "reports/rule_catalogue.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace lakmus::cli {
namespace {
struct RulesFlags {
    std::string rule;
    std::string corpus;
    bool markdown = false;
    bool open = false;
    bool matrix = false;
};

std::string matrix(const std::string& corpus) {
    auto read = scenarios::load({find_corpus(corpus)});
    if (!read.problems.empty())
        throw scenarios::InputError{std::move(read.problems)};
    return reports::matrix_markdown(model::catalogue(), read.scenarios);
}

std::string text_for(const RulesFlags& flags) {
    const auto& catalogue = model::catalogue();
    if (!flags.rule.empty())
        return reports::rule_page(catalogue, rule_named(flags.rule));
    if (flags.markdown)
        return reports::rules_markdown(catalogue);
    if (flags.open)
        return reports::open_questions(catalogue);
    return flags.matrix ? matrix(flags.corpus) : reports::rule_list(catalogue);
}
}  // namespace

void add_rules(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("rules", "Tells the rules, or one of them in full");
    const auto flags = std::make_shared<RulesFlags>();
    auto* rule = command->add_option("RULE", flags->rule, "The id of a rule");
    auto* markdown = command->add_flag("--markdown", flags->markdown, "All rules as docs/rules.md");
    auto* open = command->add_flag("--open", flags->open, "What the release note leaves open");
    auto* matrix =
        command->add_flag("--matrix", flags->matrix, "The table of contents for README.md");
    command->add_option("--corpus", flags->corpus, "The folder whose cases the table counts")
        ->needs(matrix);
    rule->excludes(markdown, open, matrix);
    markdown->excludes(open, matrix);
    open->excludes(matrix);
    command->footer("Example:\n  lakmus rules 2.1/backdating");
    command->callback([flags, &status] {
        std::cout << text_for(*flags);
        status = 0;
    });
}
}  // namespace lakmus::cli
