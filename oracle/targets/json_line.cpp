#include "oracle/targets/json_line.hpp"

#include "oracle/targets/one_line.hpp"
#include "oracle/targets/plain_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lakmus::oracle::json {
namespace {
/// Collects the values of a line as the parser meets them.
class Collector : public nlohmann::json::json_sax_t {
public:
    bool null() override { return add(Kind::null) != nullptr; }
    bool boolean(bool value) override { return add_number(Kind::flag, value ? 1 : 0); }
    bool number_integer(std::int64_t value) override { return add_number(Kind::integer, value); }
    bool number_unsigned(std::uint64_t value) override {
        if (std::in_range<std::int64_t>(value))
            return add_number(Kind::integer, static_cast<std::int64_t>(value));
        return add_text(Kind::other_number, std::to_string(value));
    }
    bool number_float(double, const std::string& token) override {
        return add_text(Kind::other_number, token);
    }
    bool string(std::string& value) override { return add_text(Kind::text, std::move(value)); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Kind::object); }
    bool start_array(std::size_t) override { return open(Kind::list); }
    bool end_object() override { return keys_differ() && close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        key_ = keep(std::move(name));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& e) override {
        const std::string_view text = e.what();
        const auto prefix = text.find("] ");
        return fail(one_line(prefix == std::string_view::npos ? text : text.substr(prefix + 2)));
    }

    [[nodiscard]] Document take() { return {std::move(values_), std::move(texts_)}; }
    [[nodiscard]] std::string& error() { return error_; }

private:
    bool fail(std::string why) {
        error_ = std::move(why);
        return false;
    }
    std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }
    Value* add(Kind kind) {
        if (values_.size() == value_limit) {
            fail("more than " + std::to_string(value_limit) + " values");
            return nullptr;
        }
        auto& value = values_.emplace_back();
        value.kind = kind;
        value.key = std::exchange(key_, {});
        return &value;
    }
    bool add_number(Kind kind, std::int64_t number) {
        auto* value = add(kind);
        if (value != nullptr)
            value->number = number;
        return value != nullptr;
    }
    bool add_text(Kind kind, std::string text) {
        auto* value = add(kind);
        if (value != nullptr)
            value->text = keep(std::move(text));
        return value != nullptr;
    }
    bool open(Kind kind) {
        if (open_.size() == depth_limit)
            return fail("nested deeper than " + std::to_string(depth_limit) + " levels");
        open_.push_back(values_.size());
        return add(kind) != nullptr;
    }
    bool close() {
        values_[open_.back()].span = static_cast<std::uint32_t>(values_.size() - open_.back());
        open_.pop_back();
        return true;
    }
    /// Two readers may take different ones of two equal keys, so that neither is right.
    bool keys_differ() {
        keys_.clear();
        for (auto at = open_.back() + 1; at < values_.size(); at += values_[at].span)
            keys_.emplace_back(values_[at].key);
        std::ranges::sort(keys_);
        const auto twice = std::ranges::adjacent_find(keys_);
        return twice == keys_.end() || fail("the key `" + one_line(*twice, 60) + "` comes twice");
    }

    std::vector<Value> values_;
    std::unique_ptr<std::deque<std::string>> texts_ = std::make_unique<std::deque<std::string>>();
    std::string error_;
    std::string_view key_;
    std::vector<std::size_t> open_;
    std::vector<std::string_view> keys_;
};

[[nodiscard]] bool needs_no_escape(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return c >= ' ' && c < '\x7F' && c != '"' && c != '\\';
    });
}

template <class Number>
void append_number(std::string& out, Number value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void write(Writer& writer, const Value& value) {
    switch (value.kind) {
        case Kind::null:
            writer.null();
            return;
        case Kind::flag:
            writer.flag(value.number != 0);
            return;
        case Kind::integer:
            writer.integer(value.number);
            return;
        case Kind::other_number:
        case Kind::text:
            writer.text(value.text);
            return;
        case Kind::list:
            writer.begin_list();
            break;
        case Kind::object:
            writer.begin_object();
            break;
    }
    for (const auto& inner : value) {
        if (value.is(Kind::object))
            writer.key(inner.key);
        write(writer, inner);
    }
    value.is(Kind::list) ? writer.end_list() : writer.end_object();
}
}  // namespace

const Value* Value::find(std::string_view name) const {
    if (kind == Kind::object)
        for (const auto& inner : *this)
            if (inner.key == name)
                return &inner;
    return nullptr;
}

std::variant<Document, SyntaxError> parse(std::string_view line) {
    if (auto plain = read_plain(line))
        return Document{std::move(*plain), nullptr};
    Collector collector;
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &collector))
        return SyntaxError{std::move(collector.error())};
    return collector.take();
}

void Writer::separate() {
    constexpr std::string_view openers = "{[:";
    if (!out_->empty() && openers.find(out_->back()) == std::string_view::npos)
        *out_ += ',';
}

Writer& Writer::raw(std::string_view token) {
    separate();
    *out_ += token;
    return *this;
}

Writer& Writer::open(char bracket) { return raw({&bracket, 1}); }

Writer& Writer::close(char bracket) {
    *out_ += bracket;
    return *this;
}

void Writer::quote(std::string_view value) {
    if (!needs_no_escape(value)) {
        const nlohmann::json text(value);
        *out_ += text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return;
    }
    *out_ += '"';
    *out_ += value;
    *out_ += '"';
}

Writer& Writer::key(std::string_view name) {
    separate();
    quote(name);
    *out_ += ':';
    return *this;
}

Writer& Writer::text(std::string_view value) {
    separate();
    quote(value);
    return *this;
}

Writer& Writer::integer(std::int64_t value) {
    separate();
    append_number(*out_, value);
    return *this;
}

Writer& Writer::id(std::uint64_t value) {
    separate();
    append_number(*out_, value);
    return *this;
}

Writer& Writer::flag(bool value) { return raw(value ? "true" : "false"); }
Writer& Writer::null() { return raw("null"); }

std::string text_of(const Value& value) {
    std::string out;
    Writer writer{out};
    write(writer, value);
    return out;
}

std::string shown(const Value& value) {
    return value.is(Kind::other_number) ? one_line(value.text) : one_line(text_of(value));
}
}  // namespace lakmus::oracle::json
