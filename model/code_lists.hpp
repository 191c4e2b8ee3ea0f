#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace lakmus::model {
/// Fraværsforhold, by the number that the services use; any number of the list is a value.
enum class AbsenceType : std::uint8_t {
    under_18_uden_forsoergere = 6,
    kan_ikke_faa_pension = 7,
    barsel = 8,
    sygdom_sygemelding = 11,
    vaernepligt = 21,
    paa_vej_paa_efterloen = 43,
    paa_vej_paa_pension = 44,
    paa_vej_i_job = 45,
    barsel_inden_for_6_uger = 46,
    manglende_pasningsmulighed = 65,
    arbejdsfordeling_op_til_6_uger = 71,
    arbejdsfordeling_over_6_uger = 72,
    vejrlig = 73,
    kontaktforloeb_hos_akassen = 75,
    paa_vej_paa_erhvervsuddannelse = 77,
    arbejdsfordeling_covid_19 = 78,
    sorgorlov = 79,
    minkerhverv = 80,
};

/// Kontaktgruppe, by number; any number of the list is a value.
enum class ContactGroup : std::uint8_t {
    dagpengemodtager = 1,
    kontanthjaelpsmodtager = 2,
    sygedagpenge_aeldre = 6,
    fleksjobvisiteret = 7,
    fleksjobansat = 10,
    ressourceforloeb = 11,
    jobafklaring = 13,
    sygedagpenge_fra_beskaeftigelse = 24,
    sygedagpenge_fra_ledighed = 25,
};

/// The duties from which an absence can exempt. Source: 2.1, 2.2, 2.9.
enum class Duty : std::uint8_t {
    registration,
    cv,
    searchable_cv,
    referred_work,
    contact_course,
    personal_attendance,
    right_and_duty_offers,
    offers_lab_or_integration,
    joblog,
};
inline constexpr unsigned duty_count = 9;

/// What a citizen's CV must be; ordered.
enum class CvRequirement : std::uint8_t { none, cv, searchable_cv };

/// Raskmeldingsårsag, by number. Source: 2.8.
enum class RecoveryCause : std::uint8_t { overgaaet_til_ressourceforloeb = 37 };

/// Samtaletype, by number; any number is a value. Source: 1.2.
enum class InterviewType : std::uint8_t { faelles_jobsamtale = 17 };

/// Bevillingsramme, by number; any number is a value. Source: 4.2.
enum class GrantFramework : std::uint8_t {
    opkvalificering_ikke_forsikrede = 2,
    opkvalificering_forsikrede = 3,
    uddannelsesloeft = 12,
    mangelomraader = 13,
    uddannelse_110_pct = 17,
    minkerhverv = 18,
};

/// Afholdelseskategori, by number; any number is a value. Source: 4.2.
enum class HoldingCategory : std::uint8_t {};

/// Ændringsnotifikation of the plan. Source: 4.1.
enum class PlanNotification : std::uint8_t {
    nye_krav_til_jobsoegning = 26,
    krav_til_jobsoegning_annulleret = 82,
};

/// CompanyRecruitmentEventActionTypeIdentifier. Source: 5.1, Jobordre.
enum class RecruitmentEvent : std::uint8_t { frigivet = 10, gjort_intern = 11 };

/// A Danish municipality by its official number.
enum class Municipality : std::uint16_t {};

/// One line of a code list; an id that public material leaves without a name has an empty one.
struct Code {
    int id = 0;
    std::string_view name;    ///< Danish, as users know it.
    std::string_view gloss;   ///< English.
    std::string_view source;  ///< The section of the note, or "public" for other public material.
};

struct CodeList {
    std::string_view name;   ///< "absence_types"
    std::string_view title;  ///< Danish term and the identifier of the service contracts.
    std::span<const Code> codes;
};

/// Every code list, in a fixed order.
[[nodiscard]] std::span<const CodeList> code_lists();

[[nodiscard]] std::span<const Code> absence_types();
[[nodiscard]] std::span<const Code> contact_groups();
[[nodiscard]] std::span<const Code> duties();
[[nodiscard]] std::span<const Code> cv_requirements();
[[nodiscard]] std::span<const Code> recovery_causes();
[[nodiscard]] std::span<const Code> municipalities();
[[nodiscard]] std::span<const Code> interview_types();
[[nodiscard]] std::span<const Code> grant_frameworks();
[[nodiscard]] std::span<const Code> holding_categories();
[[nodiscard]] std::span<const Code> plan_notifications();
[[nodiscard]] std::span<const Code> recruitment_events();
[[nodiscard]] std::span<const Code> interruption_causes();
[[nodiscard]] std::span<const Code> trial_municipalities();

/// The list of a type's codes: what makes one reader and one printer do for all of them.
[[nodiscard]] inline auto codes_of(AbsenceType) { return absence_types(); }
[[nodiscard]] inline auto codes_of(ContactGroup) { return contact_groups(); }
[[nodiscard]] inline auto codes_of(CvRequirement) { return cv_requirements(); }
[[nodiscard]] inline auto codes_of(RecoveryCause) { return recovery_causes(); }
[[nodiscard]] inline auto codes_of(Municipality) { return municipalities(); }
[[nodiscard]] inline auto codes_of(InterviewType) { return interview_types(); }
[[nodiscard]] inline auto codes_of(GrantFramework) { return grant_frameworks(); }
[[nodiscard]] inline auto codes_of(HoldingCategory) { return holding_categories(); }

template <class T>
concept CodeValue = requires(T value) {
    codes_of(value);
};

/// True for a list of which public material tells only some ids: any number from 1 to 127 is a
/// code.
template <CodeValue T>
inline constexpr bool is_open_ended =
    std::is_same_v<T, InterviewType> || std::is_same_v<T, GrantFramework> ||
    std::is_same_v<T, HoldingCategory> || std::is_same_v<T, RecoveryCause>;

/// The line with this id, or null.
[[nodiscard]] const Code* find_code(std::span<const Code> list, int id);
/// The line with this Danish name, letter case apart, or null.
[[nodiscard]] const Code* find_code(std::span<const Code> list, std::string_view name);
}  // namespace lakmus::model
