#include "oracle/targets/check/adapter_check.hpp"

#include "oracle/targets/check/checks.hpp"

namespace lakmus::oracle {
namespace {
using check::Talk;
using Verdict = CheckResult::Verdict;

constexpr std::string_view handshake = "handshake";
constexpr std::string_view same_hello = "same hello";

/// Runs one check and says what became of it.
template <class Run>
[[nodiscard]] CheckResult result_of(std::string_view name, std::string_view about, Run&& run) {
    try {
        run();
        return {name, about, Verdict::well, {}};
    } catch (check::Fault& fault) {
        return {name, about, Verdict::fault, std::move(fault.what)};
    } catch (check::LeftOut& left_out) {
        return {name, about, Verdict::left_out, std::move(left_out.why)};
    }
}

/// One conversation for all checks, begun anew after a fault.
class Examination {
public:
    Examination(const OpenConversation& open, Patience patience)
        : open_{open}, patience_{patience} {}

    [[nodiscard]] std::vector<CheckResult> examine() {
        add(handshake, "the target starts and says hello", [&] { begin(); });
        if (results_.back().verdict == Verdict::well)
            add(same_hello, "it says the same when it is started anew", [&] { greet_again(); });
        for (const auto& one : check::checks())
            if (results_.front().verdict == Verdict::well)
                add(one.name, one.about, [&] {
                    if (!talk_)
                        begin();
                    one.run(*talk_);
                });
            else
                results_.push_back({one.name, one.about, Verdict::left_out, "no handshake"});
        return std::move(results_);
    }

private:
    template <class Run>
    void add(std::string_view name, std::string_view about, Run&& run) {
        results_.push_back(result_of(name, about, std::forward<Run>(run)));
        if (results_.back().verdict == Verdict::fault)
            talk_.reset();
    }

    void begin() { talk_.emplace(open_, patience_); }

    void greet_again() {
        const auto first = talk_->capabilities();
        begin();
        if (talk_->capabilities() != first)
            throw check::Fault{"the second hello is another than the first"};
    }

    const OpenConversation& open_;
    Patience patience_;
    std::optional<Talk> talk_;
    std::vector<CheckResult> results_;
};
}  // namespace

std::vector<CheckResult> check_adapter(const OpenConversation& open, Patience patience) {
    return Examination{open, patience}.examine();
}
}  // namespace lakmus::oracle
