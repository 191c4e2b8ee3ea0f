#include "tests/oracle/targets/faults.hpp"

#include "tests/oracle/targets/lives.hpp"

#include <array>

namespace lakmus::oracle {
namespace {
using Kind = Failure::Kind;

constexpr std::array of_programs{
    Fault{"hello_crash", Kind::crash, "at hello: exited with status 7", 0},
    Fault{"hello_hang", Kind::timeout, "at hello: answered nothing within", 0},
    Fault{"hello_exit_0", Kind::crash, "at hello: exited with status 0", 0},
    Fault{"hello_garbage", Kind::malformed, "the line begins: Welcome to ACME 7.3!", 0},
    Fault{"hello_of_wrong_type", Kind::malformed, "`hello`: expected an object, found [1]", 0},
    Fault{"hello_without_version", Kind::malformed, "there is no `version`", 0},
    Fault{"hello_wrong_protocol", Kind::protocol, "speaks version 2", 0},
    Fault{"reset_crash", Kind::crash, "exited with status 5", 0},
    Fault{"reset_hang", Kind::timeout, "answered nothing within 400 ms", 0},
    Fault{"reset_accepted", Kind::malformed, "expected ready or skipped", 0},
    Fault{"reset_skipped_without_why", Kind::malformed, "there is no `why`", 0},
    Fault{"exit_0", Kind::crash, "exited with status 0", faulty_step},
    Fault{"exit_3", Kind::crash, "exited with status 3", faulty_step},
    Fault{"abort", Kind::crash, "signal 6 (SIGABRT)", faulty_step},
    Fault{"segmentation_fault", Kind::crash, "signal 11 (SIGSEGV)", faulty_step},
    Fault{"killed", Kind::crash, "signal 9 (SIGKILL)", faulty_step},
    Fault{"hang", Kind::timeout, "answered nothing within 400 ms", faulty_step},
    Fault{"half_a_line_and_hang", Kind::timeout, "answered nothing within 400 ms", faulty_step},
    Fault{
        "half_a_line_and_exit",
        Kind::crash,
        "exited with status 0 in the middle of a line",
        faulty_step},
    Fault{"slow_drip", Kind::timeout, "answered nothing within 400 ms", faulty_step},
    Fault{"leaves_a_child", Kind::crash, "exited with status 4", faulty_step},
    Fault{"closes_input", Kind::timeout, "answered nothing within 400 ms", faulty_step},
    Fault{"closes_output", Kind::protocol, "closed its standard output", faulty_step},
    Fault{
        "garbage",
        Kind::malformed,
        "the line begins: Segmentation fault (core dumped)",
        faulty_step},
    Fault{"invalid_utf_8", Kind::malformed, "invalid string", faulty_step},
    Fault{"zero_bytes", Kind::malformed, "the line begins: \\x00", faulty_step},
    Fault{"empty_line", Kind::malformed, "unexpected end of input", faulty_step},
    Fault{"deep_nesting", Kind::malformed, "nested deeper than 32 levels", faulty_step},
    Fault{"huge_number", Kind::malformed, "1e999", faulty_step},
    Fault{"list_for_object", Kind::malformed, "expected a JSON object, found []", faulty_step},
    Fault{"no_id", Kind::malformed, "there is no `id`", faulty_step},
    Fault{"id_as_text", Kind::malformed, "`id`: expected a whole number, found \"4\"", faulty_step},
    Fault{"wrong_id", Kind::protocol, "has the id 4711", faulty_step},
    Fault{"id_of_before", Kind::protocol, "has the id 1 ", faulty_step},
    Fault{"out_of_order", Kind::protocol, "is due", faulty_step},
    Fault{"answers_twice", Kind::protocol, "is due", faulty_step + 1},
    Fault{"no_outcome", Kind::malformed, "there is no `outcome`", faulty_step},
    Fault{"unknown_outcome", Kind::malformed, "expected accepted, refused or skipped", faulty_step},
    Fault{
        "outcome_of_wrong_type",
        Kind::malformed,
        "`outcome`: expected a text, found true",
        faulty_step},
    Fault{"reason_as_text", Kind::malformed, "`reason`: expected a list", faulty_step},
    Fault{"views_as_list", Kind::malformed, "`views`: expected an object, found []", faulty_step},
    Fault{"view_as_text", Kind::malformed, "`absences`: expected an object", faulty_step},
    Fault{"subject_as_text", Kind::malformed, "`leave`: expected an object", faulty_step},
    Fault{"messages_as_object", Kind::malformed, "`messages`: expected a list", faulty_step},
    Fault{"message_to_nobody", Kind::malformed, "there is no `to`", faulty_step},
    Fault{"key_twice", Kind::malformed, "the key `outcome` comes twice", faulty_step},
    Fault{"error_line", Kind::protocol, "the target says: no database", faulty_step},
    Fault{"long_line", Kind::too_much, "a line of more than 1048576 bytes", faulty_step},
    Fault{"endless_line", Kind::too_much, "a line of more than 1048576 bytes", faulty_step},
    Fault{"endless_lines", Kind::protocol, "is due", faulty_step + 1},
    Fault{"flood_of_errors_and_exit", Kind::crash, "exited with status 0", faulty_step},
    Fault{"endless_flood_of_errors", Kind::timeout, "answered nothing within 400 ms", faulty_step},
};

constexpr std::array of_servers{
    Fault{"hello_closes", Kind::crash, "at hello: closed the connection instead of answering"},
    Fault{"hello_never", Kind::timeout, "at hello: answered nothing within 1000 ms"},
    Fault{"hello_is_a_page", Kind::malformed, "the line begins: <html>"},
    Fault{"hello_503", Kind::protocol, "at hello: answered with HTTP status 503"},
    Fault{"closes", Kind::crash, "closed the connection instead of answering"},
    Fault{"resets", Kind::crash, "reset the connection"},
    Fault{"closes_in_the_head", Kind::crash, "closed the connection in the middle of an answer"},
    Fault{"closes_in_the_body", Kind::crash, "closed the connection in the middle", 2},
    Fault{"resets_in_the_body", Kind::crash, "reset the connection", whichever},
    Fault{"status_500", Kind::protocol, "HTTP status 500 Internal Error: no database"},
    Fault{"status_404", Kind::protocol, "HTTP status 404 Not Found"},
    Fault{"status_400", Kind::protocol, "HTTP status 400 Bad Request: {\"error\":\"no `at`\"}"},
    Fault{"redirect", Kind::protocol, "HTTP status 302 Found"},
    Fault{"endless_complaint", Kind::protocol, "HTTP status 500"},
    Fault{"empty_body", Kind::protocol, "answered 6 requests with 0 lines"},
    Fault{"no_content", Kind::protocol, "answered 6 requests with 0 lines"},
    Fault{"length_too_large", Kind::timeout, "answered nothing within 300 ms", quiet_steps},
    Fault{"length_too_small", Kind::malformed, "the line begins: {\"id\":", 2},
    Fault{"length_is_negative", Kind::crash, "in the middle of an answer", quiet_steps},
    Fault{"garbage", Kind::malformed, "answered with what is no HTTP"},
    Fault{"garbage_without_end", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_status_line", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_headers", Kind::too_much, "sent too much that is no body"},
    Fault{"endless_continues", Kind::too_much, "sent too much that is no body"},
    Fault{"half_a_line", Kind::malformed, "the line begins: {\"id\":", 2},
    Fault{"blank_lines", Kind::malformed, "unexpected end of input"},
    Fault{"fewer_lines", Kind::protocol, "answered 6 requests with 3 lines", 2},
    Fault{"more_lines", Kind::protocol, "answered with more lines than", quiet_steps},
    Fault{"more_than_the_last_line", Kind::protocol, "answered with more lines", quiet_steps},
    Fault{"out_of_order", Kind::protocol, "is due", 2},
    Fault{"wrong_id", Kind::protocol, "has the id 4711", 2},
    Fault{"error_line", Kind::protocol, "the target says: no database", 2},
    Fault{"large_body", Kind::too_much, "a line of more than 1048576 bytes"},
    Fault{"endless_lines", Kind::protocol, "answered with more lines than", quiet_steps},
    Fault{"drips_the_head", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"drips_the_body", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"never", Kind::timeout, "answered nothing within 300 ms"},
    Fault{"claims_gzip", Kind::malformed, "the line begins: not zipped"},
    Fault{"chunk_without_length", Kind::malformed, "answered with what is no HTTP"},
    Fault{"endless_chunk_length", Kind::too_much, "sent too much that is no body"},
    Fault{"chunks_end_early", Kind::crash, "closed the connection in the middle", 2},
};
}  // namespace

std::span<const Fault> exec_faults() { return of_programs; }
std::span<const Fault> http_faults() { return of_servers; }

scenarios::Lifecycle quiet_life() {
    auto life = life_of_anna();
    for (std::size_t i = 0; i != quiet_steps; ++i)
        then(life, model::PassTime{});
    return life;
}
}  // namespace lakmus::oracle
