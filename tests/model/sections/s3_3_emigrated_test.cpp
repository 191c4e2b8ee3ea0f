#include "tests/model/support.hpp"

#include <gtest/gtest.h>

/// Section 3.3: the CVs of emigrated citizens.
namespace lakmus::model {
namespace {
struct Emigrated : World {
    explicit Emigrated(Date first_day = date(2021, 5, 3), RuleBook book = intended_release())
        : World{{.today = first_day, .book = std::move(book)}} {
        herself().emigrated = true;
    }

    std::string create_cv() { return by(citizen).send(CreateCv{anna}); }
    [[nodiscard]] std::string cv(std::string_view field) const {
        return shows(View::cv, field, anna.value);
    }
};
}  // namespace

TEST(s3_3_emigrated, can_create_a_cv_from_the_release_on) {
    EXPECT_EQ(Emigrated{date(2021, 3, 14)}.create_cv(), "refused: 3.3/emigrated-can-create-cv");
    EXPECT_EQ(Emigrated{date(2021, 3, 15)}.create_cv(), "accepted");
}

TEST(s3_3_emigrated, show_a_protected_address) {
    Emigrated world;
    world.create_cv();
    EXPECT_EQ(world.cv("exists"), "true");
    EXPECT_EQ(world.cv("address_protected"), "true");
    World at_home;
    at_home.by(World::citizen).send(CreateCv{World::anna});
    EXPECT_EQ(at_home.shows(View::cv, "address_protected", 0), "false");
}

TEST(s3_3_emigrated, may_or_may_not_have_their_old_cv) {
    Emigrated intended;
    intended.herself().old_cv = true;
    EXPECT_EQ(intended.cv("exists"), "anything (Q3.3a)");
    Emigrated released{date(2021, 5, 3), release_as_released()};
    released.herself().old_cv = true;
    EXPECT_EQ(released.cv("exists"), "false");
    Emigrated since_before{date(2021, 3, 14)};
    since_before.herself().old_cv = true;
    EXPECT_EQ(since_before.cv("exists"), "false");
    EXPECT_EQ(since_before.on(date(2021, 3, 15)).wait().shows(View::cv, "exists", 0), "false");
}

TEST(s3_3_emigrated, may_or_may_not_be_found) {
    const auto found_under = [](RuleBook book) {
        Emigrated world{date(2021, 5, 3), std::move(book)};
        world.herself().cv = {.exists = true, .searchable = true};
        return world.cv("found_in_search");
    };
    EXPECT_EQ(found_under(intended_release()), "anything (Q3.3b)");
    EXPECT_EQ(found_under(release_as_released()), "false");
}
}  // namespace lakmus::model
