#include "reports/gtest/test_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lakmus::gtest {
namespace fs = std::filesystem;

namespace {
constexpr std::size_t name_length_max = 120;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> danish_letters{
    {{"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}, {"Æ", "ae"}, {"Ø", "oe"}, {"Å", "aa"}}};

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const std::pair<std::string_view, std::string_view>* danish_letter_at(std::string_view text) {
    const auto* const found = std::ranges::find_if(danish_letters, [&](const auto& letter) {
        return text.starts_with(letter.first);
    });
    return found == danish_letters.end() ? nullptr : &*found;
}
}  // namespace

std::string identifier(std::string_view text) {
    std::string name;
    while (!text.empty() && name.size() < name_length_max) {
        std::size_t taken = 1;
        if (const auto* letter = danish_letter_at(text)) {
            name += letter->second;
            taken = letter->first.size();
        } else if (const char c = small(text.front()); is_plain(c)) {
            name += c;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
        text.remove_prefix(taken);
    }
    while (name.ends_with('_'))
        name.pop_back();
    return name.empty() ? "unnamed" : name;
}

std::string suite_name(const fs::path& file, const std::vector<fs::path>& searched) {
    auto seen = file;
    for (const auto& path : searched) {
        const auto inside = file.lexically_relative(path);
        if (inside.empty() || *inside.begin() == "..")
            continue;
        seen = inside == "." ? file.filename() : inside;
        break;
    }
    return identifier(seen.replace_extension().generic_string());
}

std::string TestNames::unique(const std::string& suite, std::string_view wanted) {
    const auto plain = identifier(wanted);
    auto name = plain;
    for (auto& count = taken_[suite + '.' + plain]; ++count > 1;) {
        name = plain + '_' + std::to_string(count);
        if (taken_.try_emplace(suite + '.' + name, 1).second)
            break;
    }
    return name;
}
}  // namespace lakmus::gtest
