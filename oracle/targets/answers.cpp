#include "oracle/targets/answers.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// The fields by which views say that they show a subject at all.
[[nodiscard]] const std::vector<model::FieldIndex>& presences() {
    static const auto all = [] {
        std::vector<model::FieldIndex> presences;
        const auto fields = model::view_fields();
        for (std::size_t i = 0; i != fields.size(); ++i)
            if (fields[i].kind == model::ValueKind::presence)
                presences.push_back(static_cast<model::FieldIndex>(i));
        return presences;
    }();
    return all;
}

/// Calls `visit` with the handles of all that a view of this kind may show, in ascending order.
template <class Visit>
void for_each_handle(model::Subject kind, const scenarios::Names& names, Visit&& visit) {
    if (kind == model::Subject::grant_framework) {
        for (const auto& code : model::grant_frameworks())
            visit(static_cast<std::uint16_t>(code.id));
        return;
    }
    const auto count =
        kind == model::Subject::citizen ? names.citizens.size() : names.things.size();
    for (std::size_t i = 0; i != count; ++i)
        if (kind == model::Subject::citizen || names.things[i].kind == kind)
            visit(static_cast<std::uint16_t>(i));
}

constexpr std::uint32_t key_of(model::FieldIndex field, std::uint16_t subject) {
    return static_cast<std::uint32_t>(field) << 16U | subject;
}

/// What the answer says of presence, in ascending order.
std::vector<std::uint32_t> told_presences(const Answer& answer) {
    const auto fields = model::view_fields();
    std::vector<std::uint32_t> told;
    told.reserve(answer.fields.size());
    for (const auto& field : answer.fields)
        if (fields[static_cast<std::size_t>(field.field)].kind == model::ValueKind::presence)
            told.push_back(key_of(field.field, field.subject));
    std::ranges::sort(told);
    return told;
}

void add_absent(Answer& answer, const scenarios::Names& names) {
    const auto told = told_presences(answer);
    for (const auto presence : presences()) {
        const auto& field = model::field_def(presence);
        if (!answer.shows[static_cast<std::size_t>(field.view)])
            continue;
        for_each_handle(field.subject, names, [&](std::uint16_t subject) {
            if (!std::ranges::binary_search(told, key_of(presence, subject)))
                answer.fields.push_back({.field = presence, .subject = subject, .raw = {}});
        });
    }
}

/// Where a field comes: by view, subject and field.
struct Order {
    std::uint64_t key = 0;
    std::size_t place = 0;
    friend auto operator<=>(const Order&, const Order&) = default;
};

std::uint64_t order_of(const ObservedField& field, std::span<const model::FieldDef> fields) {
    const auto place = static_cast<std::size_t>(field.field);
    const auto view = static_cast<std::uint64_t>(fields[place].view);
    return view << 32U | std::uint64_t{field.subject} << 16U | place;
}

/// Sorts numbers and then moves each field once, for fields are big.
void put_in_order(std::vector<ObservedField>& fields) {
    std::vector<Order> order;
    order.reserve(fields.size());
    for (const auto& field : fields)
        order.push_back({order_of(field, model::view_fields()), order.size()});
    if (std::ranges::is_sorted(order))
        return;
    std::ranges::sort(order);
    std::vector<ObservedField> ordered;
    ordered.reserve(fields.size());
    for (const auto& one : order)
        ordered.push_back(std::move(fields[one.place]));
    fields = std::move(ordered);
}
}  // namespace

void complete(Answer& answer, const scenarios::Names& names) {
    add_absent(answer, names);
    put_in_order(answer.fields);
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
