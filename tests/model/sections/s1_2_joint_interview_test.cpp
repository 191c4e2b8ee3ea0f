#include "tests/model/support.hpp"

#include <gmock/gmock.h>

/// Section 1.2: joint interviews of an a-kasse that handles the contact course.
namespace lakmus::model {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

/// A member of an a-kasse in group 1; type 75 runs from `first_day` on.
struct Member : World {
    explicit Member(Date today = date(2021, 5, 3), int days_since = 7)
        : World{{.group = 1, .today = today, .akasse = 1}} {
        has(75, today - days{days_since}, today + weeks{8});
    }

    InvitationId invitation = fresh<InvitationId>();

    std::string invite(unsigned type = 17) {
        return by(akasse).send(CreateInvitation{
            .invitation = invitation,
            .citizen = anna,
            .type = static_cast<InterviewType>(type),
            .meeting = today() + weeks{2}});
    }
    std::string move() { return by(akasse).send(UpdateInvitation{invitation, today() + weeks{3}}); }
    std::string cancel() { return by(akasse).send(CancelInvitation{invitation}); }
};
}  // namespace

TEST(s1_2_joint_interview, is_told_to_the_jobcentre_at_every_turn) {
    Member world;
    EXPECT_EQ(world.invite(), "accepted");
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCreated to jobcentre 615"));
    EXPECT_EQ(world.move(), "accepted");
    EXPECT_THAT(world.messages(), ElementsAre("InvitationUpdated to jobcentre 615"));
    EXPECT_EQ(world.cancel(), "accepted");
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCancelled to jobcentre 615"));
}

TEST(s1_2_joint_interview, was_cancelled_in_silence_before_the_release) {
    Member world{date(2021, 3, 1)};
    world.invite();
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCreated to jobcentre 615"));
    world.on(date(2021, 3, 14));
    world.cancel();
    EXPECT_THAT(world.messages(), IsEmpty());
}

TEST(s1_2_joint_interview, is_told_when_it_is_cancelled_from_the_release_on) {
    Member world{date(2021, 3, 1)};
    world.invite();
    world.on(date(2021, 3, 15));
    world.cancel();
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCancelled to jobcentre 615"));
}

TEST(s1_2_joint_interview, is_of_one_type_and_of_a_fund_in_charge) {
    Member other_type;
    other_type.invite(1);
    EXPECT_THAT(other_type.messages(), IsEmpty());
    Member from_tomorrow{date(2021, 5, 3), -1};
    from_tomorrow.invite();
    EXPECT_THAT(from_tomorrow.messages(), IsEmpty());
    Member from_today{date(2021, 5, 3), 0};
    from_today.invite();
    EXPECT_THAT(from_today.messages(), ElementsAre("InvitationCreated to jobcentre 615"));
}
}  // namespace lakmus::model
