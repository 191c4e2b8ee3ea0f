#pragma once

#include "generators/dice.hpp"
#include "generators/lives.hpp"
#include "generators/naming.hpp"
#include "scenarios/format/command_fields.hpp"

#include <algorithm>
#include <concepts>
#include <map>

namespace lakmus::generators {
/// Draws one lifecycle. Fields are drawn by their type, so a new command needs no word here; a
/// field of a new type asks for one more `draw` by a compile error.
class Drawing {
public:
    /// Pre: `edges` are of `book`; both outlive the drawing.
    Drawing(const model::RuleBook& book, const Edges& edges, Dice dice)
        : book_{book}, edges_{edges}, dice_{dice} {}

    /// At most `most` calls, at least one.
    [[nodiscard]] scenarios::Lifecycle draw(std::size_t most);

    /// The life with the freed fields of its calls drawn anew.
    [[nodiscard]] scenarios::Lifecycle vary(const scenarios::Lifecycle& life, const Freed& freed);

private:
    void note_given(const scenarios::Lifecycle& life);
    void vary_call(model::Call call, model::Instant before, const Freed& freed);
    void draw_start();
    void draw_repertoire();
    void draw_spoken();
    void draw_citizen();
    void draw_memberships(model::Citizen& citizen);
    void draw_given_absence(model::CitizenId citizen);
    void draw_call();
    void pass_time();
    [[nodiscard]] model::Instant later();
    [[nodiscard]] std::size_t draw_place();
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

    /// Mostly a thing that is there, of late; now and then one that is not.
    template <model::Subject S>
    void draw(model::Handle<S>& id) {
        const auto& made = made_[S];
        id.value = model::unknown_handle;
        if (made.empty() || dice_.one_in(30))
            return;
        const auto recent = std::min<std::size_t>(made.size(), 2);
        for (int attempt = 0; attempt != 3; ++attempt) {
            const auto back = dice_.below(dice_.percent(50) ? recent : made.size());
            id.value = made[made.size() - 1 - back];
            if (is_there(id))
                return;
        }
    }
    template <model::Subject S>
    [[nodiscard]] bool is_there(model::Handle<S> id) const {
        if constexpr (requires { state_.find(id); })
            return state_.find(id) != nullptr;
        else
            return true;
    }

    /// Mostly a code of which the lifecycle speaks already, so that things meet; else mostly one
    /// that some rule lists.
    template <model::CodeValue T>
    void draw(T& value) {
        auto& spoken = spoken_[model::codes_of(T{}).data()];
        if (spoken.empty() || !dice_.percent(65))
            spoken.push_back(draw_code(model::codes_of(T{})));
        value = static_cast<T>(dice_.pick(std::span<const int>{spoken}));
    }
    [[nodiscard]] int draw_code(std::span<const model::Code> codes);
    [[nodiscard]] int draw_member(std::span<const model::Code> codes, const model::Members& of);

    template <std::integral T>
    void draw(T& number) {
        number = static_cast<T>(std::max(draw_number(), std::is_signed_v<T> ? -1 : 0));
    }
    [[nodiscard]] int draw_number();

    template <class T>
    void draw(std::optional<T>& value) {
        if (dice_.percent(chattiness_))
            draw(value.emplace());
    }

    template <class T>
    void draw(std::vector<T>& list) {
        for (int count = dice_.between(0, 2); count != 0; --count)
            draw(list.emplace_back());
    }

    /// Takes a value that stays into account, so that what is drawn later stands in relation to it.
    template <class T>
    void note(const T& value) {
        if constexpr (scenarios::is_optional<T>) {
            if (value)
                note(*value);
        } else if constexpr (std::is_same_v<T, model::Date>) {
            dates_.push_back(value);
        } else if constexpr (model::CodeValue<T>) {
            spoken_[model::codes_of(T{}).data()].push_back(static_cast<int>(value));
        }
    }

    void draw(bool& flag) { flag = dice_.percent(50); }
    void draw(model::RegistrationId& id);
    void draw(model::Date& date);
    void draw(std::string& text);

    const model::RuleBook& book_;
    const Edges& edges_;
    Dice dice_;
    scenarios::Lifecycle life_;
    std::map<model::Subject, std::vector<std::uint16_t>> made_;
    std::map<const model::Code*, std::vector<int>> spoken_;  ///< Codes by their list.
    std::vector<std::size_t> repertoire_;  ///< The commands of this lifecycle, by their place.
    std::size_t chattiness_ = 70;          ///< Percent of the fields that are given.
    model::State state_;                   ///< As the rulebook makes it of the calls so far.
    model::Instant now_{};
    std::vector<model::Date> dates_;     ///< Drawn so far, the latest last.
    std::size_t dates_before_call_ = 0;  ///< Of `dates_`, those of earlier calls.
};
}  // namespace lakmus::generators
