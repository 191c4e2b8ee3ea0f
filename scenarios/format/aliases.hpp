#pragma once

#include "model/views.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string_view>
#include <unordered_map>

namespace lakmus::scenarios {
/// What an alias stands for.
struct Referent {
    model::Subject kind{};
    std::uint16_t handle = 0;
};

/// The words of a case and the handles behind them. Words are never forgotten, but an absence can
/// be spoken of only once it has been reached.
class Aliases {
public:
    /// False where the word is taken.
    bool add_citizen(const std::string& word) { return add(word, model::Subject::citizen); }
    bool add_absence(const std::string& word) { return add(word, model::Subject::absence); }
    /// The code of an a-kasse, from 1; 0 where there are too many of them.
    [[nodiscard]] std::uint16_t akasse(const std::string& word);

    [[nodiscard]] const Referent* find(const std::string& word) const;
    [[nodiscard]] bool is_reached(const Referent& referent) const {
        return referent.kind == model::Subject::citizen || referent.handle < reached_;
    }
    [[nodiscard]] std::size_t absences_reached() const { return reached_; }
    void reach_absences(std::size_t count) { reached_ = count; }

    /// All words of a kind that can be spoken of, in the order of their handles.
    [[nodiscard]] std::vector<std::string_view> words(model::Subject kind) const;
    [[nodiscard]] const Names& names() const { return names_; }

private:
    bool add(const std::string& word, model::Subject kind);

    Names names_;
    std::unordered_map<std::string, Referent> referents_;
    std::unordered_map<std::string, std::uint16_t> akasser_;
    std::size_t reached_ = 0;
};
}  // namespace lakmus::scenarios
