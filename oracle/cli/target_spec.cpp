#include "oracle/cli/target_spec.hpp"

#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/shell_word.hpp"
#include "oracle/targets/exec.hpp"
#include "oracle/targets/http.hpp"
#include "oracle/targets/in_process.hpp"
#include "oracle/targets/recorded.hpp"
#include "oracle/targets/talking_target.hpp"

#include <algorithm>
#include <array>

namespace lakmus::cli {
namespace {
constexpr std::string_view reference = "reference";
constexpr std::string_view exec = "exec:";
constexpr std::string_view recorded = "recorded:";

/// The place of the next "+" with a variant behind it; a mutant's id may hold a "+" of its own.
std::size_t next_variant(std::string_view text, std::size_t from) {
    constexpr std::array<std::string_view, 4> kinds{"known:", "former:", "reading:", "mutant:"};
    for (auto i = text.find('+', from); i != std::string_view::npos; i = text.find('+', i + 1)) {
        const auto rest = text.substr(i + 1);
        if (std::any_of(kinds.begin(), kinds.end(), [&](auto kind) {
                return rest.starts_with(kind);
            }))
            return i;
    }
    return text.size();
}

/// Pre: `text` is empty, or begins with "@" or "+".
model::RuleBook parse_reference(std::string_view text) {
    if (text.starts_with('@'))
        return parse_rulebook(text.substr(1));
    return parse_rulebook(std::string{model::rulebooks().front().name} + std::string{text});
}

}  // namespace

model::RuleBook parse_rulebook(std::string_view text) {
    auto end = next_variant(text, 0);
    const auto book = text.substr(0, end);
    std::vector<std::string> variants;
    while (end < text.size()) {
        const auto begin = end + 1;
        end = next_variant(text, begin);
        variants.emplace_back(text.substr(begin, end - begin));
    }
    return rulebook_with(book, variants);
}

std::optional<oracle::OpenConversation> parse_conversation(const std::string& spec) {
    if (spec.starts_with(exec) && spec.size() > exec.size())
        return oracle::exec_conversation({.command = spec.substr(exec.size())});
    if (auto address = oracle::HttpAddress::parse(spec))
        return oracle::http_conversation({.address = std::move(*address)});
    return {};
}

std::optional<std::string> recording_named(const std::string& spec) {
    const bool is_one = spec.starts_with(recorded) && spec.size() > recorded.size();
    return is_one ? std::optional{spec.substr(recorded.size())} : std::nullopt;
}

MakeTarget parse_target(const std::string& spec, std::chrono::milliseconds step_timeout) {
    const std::string_view text = spec;
    if (auto open = parse_conversation(spec)) {
        const oracle::Patience patience{.step = step_timeout};
        return
            [open = std::move(*open), patience] { return oracle::talking_target(open, patience); };
    }
    const auto rest = text.substr(std::min(text.size(), reference.size()));
    if (text.starts_with(reference) && (rest.empty() || rest[0] == '@' || rest[0] == '+'))
        return [book = parse_reference(rest)] { return oracle::in_process_target(book); };
    if (const auto file = recording_named(spec))
        return [run = std::make_shared<oracle::RecordedRun>(*file)] {
            return oracle::recorded_target(run);
        };
    constexpr std::array<std::string_view, 6> forms{
        "exec:COMMAND",
        "http://HOST:PORT",
        "recorded:FILE",
        "reference",
        "reference@RULEBOOK",
        "reference+VARIANT"};
    refuse("--target", spec, forms);
}

std::string sample_target_spec() {
    return std::string{exec} + oracle::shell_word(executable_path().string()) + " target";
}
}  // namespace lakmus::cli
