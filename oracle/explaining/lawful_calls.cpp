#include "oracle/explaining/lawful_calls.hpp"

#include "model/basis.hpp"
#include "model/text.hpp"
#include "oracle/naming.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/words.hpp"

namespace lakmus::oracle {
namespace {
/// How far from the day in the call a lawful one is looked for; more than two years.
constexpr int days_searched = 800;
constexpr std::string_view absent = "none";
constexpr std::string_view any_text = "any text";

class Search {
public:
    Search(const Asked& asked, const scenarios::Lifecycle& life, std::size_t call)
        : asked_{asked}, life_{life}, place_{call}, call_{asked.call}, words_{life} {}

    std::vector<LawfulChange> all() {
        std::visit(
            [&](auto& command) {
                scenarios::for_each_written_field(command, [&](std::string_view name, auto& value) {
                    vary(name, value);
                });
            },
            call_.command
        );
        vary_sender();
        vary_instant();
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_lawful() const {
        const auto outcome = model::step(asked_.book, asked_.state, call_).outcome;
        return outcome.accepted && !outcome.is_open();
    }

    /// Tries other values of one place in the call, and puts the old one back.
    template <class T>
    bool try_out(T& place, T value) {
        const auto old = std::exchange(place, std::move(value));
        const bool lawful = is_lawful();
        place = old;
        return lawful;
    }

    void add(std::string_view what, std::string from, std::vector<std::string> to) {
        if (!to.empty())
            found_.push_back({std::string{what}, std::move(from), std::move(to)});
    }

    template <class T>
    [[nodiscard]] std::string word_of(const T& value) const {
        return words_.of(value, place_);
    }
    [[nodiscard]] static std::string word_of(const std::string&) { return std::string{any_text}; }
    template <class T>
    [[nodiscard]] std::string word_of(const std::optional<T>& value) const {
        return value ? word_of(*value) : std::string{absent};
    }

    /// Handles, numbers and lists say what the call is about: they are left alone.
    template <class T>
    void vary(std::string_view, T&) {}

    void vary(std::string_view name, bool& value) {
        if (try_out(value, !value))
            add(name, word_of(value), {word_of(!value)});
    }
    void vary(std::string_view name, model::Date& value) { vary_day(name, value, value); }
    void vary(std::string_view name, std::optional<model::Date>& value) {
        vary_day(name, value, value.value_or(model::date_of(call_.at)));
        vary_absence(name, value);
    }
    void vary(std::string_view name, std::optional<std::string>& value) {
        if (!value && try_out(value, std::optional{std::string{"x"}}))
            add(name, std::string{absent}, {std::string{any_text}});
        vary_absence(name, value);
    }
    template <model::CodeValue T>
    void vary(std::string_view name, T& value) {
        vary_code<T>(name, value);
    }
    template <model::CodeValue T>
    void vary(std::string_view name, std::optional<T>& value) {
        vary_code<T>(name, value);
        vary_absence(name, value);
    }

    template <class T>
    void vary_absence(std::string_view name, std::optional<T>& value) {
        if (value && try_out(value, std::optional<T>{}))
            add(name, word_of(value), {std::string{absent}});
    }

    template <class T>
    void vary_day(std::string_view name, T& value, model::Date from) {
        for (int distance = value == T{from} ? 1 : 0; distance <= days_searched; ++distance)
            for (const int by : {-distance, distance})
                if (const auto day = from + model::days{by}; try_out(value, T{day})) {
                    add(name, word_of(value), {word_of(day)});
                    return;
                }
    }

    template <class T, class Place>
    void vary_code(std::string_view name, Place& value) {
        std::vector<std::string> words;
        for (const auto& code : codes_of(T{})) {
            const auto other = static_cast<T>(code.id);
            if (value != Place{other} && try_out(value, Place{other}))
                words.push_back(word_of(other));
        }
        add(name, word_of(value), std::move(words));
    }

    void vary_sender() {
        std::vector<std::string> senders;
        const auto sent_by = call_.by;
        for (std::size_t role = 0; role != model::roles().size(); ++role) {
            call_.by = {static_cast<model::Role>(role), 0};
            model::resolve_sender(asked_.state, call_);
            if (call_.by != sent_by && is_lawful())
                senders.push_back(actor_text(call_.by, life_.names));
        }
        call_.by = sent_by;
        add("by", actor_text(sent_by, life_.names), std::move(senders));
    }

    /// The release is the one instant at which rules change by themselves.
    void vary_instant() {
        const auto release = asked_.book.release;
        if (call_.at < release && release != model::Instant::max() && try_out(call_.at, release))
            add("at", scenarios::instant_word(call_.at), {scenarios::instant_word(release)});
    }

    const Asked& asked_;
    const scenarios::Lifecycle& life_;
    std::size_t place_;
    model::Call call_;
    scenarios::Words words_;
    std::vector<LawfulChange> found_;
};
}  // namespace

std::vector<LawfulChange> lawful_changes(
    const Asked& asked, const scenarios::Lifecycle& life, std::size_t call
) {
    return Search{asked, life, call}.all();
}
}  // namespace lakmus::oracle
