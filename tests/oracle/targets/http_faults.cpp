#include "tests/oracle/targets/http_faults.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <sstream>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

constexpr std::string_view ndjson = "application/x-ndjson";
constexpr std::size_t faulty_line = 3;  ///< Behind the ready and two answers.

const std::string hello =
    R"({"hello":{"protocol":1,"name":"raw","version":"1","commands":["PassTime"],)"
    R"("views":["absences"],"messages":[]}})";

std::string accepted(std::string_view id) {
    return fmt::format(R"({{"id":{},"outcome":"accepted"}})", id);
}

std::string answer_to(const std::string& line) {
    if (line.find("\"hello\"") != std::string::npos)
        return hello;
    const auto begin = line.find("\"id\":") + 5;
    const auto id = line.substr(begin, line.find(',', begin) - begin);
    if (line.find("\"reset\"") != std::string::npos)
        return fmt::format(R"({{"id":{},"outcome":"ready"}})", id);
    return accepted(id);
}

/// The right answers to all requests of a body; none to a bye.
Lines answers_to(const std::string& body) {
    Lines answers;
    std::istringstream lines{body};
    for (std::string line; std::getline(lines, line);)
        if (line.find("\"bye\"") == std::string::npos)
            answers.push_back(answer_to(line));
    return answers;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}

std::string head(std::string_view status, std::string_view headers) {
    return fmt::format("HTTP/1.1 {}\r\nContent-Type: {}\r\n{}\r\n", status, ndjson, headers);
}

std::string with_length(std::string_view body, std::string_view length) {
    return head("200 OK", fmt::format("Content-Length: {}\r\n", length)) + std::string{body};
}

std::string page(std::string_view body, std::string_view status = "200 OK") {
    return head(status, fmt::format("Content-Length: {}\r\n", body.size())) + std::string{body};
}

std::string chunk(std::string_view text) {
    return fmt::format("{:x}\r\n{}\r\n", text.size(), text);
}

const std::string chunked = "Transfer-Encoding: chunked\r\n";

/// What it does in place of the right answers.
using Fault = std::function<void(Wire& wire, Lines answers)>;

Fault says(std::string text) {
    return [text = std::move(text)](Wire& wire, const Lines&) { wire.put(text); };
}

Fault then_closes(Fault first) {
    return [first = std::move(first)](Wire& wire, Lines answers) {
        first(wire, std::move(answers));
        wire.close();
    };
}

Fault then_hangs(Fault first) {
    return [first = std::move(first)](Wire& wire, Lines answers) {
        first(wire, std::move(answers));
        wire.hang();
    };
}

void nothing(Wire&, const Lines&) {}

void resets(Wire& wire, const Lines&) { wire.reset(); }

/// Changes the right answers.
Fault answers(std::function<void(Lines&)> change) {
    return [change = std::move(change)](Wire& wire, Lines lines) {
        change(lines);
        wire.put(page(joined(lines)));
    };
}

Fault endless(std::string start, std::string again, std::chrono::milliseconds pause = 0ms) {
    return [=](Wire& wire, const Lines&) {
        if (wire.put(start))
            while (wire.put(again))
                std::this_thread::sleep_for(pause);
        wire.close();
    };
}

void first_answers(Wire& wire, const Lines& answers) {
    const Lines first(answers.begin(), answers.begin() + faulty_line);
    wire.put(with_length(joined(first), "1000"));
}

void cut_short(Wire& wire, const Lines& answers) {
    const Lines first(answers.begin(), answers.begin() + faulty_line);
    const auto text = joined(answers);
    wire.put(with_length(text, std::to_string(joined(first).size() + 8)));
    wire.close();
}

void half_a_line(Wire& wire, Lines answers) {
    answers.resize(faulty_line);
    wire.put(page(joined(answers) + R"({"id":)"));
}

void large_body(Wire& wire, const Lines&) {
    constexpr std::size_t size = 100'000'000;
    wire.put(with_length("", std::to_string(size)));
    const std::string block(1'000'000, 'x');
    for (std::size_t sent = 0; sent != size && wire.put(block); sent += block.size()) {
    }
    wire.close();
}

void early_chunks(Wire& wire, Lines answers) {
    answers.resize(faulty_line);
    wire.put(head("200 OK", chunked) + chunk(joined(answers)));
    wire.close();
}

void endless_lines(Wire& wire, const Lines& answers) {
    wire.put(head("200 OK", chunked) + chunk(joined(answers)));
    while (wire.put(chunk(accepted("1") + "\n"))) {
    }
    wire.close();
}

const std::map<std::string, Fault, std::less<>>& faults() {
    static const std::map<std::string, Fault, std::less<>> table{
        {"hello_closes", then_closes(nothing)},
        {"hello_never", then_hangs(nothing)},
        {"hello_is_a_page", says(page("<html>Welcome</html>"))},
        {"hello_503", says(page("", "503 Service Unavailable"))},
        {"closes", then_closes(nothing)},
        {"resets", resets},
        {"closes_in_the_head", then_closes(says("HTTP/1.1 200 OK\r\nContent-"))},
        {"closes_in_the_body", then_closes(first_answers)},
        {"resets_in_the_body",
         [](Wire& wire, const Lines& lines) {
             first_answers(wire, lines);
             wire.reset();
         }},
        {"status_500", says(page("no database\n", "500 Internal Error"))},
        {"status_404", says(page("", "404 Not Found"))},
        {"status_400", says(page("{\"error\":\"no `at`\"}\n", "400 Bad Request"))},
        {"redirect", says(head("302 Found", "Location: /there\r\nContent-Length: 0\r\n"))},
        {"endless_complaint", endless(head("500 Oh", chunked), chunk("<br>\n"))},
        {"empty_body", says(page(""))},
        {"no_content", says(head("204 No Content", ""))},
        {"length_too_large", then_hangs([](Wire& wire, const Lines& lines) {
             wire.put(with_length(joined(lines), "9999"));
         })},
        {"length_too_small", cut_short},
        {"length_is_negative", then_closes([](Wire& wire, const Lines& lines) {
             wire.put(with_length(joined(lines), "-1"));
         })},
        {"garbage", then_closes(says("Segmentation fault\r\n\r\n"))},
        {"garbage_without_end", then_hangs(says(std::string(2000, '\0')))},
        {"endless_status_line", endless("HTTP/1.1 200 ", std::string(4096, 'O'))},
        {"endless_headers", endless("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")},
        {"endless_continues", endless("", "HTTP/1.1 100 Continue\r\n\r\n")},
        {"half_a_line", half_a_line},
        {"blank_lines", says(page("\n\n\n\n\n\n"))},
        {"fewer_lines", answers([](Lines& lines) { lines.resize(faulty_line); })},
        {"more_lines", answers([](Lines& lines) { lines.push_back(lines.back()); })},
        {"more_than_the_last_line", answers([](Lines& lines) { lines.back() += "\n{}"; })},
        {"out_of_order",
         answers([](Lines& lines) { std::swap(lines[faulty_line], lines[faulty_line + 1]); })},
        {"wrong_id", answers([](Lines& lines) { lines[faulty_line] = accepted("4711"); })},
        {"error_line", answers([](Lines& lines) {
             lines.resize(faulty_line);
             lines.emplace_back(R"({"error":"no database"})");
         })},
        {"large_body", large_body},
        {"endless_lines", endless_lines},
        {"drips_the_head", endless("HTTP/1.1 200 OK\r\n", "X", 20ms)},
        {"drips_the_body", endless(with_length("", "9999"), "{", 20ms)},
        {"never", then_hangs(nothing)},
        {"claims_gzip",
         says(head("200 OK", "Content-Encoding: gzip\r\nContent-Length: 11\r\n") + "not zipped\n")},
        {"chunk_without_length", then_closes(says(head("200 OK", chunked) + "zz\r\n{}\r\n"))},
        {"endless_chunk_length", endless(head("200 OK", chunked), std::string(4096, '0'))},
        {"chunks_end_early", early_chunks},
    };
    return table;
}

void in_tiny_chunks(Wire& wire, const Lines& lines) {
    wire.put(head("200 OK", chunked));
    for (const char c : joined(lines))
        wire.put(chunk({&c, 1}));
    wire.put("0\r\n\r\n");
}

/// Each line in time, all of them together not.
void slowly(Wire& wire, const Lines& lines) {
    wire.put(head("200 OK", chunked));
    for (const auto& line : lines) {
        std::this_thread::sleep_for(100ms);
        wire.put(chunk(line + "\n"));
    }
    wire.put("0\r\n\r\n");
}

/// One answer in a content type that says nothing of many.
Fault one_by_one(std::string type, std::string before) {
    return [=](Wire& wire, const Lines& lines) {
        const auto body = lines.empty() ? "" : before + lines.front() + before;
        wire.put(fmt::format(
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
            type,
            body.size(),
            body
        ));
    };
}

const std::map<std::string, Fault, std::less<>>& oddities() {
    static const std::map<std::string, Fault, std::less<>> table{
        {"one_object_a_post", one_by_one("application/json", "")},
        {"pretty_printed", one_by_one("application/json; charset=utf-8", "\n  \n")},
        {"wrong_content_type", one_by_one("text/html", "\n")},
        {"closes_after_each_answer", then_closes([](Wire& wire, const Lines& lines) {
             wire.put(head("200 OK", "Connection: close\r\n") + joined(lines));
         })},
        {"tells_no_length", then_closes([](Wire& wire, const Lines& lines) {
             wire.put(
                 fmt::format("HTTP/1.0 200 OK\r\nContent-Type: {}\r\n\r\n", ndjson) + joined(lines)
             );
         })},
        {"tiny_chunks", in_tiny_chunks},
        {"no_last_line_break",
         [](Wire& wire, const Lines& lines) {
             auto text = joined(lines);
             text.resize(text.empty() ? 0 : text.size() - 1);
             wire.put(page(text));
         }},
        {"windows_line_breaks", answers([](Lines& lines) {
             for (auto& line : lines)
                 line += '\r';
         })},
        {"slow_but_alive", slowly},
    };
    return table;
}
}  // namespace

RawAnswer http_fault(std::string_view name) {
    const bool at_hello = name.starts_with("hello");
    const auto is_done = std::make_shared<std::atomic<bool>>(false);
    return [=, fault = faults().find(name)->second](Wire& wire, const std::string& body) {
        const bool greets = body.find("\"hello\"") != std::string::npos;
        const bool ends = body.find("\"bye\"") != std::string::npos;
        const auto answers = answers_to(body);
        if (greets == at_hello && !ends && !is_done->exchange(true))
            fault(wire, answers);
        else
            wire.put(page(joined(answers)));
    };
}

RawAnswer http_oddity(std::string_view name) {
    return [oddity = oddities().find(name)->second](Wire& wire, const std::string& body) {
        oddity(wire, answers_to(body));
    };
}
}  // namespace lakmus::oracle
