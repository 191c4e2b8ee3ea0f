#include "oracle/targets/command_codec.hpp"

#include "model/text.hpp"
#include "oracle/targets/wire.hpp"

#include <utility>

namespace lakmus::oracle::protocol {
namespace {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// The table in which a handle has its name.
template <class AllNames>
auto& table(AllNames& names, const model::CitizenId&) {
    return names.citizens;
}
template <class AllNames>
auto& table(AllNames& names, const model::AbsenceId&) {
    return names.absences;
}

[[nodiscard]] std::span<const model::Code> codes_of(model::AbsenceType) {
    return model::absence_types();
}
[[nodiscard]] std::span<const model::Code> codes_of(model::ContactGroup) {
    return model::contact_groups();
}
[[nodiscard]] std::span<const model::Code> codes_of(model::RecoveryCause) {
    return model::recovery_causes();
}

template <class T>
concept Handle = requires(const T& t, scenarios::Names& names) {
    table(names, t);
};
template <class T>
concept CodeValue = requires(T t) {
    codes_of(t);
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
        } else {
            writer_->key(key);
            write(value);
        }
    }

private:
    void write(const Handle auto& value) {
        writer_->text(name_in(table(*names_, value), value.value));
    }
    void write(CodeValue auto value) { writer_->integer(static_cast<std::int64_t>(value)); }
    void write(model::Date value) { writer_->text(model::date_text(value)); }
    void write(const std::string& value) { writer_->text(value); }

    json::Writer* writer_;
    const scenarios::Names* names_;
};

/// Reads one field for each call.
class FieldReader {
public:
    FieldReader(const json::Value& fields, const scenarios::Names& names)
        : fields_{&fields}, names_{&names} {}

    template <class T>
    void operator()(std::string_view key, T& out) {
        if constexpr (is_optional<T>) {
            if (find_given(*fields_, key) != nullptr)
                (*this)(key, out.emplace());
        } else {
            read(key, out);
        }
    }

private:
    void read(std::string_view key, Handle auto& out) {
        out.value = handle_in(table(*names_, out), text_member(*fields_, key));
    }
    template <CodeValue T>
    void read(std::string_view key, T& out) {
        const auto& value = member(*fields_, key, json::Kind::integer);
        if (!std::in_range<int>(value.number) ||
            model::find_code(codes_of(out), static_cast<int>(value.number)) == nullptr)
            refuse(key, "a number of its code list", value);
        out = static_cast<T>(value.number);
    }
    void read(std::string_view key, model::Date& out) {
        const auto date = model::parse_date(text_member(*fields_, key));
        if (!date)
            refuse(key, "a day such as 2021-03-15", *fields_->find(key));
        out = *date;
    }
    void read(std::string_view key, std::string& out) { out = text_member(*fields_, key); }

    const json::Value* fields_;
    const scenarios::Names* names_;
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
                writer.key("as").text(name_in(table(names, handle), handle.value));
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
                handle.value = add_name(table(names, handle), text_member(step, "as"));
            }
        },
        command
    );
    return command;
}
}  // namespace lakmus::oracle::protocol
