#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.5: work sharing during rehabilitation.
namespace lakmus::model {
namespace {
std::string created(unsigned type, unsigned group, Date today) {
    World world{{.group = group, .today = today}};
    return world.create(type, today, today + days{10});
}
}  // namespace

TEST(s2_5_work_sharing, comes_to_groups_4_and_5) {
    for (const unsigned type : {71U, 72U, 78U})
        for (const unsigned group : {4U, 5U}) {
            EXPECT_EQ(
                created(type, group, date(2021, 3, 14)),
                "refused: 0/lawful-absence, 2.5/work-sharing-rehabilitation"
            );
            EXPECT_EQ(created(type, group, date(2021, 3, 15)), "accepted");
        }
}

TEST(s2_5_work_sharing, brings_no_other_type_of_less_intensive_effort) {
    for (const unsigned type : {43U, 44U, 45U, 46U, 73U, 77U})
        for (const unsigned group : {4U, 5U})
            EXPECT_EQ(created(type, group, date(2021, 5, 3)), "open: Q0.a");
}
}  // namespace lakmus::model
