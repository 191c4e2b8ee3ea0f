#include "oracle/targets/command_codec.hpp"

#include "model/text.hpp"
#include "oracle/targets/wire.hpp"

#include <concepts>
#include <utility>

namespace lakmus::oracle::protocol {
namespace {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

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
    void write_list(std::string_view key, const auto& items) {
        writer_->key(key).begin_list();
        for (const auto& item : items)
            write(item);
        writer_->end_list();
    }
    template <model::Subject S>
    void write(const model::Handle<S>& handle) {
        writer_->text(name_of(*names_, handle));
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
        if constexpr (is_optional<T>) {
            if (find_given(*fields_, key) != nullptr)
                (*this)(key, out.emplace());
        } else if constexpr (is_list<T>) {
            if (find_given(*fields_, key) != nullptr)
                for (const auto& item : member(*fields_, key, json::Kind::list))
                    read(key, item, out.emplace_back());
        } else {
            read(key, member(*fields_, key), out);
        }
    }

private:
    template <model::Subject S>
    void read(std::string_view key, const json::Value& value, model::Handle<S>& out) {
        out.value = handle_of(*names_, S, check(key, value, json::Kind::text).text);
    }
    /// The sender chooses the id of a registration, so that a new one may come at any time.
    void read(std::string_view key, const json::Value& value, model::RegistrationId& out) {
        constexpr auto kind = model::Subject::registration;
        const auto& name = check(key, value, json::Kind::text).text;
        out.value = handle_of(*names_, kind, name);
        if (out.value == model::unknown_handle && name != unknown_alias)
            out.value = add_name(*names_, kind, name);
    }
    template <model::CodeValue T>
    void read(std::string_view key, const json::Value& value, T& out) {
        out = read_code<T>(key, value);
    }
    template <std::integral T>
    void read(std::string_view key, const json::Value& value, T& out) {
        const auto number = check(key, value, json::Kind::integer).number;
        if (!std::in_range<T>(number))
            refuse(key, "a number within the bounds of its field", value);
        out = static_cast<T>(number);
    }
    void read(std::string_view key, const json::Value& value, bool& out) {
        out = check(key, value, json::Kind::flag).number != 0;
    }
    void read(std::string_view key, const json::Value& value, model::Date& out) {
        out = read_day(key, value);
    }
    void read(std::string_view key, const json::Value& value, std::string& out) {
        out = check(key, value, json::Kind::text).text;
    }

    const json::Value* fields_;
    scenarios::Names* names_;
};

/// Calls `visit` for the fields other than the handle of what is created.
template <class C, class Visit>
void for_each_wire_field(C& command, Visit&& visit) {
    bool is_handle = model::creates_handle<std::remove_const_t<C>>;
    model::for_each_field(command, [&](std::string_view key, auto& value) {
        if (!std::exchange(is_handle, false))
            visit(key, value);
    });
}

/// The handle of what a command creates: its first field.
template <class C>
auto& created(C& command) {
    return command.*std::get<0>(std::remove_const_t<C>::fields()).member;
}

template <std::size_t... Places>
[[nodiscard]] model::Command
command_named(const json::Value& name, std::index_sequence<Places...>) {
    std::optional<model::Command> found;
    const auto offer = [&](auto command) {
        if (command.name == name.text)
            found = std::move(command);
    };
    (offer(std::variant_alternative_t<Places, model::Command>{}), ...);
    if (!found)
        refuse("command", "a command", name);
    return std::move(*found);
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
                const auto& handle = created(c);
                writer.key("as").text(name_of(names, handle));
            }
            writer.key("fields").begin_object();
            for_each_wire_field(c, FieldWriter{writer, names});
            writer.end_object();
        },
        command
    );
}

model::Command read_command(const json::Value& step, scenarios::Names& names) {
    constexpr auto places = std::make_index_sequence<std::variant_size_v<model::Command>>{};
    auto command = command_named(member(step, "command", json::Kind::text), places);
    const auto& fields = member(step, "fields", json::Kind::object);
    std::visit(
        [&](auto& c) {
            for_each_wire_field(c, FieldReader{fields, names});
            if constexpr (model::creates_handle<std::remove_cvref_t<decltype(c)>>) {
                auto& handle = created(c);
                handle.value = add_name(names, handle.subject, text_member(step, "as"));
            }
        },
        command
    );
    return command;
}
}  // namespace lakmus::oracle::protocol
