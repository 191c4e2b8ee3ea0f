#include "tests/model/support.hpp"

#include <gmock/gmock.h>

/// Section 5.1, job orders.
namespace lakmus::model {
namespace {
using testing::ElementsAre;

constexpr Municipality aarhus{751};
constexpr Municipality odense{461};
constexpr Actor horsens_jobcentre{Role::jobcentre, 615};
constexpr Actor aarhus_jobcentre{Role::jobcentre, 751};
constexpr Actor odense_jobcentre{Role::jobcentre, 461};

/// An order of Horsens, with Aarhus in the network.
struct Ordered : World {
    explicit Ordered(
        Date first_day = date(2021, 5, 3), Actor maker = horsens_jobcentre, bool wish = false
    )
        : World{{.today = first_day}} {
        CreateCompanyRecruitment command{.order = order};
        command.network = {aarhus};
        command.description = "x";
        if (wish)
            command.coordinator = true;
        by(maker).send(command);
    }

    OrderId order = fresh<OrderId>();

    std::string read(Actor reader) { return by(reader).send(GetCompanyRecruitment{order}); }
    std::string turn(bool internal, Actor sender = horsens_jobcentre) {
        UpdateCompanyRecruitment command{.order = order};
        command.internal = internal;
        return by(sender).send(command);
    }
    [[nodiscard]] std::string shown(std::string_view field) const {
        return shows(View::orders, field, order.value);
    }
};

std::string described(std::size_t length, Date today, std::string_view letter = "x") {
    World world{{.today = today}};
    CreateCompanyRecruitment command{.order = world.fresh<OrderId>()};
    for (std::size_t i = 0; i != length; ++i)
        command.description += letter;
    return answer_text([&] {
        world.by(horsens_jobcentre).send(command);
        return world.result().outcome;
    }());
}
}  // namespace

TEST(s5_1j_job_orders, ask_for_a_coordinator_when_made_in_jobag) {
    const Ordered world{date(2021, 5, 3), World::company};
    EXPECT_EQ(world.shown("coordinator"), "true");
}

TEST(s5_1j_job_orders, keep_a_case_workers_wish_for_a_coordinator) {
    EXPECT_EQ(Ordered(date(2021, 5, 3), horsens_jobcentre, true).shown("coordinator"), "true");
    EXPECT_EQ(Ordered{}.shown("coordinator"), "false");
    EXPECT_EQ(
        Ordered(date(2021, 3, 14), horsens_jobcentre, true).shown("coordinator"), "anything (Q5j.k)"
    );
}

TEST(s5_1j_job_orders, are_internal_unless_told_otherwise) {
    Ordered world;
    EXPECT_EQ(world.shown("internal"), "true");
    EXPECT_EQ(world.shown("on_national_list"), "false");
    world.on(date(2022, 5, 3)).wait();
    EXPECT_EQ(world.shown("on_national_list"), "false");
}

TEST(s5_1j_job_orders, are_seen_and_edited_by_the_network_while_internal) {
    Ordered world;
    EXPECT_EQ(world.read(horsens_jobcentre), "accepted");
    EXPECT_EQ(world.read(aarhus_jobcentre), "accepted");
    EXPECT_EQ(world.read(odense_jobcentre), "refused: 5.1j/internal-visibility");
    EXPECT_EQ(world.turn(false, odense_jobcentre), "refused: 5.1j/internal-visibility");
    EXPECT_EQ(world.turn(false, aarhus_jobcentre), "accepted");
}

TEST(s5_1j_job_orders, are_seen_and_not_edited_by_a_jobcentre_whose_citizen_is_referred) {
    Ordered world;
    world.herself().municipality = odense;
    world.by(horsens_jobcentre).send(ReferCandidate{world.order, World::anna});
    EXPECT_THAT(world.messages(), ElementsAre("CandidateReferred to jobcentre 461"));
    EXPECT_EQ(world.read(odense_jobcentre), "accepted");
    EXPECT_EQ(world.turn(false, odense_jobcentre), "refused: 5.1j/referral-sees-not-edits");
}

TEST(s5_1j_job_orders, are_released_and_taken_back_by_updates) {
    Ordered world{date(2021, 5, 3), horsens_jobcentre, true};
    EXPECT_EQ(world.turn(false), "accepted");
    EXPECT_EQ(world.shown("on_national_list"), "true");
    EXPECT_EQ(world.shown("coordinator"), "true");
    EXPECT_EQ(world.shown("released_events"), "1");
    EXPECT_EQ(world.shown("withdrawn_events"), "0");
    EXPECT_EQ(world.turn(true), "accepted");
    EXPECT_EQ(world.shown("on_national_list"), "false");
    EXPECT_EQ(world.shown("withdrawn_events"), "1");
}

TEST(s5_1j_job_orders, record_nothing_when_nothing_turns) {
    Ordered world;
    world.turn(true);
    EXPECT_EQ(world.shown("released_events"), "0");
    EXPECT_EQ(world.shown("withdrawn_events"), "0");
}

TEST(s5_1j_job_orders, of_before_are_public_from_the_release_on) {
    Ordered world{date(2021, 3, 14)};
    EXPECT_EQ(world.shown("on_national_list"), "anything (Q5j.b)");
    world.at(release_instant).wait();
    EXPECT_EQ(world.shown("internal"), "false");
    EXPECT_EQ(world.shown("on_national_list"), "true");
}

TEST(s5_1j_job_orders, take_any_number_of_positions_from_one_on) {
    const auto created = [](std::optional<int> positions) {
        World world;
        CreateCompanyRecruitment command{.order = world.fresh<OrderId>()};
        command.positions = positions;
        return world.by(horsens_jobcentre).send(command);
    };
    EXPECT_EQ(created(std::nullopt), "accepted");
    EXPECT_EQ(created(1), "accepted");
    EXPECT_EQ(created(1000), "accepted");
    EXPECT_EQ(created(0), "open: Q5j.f");
    EXPECT_EQ(created(-1), "open: Q5j.f");
}

TEST(s5_1j_job_orders, describe_themselves_in_5000_characters) {
    const auto now = date(2021, 3, 15);
    EXPECT_EQ(described(5000, now), "accepted");
    EXPECT_EQ(described(5000, now, "å"), "accepted");
    EXPECT_EQ(described(5001, now), "refused: 5.1j/description-5000");
    const auto then = date(2021, 3, 14);
    EXPECT_EQ(described(2001, then), "refused: 5.1j/description-5000");
}
}  // namespace lakmus::model
