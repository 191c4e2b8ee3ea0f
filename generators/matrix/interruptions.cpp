#include "generators/matrix/axes.hpp"
#include "generators/matrix/matrices.hpp"
#include "generators/matrix/plain_life.hpp"

/// EEA benefits: every day around a reported period as its interruption, by every fund.
namespace lakmus::generators {
namespace {
using namespace model;

constexpr Period reported{date(2021, 2, 15), date(2021, 3, 14)};

std::vector<std::optional<Date>> interruption_days() {
    std::vector<std::optional<Date>> axis{std::nullopt};
    for (auto day = reported.start - days{2}; day <= reported.end + days{2}; day += days{1})
        axis.emplace_back(day);
    return axis;
}

std::vector<std::optional<std::int32_t>> causes() {
    std::vector<std::optional<std::int32_t>> axis{std::nullopt, 0};
    for (const auto& code : interruption_causes())
        axis.emplace_back(code.id);
    axis.emplace_back(interruption_causes().back().id + 1);
    return axis;
}

std::vector<std::optional<std::int32_t>> versions() { return {{}, 1, 2, 3, 4, 5}; }
}  // namespace

scenarios::Lives interruptions(const RuleBook&) {
    // The citizen's own fund, the fund before it, and one that never was the citizen's.
    const std::vector<std::uint16_t> funds{1, 2, 3};
    return {
        .name = "interruptions",
        .count = cells_of(interruption_days(), causes(), versions(), funds, funds),
        .make = [=, when = interruption_days(), why = causes(), of = versions()](std::size_t number
                ) {
            Cell cell{number};
            const auto day = cell.on(when);
            const auto cause = cell.on(why);
            const auto version = cell.on(of);
            const Actor reader{Role::akasse, cell.on(funds)};
            const Actor maker{Role::akasse, cell.on(funds)};
            PlainLife life;
            life.in(ContactGroup::dagpengemodtager);
            life.given().memberships.push_back(
                {life.add_akasse("former"), {date(2018, 1, 1), date(2019, 12, 31)}}
            );
            static_cast<void>(life.add_akasse("foreign"));
            const auto id = life.add<PaymentId>();
            life.call(
                    CreateEEABenefitsPaymentData{
                        .payment = id,
                        .citizen = life.citizen(),
                        .start = reported.start,
                        .end = reported.end,
                        .country = "SE"},
                    maker
            )
                .call(
                    UpdateEEABenefitsPaymentData{
                        .payment = id,
                        .citizen = life.citizen(),
                        .interruption = day,
                        .cause = cause,
                        .version = version},
                    reader
                )
                .call(DeleteEEABenefitsPaymentData{id, version}, reader);
            return life.take();
        }};
}
}  // namespace lakmus::generators
