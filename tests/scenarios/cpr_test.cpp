#include "scenarios/format/cpr.hpp"

#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;

TEST(cpr, is_fictitious_only_with_sixty_added_to_the_day) {
    EXPECT_TRUE(is_fictitious_cpr("610190-0001"));
    EXPECT_TRUE(is_fictitious_cpr("911299-9999"));
    for (const auto* const number :
         {"0101"
          "90-0001",
          "600190-0001",
          "920190-0001",
          "611390-0001",
          "610090-0001",
          "6101900001",
          "610190-001",
          "610190-00012",
          "",
          "610190_0001",
          "x10190-0001"})
        EXPECT_FALSE(is_fictitious_cpr(number)) << number;
}

TEST(cpr, is_masked_wherever_it_stands_in_a_text) {
    const std::string mask = "(a number that may be somebody's)";
    EXPECT_EQ(
        without_cprs("call 0101"
                     "90-1234 now"),
        "call " + mask + " now"
    );
    EXPECT_EQ(
        without_cprs("01019"
                     "01234"),
        mask
    );
    EXPECT_EQ(without_cprs("610190-0001"), "610190-0001");
    EXPECT_EQ(
        without_cprs("2021-03-22 12345678901 0101"
                     "90-12345"),
        "2021-03-22 12345678901 0101"
        "90-12345"
    );
}

TEST(cpr, of_a_citizen_is_taken_over) {
    const auto life = only_case(with_citizen("{cpr: 610190-0001}")).life;
    EXPECT_THAT(life.cprs, ElementsAre("610190-0001"));
    EXPECT_TRUE(only_case(with_citizen("{}")).life.cprs.empty());
}

TEST(cpr, that_may_be_somebodys_is_refused_and_not_repeated) {
    EXPECT_THAT(
        faults(with_citizen("{cpr: 0101"
                            "90-1234}")),
        ElementsAre("f:6:17: found a CPR number that may be somebody's; expected a recognisably "
                    "fictitious one: day + 60, as in 610190-0001")
    );
}

TEST(cpr, is_not_repeated_by_faults_of_other_kinds) {
    for (const auto& text :
         {with_step("CreateContactGroup: {citizen: 0101"
                    "90-1234, group: 2}"),
          with_step("0101"
                    "90-1234: {}"),
          with_citizen("{group: 01019"
                       "01234}"),
          with_citizen("{akasse: 010190 1234}")})
        for (const auto& fault : faults(text))
            EXPECT_EQ(fault.find("1234"), std::string::npos) << fault;
}
}  // namespace
}  // namespace lakmus::scenarios::testing
