#include "oracle/cli/stop_signal.hpp"

#include <atomic>
#include <csignal>

namespace lakmus::cli {
namespace {
std::atomic<bool> asked{false};
static_assert(
    std::atomic<bool>::is_always_lock_free, "a signal handler may only touch such a flag"
);

extern "C" void ask(int) { asked = true; }

void handle(int signal, void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(signal, &action, nullptr);
}
}  // namespace

StopSignal::StopSignal() {
    handle(SIGINT, ask, static_cast<int>(SA_RESETHAND));
    handle(SIGTERM, ask, static_cast<int>(SA_RESETHAND));
    handle(SIGPIPE, SIG_IGN, 0);
}

StopSignal::~StopSignal() {
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE})
        handle(signal, SIG_DFL, 0);
}

bool StopSignal::is_asked() { return asked; }
}  // namespace lakmus::cli
