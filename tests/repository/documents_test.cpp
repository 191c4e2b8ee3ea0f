#include "tests/repository/documents.hpp"

#include <gmock/gmock.h>

namespace lakmus::repository {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

TEST(documents, enumerators_with_numbers_are_the_danish_ones) {
    const File header{
        "model/code_lists.hpp",
        "enum class AbsenceType : std::uint8_t {\n    barsel = 8,\n    sorgorlov = 79,\n};\n"
        "enum class Duty : std::uint8_t { cv, joblog };\n"
        "inline constexpr unsigned duty_count = 9;\n"
        "enum class RecoveryCause : std::uint8_t { overgaaet_til_ressourceforloeb = 37 };\n"
        "struct Code {\n    int id = 0;\n};\n"};
    EXPECT_THAT(
        danish_enumerators(header),
        ElementsAre("barsel", "sorgorlov", "overgaaet_til_ressourceforloeb")
    );
}

TEST(documents, a_word_is_explained_where_it_stands_between_backquotes) {
    const File glossary{"docs/glossary.md", "| `barsel` | Barsel | parental leave |\nsorgorlov\n"};
    EXPECT_THAT(
        words_not_explained({"barsel", "sorgorlov"}, glossary),
        ElementsAre("docs/glossary.md: `sorgorlov` is not in it")
    );
}

TEST(documents, links_must_lead_from_the_readme_to_every_document) {
    const Tree tree{
        {"README.md", "[rules](docs/rules.md) and `docs/glossary.md`\n"},
        {"docs/glossary.md", "[itself](glossary.md)"},
        {"docs/guide/first.md", ""},
        {"docs/rules.md", "[guide](guide/first.md)"}};
    EXPECT_THAT(
        documents_not_linked(tree),
        ElementsAre("docs/glossary.md:1: no links lead from README.md to it")
    );
}

TEST(documents, a_link_must_lead_somewhere) {
    const Tree tree{
        {"README.md", "[a](docs/rules.md#top) [b](https://example.org) [c](docs/rule.md)\n"},
        {"docs/rules.md", "[up](../README.md) [down](README.md) [folder](../docs/)\n"}};
    EXPECT_THAT(
        dead_links(tree),
        ElementsAre(
            "README.md:1: docs/rule.md is not there", "docs/rules.md:1: README.md is not there"
        )
    );
}

TEST(documents, a_marked_part_stands_between_its_marks) {
    EXPECT_THAT(
        marked_part({"README.md", "a\n<!-- m -->\nb\nc\n<!-- /m -->\nd\n"}, "m"),
        Optional(std::string{"b\nc\n"})
    );
    EXPECT_EQ(marked_part({"README.md", "<!-- /m -->\n<!-- m -->\n"}, "m"), std::nullopt);
}

TEST(repository, leads_from_the_readme_to_every_document) {
    EXPECT_THAT(documents_not_linked(repository()), IsEmpty());
}

TEST(repository, has_no_dead_links) { EXPECT_THAT(dead_links(repository()), IsEmpty()); }
}  // namespace
}  // namespace lakmus::repository
