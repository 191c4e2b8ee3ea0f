#include "scenarios/format/aliases.hpp"

#include "scenarios/format/limits.hpp"

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

const Referent* Aliases::find(const std::string& word) const {
    const auto found = referents_.find(word);
    return found == referents_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Aliases::words(model::Subject kind) const {
    if (kind == model::Subject::citizen)
        return {names_.citizens.begin(), names_.citizens.end()};
    const auto end = names_.absences.begin() + static_cast<std::ptrdiff_t>(reached_);
    return {names_.absences.begin(), end};
}

bool Aliases::add(const std::string& word, model::Subject kind) {
    auto& words = kind == model::Subject::citizen ? names_.citizens : names_.absences;
    const auto handle = static_cast<std::uint16_t>(words.size());
    if (!referents_.emplace(word, Referent{kind, handle}).second)
        return false;
    words.push_back(word);
    return true;
}
}  // namespace lakmus::scenarios
