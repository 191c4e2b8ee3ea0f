#include "model/variants.hpp"

#include "model/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace lakmus::model {
namespace {
std::string of_rule(std::string_view prefix, RuleIndex rule, std::string_view suffix = {}) {
    std::string id{prefix};
    id += catalogue().rule(rule).id;
    id += suffix;
    return id;
}

template <class Visit>
void for_each_rule(Visit&& visit) {
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i)
        visit(static_cast<RuleIndex>(i), catalogue().rule(static_cast<RuleIndex>(i)));
}

void add_known(std::vector<Variant>& all) {
    for_each_rule([&](RuleIndex index, const Rule& rule) {
        if (!rule.known.empty())
            all.push_back(
                {.kind = VariantKind::known,
                 .id = of_rule("known:", index),
                 .says = std::string{rule.known},
                 .rule = index,
                 .mode = Mode::known}
            );
    });
}

void add_former(std::vector<Variant>& all) {
    for_each_rule([&](RuleIndex index, const Rule& rule) {
        if (!rule.former.empty())
            all.push_back(
                {.kind = VariantKind::former,
                 .id = of_rule("former:", index),
                 .says = std::string{rule.former},
                 .rule = index,
                 .mode = Mode::former}
            );
    });
}

void add_readings(std::vector<Variant>& all) {
    for (std::size_t i = 0; i != catalogue().questions().size(); ++i) {
        const auto& question = *catalogue().questions()[i];
        for (std::size_t r = 0; r != question.readings.size(); ++r) {
            if (question.readings[r].empty() || question.readings[1].empty())
                continue;
            const std::string reading{question.readings[r]};
            all.push_back(
                {.kind = VariantKind::reading,
                 .id = "reading:" + std::string{question.id} + "=" + reading,
                 .says = std::string{question.asks} + " " + reading + ".",
                 .rule = catalogue().asked_by(static_cast<QuestionIndex>(i)),
                 .question = static_cast<QuestionIndex>(i),
                 .reading = static_cast<std::int8_t>(r)}
            );
        }
    }
}

void add_mode_mutant(
    std::vector<Variant>& all, RuleIndex rule, Mode mode, std::string_view suffix, std::string says
) {
    all.push_back(
        {.kind = VariantKind::mutant,
         .id = of_rule("mutant:", rule, suffix),
         .says = std::move(says),
         .rule = rule,
         .mode = mode}
    );
}

bool has_check(const Rule& rule) {
    return std::ranges::any_of(rule.clauses, [](const Clause& clause) {
        return clause.kind == ClauseKind::refuses || clause.kind == ClauseKind::permits;
    });
}

void add_rule_mutants(std::vector<Variant>& all) {
    for_each_rule([&](RuleIndex index, const Rule& rule) {
        add_mode_mutant(all, index, Mode::off, "/dropped", "The rule does not hold.");
        if (has_check(rule))
            add_mode_mutant(
                all,
                index,
                Mode::negated,
                "/negated",
                "What keeps the rule is refused, and the reverse."
            );
        if (!rule.sends_messages)
            return;
        add_mode_mutant(all, index, Mode::message_lost, "/lost", "Its messages are not sent.");
        add_mode_mutant(all, index, Mode::message_doubled, "/doubled", "Its messages come twice.");
        add_mode_mutant(
            all, index, Mode::message_misaddressed, "/misaddressed", "Its messages go to another."
        );
    });
}

void add_cell_mutant(
    std::vector<Variant>& all,
    std::size_t cell,
    Members value,
    std::string_view suffix,
    std::string says
) {
    all.push_back(
        {.kind = VariantKind::mutant,
         .id = of_rule("mutant:", catalogue().cells()[cell].rule, suffix),
         .says = std::move(says),
         .rule = catalogue().cells()[cell].rule,
         .cell = cell,
         .value = value,
         .edits_cell = true}
    );
}

/// By how much an amount is moved: the slip of one, and whole units that people take for others.
struct Slips {
    Unit unit{};
    std::array<std::int64_t, 2> by{};  ///< Beside one; 0: no further.
};

constexpr std::array slips{
    Slips{Unit::millisecond, {1000}},
    Slips{Unit::minute, {60}},
    Slips{Unit::day, {7, 30}},
    Slips{Unit::week, {4}},
};

std::vector<std::int64_t> moved_amounts(const Cell& cell) {
    std::vector<std::int64_t> by{1};
    const auto* const more = std::ranges::find(slips, cell.unit, &Slips::unit);
    if (more != slips.end())
        std::ranges::remove_copy(more->by, std::back_inserter(by), 0);
    std::vector<std::int64_t> values;
    const auto amount = static_cast<std::int64_t>(cell.intended.low);
    for (const auto step : by)
        for (const auto value : {amount - step, amount + step})
            if (value >= 0)
                values.push_back(value);
    return values;
}

/// "The limit is 57 days back; the rule says 56.", "service version: 5; the rule says 4."
std::string amount_says(const Cell& cell, std::int64_t value) {
    const auto told = amount_text(value, cell.unit);
    const auto intended = static_cast<std::int64_t>(cell.intended.low);
    const auto many = std::string{unit_name(cell.unit)} + "s";
    if (!cell.name.starts_with(many))
        return std::string{cell.name} + ": " + told + "; the rule says " +
               amount_text(intended, cell.unit) + ".";
    return "The limit is " + told + std::string{cell.name.substr(many.size())} +
           "; the rule says " + std::to_string(intended) + ".";
}

void add_amount_mutants(std::vector<Variant>& all, std::size_t place, const Cell& cell) {
    for (const auto value : moved_amounts(cell)) {
        const auto shown =
            cell.unit == Unit::date ? amount_text(value, cell.unit) : std::to_string(value);
        add_cell_mutant(
            all,
            place,
            {.low = static_cast<std::uint64_t>(value)},
            "/" + std::string{cell.name} + "=" + shown,
            amount_says(cell, value)
        );
    }
}

void add_list_mutants(std::vector<Variant>& all, std::size_t place, const Cell& cell) {
    for (const auto& code : cell.list()) {
        auto value = cell.intended;
        const auto id = static_cast<unsigned>(code.id);
        value.flip(id);
        const bool added = value.contains(id);
        const auto number = std::to_string(code.id);
        add_cell_mutant(
            all,
            place,
            value,
            "/" + std::string{cell.name} + (added ? "+" : "-") + number,
            (added ? "Wrongly in the list of " : "Missing in the list of ") +
                std::string{cell.name} + ": " + number + " " + std::string{code.name} + "."
        );
    }
}

void add_choice_mutants(std::vector<Variant>& all, std::size_t place, const Cell& cell) {
    for (std::size_t i = 0; i != cell.choices.size(); ++i)
        if (!cell.choices[i].empty() && i != cell.intended.low)
            add_cell_mutant(
                all,
                place,
                {.low = i},
                "/" + std::string{cell.name} + "=" + std::string{cell.choices[i]},
                std::string{cell.name} + ": " + std::string{cell.choices[i]} + "; the rule says " +
                    std::string{cell.choices[cell.intended.low]} + "."
            );
}

void add_cell_mutants(std::vector<Variant>& all) {
    for (std::size_t i = 0; i != catalogue().cells().size(); ++i) {
        const auto& cell = *catalogue().cells()[i].cell;
        switch (cell.kind) {
            case CellKind::amount:
                add_amount_mutants(all, i, cell);
                break;
            case CellKind::list:
                add_list_mutants(all, i, cell);
                break;
            case CellKind::choice:
                add_choice_mutants(all, i, cell);
                break;
        }
    }
}

void set_former(Edition& edition, RuleIndex rule) {
    const auto id = catalogue().rule(rule).id;
    set_mode(edition, rule, Mode::former);
    for_each_rule([&](RuleIndex other, const Rule& row) {
        if (row.former_with == id)
            set_mode(edition, other, Mode::former);
    });
}
}  // namespace

const std::vector<Variant>& documented_variants() {
    static const auto all = [] {
        std::vector<Variant> variants;
        add_known(variants);
        add_former(variants);
        add_readings(variants);
        return variants;
    }();
    return all;
}

const std::vector<Variant>& mutants() {
    static const auto all = [] {
        std::vector<Variant> variants;
        add_rule_mutants(variants);
        add_cell_mutants(variants);
        return variants;
    }();
    return all;
}

const Variant* find_variant(std::string_view id) {
    for (const auto* list : {&documented_variants(), &mutants()}) {
        const auto found = std::ranges::find(*list, id, &Variant::id);
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

void apply(const Variant& variant, RuleBook& book) {
    if (variant.kind == VariantKind::reading)
        book.after.readings[static_cast<std::size_t>(variant.question)] = variant.reading;
    else if (variant.edits_cell)
        book.after.cells[variant.cell] = variant.value;
    else if (variant.kind == VariantKind::former)
        set_former(book.after, variant.rule);
    else
        set_mode(book.after, variant.rule, variant.mode);

    const auto cutover = rule_index<"0/release-cutover">();
    const auto moved = book.after.cells[catalogue().first_cell(cutover)].low;
    if (book.release != Instant::max())
        book.release = release_instant + std::chrono::days{moved};
}

std::string in_words(const Variant& variant) {
    const auto& rule = catalogue().rule(variant.rule);
    std::string text;
    switch (variant.kind) {
        case VariantKind::known:
            text = "behaves as the known issue: ";
            break;
        case VariantKind::former:
            text = "behaves as before the release: ";
            break;
        case VariantKind::reading:
            text = "takes a reading: ";
            break;
        case VariantKind::mutant:
            text = "behaves as if: ";
            break;
    }
    text += variant.says;
    text += " The rule says: ";
    text += rule.says;
    text += " (";
    text += rule.id;
    text += ")";
    return text;
}
}  // namespace lakmus::model
