#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 5.1, Fleur-data: reported periods of EEA benefits.
namespace lakmus::model {
namespace {
constexpr Actor former_fund{Role::akasse, 2};
constexpr Actor strange_fund{Role::akasse, 3};
constexpr Date first_day = date(2021, 4, 1);
constexpr Date last_day = date(2021, 6, 30);

/// Anna, member of fund 1 and earlier of fund 2, with a reported period.
struct Reported : World {
    explicit Reported(Date today = date(2021, 5, 3), Actor maker = akasse)
        : World{{.today = today, .akasse = 1}} {
        herself().memberships = {
            {AkasseId{2}, {date(2018, 1, 1), date(2019, 12, 31)}},
            {AkasseId{1}, {date(2020, 1, 1), no_end}}};
        by(maker);
        report();
    }

    PaymentId payment{};

    std::string report(std::optional<std::int32_t> version = {}) {
        payment = fresh<PaymentId>();
        return send(CreateEEABenefitsPaymentData{payment, anna, first_day, last_day, "SE", version}
        );
    }
    std::string interrupt(
        std::optional<Date> day,
        std::optional<std::int32_t> cause = 1,
        std::optional<std::int32_t> version = {},
        Actor sender = akasse
    ) {
        by(sender);
        return send(UpdateEEABenefitsPaymentData{
            .payment = payment,
            .citizen = anna,
            .interruption = day,
            .cause = cause,
            .start = {},
            .country = {},
            .version = version});
    }
    std::string remove(Actor sender) {
        by(sender);
        return send(DeleteEEABenefitsPaymentData{payment, {}});
    }
    [[nodiscard]] std::string shown(std::string_view field) const {
        return shows(View::payments, field, payment.value);
    }
};
}  // namespace

TEST(s5_1f_eea_benefits, are_interrupted_strictly_inside_the_period) {
    EXPECT_EQ(
        Reported{}.interrupt(first_day - days{1}), "refused: 5.1f/interruption-within-period"
    );
    EXPECT_EQ(Reported{}.interrupt(first_day), "open: Q5f.a");
    EXPECT_EQ(Reported{}.interrupt(first_day + days{1}), "accepted");
    EXPECT_EQ(Reported{}.interrupt(last_day - days{1}), "accepted");
    EXPECT_EQ(Reported{}.interrupt(last_day), "open: Q5f.a");
    EXPECT_EQ(Reported{}.interrupt(last_day + days{1}), "refused: 5.1f/interruption-within-period");
}

TEST(s5_1f_eea_benefits, keep_start_and_end_when_they_are_interrupted) {
    Reported world;
    world.interrupt(date(2021, 5, 1), 3);
    EXPECT_EQ(world.shown("start"), "2021-04-01");
    EXPECT_EQ(world.shown("end"), "2021-06-30");
    EXPECT_EQ(world.shown("interruption"), "2021-05-01");
    EXPECT_EQ(world.shown("cause"), "3");
}

TEST(s5_1f_eea_benefits, are_interrupted_for_one_of_six_causes) {
    for (const int cause : {1, 2, 3, 4, 5, 6})
        EXPECT_EQ(Reported{}.interrupt(date(2021, 5, 1), cause), "accepted") << cause;
    for (const int cause : {0, 7})
        EXPECT_EQ(Reported{}.interrupt(date(2021, 5, 1), cause), "refused: 5.1f/update-interrupts")
            << cause;
    EXPECT_EQ(
        Reported{}.interrupt(date(2021, 5, 1), std::nullopt), "refused: 5.1f/update-interrupts"
    );
    EXPECT_EQ(Reported{}.interrupt(std::nullopt), "refused: 5.1f/update-interrupts");
}

TEST(s5_1f_eea_benefits, could_not_be_interrupted_before_the_release) {
    Reported world{date(2021, 3, 14)};
    EXPECT_EQ(world.interrupt(date(2021, 5, 1)), "refused: 5.1f/update-interrupts");
}

TEST(s5_1f_eea_benefits, leave_a_second_interruption_open) {
    Reported world;
    world.interrupt(date(2021, 5, 1));
    EXPECT_EQ(world.interrupt(date(2021, 5, 2)), "open: Q5f.b");
}

TEST(s5_1f_eea_benefits, are_interrupted_by_a_fund_of_now_or_before) {
    const auto day = date(2021, 5, 1);
    EXPECT_EQ(Reported{}.interrupt(day, 1, {}, former_fund), "accepted");
    EXPECT_EQ(
        Reported{}.interrupt(day, 1, {}, strange_fund), "refused: 5.1f/member-or-former-member"
    );
}

TEST(s5_1f_eea_benefits, are_deleted_by_a_fund_of_now_or_before_whoever_made_them) {
    EXPECT_EQ(Reported{}.remove(World::akasse), "accepted");
    EXPECT_EQ(Reported{}.remove(former_fund), "accepted");
    EXPECT_EQ(Reported{}.remove(strange_fund), "refused: 5.1f/delete-by-membership");
}

TEST(s5_1f_eea_benefits, were_deleted_by_their_maker_alone_before_the_release) {
    EXPECT_EQ(Reported{date(2021, 3, 14)}.remove(World::akasse), "accepted");
    EXPECT_EQ(
        Reported{date(2021, 3, 14)}.remove(former_fund), "refused: 5.1f/delete-by-membership"
    );
}

TEST(s5_1f_eea_benefits, know_version_2_no_more) {
    const auto reported = [](Date today, int version) {
        Reported world{today};
        world.by(World::akasse);
        return world.report(version);
    };
    EXPECT_EQ(reported(date(2021, 3, 14), 2), "accepted");
    EXPECT_EQ(reported(date(2021, 3, 15), 2), "refused: 5.1f/version-2-removed");
    EXPECT_EQ(reported(date(2021, 3, 15), 3), "open: Q5f.f");
    EXPECT_EQ(reported(date(2021, 3, 15), 4), "accepted");
}

TEST(s5_1f_eea_benefits, are_read_from_version_4) {
    for (const auto* reader : {"jobcentre_version", "jobnet_version"}) {
        const Reported world;
        EXPECT_EQ(world.shows(View::payment_readers, reader, 0), "4");
        const Reported before{date(2021, 3, 14)};
        EXPECT_EQ(before.shows(View::payment_readers, reader, 0), "3 or 2");
    }
}
}  // namespace lakmus::model
