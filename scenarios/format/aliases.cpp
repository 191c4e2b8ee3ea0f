#include "scenarios/format/aliases.hpp"

#include "scenarios/format/limits.hpp"
#include "scenarios/format/subjects.hpp"

namespace lakmus::scenarios {
std::uint16_t Aliases::akasse(const std::string& word) {
    if (const auto found = akasser_.find(word); found != akasser_.end())
        return found->second;
    if (names_.akasser.size() == max_entries)
        return 0;
    names_.akasser.push_back(word);
    const auto code = static_cast<std::uint16_t>(names_.akasser.size());
    akasser_.emplace(word, code);
    return code;
}

std::optional<Referent> Aliases::find(const std::string& word) const {
    if (const auto framework = parse_framework_word(word))
        return Referent{model::Subject::grant_framework, *framework};
    const auto found = referents_.find(word);
    return found == referents_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string_view> Aliases::words(model::Subject kind) const {
    if (kind == model::Subject::citizen)
        return {names_.citizens.begin(), names_.citizens.end()};
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i != reached_; ++i)
        if (names_.things[i].kind == kind)
            words.emplace_back(names_.things[i].name);
    return words;
}

bool Aliases::add(const std::string& word, model::Subject kind) {
    const bool is_citizen = kind == model::Subject::citizen;
    const auto place = is_citizen ? names_.citizens.size() : names_.things.size();
    if (!referents_.emplace(word, Referent{kind, static_cast<std::uint16_t>(place)}).second)
        return false;
    if (is_citizen)
        names_.citizens.push_back(word);
    else
        names_.things.push_back({word, kind});
    return true;
}
}  // namespace lakmus::scenarios
