#include "oracle/text_pattern.hpp"

#include <fmt/format.h>
#include <regex.h>

#include <array>

namespace lakmus::oracle {
namespace {
constexpr std::size_t looked_at = 500;

/// What makes matching or compiling cost more than in proportion; empty: nothing.
std::string costly_part(std::string_view expression) {
    bool in_brackets = false;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (in_brackets) {
            in_brackets = c != ']';
        } else if (c == '\\') {
            ++i;
            if (i < expression.size() && expression[i] >= '1' && expression[i] <= '9')
                return fmt::format("a reference back, `\\{}`", expression[i]);
        } else if (c == '{') {
            return "counted repetition, `{`";
        } else if (c == '[') {
            in_brackets = true;
            // A bracket that closes stands for itself where it comes first.
            i += expression.substr(i + 1).starts_with('^') ? 1 : 0;
            i += expression.substr(i + 1).starts_with(']') ? 1 : 0;
        }
    }
    return {};
}
}  // namespace

struct TextPattern::Compiled {
    explicit Compiled(const std::string& text)
        : status{regcomp(&expression, text.c_str(), REG_EXTENDED | REG_NOSUB)} {}
    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;
    ~Compiled() {
        if (status == 0)
            regfree(&expression);
    }

    regex_t expression{};
    int status;
};

std::optional<TextPattern> TextPattern::compile(
    const std::string& expression, std::string& trouble
) {
    if (expression.size() > longest) {
        trouble = fmt::format("an expression of more than {} bytes", longest);
        return {};
    }
    trouble = costly_part(expression);
    if (!trouble.empty())
        return {};
    auto compiled = std::make_shared<const Compiled>(expression);
    if (compiled->status != 0) {
        std::array<char, 100> message{};
        regerror(compiled->status, &compiled->expression, message.data(), message.size());
        trouble = fmt::format("an expression that breaks off: {}", message.data());
        return {};
    }
    return TextPattern{std::move(compiled)};
}

bool TextPattern::is_in(std::string_view text) const {
    const std::string beginning{text.substr(0, looked_at)};
    return regexec(&compiled_->expression, beginning.c_str(), 0, nullptr, 0) == 0;
}
}  // namespace lakmus::oracle
