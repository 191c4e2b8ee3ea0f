#include "reports/junit.hpp"

#include "tests/reports/approved.hpp"
#include "tests/reports/sample.hpp"

#include <gmock/gmock.h>
#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

#include <regex>
#include <sstream>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using ::testing::HasSubstr;

std::string written(const std::vector<CaseReport>& cases, bool complete = true) {
    JunitDocument document{sample::catalogue()};
    sample::show(document, cases, complete);
    std::ostringstream out;
    document.write(out);
    return out.str();
}

pugi::xml_node case_named(const pugi::xml_document& document, const char* name) {
    return document.select_node((std::string{"//testcase[@name='"} + name + "']").c_str()).node();
}

class JunitTest : public ::testing::Test {
protected:
    void parse(const std::string& text) {
        const auto result = document_.load_buffer(text.data(), text.size());
        ASSERT_TRUE(result) << result.description() << "\n" << text;
    }

    pugi::xml_document document_;
};

class FolderTest : public JunitTest {
protected:
    FolderTest() { std::filesystem::create_directories(folder_); }
    ~FolderTest() override { std::filesystem::remove_all(folder_); }

    const std::filesystem::path folder_ =
        std::filesystem::path{::testing::TempDir()} /
        ::testing::UnitTest::GetInstance()->current_test_info()->name();
    const std::filesystem::path file_ = folder_ / "result.xml";
};

TEST(junit, tells_a_run_as_approved) { expect_approved("junit.xml", written(sample::cases())); }

TEST_F(JunitTest, counts_agree_with_what_is_there) {
    parse(written(sample::cases()));
    const auto root = document_.child("testsuites");
    EXPECT_EQ(root.attribute("tests").as_uint(), document_.select_nodes("//testcase").size());
    EXPECT_EQ(root.attribute("failures").as_uint(), document_.select_nodes("//failure").size());
    EXPECT_EQ(root.attribute("errors").as_uint(), document_.select_nodes("//error").size());
    EXPECT_EQ(root.attribute("skipped").as_uint(), document_.select_nodes("//skipped").size());
    EXPECT_EQ(root.attribute("tests").as_uint(), sample::cases().size());
}

TEST_F(JunitTest, a_deviation_fails_and_a_target_failure_is_an_error) {
    parse(written(sample::cases()));
    EXPECT_TRUE(case_named(document_, "eight weeks back").child("failure"));
    EXPECT_STREQ(
        case_named(document_, "Leave without an end").child("error").attribute("type").value(),
        "target failure"
    );
    EXPECT_TRUE(case_named(document_, "Leave of a fisherman").child("skipped"));
    EXPECT_FALSE(case_named(document_, "A garden leave").child("failure"));
}

TEST_F(JunitTest, a_known_issue_passes_and_is_told) {
    parse(written(sample::cases()));
    const auto node = case_named(document_, "Leave exempts from the joblog");
    EXPECT_FALSE(node.child("failure"));
    EXPECT_THAT(node.child("system-out").text().get(), HasSubstr("known issue"));
}

TEST_F(JunitTest, names_rules_and_verdict_of_each_case) {
    parse(written(sample::cases()));
    const auto properties = case_named(document_, "eight weeks back").child("properties");
    EXPECT_STREQ(
        properties.find_child_by_attribute("name", "rule").attribute("value").value(),
        "9.1/backdating"
    );
    EXPECT_STREQ(
        properties.find_child_by_attribute("name", "verdict").attribute("value").value(),
        "deviation"
    );
}

TEST_F(JunitTest, a_stopped_run_cannot_be_taken_for_a_good_one) {
    parse(written({sample::conforming_case()}, false));
    EXPECT_EQ(document_.child("testsuites").attribute("errors").as_int(), 1);
    EXPECT_TRUE(case_named(document_, "the run is complete").child("error"));
}

TEST_F(JunitTest, a_file_that_cannot_be_read_is_an_error) {
    auto summary = sample::summary_of({});
    summary.problems = {{.place = {"x.yaml", 3, 1}, .found = "a", .expected = "b", .nearest = {}}};
    JunitDocument report{sample::catalogue()};
    report.begin(sample::run_info());
    report.end(summary);
    std::ostringstream out;
    report.write(out);
    parse(out.str());
    EXPECT_TRUE(case_named(document_, "the file can be read").child("error"));
}

TEST_F(FolderTest, appears_whole_at_the_end) {
    JunitReport report{file_, sample::catalogue()};
    EXPECT_FALSE(std::filesystem::exists(file_));
    sample::show(report, sample::cases());
    EXPECT_TRUE(document_.load_file(file_.c_str()));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder_}, {}), 1);
}

TEST_F(FolderTest, is_not_lost_when_an_exception_ends_the_run) {
    {
        JunitReport report{file_, sample::catalogue()};
        report.begin(sample::run_info());
        report.add(sample::conforming_case());
    }
    ASSERT_TRUE(document_.load_file(file_.c_str()));
    EXPECT_TRUE(case_named(document_, "A garden leave"));
    EXPECT_TRUE(case_named(document_, "the run is complete").child("error"));
}

TEST_F(FolderTest, refuses_a_path_that_cannot_be_written_before_the_run) {
    EXPECT_THROW(
        (JunitReport{folder_ / "missing" / "result.xml", sample::catalogue()}),
        scenarios::InputError
    );
    EXPECT_THROW((JunitReport{folder_, sample::catalogue()}), scenarios::InputError);
}

/// What pugixml lets pass and XML 1.0 does not: control characters, as such or by number.
bool has_forbidden_character(const std::string& text) {
    static const std::regex forbidden{"[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f]|&#(?!0?9;|10;|13;)"};
    return text.find('\0') != std::string::npos || std::regex_search(text, forbidden);
}

bool is_valid_xml(const std::string& text) {
    pugi::xml_document document;
    return !has_forbidden_character(text) && document.load_buffer(text.data(), text.size());
}

RC_GTEST_PROP(junit, is_valid_xml_whatever_a_target_says, (const std::string& text)) {
    RC_ASSERT(is_valid_xml(written({sample::case_that_says(text)})));
}
}  // namespace
}  // namespace lakmus::reports
