#include "tests/repository/layout.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace lakmus::repository {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(layout, counts_the_lines_of_a_file) {
    std::string text;
    for (int i = 0; i != 500; ++i)
        text += "\n";
    EXPECT_THAT(too_long({{"model/step.cpp", text}}), IsEmpty());
    EXPECT_THAT(
        too_long({{"model/step.cpp", text + "\n"}}),
        ElementsAre("model/step.cpp:501: the file has more than 500 lines")
    );
}

TEST(layout, counts_characters_and_not_bytes) {
    std::string line = "// ";
    for (int i = 0; i != 97; ++i)
        line += "ø";
    EXPECT_THAT(too_long({{"model/step.cpp", line}}), IsEmpty());
    EXPECT_THAT(
        too_long({{"model/step.cpp", line + "ø"}}),
        ElementsAre("model/step.cpp:1: the line has more than 100 characters")
    );
}

TEST(layout, only_files_and_dot_folders_stand_beside_the_parts) {
    const Tree tree{{".ci/run", ""}, {"README.md", ""}, {"model/step.hpp", ""}, {"util/x.hpp", ""}};
    EXPECT_THAT(unknown_folders(tree), ElementsAre("util"));
}

TEST(layout, a_source_must_stand_in_the_nearest_build_list) {
    const Tree tree{
        {"model/CMakeLists.txt", "lakmus_library(model\n    step.cpp\n    sections/s1.cpp)\n"},
        {"model/sections/s1.cpp", ""},
        {"model/sections/s2.cpp", ""},
        {"model/step.cpp", ""},
        {"model/tep.cpp", ""},
        {"oracle/judge.cpp", ""}};
    EXPECT_THAT(
        sources_not_built(tree),
        ElementsAre(
            "model/sections/s2.cpp:1: no CMakeLists.txt names it",
            "model/tep.cpp:1: no CMakeLists.txt names it",
            "oracle/judge.cpp:1: no CMakeLists.txt names it"
        )
    );
}

TEST(repository, has_files_that_can_be_read_at_one_sitting) {
    EXPECT_THAT(too_long(repository()), IsEmpty());
}

TEST(repository, has_no_folder_beside_its_parts) {
    EXPECT_THAT(unknown_folders(repository()), IsEmpty());
}

TEST(repository, builds_every_source_that_it_holds) {
    EXPECT_THAT(sources_not_built(repository()), IsEmpty());
}
}  // namespace
}  // namespace lakmus::repository
