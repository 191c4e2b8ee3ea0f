#include "scenarios/format/vocabulary.hpp"

#include "scenarios/format/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lakmus::scenarios {
namespace {
std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < 0)
        return {};
    return number;
}

std::vector<std::string_view> names_of(std::span<const model::Code> codes) {
    std::vector<std::string_view> names;
    for (const auto& code : codes)
        if (!code.name.empty())
            names.push_back(code.name);
    return names;
}
/// The vocabulary of a list whose ids are official numbers.
template <model::CodeValue T>
Vocabulary numbered(std::string_view expected, bool called_by_name) {
    return {codes_of(T{}), expected, true, called_by_name, model::is_open_ended<T>};
}
}  // namespace

Vocabulary vocabulary_of(std::span<const model::Code> codes) {
    const std::array all{
        numbered<model::AbsenceType>("an absence type", true),
        numbered<model::ContactGroup>("a contact group", false),
        numbered<model::Municipality>("a municipality", true),
        numbered<model::RecoveryCause>("a recovery cause", false),
        numbered<model::InterviewType>("an interview type", false),
        numbered<model::GrantFramework>("a grant framework", false),
        numbered<model::HoldingCategory>("a holding category", false),
        Vocabulary{model::plan_notifications(), "a notification of the plan", true, false},
        Vocabulary{model::recruitment_events(), "an event of an order", true, false},
        Vocabulary{model::interruption_causes(), "a cause of interruption", true, false}};
    const auto* const found = std::ranges::find_if(all, [&](const Vocabulary& vocabulary) {
        return vocabulary.codes.data() == codes.data();
    });
    return found == all.end() ? Vocabulary{codes, {}} : *found;
}

bool is_code(std::span<const model::Code> codes, std::int64_t id) {
    if (vocabulary_of(codes).open_ended)
        return id >= 1 && id <= largest_open_code;
    return std::in_range<int>(id) && model::find_code(codes, static_cast<int>(id)) != nullptr;
}

std::optional<int> read_code(
    const Node& node, std::span<const model::Code> codes, Problems& problems
) {
    const auto vocabulary = vocabulary_of(codes);
    if (node.kind == NodeKind::text) {
        const auto number = vocabulary.numbered ? number_in(node.text) : std::nullopt;
        if (number && is_code(codes, *number))
            return number;
        const auto* code = number ? nullptr : find_code(codes, std::string_view{node.text});
        if (code != nullptr)
            return code->id;
    }
    const auto names = names_of(codes);
    problems.unknown_word(
        node,
        vocabulary.numbered ? fmt::format("{} by number or Danish name", vocabulary.expected)
                            : one_of(names),
        names
    );
    return {};
}

std::string code_word(std::span<const model::Code> codes, int id) {
    constexpr std::size_t longest_name = 24;
    const auto vocabulary = vocabulary_of(codes);
    const auto* code = find_code(codes, id);
    const bool has_name = code != nullptr && find_code(codes, code->name) == code;
    const bool is_handy =
        vocabulary.called_by_name && has_name && code->name.size() <= longest_name;
    return is_handy || (has_name && !vocabulary.numbered) ? std::string{code->name}
                                                          : std::to_string(id);
}
}  // namespace lakmus::scenarios
