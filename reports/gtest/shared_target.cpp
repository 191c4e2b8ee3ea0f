#include "reports/gtest/shared_target.hpp"

#include "oracle/targets/answers.hpp"

#include <fmt/format.h>

namespace lakmus::gtest {
namespace {
using oracle::Failure;
using oracle::Trace;

Failure failure(Failure::Kind kind, std::string what) {
    return {.kind = kind, .what = std::move(what), .last_stderr = {}};
}

/// What the call gives, or how it threw.
template <class Call>
auto guarded(Call&& call) -> std::variant<decltype(call()), Failure> {
    try {
        return call();
    } catch (const std::exception& thrown) {
        return failure(Failure::Kind::crash, fmt::format("it threw: {}", thrown.what()));
    } catch (...) {
        return failure(Failure::Kind::crash, "it threw something that is no std::exception");
    }
}

/// An answer to each step, or a reason why there is none.
void check_count(Trace& trace, std::size_t calls) {
    const auto given = trace.answers.size();
    const bool is_told = trace.failure || !trace.skipped.empty();
    if (given == calls || (given < calls && is_told))
        return;
    trace.answers.resize(std::min(given, calls));
    trace.failure =
        failure(Failure::Kind::protocol, fmt::format("{} answers to {} steps", given, calls));
}

class Lent final : public oracle::Target {
public:
    explicit Lent(SharedTarget& shared) : shared_{shared} {}

    std::variant<oracle::Capabilities, Failure> hello() override { return shared_.hello(); }
    Trace play(const scenarios::Lifecycle& life) override { return shared_.play(life); }

private:
    SharedTarget& shared_;
};
}  // namespace

std::variant<oracle::Capabilities, Failure> SharedTarget::hello() {
    using Hello = std::variant<oracle::Capabilities, Failure>;
    if (target_ != nullptr && hello_)
        return *hello_;
    auto hello = guarded([&]() -> Hello {
        target_ = make_();
        if (target_ == nullptr)
            return failure(Failure::Kind::unusable, "make_target gave no target");
        return target_->hello();
    });
    if (auto* thrown = std::get_if<Failure>(&hello))
        hello_ = std::move(*thrown);
    else
        hello_ = std::get<Hello>(std::move(hello));
    return *hello_;
}

Trace SharedTarget::play(const scenarios::Lifecycle& life) {
    auto played = guarded([&] { return target_->play(life); });
    if (auto* thrown = std::get_if<Failure>(&played)) {
        target_ = nullptr;
        return {.answers = {}, .skipped = {}, .failure = std::move(*thrown)};
    }
    auto& trace = std::get<Trace>(played);
    check_count(trace, life.calls.size());
    for (auto& answer : trace.answers) {
        answer.shows.resize(model::views().size());
        oracle::complete(answer, life.names);
    }
    return std::move(trace);
}

std::unique_ptr<oracle::Target> lent(SharedTarget& shared) {
    return std::make_unique<Lent>(shared);
}
}  // namespace lakmus::gtest
