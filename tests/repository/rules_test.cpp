#include "tests/repository/rules.hpp"

#include <gmock/gmock.h>

namespace lakmus::repository {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto leave = "model/sections/s2_1_bereavement_leave.cpp";

TEST(rules, are_declared_in_the_section_that_their_id_names) {
    const Tree tree{
        {"model/sections/s0_general.cpp", "    Rule{.id = \"0/actors\", .says = \"\"},\n"},
        {leave, "Rule{\n    .id = \"2.1/duration\",\n    .id = \"2.2/duration\",\n"},
        {"model/sections/s5_1j_job_orders.cpp", ".id = \"5.1j/migration\"\n"}};
    const RuleIds catalogue{"0/actors", "2.1/duration", "2.2/duration", "5.1j/migration"};
    EXPECT_THAT(
        rules_not_declared_once(tree, catalogue),
        ElementsAre(std::string{leave} + ":3: 2.2/duration belongs to another section")
    );
}

TEST(rules, are_declared_once) {
    const Tree tree{{leave, ".id = \"2.1/duration\"\n.id = \"2.1/duration\"\n"}};
    EXPECT_THAT(
        rules_not_declared_once(tree, {"2.1/duration"}),
        ElementsAre(std::string{leave} + ":2: 2.1/duration is declared before")
    );
}

TEST(rules, a_section_file_outside_the_catalogue_is_found) {
    const Tree tree{{leave, ".id = \"2.1/duration\"\n"}, {"model/sections/s2_2_mink.cpp", ""}};
    EXPECT_THAT(
        rules_not_declared_once(tree, {"2.1/backdating"}),
        ElementsAre(
            std::string{leave} + ":1: 2.1/duration is not in the catalogue",
            "model/sections/s2_2_mink.cpp:1: declares no rule",
            "2.1/backdating: no section declares it"
        )
    );
}

TEST(rules, are_named_in_no_other_code) {
    const Tree tree{
        {"oracle/judge.cpp", "/// \"2.1/duration\"\nif (\"x\", id == \"2.1/duration\")\n"},
        {"oracle/compare.cpp", "rule_index<\"0/refusal-changes-nothing\">()\n"},
        {"oracle/verdict.hpp", "std::string id;  ///< As \"2.1/duration\".\n"},
        {leave, "\"2.1/duration\"\n"},
        {"tests/oracle/judge_test.cpp", "\"2.1/duration\"\n"}};
    EXPECT_THAT(
        rules_named_elsewhere(tree),
        ElementsAre("oracle/judge.cpp:2: 2.1/duration has its place in a section")
    );
}

TEST(rules, one_without_a_scenario_is_found) {
    EXPECT_THAT(
        rules_without_scenario({"2.1/backdating", "2.1/duration"}, {"2.1/backdating"}),
        ElementsAre("2.1/duration")
    );
    EXPECT_THAT(rules_without_scenario({"2.1/duration"}, {"2.1/duration"}), IsEmpty());
}
}  // namespace
}  // namespace lakmus::repository
