#include "model/text.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/problems.hpp"
#include "scenarios/format/words.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

namespace lakmus::scenarios {
namespace {
/// Prints a command with its fields, one after the other.
class LineWriter {
public:
    LineWriter(const Words& words, std::size_t call) : words_{&words}, call_{call} {}

    template <class C>
    void write(const C& command) {
        line_ = C::name;
        for_each_written_field(command, [&](std::string_view name, const auto& value) {
            add(name, value);
        });
    }
    [[nodiscard]] const std::string& text() const { return line_; }

private:
    template <class T>
    void add(std::string_view, const T& value) {
        line_ += (ends_period<T>() ? ".." : " ") + word_of(value);
        follows_day_ = std::is_same_v<T, model::Date>;
    }
    template <class T>
    void add(std::string_view name, const std::optional<T>& value) {
        if (ends_period<T>())
            line_ += ".." + (value ? word_of(*value) : std::string{});
        else if (value)
            line_ += fmt::format(" {}={}", name, word_of(*value));
        follows_day_ = false;
    }
    template <class T>
    void add(std::string_view name, const std::vector<T>& values) {
        std::vector<std::string> words;
        for (const auto& value : values)
            words.push_back(word_of(value));
        if (!words.empty())
            line_ += fmt::format(" {}=[{}]", name, fmt::join(words, ", "));
        follows_day_ = false;
    }

    /// A day that follows a day is the end of its period.
    template <class T>
    [[nodiscard]] bool ends_period() const {
        return follows_day_ && std::is_same_v<T, model::Date>;
    }
    template <class T>
    [[nodiscard]] std::string word_of(const T& value) const {
        if constexpr (std::is_same_v<T, std::string>)
            return quoted(value);
        else
            return words_->of(value, call_);
    }

    const Words* words_;
    std::size_t call_;
    std::string line_;
    bool follows_day_ = false;
};

std::string sender_text(const model::Actor& by, const Words& words) {
    if (by == model::Actor{})
        return {};
    const auto authority = authority_word(by, words);
    return fmt::format(
        " by {}{}{}", model::role_name(by.role), authority.empty() ? "" : " ", authority
    );
}
}  // namespace

std::string to_line(const Lifecycle& life, std::size_t call) {
    const Words words{life};
    const auto& [at, by, command] = life.calls[call];
    LineWriter line{words, call};
    std::visit([&](const auto& given) { line.write(given); }, command);
    const auto created = created_by(command);
    const auto as = created ? " as " + words.name(*created) : std::string{};
    const bool moved =
        at != instant_before(life, call) || std::holds_alternative<model::PassTime>(command);
    const auto time = moved ? " at " + instant_word(at) : std::string{};
    return line.text() + sender_text(by, words) + as + time;
}
}  // namespace lakmus::scenarios
