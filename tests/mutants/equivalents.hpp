#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lakmus::mutants {
/// Mutants that nothing can tell from the release, and why. A `*` at the end of the id stands for
/// all ids that go on from there.
struct Equivalent {
    std::string id;
    std::string reason;

    [[nodiscard]] bool matches(std::string_view mutant) const {
        return id.ends_with('*') ? mutant.starts_with(std::string_view{id}.substr(0, id.size() - 1))
                                 : mutant == id;
    }
};

/// Reads "id<tab>reason", a line each; lines that start with # are comments.
[[nodiscard]] std::vector<Equivalent> read_equivalents(const std::string& path);
}  // namespace lakmus::mutants
