#include "oracle/equivalent_mutants.hpp"

#include "model/variants.hpp"
#include "scenarios/format/input_error.hpp"
#include "scenarios/format/nearest_word.hpp"

#include <algorithm>
#include <fstream>

namespace lakmus::oracle {
namespace {
std::string nearest_mutant(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const auto& mutant : model::mutants())
        ids.emplace_back(mutant.id);
    return std::string{scenarios::nearest_word(id, ids)};
}

bool is_of_a_mutant(const EquivalentMutants::Entry& entry) {
    return std::ranges::any_of(model::mutants(), [&](const model::Variant& mutant) {
        return entry.matches(mutant.id);
    });
}
}  // namespace

bool EquivalentMutants::Entry::matches(std::string_view mutant) const {
    return id.ends_with('*') ? mutant.starts_with(std::string_view{id}.substr(0, id.size() - 1))
                             : mutant == id;
}

EquivalentMutants EquivalentMutants::read(const std::filesystem::path& file) {
    EquivalentMutants all;
    std::vector<scenarios::Problem> problems;
    std::ifstream in{file};
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        if (text.empty() || text.starts_with('#'))
            continue;
        const scenarios::Place place{.file = file.string(), .line = line, .column = 1};
        const auto tab = text.find('\t');
        const Entry entry{
            text.substr(0, tab), tab == std::string::npos ? std::string{} : text.substr(tab + 1)};
        if (entry.reason.empty())
            problems.push_back({place, "found no reason", "expected ID, a tab, and a reason", {}});
        else if (!is_of_a_mutant(entry))
            problems.push_back(
                {place,
                 "found `" + entry.id + "`",
                 "expected the id of a mutant",
                 nearest_mutant(entry.id)}
            );
        else
            all.entries_.push_back(entry);
    }
    if (!problems.empty())
        throw scenarios::InputError{std::move(problems)};
    return all;
}

const std::string* EquivalentMutants::reason_for(std::string_view mutant) const {
    const auto found =
        std::ranges::find_if(entries_, [&](const Entry& entry) { return entry.matches(mutant); });
    return found == entries_.end() ? nullptr : &found->reason;
}
}  // namespace lakmus::oracle
