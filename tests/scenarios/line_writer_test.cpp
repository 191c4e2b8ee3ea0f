#include "scenarios/format/writer.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;

TEST(line, tells_a_call_with_its_sender_its_name_and_the_time_that_has_passed) {
    const auto life =
        only_case(
            with_steps(
                "  - CreateAbsence: {citizen: anna, type: 79, start: today-8w, end: today+10w}\n"
                "    as: leave\n"
                "  - at: +2d\n"
                "    CreateContactGroup: {citizen: anna, group: 25}\n"
                "    by: {jobcentre: Horsens}\n"
                "  - ReportRecovery: {citizen: unknown, group: 11, cause: 37}\n"
                "    by: system\n"
                "  - UpdateAbsence: {absence: leave, end: 2021-06-01}\n"
                "    by: {akasse: metal}\n"
                "  - DeleteAbsence: {absence: leave, comment: \"fejl\\n010190-1234\"}\n"
                "  - CreateAbsence: {citizen: anna, type: 43, start: today}\n"
                "  - at: +1ms\n"
                "  - expect: {anna.registered: true}\n"
            )
        )
            .life;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i != life.calls.size(); ++i)
        lines.push_back(to_line(life, i));
    EXPECT_THAT(
        lines,
        ElementsAre(
            "CreateAbsence anna Sorgorlov 2021-01-25..2021-05-31 as leave",
            "CreateContactGroup anna 25 by jobcentre Horsens at 2021-03-24",
            "ReportRecovery unknown group=11 cause=37 by system",
            "UpdateAbsence leave end=2021-06-01 by akasse metal",
            "DeleteAbsence leave comment=`fejl (a number that may be somebody's)`",
            "CreateAbsence anna 43 2021-03-24.. as absence-1",
            "PassTime at 2021-03-24T08:00:00.001",
            "PassTime at 2021-03-24T08:00:00.001"
        )
    );
}
}  // namespace
}  // namespace lakmus::scenarios::testing
