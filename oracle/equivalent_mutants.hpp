#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lakmus::oracle {
/// Mutants that nothing can tell from the release, and why: a list that a person keeps.
class EquivalentMutants {
public:
    struct Entry {
        std::string id;  ///< A `*` at its end stands for all ids that go on from there.
        std::string reason;

        [[nodiscard]] bool matches(std::string_view mutant) const;
    };

    /// The name of the list in the folder of the corpus.
    static constexpr std::string_view file_name = "equivalent_mutants.txt";

    EquivalentMutants() = default;
    /// Reads "id<tab>reason", a line each; lines that start with # are comments.
    /// Throws: InputError for a line without a reason, or with an id that no mutant has.
    [[nodiscard]] static EquivalentMutants read(const std::filesystem::path& file);

    /// Why the mutant is equivalent, or null where it is not listed.
    [[nodiscard]] const std::string* reason_for(std::string_view mutant) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
};
}  // namespace lakmus::oracle
