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

/// The handles of all that a view of this kind may show.
[[nodiscard]] std::vector<std::uint16_t> handles_of(
    model::Subject kind, const scenarios::Names& names
) {
    std::vector<std::uint16_t> handles;
    if (kind == model::Subject::grant_framework) {
        for (const auto& code : model::grant_frameworks())
            handles.push_back(static_cast<std::uint16_t>(code.id));
        return handles;
    }
    const auto count =
        kind == model::Subject::citizen ? names.citizens.size() : names.things.size();
    for (std::size_t i = 0; i != count; ++i)
        if (kind == model::Subject::citizen || names.things[i].kind == kind)
            handles.push_back(static_cast<std::uint16_t>(i));
    return handles;
}

/// Adds presence 0 for the subjects of one view that have no presence yet.
void add_absent(Answer& answer, model::FieldIndex presence, const scenarios::Names& names) {
    const auto handles = handles_of(model::field_def(presence).subject, names);
    std::vector<bool> told(handles.empty() ? 0 : std::ranges::max(handles) + std::size_t{1});
    for (const auto& field : answer.fields)
        if (field.field == presence && field.subject < told.size())
            told[field.subject] = true;
    for (const auto subject : handles)
        if (!told[subject])
            answer.fields.push_back({.field = presence, .subject = subject, .raw = {}});
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

void show_view(Answer& answer, model::View view) {
    answer.shows.resize(model::views().size());
    answer.shows[static_cast<std::size_t>(view)] = true;
}

void show_subject(
    Answer& answer,
    model::View view,
    std::uint16_t subject,
    std::initializer_list<ShownValue> values
) {
    show_view(answer, view);
    const auto add = [&](std::size_t field, std::int64_t value) {
        answer.fields.push_back(
            {.field = static_cast<model::FieldIndex>(field),
             .subject = subject,
             .value = value,
             .raw = {}}
        );
    };
    const auto fields = model::view_fields();
    for (std::size_t i = 0; i != fields.size(); ++i)
        if (fields[i].view == view && fields[i].kind == model::ValueKind::presence)
            add(i, 1);
    for (const auto& [field, value] : values)
        add(static_cast<std::size_t>(model::field_of(view, field)), value);
}

Answer skipped_answer(std::string why) {
    Answer answer;
    answer.outcome = Answer::Outcome::skipped;
    answer.why_skipped = std::move(why);
    answer.shows.assign(model::views().size(), false);
    return answer;
}
}  // namespace lakmus::oracle
