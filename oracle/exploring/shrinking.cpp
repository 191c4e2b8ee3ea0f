#include "oracle/exploring/shrinking.hpp"

#include "generators/simpler.hpp"

namespace lakmus::oracle {
namespace {
/// The first of the simpler lives that still shows it; nothing where none does.
std::optional<Played> one_simpler(
    Shrinking& shrinking, const Played& played, const std::function<bool(const Played&)>& shows
) {
    for (auto& life : generators::simpler(played.drawn)) {
        if (shrinking.attempts == 0 || shrinking.stop())
            return {};
        --shrinking.attempts;
        auto next = play(shrinking.book, shrinking.target, std::move(life));
        if (shows(next))
            return next;
    }
    return {};
}
}  // namespace

Played shrunk(Shrinking shrinking, Played played, const std::function<bool(const Played&)>& shows) {
    while (auto next = one_simpler(shrinking, played, shows))
        played = std::move(*next);
    return played;
}
}  // namespace lakmus::oracle
