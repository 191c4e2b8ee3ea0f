#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// One line of JSON, read with bounds and written without detours.
namespace lakmus::oracle::json {
inline constexpr std::size_t depth_limit = 32;
inline constexpr std::size_t value_limit = 200'000;

enum class Kind : std::uint8_t { null, flag, integer, other_number, text, list, object };

/// A value of a document. The values inside it stand right behind it.
struct Value {
    Kind kind = Kind::null;
    std::uint32_t span = 1;   ///< How many values it takes up, with those inside.
    std::int64_t number = 0;  ///< Of a flag or an integer.
    std::string_view key;     ///< In the object around it.
    std::string_view text;    ///< Of a text, or of a number that is no integer of 64 bits.

    class Iterator {
    public:
        explicit Iterator(const Value* at) : at_{at} {}
        const Value& operator*() const { return *at_; }
        Iterator& operator++() {
            at_ += at_->span;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Value* at_;
    };
    /// The values inside a list or object, in their order.
    [[nodiscard]] Iterator begin() const { return Iterator{this + 1}; }
    [[nodiscard]] Iterator end() const { return Iterator{this + span}; }

    [[nodiscard]] bool is(Kind k) const { return kind == k; }
    /// The member of an object with this key, or null.
    [[nodiscard]] const Value* find(std::string_view name) const;
};

/// What a line says. It must not outlive the line, of which its texts are parts.
struct Document {
    std::vector<Value> values;
    std::unique_ptr<std::deque<std::string>> texts;  ///< Those that had escapes in the line.

    /// The whole of it.
    [[nodiscard]] const Value& front() const { return values.front(); }
};

/// What was wrong with a line.
struct SyntaxError {
    std::string what;
};

/// Reads one JSON value. Refuses nesting deeper than `depth_limit`, more than `value_limit` values,
/// keys that come twice, and whatever is not JSON in UTF-8.
[[nodiscard]] std::variant<Document, SyntaxError> parse(std::string_view line);

/// Appends JSON to a text; commas come by themselves.
class Writer {
public:
    explicit Writer(std::string& out) : out_{&out} {}

    Writer& key(std::string_view name);
    Writer& text(std::string_view value);
    Writer& integer(std::int64_t value);
    Writer& id(std::uint64_t value);
    Writer& flag(bool value);
    Writer& null();
    Writer& begin_object() { return open('{'); }
    Writer& end_object() { return close('}'); }
    Writer& begin_list() { return open('['); }
    Writer& end_list() { return close(']'); }

private:
    void separate();
    Writer& open(char bracket);
    Writer& close(char bracket);
    Writer& raw(std::string_view token);
    void quote(std::string_view value);

    std::string* out_;
};

/// The value as JSON again, as `Writer` would write it.
[[nodiscard]] std::string text_of(const Value& value);

/// The same, fit for one line of a report.
[[nodiscard]] std::string shown(const Value& value);
}  // namespace lakmus::oracle::json
