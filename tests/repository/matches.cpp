#include "tests/repository/matches.hpp"

#include "tests/repository/tree.hpp"

#include <range/v3/view/enumerate.hpp>

namespace lakmus::repository {
std::vector<Match> matches(std::string_view text, const std::regex& pattern) {
    const auto lines = lines_of(text);
    std::vector<Match> found;
    for (const auto& [place, line] : lines | ranges::views::enumerate)
        for (std::cregex_iterator it{line.data(), line.data() + line.size(), pattern}, end;
             it != end;
             ++it)
            found.push_back({place + 1, {it->begin(), it->end()}});
    return found;
}
}  // namespace lakmus::repository
