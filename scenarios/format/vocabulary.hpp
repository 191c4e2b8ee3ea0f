#pragma once

#include "model/code_lists.hpp"
#include "scenarios/format/problems.hpp"

#include <optional>

namespace lakmus::scenarios {
/// How a code list is written in scenarios.
struct Vocabulary {
    std::span<const model::Code> codes;
    std::string_view expected;   ///< "a contact group"; empty: the words are told instead.
    bool numbered = false;       ///< The ids are official numbers that a scenario may write.
    bool called_by_name = true;  ///< People say the name rather than the number.
    bool open_ended = false;     ///< Any number from 1 to `largest_open_code` is a code.
};

inline constexpr int largest_open_code = 127;

/// The vocabulary of a list, found by the list itself.
[[nodiscard]] Vocabulary vocabulary_of(std::span<const model::Code> codes);

/// True for the id of a line of the list; of an open-ended list any small number is one.
[[nodiscard]] bool is_code(std::span<const model::Code> codes, std::int64_t id);

/// Reads a code by number or Danish name; nothing after it has reported what is wrong.
[[nodiscard]] std::optional<int> read_code(
    const Node& node, std::span<const model::Code> codes, Problems& problems
);

/// The shortest word for a code that people use and that `read_code` reads back.
[[nodiscard]] std::string code_word(std::span<const model::Code> codes, int id);

template <model::CodeValue T>
[[nodiscard]] std::optional<T> read_code_as(const Node& node, Problems& problems) {
    const auto id = read_code(node, codes_of(T{}), problems);
    return id ? std::optional{static_cast<T>(*id)} : std::nullopt;
}

template <model::CodeValue T>
[[nodiscard]] std::string code_word(T value) {
    return code_word(codes_of(value), static_cast<int>(value));
}
}  // namespace lakmus::scenarios
