#include "scenarios/format/keys.hpp"

#include <array>
#include <cstddef>

namespace lakmus::scenarios {
namespace {
constexpr std::array scenario_keys{
    Key{"scenario", "One line: what the life shows.", true},
    Key{"rules", "The rules that it is about, by id.", true},
    Key{"source", "The section of the note, as text: \"2.1\".", true},
    Key{"why", "One sentence: what would go wrong for people if the rule failed.", true},
    Key{"given", "The world at the start.", true},
    Key{"cases", "A table: rows by name, each with values for the `$names` of the steps."},
    Key{"steps", "What happens, in order.", true}};

constexpr std::array given_keys{
    Key{"today", "The day on which the life starts, written out: 2021-03-22.", true},
    Key{"use", "Names of fragments whose content is merged in."},
    Key{"citizens", "One entry for each citizen, by alias.", true}};

constexpr std::array citizen_keys{
    Key{"group", "The open contact group, by number or Danish name."},
    Key{"municipality", "By Danish name or official number; Odense without it."},
    Key{"memberships", "Memberships of a-kasser, in order."},
    Key{"akasse", "The citizen's a-kasse: any word."},
    Key{"requirements", "What each contact group asks of the CV: {2: searchable_cv, 24: none}."},
    Key{"cpr", "A recognisably fictitious number: day + 60, as in 610190-0001."},
    Key{"registration", "A name for the registration of the open group."},
    Key{"absences", "Absences registered earlier, by alias."},
    Key{"referrals", "Systematic referrals, by alias."}};

constexpr std::array absence_keys{
    Key{"type", "The absence type, by number or Danish name.", true},
    Key{"start", "The first day.", true},
    Key{"end", "The last day; without it there is none."},
    Key{"state", "on_hold; otherwise the dates tell the state."},
    Key{"by", "Who registered it: jobcentre or akasse."}};

constexpr std::array referral_keys{Key{"registered", "The day of registration.", true}};

constexpr std::array membership_keys{
    Key{"akasse", "The a-kasse: any word.", true},
    Key{"from", "The first day.", true},
    Key{"to", "The last day; without it the membership goes on."}};

constexpr std::array step_keys{
    Key{"at", "When: +2d after the step before, or a day. Time never goes back."},
    Key{"by", "Who sends it: jobcentre, akasse, citizen, company, system."},
    Key{"as", "A name for what the command creates."},
    Key{"expect", "What must follow, written from the note."}};

constexpr std::array expectation_keys{
    Key{"answer", "accepted, refused, open, {refused: a rule} or {open: a question}."},
    Key{"messages", "Messages that must be sent, or none."},
    Key{"refused", "Refused, and this rule is one of the right reasons."},
    Key{"open", "The note leaves something about this step open."}};

constexpr std::array message_keys{
    Key{"kind", "What the message tells.", true},
    Key{"to", "The recipient, written like `by`.", true},
    Key{"about", "A citizen, or something of a citizen.", true},
    Key{"citizen", "Whom it is about, where the thing has no citizen of its own."}};

struct Entry {
    Part part;
    std::string_view name;
    std::span<const Key> keys;
};
constexpr std::array entries{
    Entry{Part::scenario, "scenario", scenario_keys},
    Entry{Part::given, "given", given_keys},
    Entry{Part::citizen, "citizen", citizen_keys},
    Entry{Part::absence, "absence", absence_keys},
    Entry{Part::referral, "referral", referral_keys},
    Entry{Part::membership, "membership", membership_keys},
    Entry{Part::step, "step", step_keys},
    Entry{Part::expectation, "expectation", expectation_keys},
    Entry{Part::message, "message", message_keys}};

constexpr auto all_parts = [] {
    std::array<Part, entries.size()> parts{};
    for (std::size_t i = 0; i != entries.size(); ++i)
        parts[i] = entries[i].part;
    return parts;
}();
}  // namespace

std::string_view part_name(Part part) { return entries.at(static_cast<std::size_t>(part)).name; }

std::span<const Part> parts() { return all_parts; }

std::span<const Key> keys_of(Part part) { return entries.at(static_cast<std::size_t>(part)).keys; }
}  // namespace lakmus::scenarios
