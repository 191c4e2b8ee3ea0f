#include "reports/csv.hpp"

#include "reports/escaping.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string written(const std::vector<oracle::CaseReport>& cases) {
    CsvReport report{sample::catalogue()};
    for (const auto& one : cases)
        report.add(one);
    std::ostringstream out;
    report.write(out);
    return out.str();
}

TEST(csv, begins_as_excel_reads_utf_8) {
    EXPECT_THAT(written({}), StartsWith("\xEF\xBB\xBF\"section\";\"rule\";\"says\";\"verdict\""));
}

TEST(csv, has_a_line_for_each_rule_and_verdict) {
    const auto text = written(sample::cases());
    EXPECT_THAT(
        text,
        HasSubstr("\"9.1 Garden leave\";\"9.1/backdating\";\"A garden leave may start at most "
                  "eight weeks back.\";\"deviation\";\"2\";\"3\";"
                  "\"scenarios/s9_1/backdating.yaml:14\"\r\n")
    );
    EXPECT_THAT(
        text,
        HasSubstr("\"9.1/exempts\";\"A garden leave exempts from the joblog.\";"
                  "\"known issue\";\"1\";\"1\"")
    );
    EXPECT_THAT(
        text, HasSubstr("\"9.2/history\";\"The history shows a deleted leave.\";\"no case\"")
    );
}

TEST(csv, keeps_danish_letters) {
    auto one = sample::deviating_case("");
    one.place.file = "scenarios/børnepasning.yaml";
    EXPECT_THAT(written({one}), HasSubstr("\"scenarios/børnepasning.yaml:20\""));
}

TEST(csv, computes_nothing) {
    for (const auto* formula : {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\"=1+1"})
        EXPECT_THAT(csv_cell(formula), StartsWith("\"'")) << formula;
    EXPECT_EQ(csv_cell("a=1"), "\"a=1\"");
    EXPECT_EQ(csv_cell("say \"no\""), "\"say \"\"no\"\"\"");
}

RC_GTEST_PROP(csv, a_cell_is_one_line_whatever_it_holds, (const std::string& text)) {
    RC_ASSERT(csv_cell(text).find_first_of("\r\n\t") == std::string::npos);
}
}  // namespace
}  // namespace lakmus::reports
