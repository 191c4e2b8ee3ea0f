#include "reports/html/markup.hpp"

#include "reports/escaping.hpp"
#include "reports/html/assets.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

namespace lakmus::reports {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

TEST(markup, escapes_text_and_attributes) {
    Markup html;
    html.open("p", {{"title", "\"'<&>"}}).text("a < b & \"c\"").close();
    EXPECT_EQ(
        html.take(), "<p title=\"&quot;&#39;&lt;&amp;&gt;\">a &lt; b &amp; &quot;c&quot;</p>"
    );
}

TEST(markup, closes_what_was_left_open) {
    Markup html;
    html.open("ul").open("li").text("x");
    EXPECT_EQ(html.take(), "<ul><li>x</li></ul>");
}

TEST(markup, masks_what_looks_like_a_real_personnummer) {
    Markup html;
    html.leaf(
        "p",
        "0101"
        "90-1234"
    );
    EXPECT_THAT(
        html.take(),
        HasSubstr("0101"
                  "90-xxxx")
    );
}

RC_GTEST_PROP(markup, lets_no_text_become_markup, (const std::string& text)) {
    const auto escaped = html_text(text);
    RC_ASSERT(escaped.find_first_of("<>\"'") == std::string::npos);
}

RC_GTEST_PROP(script_text, is_the_same_json_and_ends_no_script, (const std::string& text)) {
    const nlohmann::json json{{"key", json_text("</script><!--" + text)}};
    const auto safe = script_text(json.dump());
    RC_ASSERT(safe.find_first_of("<>&") == std::string::npos);
    RC_ASSERT(nlohmann::json::parse(safe) == json);
}

TEST(assets, are_named_to_a_browser_by_their_checksum) {
    EXPECT_EQ(
        policy_source({"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}),
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    );
}

TEST(assets, could_stand_in_a_page) {
    EXPECT_THAT(std::string{report_js().text}, Not(HasSubstr("</script")));
    EXPECT_THAT(std::string{report_css().text}, Not(HasSubstr("</style")));
    EXPECT_THAT(std::string{report_js().text}, HasSubstr("\"use strict\";"));
}
}  // namespace
}  // namespace lakmus::reports
