#include "reports/lint_findings.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::SizeIs;

LintFindings findings() {
    return {
        .unreadable =
            {{.place = {"scenarios/børn og leave.yaml", 12, 7},
              .found = "found `100%\n::error::x`",
              .expected = "expected active",
              .nearest = "active"},
             {.place = {.file = "missing.yaml"},
              .found = "no such file",
              .expected = {},
              .nearest = {}}},
        .disputed = {
            {.place = {"a,b.yaml", 3, 1},
             .found = "the scenario expects refused",
             .expected = "the model says accepted",
             .nearest = {}}}};
}

nlohmann::json sarif_of(const LintFindings& told) {
    std::stringstream out;
    write_lint_sarif(told, "0.1.0", out);
    return nlohmann::json::parse(out);
}

TEST(lint_findings, are_annotations_for_github) {
    std::ostringstream out;
    write_lint_github(findings(), out);
    EXPECT_THAT(
        out.str(),
        HasSubstr("::error file=scenarios/børn og leave.yaml,line=12,col=7,title=lakmus "
                  "unreadable::found `100%25\\n::error::x`; expected active; did you mean "
                  "`active`?\n")
    );
    EXPECT_THAT(out.str(), HasSubstr("\n::error file=missing.yaml,line=1,col=1"));
    EXPECT_THAT(out.str(), HasSubstr("::error file=a%2Cb.yaml,line=3,col=1,title=lakmus disputed"));
}

TEST(lint_findings, are_a_sarif_log) {
    const auto log = sarif_of(findings());
    EXPECT_EQ(log["version"], "2.1.0");
    ASSERT_THAT(log["runs"], SizeIs(1));
    const auto& run = log["runs"][0];
    EXPECT_EQ(run["tool"]["driver"]["name"], "lakmus");
    ASSERT_THAT(run["results"], SizeIs(3));
    for (const auto& result : run["results"]) {
        const auto index = result["ruleIndex"].get<std::size_t>();
        EXPECT_EQ(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        EXPECT_EQ(result["level"], "error");
        EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    }
    const auto& place = run["results"][0]["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "scenarios/b%C3%B8rn%20og%20leave.yaml");
    EXPECT_EQ(place["region"]["startLine"], 12);
    EXPECT_EQ(place["region"]["startColumn"], 7);
    EXPECT_FALSE(run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
}

TEST(lint_findings, a_log_without_findings_still_has_its_run) {
    EXPECT_TRUE(sarif_of({})["runs"][0]["results"].is_array());
    EXPECT_THAT(sarif_of({})["runs"][0]["results"], SizeIs(0));
}
}  // namespace
}  // namespace lakmus::reports
