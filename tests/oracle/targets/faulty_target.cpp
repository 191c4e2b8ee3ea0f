/// A target that answers every step with "accepted" and misbehaves once, in the way that it is
/// told: faulty_target FAULT MARKER. Once it has misbehaved the file MARKER exists and it behaves.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>

namespace {
constexpr std::size_t read_end = 0;
constexpr int faulty_step = 2;

void put(std::string_view text) {
    while (!text.empty()) {
        const auto count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count <= 0)
            std::_Exit(9);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

void put_error(std::string_view text) {
    static_cast<void>(::write(STDERR_FILENO, text.data(), text.size()));
}

bool get_line(std::string& line) {
    static std::string buffer;
    while (buffer.find('\n') == std::string::npos) {
        char chunk[4096];
        const auto count = ::read(STDIN_FILENO, chunk, sizeof chunk);
        if (count <= static_cast<ssize_t>(read_end))
            return false;
        buffer.append(chunk, static_cast<std::size_t>(count));
    }
    const auto end = buffer.find('\n');
    line = buffer.substr(0, end);
    buffer.erase(0, end + 1);
    return true;
}

[[noreturn]] void hang() {
    while (true)
        ::pause();
}

[[noreturn]] void die_of(int signal) {
    ::signal(signal, SIG_DFL);
    ::raise(signal);
    std::_Exit(9);
}

std::string id_of(const std::string& line) {
    const auto begin = line.find("\"id\":") + 5;
    return line.substr(begin, line.find(',', begin) - begin);
}

std::string with_id(std::string_view id, std::string_view rest) {
    return "{\"id\":" + std::string{id} + "," + std::string{rest} + "}\n";
}

std::string accepted(std::string_view id) { return with_id(id, R"("outcome":"accepted")"); }

const std::string hello =
    R"({"hello":{"protocol":1,"name":"faulty","version":"1","commands":["PassTime"],)"
    R"("views":["absences"],"messages":[]}})"
    "\n";

/// What it does in place of the answer to the request `line`.
using Fault = std::function<void(const std::string& line)>;

Fault says(std::string text) {
    return [text = std::move(text)](const std::string&) { put(text); };
}

Fault answers(std::string rest) {
    return [rest = std::move(rest)](const std::string& line) { put(with_id(id_of(line), rest)); };
}

Fault exits(int status) {
    return [status](const std::string&) { std::_Exit(status); };
}

Fault then_hangs(Fault first) {
    return [first = std::move(first)](const std::string& line) {
        first(line);
        hang();
    };
}

Fault then_exits(Fault first) {
    return [first = std::move(first)](const std::string& line) {
        first(line);
        std::_Exit(0);
    };
}

void out_of_order(const std::string& line) {
    std::string next;
    get_line(next);
    put(accepted(id_of(next)));
    put(accepted(id_of(line)));
}

void answers_twice(const std::string& line) {
    put(accepted(id_of(line)));
    put(accepted(id_of(line)));
}

void drips(const std::string& line) {
    for (const char c : accepted(id_of(line))) {
        put({&c, 1});
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
}

void long_line(const std::string&) {
    const std::string block(1 << 20, 'x');
    for (int i = 0; i != 100; ++i)
        put(block);
    put("\n");
}

void endless_line(const std::string&) {
    const std::string block(1 << 16, ' ');
    while (true)
        put(block);
}

void endless_lines(const std::string& line) {
    while (true)
        put(accepted(id_of(line)));
}

void flood_errors(const std::string&) {
    const std::string block(1 << 20, 'e');
    for (int i = 0; i != 100; ++i)
        put_error(block);
    put_error("\nthe end of the flood\n");
}

[[noreturn]] void flood_errors_for_ever(const std::string&) {
    while (true)
        put_error("all is well\n");
}

/// Ends, and leaves a process behind that holds its streams.
void leaves_a_child(const std::string&) {
    if (::fork() == 0)
        hang();
    std::_Exit(4);
}

const std::map<std::string, Fault, std::less<>>& faults_at_hello() {
    static const std::map<std::string, Fault, std::less<>> table{
        {"hello_crash", exits(7)},
        {"hello_hang", then_hangs(says(""))},
        {"hello_exit_0", exits(0)},
        {"hello_garbage", says("Welcome to ACME 7.3!\n")},
        {"hello_of_wrong_type", says("{\"hello\":[1]}\n")},
        {"hello_without_version", says("{\"hello\":{\"protocol\":1,\"name\":\"x\"}}\n")},
        {"hello_wrong_protocol",
         says(R"({"hello":{"protocol":2,"name":"x","version":"1","commands":[],"views":[]}})"
              "\n")},
    };
    return table;
}

const std::map<std::string, Fault, std::less<>>& faults_at_reset() {
    static const std::map<std::string, Fault, std::less<>> table{
        {"reset_crash", exits(5)},
        {"reset_hang", then_hangs(says(""))},
        {"reset_accepted", answers(R"("outcome":"accepted")")},
        {"reset_skipped_without_why", answers(R"("outcome":"skipped")")},
    };
    return table;
}

const std::map<std::string, Fault, std::less<>>& faults_at_step() {
    static const std::map<std::string, Fault, std::less<>> table{
        {"exit_0", exits(0)},
        {"exit_3", exits(3)},
        {"abort", [](const std::string&) { die_of(SIGABRT); }},
        {"segmentation_fault", [](const std::string&) { die_of(SIGSEGV); }},
        {"killed", [](const std::string&) { die_of(SIGKILL); }},
        {"hang", then_hangs(says(""))},
        {"half_a_line_and_hang", then_hangs(says("{\"id\":"))},
        {"half_a_line_and_exit", then_exits(says("{\"id\":"))},
        {"slow_drip", drips},
        {"leaves_a_child", leaves_a_child},
        {"closes_input", then_hangs([](const std::string&) { ::close(STDIN_FILENO); })},
        {"closes_output", then_hangs([](const std::string&) { ::close(STDOUT_FILENO); })},
        {"garbage", says("Segmentation fault (core dumped)\n")},
        {"invalid_utf_8", says("{\"id\":\"\xff\xfe\"}\n")},
        {"zero_bytes", says(std::string(100, '\0') + "\n")},
        {"empty_line", says("\n")},
        {"deep_nesting", says(std::string(100'000, '[') + "\n")},
        {"huge_number", says("{\"id\":1e999}\n")},
        {"list_for_object", says("[]\n")},
        {"no_id", says("{\"outcome\":\"accepted\"}\n")},
        {"id_as_text", says("{\"id\":\"4\",\"outcome\":\"accepted\"}\n")},
        {"wrong_id", says(accepted("4711"))},
        {"id_of_before", says(accepted("1"))},
        {"out_of_order", out_of_order},
        {"answers_twice", answers_twice},
        {"no_outcome", answers(R"("views":{})")},
        {"unknown_outcome", answers(R"("outcome":"maybe")")},
        {"outcome_of_wrong_type", answers(R"("outcome":true)")},
        {"reason_as_text", answers(R"("outcome":"refused","reason":"E17")")},
        {"views_as_list", answers(R"("outcome":"accepted","views":[])")},
        {"view_as_text", answers(R"("outcome":"accepted","views":{"absences":"none"})")},
        {"subject_as_text",
         answers(R"("outcome":"accepted","views":{"absences":{"leave":"active"}})")},
        {"messages_as_object", answers(R"("outcome":"accepted","messages":{})")},
        {"message_to_nobody",
         answers(R"("outcome":"accepted","messages":[{"kind":"AbsenceDeleted"}])")},
        {"key_twice", answers(R"("outcome":"accepted","outcome":"refused")")},
        {"error_line", then_exits(says("{\"error\":\"no database\"}\n"))},
        {"long_line", long_line},
        {"endless_line", endless_line},
        {"endless_lines", endless_lines},
        {"flood_of_errors_and_exit", then_exits(flood_errors)},
        {"endless_flood_of_errors", flood_errors_for_ever},
    };
    return table;
}

/// Makes the file; false where it was there, as one of several processes may find.
bool is_first(const char* marker) {
    const int made = ::open(marker, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0)
        ::close(made);
    return made >= 0;
}

/// Misbehaves if `faults` hold the fault that is asked for and it has not been had yet.
bool misbehaves(
    const std::map<std::string, Fault, std::less<>>& faults, char** argv, const std::string& line
) {
    const auto fault = faults.find(argv[1]);
    if (fault == faults.end() || !is_first(argv[2]))
        return false;
    put_error("about to do: " + fault->first + "\n");
    fault->second(line);
    return true;
}

/// True where it answers in a way of its own that is slow or noisy, but not wrong.
bool is_odd(std::string_view fault, const std::string& line) {
    if (fault == "slow_but_alive")
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
    else if (fault == "flood_of_errors")
        flood_errors(line);
    return fault == "slow_but_alive" || fault == "flood_of_errors";
}
}  // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    if (std::string_view{argv[1]} == "ignores_bye")
        ::signal(SIGTERM, SIG_IGN);
    std::string line;
    int step = 0;
    while (get_line(line)) {
        if (line.find("\"hello\"") != std::string::npos) {
            if (!misbehaves(faults_at_hello(), argv, line))
                put(hello);
        } else if (line.find("\"reset\"") != std::string::npos) {
            step = 0;
            if (!misbehaves(faults_at_reset(), argv, line))
                put(with_id(id_of(line), R"("outcome":"ready")"));
        } else if (line.find("\"step\"") != std::string::npos) {
            if (step++ == faulty_step && misbehaves(faults_at_step(), argv, line))
                continue;
            if (step == 1)
                static_cast<void>(is_odd(argv[1], line));
            put(accepted(id_of(line)));
        } else if (std::string_view{argv[1]} == "ignores_bye") {
            hang();
        } else {
            return 0;
        }
    }
    if (std::string_view{argv[1]} == "ignores_bye")
        hang();
    return 0;
}
