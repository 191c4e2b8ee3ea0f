#include "tests/repository/includes.hpp"

#include <gmock/gmock.h>

namespace lakmus::repository {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(includes, the_model_may_not_look_up) {
    EXPECT_THAT(
        includes_against_the_direction(
            {{"model/step.cpp", "#include \"model/step.hpp\"\n#include \"oracle/target.hpp\"\n"}}
        ),
        ElementsAre("model/step.cpp:2: model/ may not include oracle/")
    );
}

TEST(includes, only_the_program_may_use_the_program) {
    const Tree tree{
        {"oracle/cli/main.cpp", "#include \"oracle/cli/run.hpp\"\n"},
        {"oracle/runner.cpp", "#include \"oracle/cli/run.hpp\"\n"},
        {"reports/junit.cpp", "#  include \"oracle/cli/run.hpp\"\n"}};
    EXPECT_THAT(
        includes_against_the_direction(tree),
        ElementsAre(
            "oracle/runner.cpp:1: oracle/ may not include oracle/cli/",
            "reports/junit.cpp:1: reports/ may not include oracle/cli/"
        )
    );
}

TEST(includes, start_at_the_root) {
    EXPECT_THAT(
        includes_against_the_direction({{"model/step.cpp", "#include \"step.hpp\"\n"}}),
        ElementsAre("model/step.cpp:1: \"step.hpp\" is no header of ours")
    );
}

TEST(includes, third_party_headers_stay_out_of_the_model_and_of_public_headers) {
    const Tree tree{
        {"model/text.cpp", "#include <fmt/format.h>\n#include <vector>\n"},
        {"oracle/judge.cpp", "#include <fmt/format.h>\n"},
        {"model/step.hpp", "#include <unistd.h>\n"},
        {"oracle/judge.hpp", "#include <sys/types.h>\n#include <nlohmann/json.hpp>\n"},
        {"reports/html.hpp", "#include <pugixml.hpp>\n"}};
    EXPECT_THAT(
        third_party_where_none_may_be(tree),
        ElementsAre(
            "model/text.cpp:1: <fmt/format.h> has no place here",
            "model/step.hpp:1: <unistd.h> has no place here",
            "oracle/judge.hpp:2: <nlohmann/json.hpp> has no place here",
            "reports/html.hpp:1: <pugixml.hpp> has no place here"
        )
    );
}

TEST(repository, includes_follow_the_direction_of_the_parts) {
    EXPECT_THAT(includes_against_the_direction(repository()), IsEmpty());
}

TEST(repository, keeps_third_party_headers_out_of_its_interfaces) {
    EXPECT_THAT(third_party_where_none_may_be(repository()), IsEmpty());
}
}  // namespace
}  // namespace lakmus::repository
