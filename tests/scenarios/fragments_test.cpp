#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A scenario that uses fragments, with more of `given` behind it.
std::string with_use(const std::string& use, const std::string& more = "") {
    return head + "given: {today: 2021-03-22, use: " + use + more + "}\nsteps: [{at: +1d}]\n";
}
const std::string two_fragments =
    "fragments:\n"
    "  parent: {citizens: {anna: {group: 11, municipality: Horsens}}}\n"
    "  member: {citizens: {anna: {group: 1, akasse: metal}, bo: {group: 1}}}\n";

model::State given(const std::string& text) { return only_case(text, two_fragments).life.given; }

TEST(fragments, are_merged_into_what_is_given) {
    const auto state = given(with_use("[parent]"));
    ASSERT_EQ(state.citizens.size(), 1U);
    EXPECT_EQ(state.citizens[0].municipality, model::Municipality{615});
    EXPECT_EQ(state.citizens[0].last_opened, model::ContactGroup{11});
}

TEST(fragments, yield_to_the_scenario_and_to_later_fragments) {
    const auto state =
        given(with_use("[parent, member]", ", citizens: {anna: {municipality: Aarhus}}"));
    ASSERT_EQ(state.citizens.size(), 2U);
    EXPECT_EQ(state.citizens[0].municipality, model::Municipality{751});
    EXPECT_EQ(state.citizens[0].last_opened, model::ContactGroup{1});
    EXPECT_EQ(given(with_use("[member, parent]")).citizens[0].last_opened, model::ContactGroup{11});
}

TEST(fragments, can_be_named_one_alone) {
    EXPECT_EQ(given(with_use("parent")), given(with_use("[parent]")));
}

TEST(fragments, have_a_nearest_name) {
    EXPECT_THAT(
        faults(with_use("[parrent]", ", citizens: {anna: {}}"), two_fragments),
        ElementsAre("f:5:34: found `parrent`; expected a fragment: parent or member; did you mean "
                    "`parent`?")
    );
    EXPECT_THAT(
        faults(with_use("[parent]", ", citizens: {anna: {}}")),
        ElementsAre("f:5:34: found `parent`; expected no `use`, for there are no fragments")
    );
}

TEST(fragments, are_blamed_for_their_own_faults) {
    EXPECT_THAT(
        faults(with_use("[x]"), "fragments:\n  x: {citizens: {anna: {grup: 2}}}\n"),
        ElementsAre(HasSubstr("fragments.yaml:2:25: found `grup`"))
    );
    EXPECT_THAT(
        faults(with_use("[x]", ", citizens: {anna: {}}"), "fragments:\n  x: [1]\n"),
        ElementsAre("fragments.yaml:2:6: found a list; expected what is given: citizens, today")
    );
    EXPECT_THAT(
        faults(with_use("[x]", ", citizens: {anna: {}}"), "fragmnts: {x: {}}\n"),
        ::testing::Contains(
            "fragments.yaml:1:1: found `fragmnts`; expected fragments; did you mean `fragments`?"
        )
    );
    EXPECT_THAT(
        faults(with_use("[x]", ", citizens: {anna: {}}"), "fragments: {x: {\n"),
        ::testing::Contains(HasSubstr("fragments.yaml:"))
    );
}
}  // namespace
}  // namespace lakmus::scenarios::testing
