#pragma once

#include "model/views.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace lakmus::scenarios {
/// The words of a case and what they stand for. Words are never forgotten, but what a step creates
/// can be spoken of only once that step has been reached.
class Aliases {
public:
    /// False where the word is taken.
    bool add_citizen(const std::string& word) { return add(word, model::Subject::citizen); }
    bool add_thing(const std::string& word, model::Subject kind) { return add(word, kind); }
    /// The code of an a-kasse, from 1; 0 where there are too many of them.
    [[nodiscard]] std::uint16_t akasse(const std::string& word);

    /// What a word stands for; a grant framework is known by its number.
    [[nodiscard]] std::optional<Referent> find(const std::string& word) const;
    [[nodiscard]] bool is_reached(const Referent& referent) const {
        return !is_thing(referent.kind) || referent.handle < reached_;
    }
    [[nodiscard]] std::size_t thing_count() const { return names_.things.size(); }
    /// From now on the first `count` things can be spoken of.
    void reach(std::size_t count) { reached_ = count; }

    /// All words of a kind that can be spoken of, in the order of their handles.
    [[nodiscard]] std::vector<std::string_view> words(model::Subject kind) const;
    [[nodiscard]] const Names& names() const { return names_; }

private:
    [[nodiscard]] static bool is_thing(model::Subject kind) {
        return kind != model::Subject::citizen && kind != model::Subject::grant_framework;
    }
    bool add(const std::string& word, model::Subject kind);

    Names names_;
    std::unordered_map<std::string, Referent> referents_;
    std::unordered_map<std::string, std::uint16_t> akasser_;
    std::size_t reached_ = 0;
};
}  // namespace lakmus::scenarios
