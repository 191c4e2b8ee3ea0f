#include "oracle/targets/plain_json.hpp"

#include "scenarios/format/utf8.hpp"

#include <algorithm>
#include <array>

namespace lakmus::oracle::json {
namespace {
/// A number of 18 digits fits into 64 bits.
constexpr std::size_t digits_limit = 18;
/// Of a few keys each is compared with each; that is faster than to sort them.
constexpr std::size_t few_keys = 32;

class PlainReader {
public:
    explicit PlainReader(std::string_view line)
        : at_{line.data()}, end_{line.data() + line.size()} {
        values_.reserve(line.size() / 16 + 1);
    }

    [[nodiscard]] std::optional<std::vector<Value>> read() {
        if (!read_value({}, 0))
            return {};
        skip_space();
        return at_ == end_ ? std::optional{std::move(values_)} : std::nullopt;
    }

private:
    void skip_space() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\r' || *at_ == '\n'))
            ++at_;
    }
    [[nodiscard]] bool take(char c) {
        skip_space();
        const bool is_there = at_ != end_ && *at_ == c;
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    Value& add(Kind kind, std::string_view key) {
        auto& value = values_.emplace_back();
        value.kind = kind;
        value.key = key;
        return value;
    }

    [[nodiscard]] bool read_value(std::string_view key, std::size_t depth) {
        skip_space();
        if (at_ == end_ || values_.size() == value_limit)
            return false;
        switch (*at_) {
            case '{':
            case '[':
                return depth != depth_limit && read_inside(key, depth + 1);
            case '"':
                return read_text(add(Kind::text, key).text);
            case 't':
                add(Kind::flag, key).number = 1;
                return take_word("true");
            case 'f':
                add(Kind::flag, key);
                return take_word("false");
            case 'n':
                add(Kind::null, key);
                return take_word("null");
            default:
                return read_number(add(Kind::integer, key).number);
        }
    }

    [[nodiscard]] bool read_inside(std::string_view key, std::size_t depth) {
        const bool is_object = *at_++ == '{';
        const char closing = is_object ? '}' : ']';
        const auto place = values_.size();
        add(is_object ? Kind::object : Kind::list, key);
        std::size_t count = 0;
        for (bool closed = take(closing); !closed; closed = take(closing)) {
            if (count++ != 0 && !take(','))
                return false;
            std::string_view name;
            if (is_object && !read_key(name))
                return false;
            if (!read_value(name, depth))
                return false;
        }
        values_[place].span = static_cast<std::uint32_t>(values_.size() - place);
        return !is_object || keys_differ(values_[place], count);
    }

    [[nodiscard]] bool read_key(std::string_view& name) {
        skip_space();
        return at_ != end_ && read_text(name) && take(':');
    }

    /// Texts with escapes are for somebody else.
    [[nodiscard]] bool read_text(std::string_view& text) {
        if (*at_ != '"')
            return false;
        const char* begin = ++at_;
        unsigned bits = 0;
        for (; at_ != end_ && is_plain[static_cast<unsigned char>(*at_)]; ++at_)
            bits |= static_cast<unsigned char>(*at_);
        text = {begin, static_cast<std::size_t>(at_ - begin)};
        if (at_ == end_ || *at_ != '"')
            return false;
        ++at_;
        return bits < 0x80 || !scenarios::first_unreadable(text);
    }

    [[nodiscard]] bool take_word(std::string_view word) {
        if (!std::string_view{at_, static_cast<std::size_t>(end_ - at_)}.starts_with(word))
            return false;
        at_ += word.size();
        return true;
    }

    [[nodiscard]] bool read_number(std::int64_t& number) {
        const bool is_negative = *at_ == '-';
        at_ += is_negative ? 1 : 0;
        const char* begin = at_;
        std::uint64_t value = 0;
        while (at_ != end_ && *at_ >= '0' && *at_ <= '9')
            value = value * 10 + static_cast<std::uint64_t>(*at_++ - '0');
        const auto digits = static_cast<std::size_t>(at_ - begin);
        const bool is_whole = at_ == end_ || (*at_ != '.' && *at_ != 'e' && *at_ != 'E');
        const bool starts_well = digits == 1 || (digits != 0 && *begin != '0');
        if (!is_whole || !starts_well || digits > digits_limit)
            return false;
        number = static_cast<std::int64_t>(value);
        number = is_negative ? -number : number;
        return true;
    }

    [[nodiscard]] static bool keys_differ(const Value& object, std::size_t count) {
        if (count > few_keys)
            return many_keys_differ(object);
        std::array<std::string_view, few_keys> keys{};
        std::size_t known = 0;
        std::uint64_t marks = 0;
        for (const auto& inner : object) {
            const auto key = inner.key;
            const auto mark = mark_of(key);
            if ((marks & mark) != 0 &&
                std::find(keys.begin(), keys.begin() + known, key) != keys.begin() + known)
                return false;
            marks |= mark;
            keys[known++] = key;
        }
        return true;
    }

    /// The same bit for the same key.
    [[nodiscard]] static std::uint64_t mark_of(std::string_view key) {
        if (key.empty())
            return 1;
        const auto letters = static_cast<unsigned char>(key.front()) * 7U +
                             static_cast<unsigned char>(key.back()) * 3U +
                             static_cast<unsigned char>(key[key.size() / 2]);
        return std::uint64_t{1} << ((letters + key.size()) & 63U);
    }

    [[nodiscard]] static bool many_keys_differ(const Value& object) {
        std::vector<std::string_view> keys;
        for (const auto& inner : object)
            keys.push_back(inner.key);
        std::ranges::sort(keys);
        return std::ranges::adjacent_find(keys) == keys.end();
    }

    static constexpr std::array<bool, 256> is_plain = [] {
        std::array<bool, 256> plain{};
        for (std::size_t c = 0x20; c != plain.size(); ++c)
            plain[c] = c != '"' && c != '\\';
        return plain;
    }();

    const char* at_;
    const char* end_;
    std::vector<Value> values_;
};
}  // namespace

std::optional<std::vector<Value>> read_plain(std::string_view line) {
    return PlainReader{line}.read();
}
}  // namespace lakmus::oracle::json
