#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 1.4: self-booking deadlines that come nearly at once.
namespace lakmus::model {
namespace {
using std::chrono::milliseconds;

/// A world in which one deadline has been set.
struct Booked : World {
    explicit Booked(Date first_day = date(2021, 5, 3)) : World{{.today = first_day}} { set(); }

    DeadlineId deadline{};

    std::string set() {
        deadline = fresh<DeadlineId>();
        return send(CreateSelfBookingDeadline{deadline, anna, today() + weeks{2}});
    }
    std::string set_after(milliseconds gap) {
        at(state().now + gap);
        return set();
    }
    [[nodiscard]] std::string active() const {
        return shows(View::deadlines, "active", deadline.value);
    }
};
}  // namespace

TEST(s1_4_self_booking, refuses_a_second_deadline_within_five_milliseconds) {
    for (const int gap : {0, 1, 5}) {
        Booked world;
        EXPECT_EQ(world.set_after(milliseconds{gap}), "refused: 1.4/rapid-deadlines-refused")
            << gap;
    }
}

TEST(s1_4_self_booking, is_left_open_up_to_a_minute) {
    for (const int gap : {6, 1000, 59'999}) {
        Booked world;
        EXPECT_EQ(world.set_after(milliseconds{gap}).find("open: Q1.4a"), 0U) << gap;
    }
}

TEST(s1_4_self_booking, leaves_open_what_a_slow_second_does_to_the_first) {
    for (const int gap : {60'000, 3'600'000}) {
        Booked world;
        EXPECT_EQ(world.set_after(milliseconds{gap}), "open: Q1.4b") << gap;
    }
}

TEST(s1_4_self_booking, measures_a_third_from_the_last_that_was_accepted) {
    Booked world;
    world.set_after(milliseconds{3});
    EXPECT_EQ(world.set_after(milliseconds{3}).find("open: Q1.4a"), 0U);
}

TEST(s1_4_self_booking, accepted_both_before_the_release_and_then_failed_to_register) {
    Booked world{date(2021, 3, 14)};
    const auto first = world.active();
    EXPECT_EQ(world.set_after(milliseconds{3}), "accepted");
    EXPECT_EQ(first, "true");
    EXPECT_EQ(world.active(), "true");
    EXPECT_EQ(world.send(RegisterJobseeker{World::anna}), "refused: 1.4/one-active-deadline");
}

TEST(s1_4_self_booking, does_not_stand_in_the_way_of_registering) {
    Booked world;
    EXPECT_EQ(world.send(RegisterJobseeker{World::anna}), "accepted");
}
}  // namespace lakmus::model
