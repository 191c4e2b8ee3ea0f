#include "reports/delta_text.hpp"

#include "model/variants.hpp"
#include "scenarios/format/loader.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace lakmus::reports {
namespace {
using testing::HasSubstr;

std::string told(DeltaFormat format) {
    auto before = model::intended_release();
    model::apply(*model::find_variant("former:2.3/delete-started"), before);
    oracle::Delta delta{before, model::intended_release()};
    const auto corpus = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios/s2_3"});
    for (const auto& scenario : corpus.scenarios)
        for (const auto& one : scenario.cases)
            delta.add(one.life, scenario.name);
    std::ostringstream out;
    write_delta(delta, format, out);
    return out.str();
}
}  // namespace

TEST(delta_text, tells_rule_by_rule_what_changes_with_an_example) {
    const auto text = told(DeltaFormat::text);
    EXPECT_THAT(text, HasSubstr("RULE 2.3/delete-started (section 2.3)"));
    EXPECT_THAT(text, HasSubstr("change     refused became accepted: DeleteAbsence"));
    EXPECT_THAT(text, HasSubstr("after      answer: accepted"));
}

TEST(delta_text, is_written_as_markdown_too) {
    const auto text = told(DeltaFormat::markdown);
    EXPECT_THAT(text, HasSubstr("\n## 2.3/delete-started (section 2.3)"));
    EXPECT_THAT(text, HasSubstr("\n- **refused became accepted: DeleteAbsence**\n"));
}
}  // namespace lakmus::reports
