#include "generators/command_kinds.hpp"

#include "model/code_lists.hpp"

#include <vector>

namespace lakmus::generators {
using namespace model;

namespace {
template <class T>
constexpr bool is_group =
    std::is_same_v<T, ContactGroup> || std::is_same_v<T, std::optional<ContactGroup>>;

template <class C>
CommandKind kind_of() {
    CommandKind kind{.blank = C{}, .names = {}, .creates = {}, .usual = usual_sender<C>()};
    C command;
    for_each_field(command, [&]<class T>(std::string_view, const T&) {
        if constexpr (requires { T::subject; })
            if (T::subject != Subject::citizen)
                kind.names.insert(T::subject);
        kind.names_a_group = kind.names_a_group || is_group<T>;
    });
    if constexpr (creates_handle<C>)
        kind.creates = (command.*std::get<0>(C::fields()).member).subject;
    return kind;
}

template <class... Commands>
std::vector<CommandKind> kinds_of(const std::variant<Commands...>*) {
    return {kind_of<Commands>()...};
}
}  // namespace

std::span<const CommandKind> command_kinds() {
    static const auto kinds = kinds_of(static_cast<const Command*>(nullptr));
    return kinds;
}
}  // namespace lakmus::generators
