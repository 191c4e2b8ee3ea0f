#include "model/code_lists.hpp"

#include <algorithm>
#include <array>

namespace lakmus::model {
namespace {
constexpr std::array absence_type_codes{
    Code{1, "Uddannelse", "education", "public"},
    Code{2, "Midlertidigt arbejde", "temporary work", "public"},
    Code{3, "Borgerligt ombud", "civic duty", "public"},
    Code{4, "Barsel max 14 dage", "parental leave of at most 14 days", "public"},
    Code{
        6,
        "Under 18 og uden forældre med forsørgelsespligt",
        "under 18, no supporting parents",
        "2.3"},
    Code{7, "Kan ikke få førtidspension eller folkepension", "cannot get a pension", "2.3"},
    Code{8, "Barsel", "parental leave", "2.1"},
    Code{9, "Friperiode", "free period", "public"},
    Code{10, "Ferie", "holiday", "public"},
    Code{11, "Sygdom - sygemelding", "reported sick", "2.3"},
    Code{21, "Værnepligt", "conscription", "2.3"},
    Code{25, "Seniorjob", "senior job (retired type)", "2.3"},
    Code{
        43, "På vej på efterløn/fleksydelse (inden for 6 uger)", "soon on early retirement", "2.4"},
    Code{44, "På vej på pension (folkepension) (inden for 6 uger)", "soon on a pension", "2.4"},
    Code{45, "På vej i job (inden for 6 uger)", "soon in a job", "2.4"},
    Code{46, "Barsel inden for 6 uger", "soon on parental leave", "2.4"},
    Code{
        49,
        "Omfattet af særlig uddannelsesydelse",
        "special education benefit (retired type)",
        "2.3"},
    Code{54, "Omfattet af kontantydelse", "special cash benefit (retired type)", "2.3"},
    Code{58, "Omfattet af integrationsydelse", "integration benefit (retired type)", "2.3"},
    Code{
        65,
        "Uden for institutionens åbningstid - manglende pasningsmulighed",
        "no childcare outside opening hours",
        "2.7"},
    Code{71, "Arbejdsfordeling op til 6 uger", "work sharing of up to 6 weeks", "2.4"},
    Code{72, "Arbejdsfordeling over 6 uger", "work sharing of more than 6 weeks", "2.4"},
    Code{73, "Vejrlig eller materialemangel", "bad weather or lack of materials", "2.4"},
    Code{75, "Kontaktforløb er hos a-kassen", "the contact course is with the a-kasse", "2.3"},
    Code{
        77,
        "På vej på erhvervsuddannelse (inden for 6 uger)",
        "soon in vocational education",
        "2.4"},
    Code{
        78,
        "Arbejdsfordeling - ny midlertidig ordning. COVID-19",
        "work sharing, temporary COVID-19 scheme",
        "2.4"},
    Code{79, "Sorgorlov", "bereavement leave", "2.1"},
    Code{
        80,
        "Fritaget for rådighed under uddannelsestilbud - minkerhverv eller følgeerhverv",
        "exempt from availability during education, mink trade",
        "2.2"},
};

constexpr std::array contact_group_codes{
    Code{1, "Dagpengemodtager", "unemployment-benefit recipient", "2.2"},
    Code{2, "Kontanthjælpsmodtager", "cash-benefit recipient", "2.1"},
    Code{3, "", "", "public"},
    Code{4, "Revalidering", "rehabilitation", "2.1"},
    Code{5, "For-revalidering", "preparation for rehabilitation", "2.1"},
    Code{6, "", "sickness benefit, older group", "2.3"},
    Code{7, "Fleksjobvisiteret (ledig)", "assessed for a flex job, unemployed", "2.1"},
    Code{8, "", "", "public"},
    Code{10, "Fleksjobansat", "employed in a flex job", "2.1"},
    Code{11, "Ressourceforløb", "resource course", "2.1"},
    Code{12, "Modtager af uddannelseshjælp", "education-benefit recipient", "2.1"},
    Code{13, "Jobafklaring", "job clarification", "2.1"},
    Code{14, "Førtidspensionister", "disability pensioners", "2.1"},
    Code{
        15,
        "Kompensation til handicappede i beskæftigelse",
        "compensation for disabled in work",
        "2.1"},
    Code{16, "Unge u. 18", "young people under 18", "2.1"},
    Code{17, "Selvforsørgede, ikke i beskæftigelse", "self-supporting, not in work", "2.1"},
    Code{18, "", "", "public"},
    Code{19, "", "", "public"},
    Code{20, "", "", "public"},
    Code{21, "Voksenelever", "adult apprentices", "2.1"},
    Code{22, "Jobrotation", "job rotation", "2.1"},
    Code{23, "Seniorjob", "senior job", "2.3"},
    Code{24, "Sygedagpengemodtager fra beskæftigelse", "sickness benefit, from work", "2.1"},
    Code{25, "Sygedagpengemodtager fra ledighed", "sickness benefit, from unemployment", "2.1"},
    Code{26, "Overgangsydelsesmodtager efter LAB", "transitional benefit under LAB", "2.1"},
    Code{
        27,
        "Selvforsørgelse- og hjemrejseydelsesmodtager efter INL",
        "self-support and return benefit under the integration act",
        "2.1"},
    Code{
        28,
        "Uddannelsespålæg - Overgangsydelsesmodtager efter LAB",
        "education order, transitional benefit under LAB",
        "2.1"},
    Code{
        29,
        "Overgangsydelsesmodtager efter INL",
        "transitional benefit under the integration act",
        "2.1"},
};

// Duties, requirements and states have no numbers in public material: the id is our enumerator.
constexpr std::array duty_codes{
    Code{0, "registration", "to be registered as a jobseeker (tilmelding)", "2.1"},
    Code{1, "cv", "to have a CV (krav om CV)", "2.1"},
    Code{2, "searchable_cv", "to have a searchable CV (søgbart CV)", "2.1"},
    Code{3, "referred_work", "to take referred work (henvist arbejde)", "2.1"},
    Code{4, "contact_course", "to take part in the contact course (kontaktforløb)", "2.1"},
    Code{5, "personal_attendance", "to attend in person (personligt fremmøde)", "2.2"},
    Code{6, "right_and_duty_offers", "right-and-duty offers (ret/pligt-tilbud)", "2.1"},
    Code{7, "offers_lab_or_integration", "offers under LAB or the integration act", "2.1"},
    Code{8, "joblog", "to use the joblog", "2.1"},
};
static_assert(duty_codes.size() == duty_count);

constexpr std::array cv_requirement_codes{
    Code{0, "none", "no requirement (intet krav om CV)", "3.2"},
    Code{1, "cv", "a CV (krav om CV)", "2.1"},
    Code{2, "searchable_cv", "a searchable CV (krav om søgbart CV)", "2.1"},
};

constexpr std::array recovery_cause_codes{
    Code{37, "Overgået til ressourceforløb", "went over to a resource course", "2.8"},
};

constexpr std::array municipality_codes{
    Code{101, "København", "", "public"},
    Code{147, "Frederiksberg", "", "public"},
    Code{151, "Ballerup", "", "public"},
    Code{153, "Brøndby", "", "public"},
    Code{155, "Dragør", "", "public"},
    Code{157, "Gentofte", "", "public"},
    Code{159, "Gladsaxe", "", "public"},
    Code{161, "Glostrup", "", "public"},
    Code{163, "Herlev", "", "public"},
    Code{165, "Albertslund", "", "public"},
    Code{167, "Hvidovre", "", "public"},
    Code{169, "Høje-Taastrup", "", "public"},
    Code{173, "Lyngby-Taarbæk", "", "public"},
    Code{175, "Rødovre", "", "public"},
    Code{183, "Ishøj", "", "public"},
    Code{185, "Tårnby", "", "public"},
    Code{187, "Vallensbæk", "", "public"},
    Code{190, "Furesø", "", "public"},
    Code{201, "Allerød", "", "public"},
    Code{210, "Fredensborg", "", "public"},
    Code{217, "Helsingør", "", "public"},
    Code{219, "Hillerød", "", "public"},
    Code{223, "Hørsholm", "", "public"},
    Code{230, "Rudersdal", "", "public"},
    Code{240, "Egedal", "", "public"},
    Code{250, "Frederikssund", "", "public"},
    Code{253, "Greve", "", "public"},
    Code{259, "Køge", "", "public"},
    Code{260, "Halsnæs", "", "public"},
    Code{265, "Roskilde", "", "public"},
    Code{269, "Solrød", "", "public"},
    Code{270, "Gribskov", "", "public"},
    Code{306, "Odsherred", "", "public"},
    Code{316, "Holbæk", "", "public"},
    Code{320, "Faxe", "", "public"},
    Code{326, "Kalundborg", "", "public"},
    Code{329, "Ringsted", "", "public"},
    Code{330, "Slagelse", "", "public"},
    Code{336, "Stevns", "", "public"},
    Code{340, "Sorø", "", "public"},
    Code{350, "Lejre", "", "public"},
    Code{360, "Lolland", "", "public"},
    Code{370, "Næstved", "", "public"},
    Code{376, "Guldborgsund", "", "public"},
    Code{390, "Vordingborg", "", "public"},
    Code{400, "Bornholm", "", "public"},
    Code{410, "Middelfart", "", "public"},
    Code{420, "Assens", "", "public"},
    Code{430, "Faaborg-Midtfyn", "", "public"},
    Code{440, "Kerteminde", "", "public"},
    Code{450, "Nyborg", "", "public"},
    Code{461, "Odense", "", "public"},
    Code{479, "Svendborg", "", "public"},
    Code{480, "Nordfyns", "", "public"},
    Code{482, "Langeland", "", "public"},
    Code{492, "Ærø", "", "public"},
    Code{510, "Haderslev", "", "public"},
    Code{530, "Billund", "", "public"},
    Code{540, "Sønderborg", "", "public"},
    Code{550, "Tønder", "", "public"},
    Code{561, "Esbjerg", "", "public"},
    Code{563, "Fanø", "", "public"},
    Code{573, "Varde", "", "public"},
    Code{575, "Vejen", "", "public"},
    Code{580, "Aabenraa", "", "public"},
    Code{607, "Fredericia", "", "public"},
    Code{615, "Horsens", "", "public"},
    Code{621, "Kolding", "", "public"},
    Code{630, "Vejle", "", "public"},
    Code{657, "Herning", "", "public"},
    Code{661, "Holstebro", "", "public"},
    Code{665, "Lemvig", "", "public"},
    Code{671, "Struer", "", "public"},
    Code{706, "Syddjurs", "", "public"},
    Code{707, "Norddjurs", "", "public"},
    Code{710, "Favrskov", "", "public"},
    Code{727, "Odder", "", "public"},
    Code{730, "Randers", "", "public"},
    Code{740, "Silkeborg", "", "public"},
    Code{741, "Samsø", "", "public"},
    Code{746, "Skanderborg", "", "public"},
    Code{751, "Aarhus", "", "public"},
    Code{756, "Ikast-Brande", "", "public"},
    Code{760, "Ringkøbing-Skjern", "", "public"},
    Code{766, "Hedensted", "", "public"},
    Code{773, "Morsø", "", "public"},
    Code{779, "Skive", "", "public"},
    Code{787, "Thisted", "", "public"},
    Code{791, "Viborg", "", "public"},
    Code{810, "Brønderslev", "", "public"},
    Code{813, "Frederikshavn", "", "public"},
    Code{820, "Vesthimmerlands", "", "public"},
    Code{825, "Læsø", "", "public"},
    Code{840, "Rebild", "", "public"},
    Code{846, "Mariagerfjord", "", "public"},
    Code{849, "Jammerbugt", "", "public"},
    Code{851, "Aalborg", "", "public"},
    Code{860, "Hjørring", "", "public"},
};

constexpr std::array interview_type_codes{
    Code{4, "Opfølgningssamtale", "follow-up interview", "public"},
    Code{7, "Jobsamtale", "job interview", "public"},
    Code{8, "Henvisning", "referral", "public"},
    Code{9, "Informationsmøde", "information meeting", "public"},
    Code{10, "CV samtale", "CV interview", "public"},
    Code{11, "Formidlingssamtale", "placement interview", "public"},
    Code{12, "Anden samtale", "other interview", "public"},
    Code{13, "Informationsmøde uden mødepligt", "voluntary information meeting", "public"},
    Code{15, "Rådighedssamtale", "availability interview", "public"},
    Code{17, "Fælles jobsamtale med dagpengemodtager", "joint job interview", "1.2"},
};

constexpr std::array grant_framework_codes{
    Code{
        2,
        "Opkvalificering ved ansættelse, ikke-forsikrede",
        "upskilling on hiring, not insured",
        "4.2"},
    Code{3, "Opkvalificering ved ansættelse, forsikrede", "upskilling on hiring, insured", "4.2"},
    Code{12, "Pulje til uddannelsesløft", "education-lift pool, 100 per cent", "4.2"},
    Code{
        13,
        "Puljer til opkvalificering inden for mangelområder",
        "shortage-area upskilling",
        "4.2"},
    Code{17, "Uddannelse med 110 pct. dagpenge", "education with 110 per cent benefit", "4.2"},
    Code{
        18,
        "Pulje til uddannelse m.v. til personer der har arbejdet i minkerhvervet eller "
        "følgeerhverv",
        "education pool for the mink trade",
        "4.2"},
};

constexpr std::array holding_category_codes{
    Code{25, "Almen voksenuddannelse", "general adult education", "4.2"},
    Code{26, "AMU", "labour-market training", "4.2"},
    Code{27, "Erhvervsuddannelser", "vocational education", "4.2"},
    Code{28, "SOSU uddannelser", "social and health education", "4.2"},
    Code{29, "Korte, mellem og lange videregående uddannelser", "higher education", "4.2"},
    Code{30, "Øvrige forløb", "other courses", "4.2"},
    Code{36, "Læse-, skrive-, regne- eller ordblindkursus", "basic skills course", "4.2"},
    Code{39, "Arbejdsmarkedsrettet danskundervisning", "Danish for the labour market", "4.2"},
    Code{40, "Realkompetencevurdering", "assessment of prior learning", "4.2"},
    Code{41, "Mestring af sygdom", "coping with illness", "4.2"},
    Code{45, "Danskuddannelse, LAB", "Danish education under LAB", "4.2"},
    Code{46, "Danskuddannelse, danskuddannelsesloven", "Danish education under its own act", "4.2"},
    Code{47, "Privat udbudte kurser", "private courses", "4.2"},
};

constexpr std::array plan_notification_codes{
    Code{26, "Nye krav til jobsøgning", "new job-search requirements", "4.1"},
    Code{82, "Krav til jobsøgning annulleret", "job-search requirements cancelled", "4.1"},
};

constexpr std::array recruitment_event_codes{
    Code{1, "Formidling", "candidates referred", "5.1"},
    Code{2, "Orientering til arbejdsgiver", "message to the employer without candidates", "5.1"},
    Code{3, "Jobordre oprettet", "order created", "5.1"},
    Code{4, "Jobordren er opdateret", "order updated", "5.1"},
    Code{5, "Jobordren er lukket", "order closed", "5.1"},
    Code{6, "Kandidat fjernet fra formidling", "candidate removed", "5.1"},
    Code{7, "Jobordrens status er opdateret", "status of the order updated", "5.1"},
    Code{8, "Kandidat gjort tilgængelig for virksomhed", "candidate shown to the company", "5.1"},
    Code{9, "Resultat af formidling foreligger", "result of the referral is there", "5.1"},
    Code{
        10, "Jobordren er frigivet til offentlig synlighed og håndtering", "order released", "5.1"},
    Code{11, "Jobordren er gjort intern", "order made internal", "5.1"},
};

constexpr std::array interruption_cause_codes{
    Code{1, "Hjemkomst og tilmelding som jobsøgende", "came home and registered", "5.1"},
    Code{2, "Arbejde i et andet EØS-land", "work in another EEA country", "5.1"},
    Code{3, "Arbejde i Danmark", "work in Denmark", "5.1"},
    Code{4, "PD U2 ophørt uden hjemvenden", "U2 ended without coming home", "5.1"},
    Code{
        5,
        "PD U2 ophørt ved hjemvenden uden tilmelding til jobcentret",
        "U2 ended by coming home, not registered",
        "5.1"},
    Code{6, "Udmeldelse eller sletning", "left or removed from the a-kasse", "5.1"},
};

/// The municipalities of the trial; the id is the municipality's number.
constexpr std::array trial_municipality_codes{
    Code{183, "Ishøj", "shares its trial with Vallensbæk", "1.6"},
    Code{187, "Vallensbæk", "shares its trial with Ishøj", "1.6"},
    Code{390, "Vordingborg", "", "1.6"},
    Code{580, "Aabenraa", "", "1.6"},
    Code{615, "Horsens", "", "1.6"},
    Code{751, "Aarhus", "", "1.6"},
    Code{787, "Thisted", "", "1.6"},
    Code{813, "Frederikshavn", "shares its trial with Læsø", "1.6"},
    Code{825, "Læsø", "shares its trial with Frederikshavn", "1.6"},
    Code{849, "Jammerbugt", "", "1.6"},
};

constexpr std::array all_lists{
    CodeList{"absence_types", "Fraværsforhold (AbsenceTypeIdentifier)", absence_type_codes},
    CodeList{"contact_groups", "Kontaktgrupper (ContactGroupTypeIdentifier)", contact_group_codes},
    CodeList{"duties", "Pligter, som fravær kan fritage for", duty_codes},
    CodeList{"cv_requirements", "Krav om CV", cv_requirement_codes},
    CodeList{
        "recovery_causes",
        "Raskmeldingsårsager (AbsenceCauseTypeIdentifier)",
        recovery_cause_codes},
    CodeList{"interview_types", "Samtaletyper (InterviewTypeIdentifier)", interview_type_codes},
    CodeList{"plan_notifications", "Ændringsnotifikationer til Min plan", plan_notification_codes},
    CodeList{"grant_frameworks", "Bevillingsrammer", grant_framework_codes},
    CodeList{"holding_categories", "Afholdelseskategorier", holding_category_codes},
    CodeList{
        "recruitment_events",
        "Hændelser på jobordre (CompanyRecruitmentEventActionTypeIdentifier)",
        recruitment_event_codes},
    CodeList{
        "interruption_causes",
        "Afbrydelsesårsager (EEABenefitsInterruptionCauseTypeIdentifier)",
        interruption_cause_codes},
    CodeList{
        "municipalities", "Kommuner; hver har sit jobcenter med samme nummer", municipality_codes},
    CodeList{"trial_municipalities", "Kommuner i forsøget med screening", trial_municipality_codes},
};

bool same_letter(char a, char b) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return lower(a) == lower(b);
}
}  // namespace

std::span<const CodeList> code_lists() { return all_lists; }
std::span<const Code> absence_types() { return absence_type_codes; }
std::span<const Code> contact_groups() { return contact_group_codes; }
std::span<const Code> duties() { return duty_codes; }
std::span<const Code> cv_requirements() { return cv_requirement_codes; }
std::span<const Code> recovery_causes() { return recovery_cause_codes; }
std::span<const Code> municipalities() { return municipality_codes; }
std::span<const Code> interview_types() { return interview_type_codes; }
std::span<const Code> grant_frameworks() { return grant_framework_codes; }
std::span<const Code> holding_categories() { return holding_category_codes; }
std::span<const Code> plan_notifications() { return plan_notification_codes; }
std::span<const Code> recruitment_events() { return recruitment_event_codes; }
std::span<const Code> interruption_causes() { return interruption_cause_codes; }
std::span<const Code> trial_municipalities() { return trial_municipality_codes; }

const Code* find_code(std::span<const Code> list, int id) {
    const auto found = std::ranges::find(list, id, &Code::id);
    return found == list.end() ? nullptr : &*found;
}

const Code* find_code(std::span<const Code> list, std::string_view name) {
    const auto found = std::ranges::find_if(list, [&](const Code& code) {
        return !name.empty() && std::ranges::equal(code.name, name, same_letter);
    });
    return found == list.end() ? nullptr : &*found;
}
}  // namespace lakmus::model
