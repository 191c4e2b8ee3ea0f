#include "generators/drawing.hpp"

namespace lakmus::generators {
using namespace model;

namespace {
/// As long as any text may be, where no rule limits it.
constexpr std::size_t usual_length = 1500;
}  // namespace

std::vector<int>& Drawing::spoken(std::span<const Code> list) {
    for (auto& one : spoken_)
        if (one.list == list.data())
            return one.codes;
    return spoken_.emplace_back(Spoken{list.data(), {}}).codes;
}

/// Mostly one of which a rule speaks that the life is to meet, or one that some rule lists.
int Drawing::draw_code(std::span<const Code> codes) {
    if (codes.data() == municipalities().data() && dice_.one_in(2))
        return dice_.pick(trial_municipalities()).id;
    if (!focuses_.empty() && dice_.percent(30))
        for (const auto& [list, of_section] : dice_.pick(focuses_)->codes)
            if (list == codes.data())
                return dice_.pick(std::span<const int>{of_section});
    const auto listings = near([&](const Edges& edges) { return edges.listings(codes); });
    if (listings.empty() || !dice_.percent(80))
        return dice_.one_in(2) ? draw_told(codes) : dice_.pick(codes).id;
    return draw_member(codes, dice_.pick(listings));
}

/// A code of which the note speaks, where it speaks of any.
int Drawing::draw_told(std::span<const Code> codes) {
    const auto is_told = [](const Code& code) { return code.source != "public"; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(codes, is_told));
    if (count == 0)
        return dice_.pick(codes).id;
    auto skip = dice_.below(count);
    for (const auto& code : codes)
        if (is_told(code) && skip-- == 0)
            return code.id;
    return codes.front().id;
}

int Drawing::draw_member(std::span<const Code> codes, const Members& of) {
    auto skip = dice_.below(static_cast<std::size_t>(of.size()));
    for (const auto& code : codes)
        if (of.contains(static_cast<unsigned>(code.id)) && skip-- == 0)
            return code.id;
    return codes.front().id;
}

/// Small numbers, and those that rules name.
int Drawing::draw_number() {
    const auto& limit = draw_limit();
    if (limit.unit == Unit::item && dice_.percent(70))
        return static_cast<int>(limit.amount) + dice_.between(-1, 1);
    return dice_.between(-1, 7);
}

/// The sender chooses the id, so that it may be a new one.
void Drawing::draw(RegistrationId& id) {
    const auto& things = made(Subject::registration);
    if (things.empty() || dice_.percent(60))
        create(id);
    else
        id.value = dice_.pick(std::span<const std::uint16_t>{things});
}

/// Texts of all kinds: a field knows only that it is a text. Long ones are rare, as they cost most.
void Drawing::draw(std::string& text) {
    const auto lengths = near([](const Edges& edges) { return edges.lengths(); });
    switch (dice_.below(12)) {
        case 0:
            text = dice_.pick<const char*>({"", " \t"});
            break;
        case 1: {
            const auto limit = lengths.empty() ? usual_length : dice_.pick(lengths);
            text.assign(limit - dice_.below(2), 'x');
            if (dice_.one_in(2))
                text += "å";
            break;
        }
        case 2:
            text = "fejl: \"æøå\" $ \\";
            break;
        case 3:
            text = "Revision af Plan";
            break;
        case 4:
            text = dice_.pick<const char*>({"SE", "DE"});
            break;
        case 5:
            text = dice_.pick<const char*>({"2", "24", "241", "2411"});
            break;
        default:
            text = "fejl";
    }
}
}  // namespace lakmus::generators
