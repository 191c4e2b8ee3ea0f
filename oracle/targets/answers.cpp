#include "oracle/targets/answers.hpp"

#include <algorithm>
#include <tuple>

namespace lakmus::oracle {
namespace {
[[nodiscard]] bool comes_before(const ObservedField& a, const ObservedField& b) {
    const auto place = [](const ObservedField& f) {
        return std::tuple{model::field_def(f.field).view, f.subject, f.field};
    };
    return place(a) < place(b);
}

/// Adds presence 0 for the subjects of one view that have no presence yet.
void add_absent(Answer& answer, model::FieldIndex presence, const scenarios::Names& names) {
    const auto kind = model::field_def(presence).subject;
    const bool of_citizens = kind == model::Subject::citizen;
    const auto count = of_citizens ? names.citizens.size() : names.things.size();
    std::vector<bool> told(count);
    for (const auto& field : answer.fields)
        if (field.field == presence && field.subject < count)
            told[field.subject] = true;
    for (std::size_t subject = 0; subject != count; ++subject)
        if (!told[subject] && (of_citizens || names.things[subject].kind == kind))
            answer.fields.push_back(
                {.field = presence, .subject = static_cast<std::uint16_t>(subject), .raw = {}}
            );
}
}  // namespace

void complete(Answer& answer, const scenarios::Names& names) {
    const auto fields = model::view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i) {
        const auto view = static_cast<std::size_t>(fields[i].view);
        if (fields[i].kind != model::ValueKind::presence || !answer.shows[view])
            continue;
        add_absent(answer, static_cast<model::FieldIndex>(i), names);
    }
    if (!std::ranges::is_sorted(answer.fields, comes_before))
        std::ranges::sort(answer.fields, comes_before);
}

Answer skipped_answer(std::string why) {
    Answer answer;
    answer.outcome = Answer::Outcome::skipped;
    answer.why_skipped = std::move(why);
    answer.shows.assign(model::views().size(), false);
    return answer;
}
}  // namespace lakmus::oracle
