#include "scenarios/format/case_draft.hpp"

#include "model/text.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/nearest_word.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::scenarios {
namespace {
/// True for a text that starts with the digits of a date.
bool is_written_date(std::string_view text) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    return text.size() >= pattern.size() &&
           std::ranges::equal(pattern, text.substr(0, pattern.size()), [](char wanted, char c) {
               return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
           });
}

constexpr std::array kinds_with_names{
    model::Subject::citizen,
    model::Subject::absence,
    model::Subject::invitation,
    model::Subject::deadline,
    model::Subject::registration,
    model::Subject::activity,
    model::Subject::order,
    model::Subject::payment,
    model::Subject::referral};

std::string_view kind_text(std::optional<model::Subject> kind) {
    return kind ? a_thing(*kind) : "a citizen, or something that is given or created";
}

std::vector<std::string_view> words_of(std::optional<model::Subject> kind, const Aliases& aliases) {
    if (kind)
        return aliases.words(*kind);
    std::vector<std::string_view> words;
    for (const auto each : kinds_with_names)
        for (const auto word : aliases.words(each))
            words.push_back(word);
    return words;
}

std::string expected_referent(
    std::optional<model::Subject> kind, const std::vector<std::string_view>& words
) {
    constexpr std::size_t shown = 12;
    if (words.empty())
        return fmt::format("{}, of which there is none yet", kind_text(kind));
    if (words.size() > shown)
        return std::string{kind_text(kind)};
    return fmt::format("{}: {}", kind_text(kind), one_of(words));
}
}  // namespace

std::optional<model::Date> read_date(const Node& node, CaseDraft& draft) {
    constexpr std::string_view expected = "a date such as 2021-03-22, today-8w or given+3mo";
    if (node.kind != NodeKind::text) {
        draft.problems.unexpected(node, expected);
        return {};
    }
    const auto date = parse_date_expression(node.text, draft.days());
    if (date)
        return date;
    if (is_written_date(node.text) && !model::parse_date(node.text.substr(0, 10)))
        draft.problems.add(node.mark, quoted(node.text) + ", a day that does not exist", expected);
    else
        draft.problems.unexpected(node, expected);
    return {};
}

std::optional<std::uint16_t> read_akasse(const Node& node, CaseDraft& draft) {
    if (!is_alias(node, draft.problems))
        return {};
    const auto code = draft.aliases.akasse(node.text);
    if (code != 0)
        return code;
    draft.problems.add(
        node.mark, quoted(node.text), fmt::format("at most {} a-kasser", max_entries)
    );
    return {};
}

std::optional<model::Actor> read_actor(const Node& node, CaseDraft& draft) {
    if (node.kind == NodeKind::map && node.entries.size() == 1) {
        const auto& [key, value] = node.entries.front();
        if (key.text == model::role_name(model::Role::jobcentre)) {
            const auto code = read_code_as<model::Municipality>(value, draft.problems);
            if (!code)
                return {};
            return model::Actor{model::Role::jobcentre, static_cast<std::uint16_t>(*code)};
        }
        if (key.text == model::role_name(model::Role::akasse)) {
            const auto code = read_akasse(value, draft);
            return code ? std::optional{model::Actor{model::Role::akasse, *code}} : std::nullopt;
        }
    }
    if (node.kind == NodeKind::text)
        if (const auto role = model::parse_role(node.text))
            return model::Actor{*role, 0};
    const auto roles = model::roles();
    draft.problems.unknown_word(
        node, one_of(roles) + ", or as {jobcentre: Horsens} or {akasse: metal}", roles
    );
    return {};
}

std::optional<Referent> read_referent(
    const Node& node, std::optional<model::Subject> kind, CaseDraft& draft
) {
    const auto found = node.kind == NodeKind::text ? draft.aliases.find(node.text) : std::nullopt;
    const bool is_kind = found && (!kind || found->kind == *kind);
    if (is_kind && draft.aliases.is_reached(*found))
        return *found;
    const auto words = words_of(kind, draft.aliases);
    const auto expected = expected_referent(kind, words);
    if (is_kind)
        draft.problems.add(
            node.mark, quoted(node.text) + ", which only a later step creates", expected
        );
    else
        draft.problems.unknown_word(node, expected, words);
    return {};
}

void name_registration(const Node& node, CaseDraft& draft) {
    if (is_name(node))
        draft.aliases.add_thing(node.text, model::Subject::registration);
}

std::optional<model::RegistrationId> read_registration(const Node& node, CaseDraft& draft) {
    if (!is_alias(node, draft.problems))
        return {};
    const auto found = draft.aliases.find(node.text);
    if (found && found->kind == model::Subject::registration)
        return model::RegistrationId{found->handle};
    draft.problems.add(
        node.mark,
        fmt::format("{}, the name of {}", quoted(node.text), found ? a_thing(found->kind) : ""),
        "another name for the registration"
    );
    return {};
}
}  // namespace lakmus::scenarios
