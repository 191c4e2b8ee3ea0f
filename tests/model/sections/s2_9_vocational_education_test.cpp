#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 2.9: type 77, soon in vocational education, and the searchable CV.
namespace lakmus::model {
namespace {
std::string requirement_with_77(Date start, Date today) {
    World world{{.group = 7, .today = today}};
    world.asks(CvRequirement::searchable_cv).has(77, start, today + days{20});
    return world.requirement();
}
}  // namespace

TEST(s2_9_vocational_education, exempted_from_the_searchable_cv_before_the_release) {
    EXPECT_EQ(requirement_with_77(date(2021, 3, 14), date(2021, 3, 14)), "cv");
}

TEST(s2_9_vocational_education, does_not_exempt_from_it_from_the_release_on) {
    EXPECT_EQ(requirement_with_77(date(2021, 3, 15), date(2021, 3, 15)), "searchable_cv");
}

TEST(s2_9_vocational_education, is_left_open_where_it_started_before) {
    EXPECT_EQ(
        requirement_with_77(date(2021, 3, 14), date(2021, 3, 15)),
        "searchable_cv or cv (Q0.e, Q2.9)"
    );
}
}  // namespace lakmus::model
