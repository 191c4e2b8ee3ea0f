#include "tests/repository/banned.hpp"

#include <gmock/gmock.h>

namespace lakmus::repository {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(banned_calls, are_found_in_code) {
    const Tree tree{
        {"generators/draw.cpp", "int a() {\n    return rand() + std::rand();\n}\n"},
        {"model/step.cpp", "auto now = std::chrono::system_clock::now();\n"},
        {"oracle/judge.cpp", "std::cout << 1;\nauto t = std::time(nullptr);\n"},
        {"scenarios/loader.cpp", "std::random_device seed;\n"}};
    EXPECT_THAT(
        banned_calls(tree),
        ElementsAre(
            "generators/draw.cpp:2: rand(: draw from a seeded generator",
            "generators/draw.cpp:2: rand(: draw from a seeded generator",
            "model/step.cpp:1: system_clock::now: take the instant as an argument",
            "oracle/judge.cpp:2: std::time(: take the instant as an argument",
            "oracle/judge.cpp:1: std::cout: write to a stream that the caller names",
            "scenarios/loader.cpp:1: random_device: take a seed that is printed"
        )
    );
}

TEST(banned_calls, are_allowed_where_the_program_meets_the_world) {
    const Tree tree{
        {"oracle/cli/run.cpp", "std::cout << std::chrono::system_clock::now();"},
        {"oracle/targets/exec.cpp", "auto now = std::chrono::system_clock::now();"},
        {"reports/terminal.cpp", "// like std::time()\noperand(1); run_time(2); strand(3);"}};
    EXPECT_THAT(banned_calls(tree), IsEmpty());
}

TEST(leftover_marks, are_found_in_every_kind_of_file) {
    const Tree tree{
        {"model/step.cpp",
         "// TO"
         "DO: more\n"},
        {"docs/rules.md",
         "a\nFIX"
         "ME\n"}};
    EXPECT_THAT(leftover_marks(tree), SizeIs(2));
    EXPECT_THAT(leftover_marks({{"docs/danish.md", "TODOKUMENTER"}}), IsEmpty());
}

TEST(machine_paths, are_found) {
    EXPECT_THAT(
        machine_paths(
            {{"Makefile",
              "X = /ho"
              "me/anna/lakmus\n"}}
        ),
        SizeIs(1)
    );
    EXPECT_THAT(
        machine_paths({{"README.md", "See https://example.org/home/ and ./work/x"}}), IsEmpty()
    );
}

TEST(personal_numbers, are_those_with_a_real_birthday) {
    EXPECT_THAT(
        personal_numbers(
            {{"a.yaml",
              "cpr: 0101"
              "90-1234\nother: 3112"
              "991234\n"}}
        ),
        SizeIs(2)
    );
    EXPECT_THAT(
        personal_numbers({{"a.yaml", "cpr: 610190-1234\nday: 2021-03-15\nms: 1615766400000\n"}}),
        IsEmpty()
    );
}

TEST(repository, calls_nothing_that_makes_a_run_depend_on_more_than_its_input) {
    EXPECT_THAT(banned_calls(repository()), IsEmpty());
}

TEST(repository, leaves_no_work_for_later) { EXPECT_THAT(leftover_marks(repository()), IsEmpty()); }

TEST(repository, names_no_path_of_one_machine) {
    EXPECT_THAT(machine_paths(repository()), IsEmpty());
}

TEST(repository, holds_no_number_that_could_be_a_persons) {
    EXPECT_THAT(personal_numbers(repository()), IsEmpty());
}
}  // namespace
}  // namespace lakmus::repository
