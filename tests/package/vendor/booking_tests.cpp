#include "oracle/targets/answers.hpp"
#include "reports/gtest/register_scenarios.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace model = lakmus::model;
namespace oracle = lakmus::oracle;
using namespace std::chrono_literals;

namespace {
/// The system under test: it knows self-booking deadlines and nothing else, and has one fault.
class BookingSystem {
public:
    enum class Result : std::uint8_t { done, no_such_citizen, too_fast };

    explicit BookingSystem(std::size_t citizens) : last_(citizens) {}

    Result create_deadline(std::uint16_t id, std::size_t citizen, model::Instant now) {
        if (citizen >= last_.size())
            return Result::no_such_citizen;
        auto& last = last_[citizen];
        // The fault: 5 ms are too fast as well.
        if (now >= model::release_instant && last && now - *last < 5ms)
            return Result::too_fast;
        last = now;
        active_.push_back(id);
        return Result::done;
    }

    [[nodiscard]] const std::vector<std::uint16_t>& active() const { return active_; }

private:
    std::vector<std::optional<model::Instant>> last_;  ///< By citizen.
    std::vector<std::uint16_t> active_;
};

oracle::Answer refused(std::string reason) {
    oracle::Answer answer;
    answer.outcome = oracle::Answer::Outcome::refused;
    answer.reasons.push_back(std::move(reason));
    return answer;
}

/// Makes the calls of the system from the steps of a case, and answers as it does.
class Adapter {
public:
    explicit Adapter(std::size_t citizens) : system_{citizens} {}

    oracle::Answer answer(const model::Call& call) {
        now_ = call.at;
        auto answer = std::visit([&](const auto& command) { return done(command); }, call.command);
        oracle::show_view(answer, model::View::deadlines);
        for (const auto id : system_.active())
            oracle::show_subject(answer, model::View::deadlines, id, {{"active", 1}});
        return answer;
    }

private:
    oracle::Answer done(const model::CreateSelfBookingDeadline& command) {
        switch (system_.create_deadline(command.deadline.value, command.citizen.value, now_)) {
            case BookingSystem::Result::done:
                return {};
            case BookingSystem::Result::no_such_citizen:
                return refused("0/unknown-reference");
            case BookingSystem::Result::too_fast:
                return refused("1.4/rapid-deadlines-refused");
        }
        return {};
    }
    oracle::Answer done(const model::PassTime&) { return {}; }
    template <class Other>
    oracle::Answer done(const Other&) {
        return oracle::skipped_answer("the booking system has no such call");
    }

    BookingSystem system_;
    model::Instant now_{};
};

class BookingTarget final : public oracle::Target {
public:
    std::variant<oracle::Capabilities, oracle::Failure> hello() override {
        oracle::Capabilities can;
        can.name = "booking";
        can.version = "1.0";
        can.commands.assign(std::variant_size_v<model::Command>, true);
        can.views.assign(model::views().size(), true);
        return can;
    }

    oracle::Trace play(const lakmus::scenarios::Lifecycle& life) override {
        Adapter adapter{life.names.citizens.size()};
        oracle::Trace trace;
        for (const auto& call : life.calls)
            trace.answers.push_back(adapter.answer(call));
        return trace;
    }
};
}  // namespace

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    lakmus::gtest::ScenarioTests tests;
    tests.paths = {SCENARIOS "/s1_4"};
    tests.make_target = [] { return std::make_unique<BookingTarget>(); };
    lakmus::gtest::register_scenarios(std::move(tests));
    return RUN_ALL_TESTS();
}
