#pragma once

#include "model/commands.hpp"

#include <optional>
#include <span>

namespace lakmus::generators {
/// The kinds of things that something speaks of.
class Subjects {
public:
    void insert(model::Subject subject) { bits_ |= 1U << static_cast<unsigned>(subject); }
    [[nodiscard]] bool contains(model::Subject subject) const {
        return ((bits_ >> static_cast<unsigned>(subject)) & 1U) != 0;
    }
    [[nodiscard]] bool intersects(const Subjects& other) const {
        return (bits_ & other.bits_) != 0;
    }
    Subjects& operator|=(const Subjects& other) {
        bits_ |= other.bits_;
        return *this;
    }

private:
    std::uint32_t bits_ = 0;
};
inline constexpr std::size_t subject_count =
    static_cast<std::size_t>(model::Subject::grant_framework) + 1;

/// What drawing must know of a command, read off its fields.
struct CommandKind {
    model::Command blank;
    Subjects names;  ///< Things that its fields name; citizens, who are everywhere, left out.
    std::optional<model::Subject> creates;
    bool names_a_group = false;  ///< It opens a contact group, on which much else hangs.
    model::Sender usual{};
};

/// By the place of the command in `model::Command`.
[[nodiscard]] std::span<const CommandKind> command_kinds();
}  // namespace lakmus::generators
