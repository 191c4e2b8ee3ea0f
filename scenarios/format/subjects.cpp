#include "scenarios/format/subjects.hpp"

#include <array>
#include <charconv>

namespace lakmus::scenarios {
namespace {
constexpr std::array<std::string_view, 10> with_article{
    "a citizen",
    "an absence",
    "an invitation",
    "a deadline",
    "a registration",
    "an activity",
    "an order",
    "a payment",
    "a referral",
    "a grant framework, as framework_17"};
constexpr std::string_view framework_stem = "framework_";
static_assert(with_article.size() == static_cast<std::size_t>(model::Subject::grant_framework) + 1);
}  // namespace

std::string_view a_thing(model::Subject kind) {
    return with_article[static_cast<std::size_t>(kind)];
}

std::string_view name_stem(model::Subject kind) {
    const auto words = a_thing(kind);
    return words.substr(words.find(' ') + 1);
}

std::string framework_word(std::uint16_t number) {
    return std::string{framework_stem} + std::to_string(number);
}

std::optional<std::uint16_t> parse_framework_word(std::string_view word) {
    if (!word.starts_with(framework_stem))
        return {};
    constexpr std::uint16_t largest = 127;
    std::uint16_t number = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data() + framework_stem.size(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number == 0 || number > largest)
        return {};
    return number;
}
}  // namespace lakmus::scenarios
