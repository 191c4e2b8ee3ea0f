#include "oracle/targets/last_lines.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
using testing::ElementsAre;
using testing::IsEmpty;

TEST(last_lines, keeps_the_last_ones_oldest_first) {
    LastLines lines{2};
    lines.add("one\ntwo\nth");
    lines.add("ree\n");
    EXPECT_THAT(lines.lines(), ElementsAre("two", "three"));
}

TEST(last_lines, shows_a_line_without_its_end) {
    LastLines lines{3};
    lines.add("one\ntwo");
    EXPECT_THAT(lines.lines(), ElementsAre("one", "two"));
}

TEST(last_lines, shows_nothing_of_nothing) {
    const LastLines lines{3};
    EXPECT_THAT(lines.lines(), IsEmpty());
}

TEST(last_lines, survives_a_flood) {
    LastLines lines{1};
    for (int i = 0; i != 1000; ++i)
        lines.add(std::string(5000, 'x'));
    lines.add(std::string(100'000, 'y') + "\nlast\n");
    EXPECT_THAT(lines.lines(), ElementsAre("last"));
}
}  // namespace lakmus::oracle
