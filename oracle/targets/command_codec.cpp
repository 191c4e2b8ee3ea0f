#include "oracle/targets/command_codec.hpp"

#include "model/text.hpp"
#include "oracle/targets/wire.hpp"
#include "scenarios/format/command_fields.hpp"

#include <concepts>
#include <utility>

namespace lakmus::oracle::protocol {
namespace {
using scenarios::for_each_written_field;
using scenarios::handle_of;
using scenarios::is_list;
using scenarios::is_optional;

template <class T>
concept Handle = requires {
    T::subject;
};

/// Writes one field for each call.
class FieldWriter {
public:
    FieldWriter(json::Writer& writer, const scenarios::Names& names)
        : writer_{&writer}, names_{&names} {}

    template <class T>
    void operator()(std::string_view key, const T& value) {
        if constexpr (is_optional<T>) {
            if (value)
                (*this)(key, *value);
        } else if constexpr (is_list<T>) {
            if (!value.empty())
                write_list(key, value);
        } else {
            writer_->key(key);
            write(value);
        }
    }

private:
    template <class T>
    void write_list(std::string_view key, const std::vector<T>& values) {
        writer_->key(key).begin_list();
        for (const auto& value : values)
            write(value);
        writer_->end_list();
    }
    template <Handle T>
    void write(const T& value) {
        writer_->text(name_in(*names_, T::subject, value.value));
    }
    void write(model::CodeValue auto value) { writer_->integer(static_cast<std::int64_t>(value)); }
    void write(std::integral auto value) { writer_->integer(value); }
    void write(bool value) { writer_->flag(value); }
    void write(model::Date value) { writer_->text(model::date_text(value)); }
    void write(const std::string& value) { writer_->text(value); }

    json::Writer* writer_;
    const scenarios::Names* names_;
};

/// Reads one field for each call.
class FieldReader {
public:
    FieldReader(const json::Value& fields, scenarios::Names& names)
        : fields_{&fields}, names_{&names} {}

    template <class T>
    void operator()(std::string_view key, T& out) {
        const auto* given = find_given(*fields_, key);
        if constexpr (is_optional<T>) {
            if (given != nullptr)
                read(key, *given, out.emplace());
        } else if constexpr (is_list<T>) {
            if (given != nullptr)
                read_list(key, *given, out);
        } else {
            if (given == nullptr)
                throw Malformed{
                    "there is no `" + std::string{key} + "` in " + json::shown(*fields_)};
            read(key, *given, out);
        }
    }

private:
    template <class T>
    void read_list(std::string_view key, const json::Value& value, std::vector<T>& out) {
        if (!value.is(json::Kind::list))
            refuse(key, "a list", value);
        for (const auto& item : value)
            read(key, item, out.emplace_back());
    }
    template <Handle T>
    void read(std::string_view key, const json::Value& value, T& out) {
        out.value = handle_in(*names_, T::subject, text_in(key, value));
    }
    void read(std::string_view key, const json::Value& value, model::RegistrationId& out) {
        out = learn_registration(text_in(key, value), *names_);
    }
    template <model::CodeValue T>
    void read(std::string_view key, const json::Value& value, T& out) {
        out = static_cast<T>(code_in(key, value, codes_of(out)));
    }
    template <std::integral T>
    void read(std::string_view key, const json::Value& value, T& out) {
        if (!value.is(json::Kind::integer) || !std::in_range<T>(value.number))
            refuse(key, "a whole number that is not too large", value);
        out = static_cast<T>(value.number);
    }
    void read(std::string_view key, const json::Value& value, bool& out) {
        if (!value.is(json::Kind::flag))
            refuse(key, "true or false", value);
        out = value.number != 0;
    }
    void read(std::string_view key, const json::Value& value, model::Date& out) {
        const auto date = model::parse_date(text_in(key, value));
        if (!date)
            refuse(key, "a day such as 2021-03-15", value);
        out = *date;
    }
    void read(std::string_view key, const json::Value& value, std::string& out) {
        out = text_in(key, value);
    }

    const json::Value* fields_;
    scenarios::Names* names_;
};

constexpr auto all_places = std::make_index_sequence<std::variant_size_v<model::Command>>{};

template <std::size_t... Places>
[[nodiscard]] std::optional<model::Command>
command_named(const json::Value& name, std::index_sequence<Places...>) {
    std::optional<model::Command> found;
    const auto offer = [&](auto command) {
        if (command.name == name.text)
            found = std::move(command);
    };
    (offer(std::variant_alternative_t<Places, model::Command>{}), ...);
    return found;
}
}  // namespace

void write_command(
    json::Writer& writer, const model::Command& command, const scenarios::Names& names
) {
    std::visit(
        [&](const auto& c) {
            using C = std::remove_cvref_t<decltype(c)>;
            writer.key("command").text(C::name);
            if constexpr (model::creates_handle<C>) {
                const auto& handle = handle_of(c);
                writer.key("as").text(name_in(names, handle.subject, handle.value));
            }
            writer.key("fields").begin_object();
            for_each_written_field(c, FieldWriter{writer, names});
            writer.end_object();
        },
        command
    );
}

bool has_unknown_command(const json::Value& step) {
    const auto* name = step.find("command");
    return name != nullptr && name->is(json::Kind::text) && !command_named(*name, all_places);
}

model::Command read_command(const json::Value& step, scenarios::Names& names) {
    const auto& name = member(step, "command", json::Kind::text);
    auto found = command_named(name, all_places);
    if (!found)
        refuse("command", "a command", name);
    auto& command = *found;
    const auto& fields = member(step, "fields", json::Kind::object);
    std::visit(
        [&](auto& c) {
            for_each_written_field(c, FieldReader{fields, names});
            if constexpr (model::creates_handle<std::remove_cvref_t<decltype(c)>>) {
                auto& handle = handle_of(c);
                handle.value = add_name(names, handle.subject, text_member(step, "as"));
            }
        },
        command
    );
    return std::move(command);
}
}  // namespace lakmus::oracle::protocol
