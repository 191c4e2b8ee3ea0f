#include "tests/model/support.hpp"

#include <gmock/gmock.h>

/// Section 2.3: deleting absences.
namespace lakmus::model {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

constexpr unsigned holiday = 10;
constexpr unsigned conscription = 21;

bool is_undeletable(unsigned type) { return is_among(type, {11, 25, 49, 54, 58, 75}); }
}  // namespace

TEST(s2_3_deleting_absences, may_be_deleted_once_they_have_started) {
    World world;
    const auto yesterday = world.has(holiday, world.today() - days{1}, world.today() + days{3});
    const auto over = world.has(holiday, world.today() - days{9}, world.today() - days{5});
    EXPECT_EQ(world.remove(yesterday), "accepted");
    EXPECT_EQ(world.remove(over), "accepted");
}

TEST(s2_3_deleting_absences, could_not_be_deleted_before_the_release_once_started) {
    const auto removed = [](int days_back) {
        World world{{.today = date(2021, 3, 14)}};
        return world.remove(
            world.has(holiday, world.today() - days{days_back}, world.today() + days{9})
        );
    };
    EXPECT_EQ(removed(-1), "accepted");
    EXPECT_EQ(removed(0), "accepted");
    EXPECT_EQ(removed(1), "refused: 2.3/delete-started");
}

TEST(s2_3_deleting_absences, need_a_comment_from_the_day_after_the_start) {
    const auto removed = [](int days_back, std::optional<std::string> comment) {
        World world;
        return world.remove(
            world.has(holiday, world.today() - days{days_back}, world.today() + days{9}),
            std::move(comment)
        );
    };
    EXPECT_EQ(removed(-1, {}), "accepted");
    EXPECT_EQ(removed(0, {}), "accepted");
    EXPECT_EQ(removed(1, {}), "refused: 2.3/correction-comment");
    EXPECT_EQ(removed(1, ""), "refused: 2.3/correction-comment");
    EXPECT_EQ(removed(1, " \t"), "open: Q2.3c");
    EXPECT_EQ(removed(1, "x"), "accepted");
}

TEST(s2_3_deleting_absences, leave_the_greatest_length_of_a_comment_open) {
    const auto removed = [](std::string comment) {
        World world;
        return world.remove(world.has(holiday, world.today() - days{1}), std::move(comment));
    };
    EXPECT_EQ(removed(std::string(1500, 'x')), "accepted");
    EXPECT_EQ(removed(std::string(1501, 'x')), "open: Q2.3f");
    EXPECT_EQ(removed(std::string(1499, 'x') + "å"), "accepted");
}

TEST(s2_3_deleting_absences, of_six_types_stay_once_started) {
    for (const auto type : ids_of(absence_types())) {
        const auto removed = [&](int days_back) {
            World world;
            return world.remove(world.has(type, world.today() - days{days_back}));
        };
        EXPECT_EQ(removed(0), "accepted") << "type " << type;
        EXPECT_EQ(removed(1), is_undeletable(type) ? "refused: 2.3/undeletable-types" : "accepted")
            << "type " << type;
    }
}

TEST(s2_3_deleting_absences, may_be_deleted_where_they_are_unlawful_and_with_no_group_open) {
    World elsewhere{{.group = 1}};
    EXPECT_EQ(elsewhere.remove(elsewhere.has(79, elsewhere.today() - days{9})), "accepted");
    World nowhere{{.group = 0}};
    EXPECT_EQ(nowhere.remove(nowhere.has(holiday, nowhere.today() - days{9})), "accepted");
}

TEST(s2_3_deleting_absences, leave_open_what_is_deleted_by_the_other_authority) {
    World world{{.akasse = 1}};
    EXPECT_EQ(
        world.by(World::akasse).remove(world.has(holiday, world.today() - days{1})), "open: Q2.3d"
    );
    const auto of_the_fund = world.has(holiday, world.today() - days{1});
    world.state().absences.back().registered_by = Role::akasse;
    EXPECT_EQ(world.by(World::akasse).remove(of_the_fund), "accepted");
}

TEST(s2_3_deleting_absences, are_told_of_to_the_jobcentre_and_in_group_1_to_the_fund) {
    const auto told = [](Given given) {
        World world{std::move(given)};
        world.remove(world.has(holiday, world.today() - days{1}));
        return world.messages();
    };
    EXPECT_THAT(told({.group = 2, .akasse = 1}), ElementsAre("AbsenceDeleted to jobcentre 615"));
    EXPECT_THAT(
        told({.group = 1, .akasse = 1}),
        ElementsAre("AbsenceDeleted to jobcentre 615", "AbsenceDeleted to akasse 1")
    );
    EXPECT_THAT(told({.group = 1}), ElementsAre("AbsenceDeleted to jobcentre 615"));
}

TEST(s2_3_deleting_absences, are_told_of_to_nobody_for_certain_before_they_start) {
    World world{{.group = 1, .akasse = 1}};
    world.remove(world.has(holiday, world.today()));
    EXPECT_THAT(world.messages(), IsEmpty());
}

TEST(s2_3_deleting_absences, stay_in_the_history_marked_as_deleted) {
    World world;
    const auto one = world.has(holiday, world.today() - days{1});
    EXPECT_EQ(world.shows(View::history, "deleted", one.value), "false");
    world.remove(one);
    EXPECT_EQ(world.shows(View::history, "", one.value), "true");
    EXPECT_EQ(world.shows(View::history, "deleted", one.value), "true");
    EXPECT_EQ(world.shows(View::absences, "", one.value), "false");
}

TEST(s2_3_deleting_absences, cannot_be_undone) {
    World world;
    const auto one = world.has(holiday, world.today() - days{1});
    world.remove(one);
    EXPECT_EQ(world.remove(one), "refused: 2.3/no-undo");
    EXPECT_EQ(world.move_end(one, world.today() + days{9}), "refused: 2.3/no-undo");
}

TEST(s2_3_deleting_absences, can_be_made_anew) {
    World world;
    const auto leave = world.has(79, world.today() - days{9}, world.today() + days{9});
    world.remove(leave);
    EXPECT_EQ(world.create(79, world.today() - days{9}, world.today() + days{9}), "accepted");
}

TEST(s2_3_deleting_absences, do_not_register_the_citizen_again) {
    for (const unsigned type : {6U, 7U, 8U, 21U}) {
        World world{{.registered = false}};
        EXPECT_EQ(world.remove(world.has(type, world.today() - days{1})), "accepted");
        EXPECT_EQ(world.shows(View::person_status, "registered", 0), "false");
    }
}

TEST(s2_3_deleting_absences, leave_open_whether_the_registered_can_be_conscripts) {
    World registered;
    EXPECT_EQ(registered.create(conscription, registered.today()), "open: Q0.a, Q2.3h");
    World deregistered{{.registered = false}};
    EXPECT_EQ(deregistered.create(conscription, deregistered.today()), "open: Q0.a");
}
}  // namespace lakmus::model
