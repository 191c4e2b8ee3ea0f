#pragma once

#include "generators/dice.hpp"
#include "generators/edges.hpp"
#include "generators/naming.hpp"

#include <algorithm>
#include <concepts>
#include <map>

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
    void draw_memberships(model::Citizen& citizen);
    void draw_given_absence(model::CitizenId citizen);
    void draw_call();
    void pass_time();
    [[nodiscard]] model::Instant later();
    [[nodiscard]] model::Command draw_command();
    [[nodiscard]] model::Role draw_role(const model::Command& command);
    [[nodiscard]] model::Actor draw_sender(const model::Command& command);
    [[nodiscard]] model::Date anchor();
    [[nodiscard]] model::Date special_day();

    /// The handle of a new thing, known to later calls.
    template <model::Subject S>
    void create(model::Handle<S>& id) {
        id = add_name<S>(life_.names);
        made_[S].push_back(id.value);
    }

    /// Mostly a thing that came lately, now and then one that there is not.
    template <model::Subject S>
    void draw(model::Handle<S>& id) {
        const auto& made = made_[S];
        id.value = model::unknown_handle;
        if (made.empty() || dice_.one_in(25))
            return;
        const auto recent = std::min<std::size_t>(made.size(), 2);
        const auto back = dice_.below(dice_.percent(60) ? recent : made.size());
        id.value = made[made.size() - 1 - back];
    }

    /// Mostly a code that some rule lists.
    template <model::CodeValue T>
    void draw(T& value) {
        const auto codes = model::codes_of(T{});
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

    template <std::integral T>
    void draw(T& number) {
        number = static_cast<T>(dice_.between(std::is_signed_v<T> ? -1 : 0, 7));
    }

    template <class T>
    void draw(std::optional<T>& value) {
        if (dice_.percent(70))
            draw(value.emplace());
    }

    template <class T>
    void draw(std::vector<T>& list) {
        for (int count = dice_.between(0, 2); count != 0; --count)
            draw(list.emplace_back());
    }

    void draw(bool& flag) { flag = dice_.percent(50); }
    void draw(model::Municipality& municipality);
    void draw(model::RegistrationId& id);
    void draw(model::Date& date);
    void draw(std::string& text);

    const Edges& edges_;
    model::Instant release_;
    Dice dice_;
    scenarios::Lifecycle life_;
    std::map<model::Subject, std::vector<std::uint16_t>> made_;
    std::vector<model::Municipality> municipalities_;  ///< Of which the lifecycle speaks.
    model::Instant now_{};
    std::vector<model::Date> dates_;     ///< Drawn so far, the latest last.
    std::size_t dates_before_call_ = 0;  ///< Of `dates_`, those of earlier calls.
};
}  // namespace lakmus::generators
