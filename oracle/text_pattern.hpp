#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lakmus::oracle {
/// A POSIX extended regular expression that is found in time and memory that the text's length
/// bounds: it has no references back and no counted repetition, which cost without bound.
/// Those of the standard library call themselves once for each character, and end the program on a
/// long text.
class TextPattern {
public:
    static constexpr std::size_t longest = 200;

    /// Compiles the expression; nothing where it is none, is too long, or uses what is not taken.
    /// Then `trouble` says what is wrong.
    [[nodiscard]] static std::optional<TextPattern> compile(
        const std::string& expression, std::string& trouble
    );

    /// True where it is found anywhere in the text, of which the first 500 bytes are looked at.
    [[nodiscard]] bool is_in(std::string_view text) const;

private:
    struct Compiled;
    explicit TextPattern(std::shared_ptr<const Compiled> compiled)
        : compiled_{std::move(compiled)} {}

    std::shared_ptr<const Compiled> compiled_;
};
}  // namespace lakmus::oracle
