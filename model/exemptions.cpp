#include "model/exemptions.hpp"

namespace lakmus::model {
namespace {
constexpr std::int64_t all_duties = (1 << duty_count) - 1;
constexpr std::int64_t cv_duties =
    static_cast<std::int64_t>(members(Duty::cv, Duty::searchable_cv).low);

constexpr std::int64_t low(const Members& m) { return static_cast<std::int64_t>(m.low); }

class Adding {
public:
    Adding(Facts& facts, Exemptions& sum) : facts_{facts}, sum_{sum} {}

    /// Rules on the CV bear on a citizen before and after the absence too: there it must not
    /// exempt.
    void note_cv_rules(const Absence& absence) {
        for (const auto rule : facts_.rules().exemption_rows()) {
            const auto& exempts = facts_.rules().rule(rule).tables.exempts;
            if ((low(exempts.known) & cv_duties) != 0 &&
                value_of(rule, exempts.types).contains(static_cast<unsigned>(absence.type)))
                sum_.cv_rules.insert(rule);
        }
    }

    void add(const Absence& absence) {
        add_duties(absence);
        add_joblog(absence);
    }

private:
    [[nodiscard]] const Members& value_of(RuleIndex rule, const Source& source) const {
        return source.cell < 0 ? source.constant : facts_.cell_of(rule, source.cell);
    }

    void add_duties(const Absence& absence) {
        told_ = 0;
        certain_ = 0;
        const auto type = static_cast<unsigned>(absence.type);
        for (const auto rule : facts_.rules().exemption_rows()) {
            const auto& exempts = facts_.rules().rule(rule).tables.exempts;
            if (!value_of(rule, exempts.types).contains(type))
                continue;
            told_ |= low(exempts.known);
            if (facts_.is_on(rule))
                certain_ |= low(value_of(rule, exempts.duties));
            sum_.rules.insert(rule);
        }
        unknown_ = all_duties & ~told_;
        if (unknown_ != 0)
            sum_.questions.insert(question_index<"Q0.e">());
        for (const auto rule : facts_.rules().open_exemption_rows())
            open(rule, absence);
        sum_.certain |= certain_;
        sum_.possible |= unknown_;
    }

    void open(RuleIndex rule, const Absence& absence) {
        const auto& row = facts_.rules().rule(rule).tables.open_exemption;
        facts_.speak_for(rule);
        if (!facts_.is_on(rule) || !row.applies(facts_, absence))
            return;
        certain_ &= ~low(row.duties);
        unknown_ |= low(row.duties);
        sum_.rules.insert(rule);
        sum_.questions.insert(facts_.rules().find_question(row.question->id));
    }

    void add_joblog(const Absence& absence) {
        bool told = false;
        for (const auto rule : facts_.rules().joblog_rows()) {
            const auto& row = facts_.rules().rule(rule).tables.in_joblog;
            if (!row.types.contains(static_cast<unsigned>(absence.type)))
                continue;
            told = true;
            sum_.joblog_rules.insert(rule);
            if (facts_.is_on(rule) && facts_.cell_of(rule, row.cell).low == 0)
                sum_.joblog = true;
        }
        sum_.joblog_told = sum_.joblog_told && told;
    }

    Facts& facts_;
    Exemptions& sum_;
    std::int64_t told_ = 0;
    std::int64_t certain_ = 0;
    std::int64_t unknown_ = 0;
};
}  // namespace

Exemptions exemptions_of(Facts& facts, CitizenId citizen) {
    Exemptions sum;
    Members noted;  // Each type needs to be looked up once.
    const auto adding_up = rule_index<"0/exemptions">();
    for (const auto& absence : facts.state().absences) {
        if (absence.citizen != citizen)
            continue;
        sum.rules.insert(adding_up);
        if (!noted.contains(static_cast<unsigned>(absence.type))) {
            noted.flip(static_cast<unsigned>(absence.type));
            Adding{facts, sum}.note_cv_rules(absence);
        }
        if (absence.state != AbsenceState::active)
            continue;
        if (!facts.is_on(adding_up))
            sum = {};
        Adding{facts, sum}.add(absence);
    }
    sum.possible &= ~sum.certain;
    return sum;
}
}  // namespace lakmus::model
