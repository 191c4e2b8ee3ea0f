#pragma once

#include "generators/command_kinds.hpp"
#include "generators/coverage.hpp"
#include "generators/dice.hpp"
#include "generators/focus.hpp"
#include "generators/lives.hpp"
#include "generators/naming.hpp"
#include "scenarios/format/command_fields.hpp"

#include <algorithm>
#include <concepts>

namespace lakmus::generators {
/// Draws one lifecycle. Fields are drawn by their type, so a new command needs no word here; a
/// field of a new type asks for one more `draw` by a compile error.
class Drawing {
public:
    /// Pre: `edges` are of `book`. All arguments outlive the drawing. The life is to meet the rules
    /// of `focuses`, if there are any.
    Drawing(
        const model::RuleBook& book,
        const Edges& edges,
        Dice dice,
        std::span<const Focus* const> focuses = {}
    )
        : book_{book}, edges_{edges}, dice_{dice}, focuses_{focuses} {}

    /// At most `most` calls, at least one; numbered as a scenario file would number it.
    [[nodiscard]] DrawnLife draw(std::size_t most);

    /// The life with the freed fields of its calls drawn anew.
    [[nodiscard]] DrawnLife vary(const scenarios::Lifecycle& life, const Freed& freed);

private:
    /// How the time between calls is spent, for a while.
    enum class Tempo : std::uint8_t { steady, burst, quiet };

    void note_given(const scenarios::Lifecycle& life);
    void vary_call(model::Call call, model::Instant before, const Freed& freed);
    void draw_start();
    void draw_repertoire();
    void draw_spoken();
    void draw_shared();
    void draw_citizen();
    void draw_marks(model::Citizen& citizen);
    void draw_memberships(model::Citizen& citizen);
    void draw_group(model::Citizen& citizen, model::CitizenId id);
    void draw_given_absence(model::CitizenId citizen);
    void draw_call();
    void add(model::Call call);
    [[nodiscard]] DrawnLife finished();

    void pass_time();
    [[nodiscard]] model::Instant later();
    [[nodiscard]] model::Instant much_later();
    [[nodiscard]] model::Instant special_moment(model::Date day);
    [[nodiscard]] model::Date next_special_day();
    [[nodiscard]] model::Date special_day();
    [[nodiscard]] model::Date anchor();
    [[nodiscard]] model::Date inside_a_period();

    [[nodiscard]] std::size_t draw_place();
    [[nodiscard]] model::Command draw_command();
    [[nodiscard]] model::Role draw_role(model::Sender usual);
    [[nodiscard]] model::Actor draw_sender(model::Sender usual);
    [[nodiscard]] model::AkasseId fund(std::uint16_t number);

    /// What the edges of a rule have that the life is to meet, and now and then of any rule.
    template <class Get>
    [[nodiscard]] auto near(Get get) {
        if (!focuses_.empty() && dice_.percent(60))
            if (const auto own = get(dice_.pick(focuses_)->edges); !own.empty())
                return own;
        return get(edges_);
    }
    [[nodiscard]] const Limit& draw_limit();

    /// The handle of a new thing, known to later calls.
    template <model::Subject S>
    void create(model::Handle<S>& id) {
        id = add_name<S>(life_.names);
        made(S).push_back(id.value);
    }
    [[nodiscard]] std::vector<std::uint16_t>& made(model::Subject subject) {
        return made_[static_cast<std::size_t>(subject)];
    }

    /// Mostly a thing that is there, of late; now and then one that is not.
    template <model::Subject S>
    void draw(model::Handle<S>& id) {
        const auto& things = made(S);
        id.value = model::unknown_handle;
        if (things.empty() || dice_.one_in(30))
            return;
        const auto recent = std::min<std::size_t>(things.size(), 2);
        for (int attempt = 0; attempt != 3; ++attempt) {
            const auto back = dice_.below(dice_.percent(50) ? recent : things.size());
            id.value = things[things.size() - 1 - back];
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
        auto& codes = spoken(model::codes_of(T{}));
        if (codes.empty() || !dice_.percent(65))
            codes.push_back(draw_code(model::codes_of(T{})));
        value = static_cast<T>(dice_.pick(std::span<const int>{codes}));
    }
    [[nodiscard]] std::vector<int>& spoken(std::span<const model::Code> list);
    [[nodiscard]] int draw_code(std::span<const model::Code> codes);
    [[nodiscard]] int draw_told(std::span<const model::Code> codes);
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
            spoken(model::codes_of(T{})).push_back(static_cast<int>(value));
        }
    }

    void draw(bool& flag) { flag = dice_.percent(50); }
    void draw(model::RegistrationId& id);
    void draw(model::Date& date);
    void draw(std::string& text);

    const model::RuleBook& book_;
    const Edges& edges_;
    Dice dice_;
    std::span<const Focus* const> focuses_;
    scenarios::Lifecycle life_;
    Met met_;
    std::array<std::vector<std::uint16_t>, subject_count> made_;
    std::vector<Spoken> spoken_;
    std::vector<std::uint16_t> funds_;     ///< As drawn, by their place among the life's.
    std::vector<std::size_t> repertoire_;  ///< The commands of this lifecycle, by their place.
    std::optional<model::Role> leader_;    ///< Sends most of the calls.
    model::Municipality home_{};           ///< Where most of the citizens live.
    std::uint16_t home_fund_ = 0;          ///< Of which most of them are members.
    std::size_t chattiness_ = 70;          ///< Percent of the fields that are given.
    model::State state_;                   ///< As the rulebook makes it of the calls so far.
    model::Instant now_{};
    Tempo tempo_ = Tempo::steady;
    std::vector<model::Date> dates_;     ///< Drawn so far, the latest last.
    std::size_t dates_before_call_ = 0;  ///< Of `dates_`, those of earlier calls.
};
}  // namespace lakmus::generators
