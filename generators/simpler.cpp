#include "generators/simpler.hpp"

#include "generators/renumber.hpp"

#include <algorithm>

namespace lakmus::generators {
namespace {
using namespace model;
using scenarios::Lifecycle;

constexpr Municipality odense{461};

class Simplifying {
public:
    explicit Simplifying(const Lifecycle& life) : life_{life} {}

    std::vector<Lifecycle> all() {
        drop_calls();
        for (std::size_t i = life_.given.citizens.size(); i-- != 0;)
            drop_citizen(i);
        for (std::size_t i = 0; i != life_.given.absences.size(); ++i)
            add([&](Lifecycle& l) { l.given.absences.erase(place(l.given.absences, i)); });
        for (std::size_t i = 0; i != life_.calls.size(); ++i)
            simplify_call(i);
        for (std::size_t i = 0; i != life_.given.citizens.size(); ++i)
            simplify_citizen(i);
        return std::move(all_);
    }

private:
    template <class T>
    static typename std::vector<T>::iterator place(std::vector<T>& items, std::size_t i) {
        return items.begin() + static_cast<std::ptrdiff_t>(i);
    }

    template <class Edit>
    void add(Edit&& edit) {
        auto copy = life_;
        edit(copy);
        all_.push_back(renumbered(std::move(copy)));
    }

    /// A lifecycle keeps one call at least: a scenario file without steps is none.
    void drop_calls() {
        const auto count = life_.calls.size();
        for (auto length = count - 1; length != 0; length /= 2)
            for (std::size_t first = 0; first + length <= count; first += length)
                add([&](Lifecycle& l) {
                    const auto from = place(l.calls, first);
                    l.calls.erase(from, from + static_cast<std::ptrdiff_t>(length));
                });
    }

    /// Who comes behind takes the number of the one who goes.
    void drop_citizen(std::size_t i) {
        if (life_.given.citizens.size() == 1)
            return;
        add([&](Lifecycle& l) {
            l.given.citizens.erase(place(l.given.citizens, i));
            const auto is_of_nobody = [&](const auto& thing) { return thing.citizen.value == i; };
            std::erase_if(l.given.absences, is_of_nobody);
            std::erase_if(l.given.registrations, is_of_nobody);
            for (auto& absence : l.given.absences)
                close_gap(absence.citizen, i);
            for (auto& registration : l.given.registrations)
                close_gap(registration.citizen, i);
            for (auto& call : l.calls)
                std::visit(
                    [&](auto& command) {
                        for_each_field(command, [&](std::string_view, auto& value) {
                            close_gap(value, i);
                        });
                    },
                    call.command
                );
        });
    }
    static void close_gap(CitizenId& id, std::size_t gone) {
        if (id.value == gone)
            id.value = unknown_handle;
        else if (id.value != unknown_handle && id.value > gone)
            --id.value;
    }
    static void close_gap(std::optional<CitizenId>& id, std::size_t gone) {
        if (id)
            close_gap(*id, gone);
    }
    static void close_gap(const auto&, std::size_t) {}

    void simplify_call(std::size_t i) {
        const auto& call = life_.calls[i];
        const auto before = i == 0 ? life_.given.now : life_.calls[i - 1].at;
        if (call.at != before)
            add([&](Lifecycle& l) { l.calls[i].at = before; });
        const auto morning = Instant{date_of(call.at)} + std::chrono::hours{8};
        const bool fits =
            before < morning && (i + 1 == life_.calls.size() || morning <= life_.calls[i + 1].at);
        // The time of the call before is simpler still: from there it would go round in circles.
        if (call.at != before && call.at != morning && fits)
            add([&](Lifecycle& l) { l.calls[i].at = morning; });
        if (call.by != Actor{})
            add([&](Lifecycle& l) { l.calls[i].by = {}; });
        simplify_fields(i);
    }

    void simplify_fields(std::size_t i) {
        std::visit(
            [&](const auto& command) {
                std::size_t field = 0;
                for_each_field(command, [&](std::string_view, const auto& value) {
                    for (const auto& plain : plainer(value, date_of(life_.calls[i].at)))
                        set_field(i, field, plain);
                    ++field;
                });
            },
            life_.calls[i].command
        );
    }

    template <class T>
    void set_field(std::size_t i, std::size_t field, const T& plain) {
        add([&](Lifecycle& l) {
            std::visit(
                [&](auto& command) {
                    std::size_t place = 0;
                    for_each_field(command, [&](std::string_view, auto& value) {
                        if constexpr (std::is_same_v<std::remove_reference_t<decltype(value)>, T>)
                            if (place == field)
                                value = plain;
                        ++place;
                    });
                },
                l.calls[i].command
            );
        });
    }

    /// Today, half-way there, and a day nearer.
    static std::vector<Date> plainer(Date date, Date today) {
        if (date == today)
            return {};
        const auto nearer = date + days{date < today ? 1 : -1};
        return {today, nearer + (today - nearer) / 2, nearer};
    }
    static std::vector<std::string> plainer(const std::string& text, Date) {
        if (text.size() < 2)
            return {};
        return {"x"};
    }
    template <class T>
    static std::vector<std::vector<T>> plainer(const std::vector<T>& list, Date) {
        if (list.empty())
            return {};
        return {{}};
    }
    template <class T>
    static std::vector<std::optional<T>> plainer(const std::optional<T>& value, Date today) {
        if (!value)
            return {};
        std::vector<std::optional<T>> all{std::nullopt};
        for (const auto& plain : plainer(*value, today))
            all.push_back(plain);
        return all;
    }
    template <class T>
    static std::vector<T> plainer(const T&, Date) {
        return {};
    }

    void simplify_citizen(std::size_t i) {
        Citizen plain;
        plain.municipality = odense;
        plain.registered = true;
        plain.open_groups = life_.given.citizens[i].open_groups;
        plain.last_opened = life_.given.citizens[i].last_opened;
        if (life_.given.citizens[i] != plain)
            add([&](Lifecycle& l) { l.given.citizens[i] = plain; });
        const auto is_of = [&](const Registration& r) { return r.citizen.value == i; };
        if (std::ranges::any_of(life_.given.registrations, is_of))
            add([&](Lifecycle& l) { std::erase_if(l.given.registrations, is_of); });
    }

    const Lifecycle& life_;
    std::vector<Lifecycle> all_;
};
}  // namespace

std::vector<Lifecycle> simpler(const Lifecycle& life) { return Simplifying{life}.all(); }
}  // namespace lakmus::generators
