#pragma once

#include "generators/dice.hpp"
#include "generators/edges.hpp"
#include "generators/handles.hpp"
#include "scenarios/format/vocabulary.hpp"

namespace lakmus::generators {
/// Draws one lifecycle. Fields are drawn by their type, so a new command needs no word here; a
/// field of a new type asks for one more `draw` by a compile error.
class Drawing {
public:
    Drawing(const Edges& edges, model::Instant release, Dice dice)
        : edges_{edges}, release_{release}, dice_{dice} {}

    /// At most `most` calls, at least one.
    [[nodiscard]] scenarios::Lifecycle draw(std::size_t most);

private:
    void draw_start();
    void draw_citizen();
    void draw_given_absence(model::CitizenId citizen);
    void draw_call();
    void pass_time();
    [[nodiscard]] model::Instant later();
    [[nodiscard]] model::Actor draw_sender();
    [[nodiscard]] model::Command draw_command();
    [[nodiscard]] model::Date anchor();
    [[nodiscard]] model::Date special_day();

    /// The handle of a new thing, known to later calls.
    template <Handle Id>
    void create(Id& id) {
        id = add_name<Id>(life_.names);
    }

    /// Mostly a thing that came lately, now and then one that there is not.
    template <Handle Id>
    void draw(Id& id) {
        const auto count = table_of(life_.names, Id{}).names.size();
        if (count == 0 || dice_.one_in(25)) {
            id.value = model::unknown_handle;
            return;
        }
        const auto back =
            dice_.percent(60) ? dice_.below(std::min<std::size_t>(count, 2)) : dice_.below(count);
        id.value = static_cast<std::uint16_t>(count - 1 - back);
    }

    /// Mostly a code that some rule lists.
    template <scenarios::CodeValue T>
    void draw(T& value) {
        const auto codes = scenarios::codes_of(T{});
        const auto listings = edges_.listings(codes);
        auto chosen = dice_.pick(codes).id;
        if (!listings.empty() && dice_.percent(80)) {
            const auto& members = dice_.pick(std::span<const model::Members>{listings});
            auto skip = dice_.below(static_cast<std::size_t>(members.size()));
            for (const auto& code : codes)
                if (members.contains(static_cast<unsigned>(code.id)) && skip-- == 0)
                    chosen = code.id;
        }
        value = static_cast<T>(chosen);
    }

    template <class T>
    void draw(std::optional<T>& value) {
        if (dice_.percent(75))
            draw(value.emplace());
    }

    void draw(model::Date& date);
    void draw(std::string& text);

    const Edges& edges_;
    model::Instant release_;
    Dice dice_;
    scenarios::Lifecycle life_;
    model::Instant now_{};
    std::vector<model::Date> dates_;     ///< Drawn so far, the latest last.
    std::size_t dates_before_call_ = 0;  ///< Of `dates_`, those of earlier calls.
};
}  // namespace lakmus::generators
