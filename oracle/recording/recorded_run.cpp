#include "oracle/recording/recorded_run.hpp"

#include "oracle/recording/line_reader.hpp"
#include "scenarios/format/input_error.hpp"
#include "scenarios/format/shift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace lakmus::oracle {
namespace {
/// A run is gone on with a few times; a file that tells of more days was not written by runs.
constexpr std::size_t days_limit = 32;

[[noreturn]] void refuse(const std::filesystem::path& file, int line, std::string found) {
    throw scenarios::InputError{
        {{.place = {.file = file.string(), .line = line, .column = line},
          .found = std::move(found),
          .expected = "expected a recording, as `lakmus run --record` writes it",
          .nearest = {}}}};
}
}  // namespace

RecordedRun::RecordedRun(const std::filesystem::path& file) : file_{file} {
    std::ifstream in{file, std::ios::binary};
    LineReader lines{in, recorded_line_limit_bytes};
    std::string line;
    if (!in || !lines.append_next(line))
        refuse(file, 0, "found no file that can be read, or an empty one");
    read_head(line);
    while (line.clear(), lines.append_next(line))
        add(line, lines.begin(), lines.number());
}

void RecordedRun::must_be_of(std::string_view spec) const {
    if (head_.target != spec)
        refuse(file_, 1, fmt::format("found a recording of `{}`, not of `{}`", head_.target, spec));
}

std::optional<model::Date> RecordedRun::day_of(
    const model::RuleBook& book, const scenarios::Case& one, bool once
) {
    const std::scoped_lock lock{mutex_};
    std::optional<model::Date> last;
    for (const auto day : days_) {
        const auto life = resolve_actors(book, scenarios::moved_to(one, day).life);
        const auto found = lives_.find(hash_(sent_text(life)));
        if (found == lives_.end())
            continue;
        last = day;
        auto& places = found->second;
        if (places.placed == places.begins.size())
            continue;
        ++places.placed;
        return day;
    }
    return once ? std::nullopt : last;
}

std::optional<std::size_t> RecordedRun::take_once(const std::string& sent) {
    const std::scoped_lock lock{mutex_};
    const auto found = lives_.find(hash_(sent));
    if (found == lives_.end() || found->second.taken == found->second.begins.size())
        return {};
    return found->second.begins[found->second.taken++];
}

std::optional<std::size_t> RecordedRun::take(const std::string& sent) {
    const std::scoped_lock lock{mutex_};
    const auto found = lives_.find(hash_(sent));
    if (found == lives_.end())
        return {};
    auto& places = found->second;
    const auto turn = places.next;
    places.next = std::min(places.next + 1, places.begins.size() - 1);
    return places.begins[turn];
}

std::string RecordedRun::why_missing() const {
    auto why = "it is not in the recording " + file_.string();
    if (unreadable_ != 0)
        why += fmt::format(
            ", of which {} cannot be read, the first in line {}",
            unreadable_ == 1 ? "one line" : fmt::format("{} lines", unreadable_),
            first_unreadable_
        );
    return has_end_ ? why : why + ", which was cut off";
}

void RecordedRun::read_head(const std::string& line) {
    auto read = read_recorded(line);
    if (auto* malformed = std::get_if<protocol::Malformed>(&read))
        refuse(file_, 1, "found a line that is none: " + malformed->what);
    auto* head = std::get_if<RecordingHead>(&read);
    if (head == nullptr)
        refuse(file_, 1, "found no line about the recording at its beginning");
    head_ = std::move(*head);
}

void RecordedRun::add(const std::string& line, std::size_t begin, std::size_t number) {
    if (line.empty())
        return;
    if (const auto sent = sent_text_in(line); !sent.empty()) {
        lives_[hash_(sent)].begins.push_back(begin);
        const auto day = day_moved_to(line);
        const bool is_new = day && std::ranges::find(days_, *day) == days_.end();
        if (is_new && days_.size() != days_limit)
            days_.push_back(*day);
    } else if (std::holds_alternative<RecordingEnd>(read_recorded(line))) {
        has_end_ = true;
    } else if (unreadable_++ == 0) {
        first_unreadable_ = number;
    }
}
}  // namespace lakmus::oracle
