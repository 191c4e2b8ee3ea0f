#include "scenarios/format/vocabulary.hpp"

#include "scenarios/format/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

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
}  // namespace

Vocabulary vocabulary_of(std::span<const model::Code> codes) {
    const std::array numbered{
        Vocabulary{model::absence_types(), "an absence type", true},
        Vocabulary{model::contact_groups(), "a contact group", true, false},
        Vocabulary{model::municipalities(), "a municipality", true},
        Vocabulary{model::recovery_causes(), "a recovery cause", true, false}};
    const auto* const found = std::ranges::find_if(numbered, [&](const Vocabulary& vocabulary) {
        return vocabulary.codes.data() == codes.data();
    });
    return found == numbered.end() ? Vocabulary{codes, {}} : *found;
}

std::optional<int> read_code(
    const Node& node, std::span<const model::Code> codes, Problems& problems
) {
    const auto vocabulary = vocabulary_of(codes);
    if (node.kind == NodeKind::text) {
        const auto number = vocabulary.numbered ? number_in(node.text) : std::nullopt;
        const auto* code =
            number ? find_code(codes, *number) : find_code(codes, std::string_view{node.text});
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
