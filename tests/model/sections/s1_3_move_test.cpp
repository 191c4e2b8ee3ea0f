#include "tests/model/support.hpp"

#include <gmock/gmock.h>

/// Section 1.3: meetings of the jobcentre that the citizen leaves.
namespace lakmus::model {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Municipality aarhus{751};
constexpr Municipality horsens{615};
constexpr Municipality vallensbaek{187};
constexpr Municipality ishoej{183};

/// Anna of Horsens with a meeting some days from the move.
struct Invited : World {
    explicit Invited(int days_ahead, Date today = date(2021, 5, 3), Actor inviter = {})
        : World{{.today = today, .akasse = 1}} {
        by(inviter).send(CreateInvitation{
            .invitation = invitation,
            .citizen = anna,
            .type = static_cast<InterviewType>(1),
            .meeting = this->today() + days{days_ahead}});
    }

    InvitationId invitation = fresh<InvitationId>();

    std::string move_to(Municipality municipality) {
        return send(MoveCitizen{.citizen = anna, .municipality = municipality});
    }
    [[nodiscard]] std::string cancelled() const {
        return shows(View::invitations, "cancelled", invitation.value);
    }
};
}  // namespace

TEST(s1_3_move, cancels_later_meetings_and_tells_the_jobcentre_that_is_left) {
    Invited world{1};
    EXPECT_EQ(world.move_to(aarhus), "accepted");
    EXPECT_EQ(world.cancelled(), "true");
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCancelled to jobcentre 615"));
}

TEST(s1_3_move, told_the_wrong_jobcentre_before_the_release) {
    Invited world{10, date(2021, 3, 14)};
    world.move_to(aarhus);
    EXPECT_EQ(world.cancelled(), "true");
    EXPECT_THAT(world.messages(), ElementsAre("InvitationCancelled to jobcentre 751"));
}

TEST(s1_3_move, leaves_a_meeting_of_that_day_open_and_one_of_the_past_alone) {
    Invited on_the_day{0};
    on_the_day.move_to(aarhus);
    EXPECT_EQ(on_the_day.open(), "Q1.3b");
    Invited past{1};
    past.on(past.today() + days{2});
    past.move_to(aarhus);
    EXPECT_EQ(past.cancelled(), "false");
    EXPECT_THAT(past.messages(), IsEmpty());
}

TEST(s1_3_move, leaves_meetings_of_others_open) {
    Invited of_fund{7, date(2021, 5, 3), World::akasse};
    of_fund.move_to(aarhus);
    EXPECT_EQ(of_fund.open(), "Q1.3a");
}

TEST(s1_3_move, leaves_open_what_happens_where_the_jobcentre_may_be_shared) {
    World world;
    world.herself().municipality = vallensbaek;
    const auto invitation = world.fresh<InvitationId>();
    world.send(CreateInvitation{
        invitation, World::anna, static_cast<InterviewType>(1), world.today() + days{7}});
    world.send(MoveCitizen{World::anna, ishoej});
    EXPECT_EQ(world.open(), "Q1.3c");
}

TEST(s1_3_move, cancels_nothing_where_nobody_moves) {
    Invited world{7};
    world.move_to(horsens);
    EXPECT_EQ(world.cancelled(), "false");
    EXPECT_THAT(world.messages(), IsEmpty());
}
}  // namespace lakmus::model
