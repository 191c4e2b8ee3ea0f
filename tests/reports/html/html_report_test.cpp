#include "reports/html/html_report.hpp"

#include "scenarios/format/input_error.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

class HtmlReportTest : public ::testing::Test {
protected:
    HtmlReportTest() { std::filesystem::create_directories(folder_); }
    ~HtmlReportTest() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] std::string written() const {
        std::ostringstream text;
        text << std::ifstream{file_, std::ios::binary}.rdbuf();
        return text.str();
    }

    const std::filesystem::path folder_ =
        std::filesystem::path{::testing::TempDir()} /
        ::testing::UnitTest::GetInstance()->current_test_info()->name();
    const std::filesystem::path file_ = folder_ / "result.html";
};

TEST_F(HtmlReportTest, is_one_whole_file) {
    {
        HtmlReport report{file_, sample::catalogue()};
        EXPECT_FALSE(std::filesystem::exists(file_));
        sample::show(report, sample::cases());
    }
    EXPECT_THAT(written(), HasSubstr("</html>"));
    EXPECT_THAT(written(), Not(HasSubstr("Incomplete.")));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "result.html.part"));
}

TEST_F(HtmlReportTest, is_the_same_for_the_same_run) {
    const auto once = [&] {
        HtmlReport report{file_, sample::catalogue()};
        sample::show(report, sample::cases());
        return written();
    };
    EXPECT_EQ(once(), once());
}

TEST_F(HtmlReportTest, leaves_what_was_judged_where_the_run_ends_in_an_exception) {
    {
        HtmlReport report{file_, sample::catalogue()};
        report.begin(sample::run_info());
        report.add(sample::conforming_case());
    }
    EXPECT_THAT(written(), HasSubstr("<strong>Incomplete. </strong>"));
}

TEST_F(HtmlReportTest, refuses_a_path_where_nothing_can_be_written) {
    EXPECT_THROW((HtmlReport{folder_}), scenarios::InputError);
    EXPECT_THROW((HtmlReport{folder_ / "missing" / "x.html"}), scenarios::InputError);
}
}  // namespace
}  // namespace lakmus::reports
