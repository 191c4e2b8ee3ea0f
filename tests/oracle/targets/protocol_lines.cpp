/// Writes lines of both sides of the protocol to standard output, one in front of each: ">" or "<".
#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/in_process.hpp"
#include "oracle/targets/protocol.hpp"
#include "oracle/targets/serve.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <ext/stdio_filebuf.h>

#include <sstream>

namespace {
using namespace lakmus;

/// The conversation of one lifecycle with the reference model.
void converse(const scenarios::Lifecycle& life, std::ostream& out) {
    std::string requests = oracle::protocol::hello_line() + "\n";
    requests += oracle::protocol::reset_line(1, life) + "\n";
    for (std::size_t call = 0; call != life.calls.size(); ++call)
        requests += oracle::protocol::step_line(call + 2, life, call) + "\n";
    requests += oracle::protocol::bye_line() + "\n";
    std::istringstream in{requests};
    std::ostringstream answers;
    oracle::serve(model::intended_release(), in, answers);
    const auto mark = [&](char side, const std::string& lines) {
        std::istringstream each{lines};
        for (std::string line; std::getline(each, line);)
            out << side << ' ' << line << '\n';
    };
    mark('>', requests);
    mark('<', answers.str());
}
}  // namespace

int main() {
    __gnu_cxx::stdio_filebuf<char> buffer{1, std::ios::out};
    std::ostream out{&buffer};
    const rc::Random seed{2021};
    const auto lives = oracle::any_life();
    auto random = seed;
    for (int i = 0; i != 100; ++i)
        converse(lives(random.split(), 50).value(), out);
    const auto skipped = oracle::skipped_answer("no such function");
    out << "< " << oracle::protocol::step_answer(9, skipped, {}) << '\n';
    std::istringstream nonsense{"nonsense\n"};
    std::ostringstream error;
    oracle::serve(model::intended_release(), nonsense, error);
    out << "< " << error.str();
    return 0;
}
