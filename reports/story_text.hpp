#pragma once

#include "oracle/explaining/story.hpp"
#include "reports/page.hpp"

namespace lakmus::reports {
/// Tells cases step by step, as a person reads them. What a rule or a question says is told where
/// it is first met, and afterwards its id will do.
class StoryText {
public:
    /// Pre: `out` and `book` outlive the text; the stories were told under `book`.
    StoryText(std::ostream& out, const model::RuleBook& book, bool colour = false)
        : page_{out, colour}, book_{book} {}

    void add(const oracle::CaseStory& story);
    /// Tells the steps at these places alone.
    void add(const oracle::CaseStory& story, const std::vector<std::size_t>& steps);

private:
    using Tone = Line::Tone;

    void open_case(const oracle::CaseStory& story);
    void tell(const oracle::StepStory& step);
    void tell_time(const oracle::StepStory& step);
    void tell_call(const oracle::StepStory& step);
    void tell_rules(const oracle::Happening& happening, bool only_acts);
    void tell_refusals(const oracle::StepStory& step);
    void tell_limits(model::RuleIndex rule, model::Instant at);
    void tell_openings(const oracle::Happening& happening);
    void tell_messages(const oracle::Happening& happening);
    void tell_changes(const oracle::Happening& happening);
    void tell_lawful_changes(const oracle::StepStory& step);
    void tell_one_off(const oracle::StepStory& step);
    void add(std::string_view label, std::string text, Tone tone = Tone::plain);

    [[nodiscard]] std::string rule_told(model::RuleIndex rule);
    [[nodiscard]] std::string question_told(const oracle::Opening& opening);

    Page page_;
    const model::RuleBook& book_;
    const scenarios::Names* names_ = nullptr;
    const scenarios::Scenario* last_scenario_ = nullptr;
    std::string_view last_label_;
    model::RuleSet told_rules_;
    model::QuestionSet told_questions_;
};
}  // namespace lakmus::reports
