#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 3.1: how a change of the CV requirement reaches readers.
namespace lakmus::model {
namespace {
using std::chrono::milliseconds;
using std::chrono::minutes;

/// Anna goes from a group that asks for a searchable CV to one that asks for none.
struct Changed : World {
    explicit Changed(Date first_day = date(2021, 5, 3)) : World{{.group = 2, .today = first_day}} {
        herself().requirements[2] = CvRequirement::searchable_cv;
        herself().requirements[11] = CvRequirement::none;
        wait();
        open_group(11);
    }

    std::string requirement_after(milliseconds time) {
        return at(state().now + time).wait().requirement();
    }
    std::string requirement_after_a_run() {
        send(RunCvSynchronisation{});
        return requirement();
    }
};
}  // namespace

TEST(s3_1_synchronisation, takes_at_most_five_minutes) {
    EXPECT_EQ(Changed{}.requirement(), "searchable_cv or none (Q3.1)");
    EXPECT_EQ(
        Changed{}.requirement_after(minutes{5} - milliseconds{1}), "searchable_cv or none (Q3.1)"
    );
    EXPECT_EQ(Changed{}.requirement_after(minutes{5}), "none");
}

TEST(s3_1_synchronisation, is_over_once_the_batch_has_run) {
    EXPECT_EQ(Changed{}.requirement_after_a_run(), "none");
}

TEST(s3_1_synchronisation, took_its_time_before_the_release_though_the_batch_ran) {
    Changed world{date(2021, 3, 8)};
    EXPECT_EQ(world.requirement_after_a_run(), "searchable_cv or none (Q3.1)");
    EXPECT_EQ(world.requirement_after(minutes{5}), "none");
}
}  // namespace lakmus::model
