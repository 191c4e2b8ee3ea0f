#include "oracle/targets/serve.hpp"

#include "oracle/targets/protocol.hpp"
#include "tests/oracle/targets/lives.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

namespace lakmus::oracle {
namespace {
using testing::HasSubstr;
using testing::StartsWith;

struct Served {
    int status = 0;
    std::string out;
};

[[nodiscard]] Served serve_lines(const std::string& lines) {
    std::istringstream in{lines};
    std::ostringstream out;
    const int status = serve(model::intended_release(), in, out);
    return {status, out.str()};
}

/// An input that lets a line through only after all earlier requests have been answered.
class Patient : public std::streambuf {
public:
    Patient(std::vector<std::string> lines, std::ostringstream& answers)
        : lines_{std::move(lines)}, answers_{&answers} {}

    [[nodiscard]] bool was_kept_waiting() const { return was_kept_waiting_; }

protected:
    int_type underflow() override {
        const auto text = answers_->str();
        const auto answered = static_cast<std::size_t>(std::ranges::count(text, '\n'));
        was_kept_waiting_ = was_kept_waiting_ || answered < next_;
        if (next_ == lines_.size())
            return traits_type::eof();
        auto& line = lines_[next_++];
        setg(line.data(), line.data(), line.data() + line.size());
        return traits_type::to_int_type(line.front());
    }

private:
    std::vector<std::string> lines_;
    std::ostringstream* answers_;
    std::size_t next_ = 0;
    bool was_kept_waiting_ = false;
};
}  // namespace

TEST(serve, answers_each_request_in_order_until_bye) {
    auto life = life_of_anna();
    then(life, model::PassTime{});
    const auto served = serve_lines(
        protocol::hello_line() + "\n" + protocol::reset_line(5, life) + "\n" +
        protocol::step_line(6, life, 0) + "\n" + protocol::bye_line() + "\nnot read any more\n"
    );
    EXPECT_EQ(served.status, 0);
    EXPECT_THAT(served.out, StartsWith(R"({"hello":{"protocol":1,"name":"lakmus")"));
    EXPECT_THAT(
        served.out, HasSubstr("\n{\"id\":5,\"outcome\":\"ready\"}\n{\"id\":6,\"outcome\":")
    );
    EXPECT_THAT(served.out, HasSubstr(R"("person_status":{"anna":{"registered":true,)"));
}

TEST(serve, skips_a_command_of_a_version_to_come) {
    const auto served = serve_lines(
        R"({"id":9,"step":{"at":"2021-03-22","by":{"role":"system"},"command":"Fly","fields":{}}})"
    );
    EXPECT_EQ(served.status, 0);
    EXPECT_THAT(served.out, HasSubstr(R"({"id":9,"outcome":"skipped","why":"the model knows no)"));
}

TEST(serve, ends_well_at_the_end_of_the_input) {
    EXPECT_EQ(serve_lines("").status, 0);
    EXPECT_EQ(serve_lines(protocol::hello_line()).status, 0);
    EXPECT_THAT(serve_lines(protocol::hello_line()).out, HasSubstr("hello"));
}

TEST(serve, complains_of_a_malformed_line_and_stops) {
    const auto served = serve_lines("hello?\n" + protocol::hello_line() + "\n");
    EXPECT_EQ(served.status, 2);
    EXPECT_THAT(served.out, StartsWith("{\"error\":\""));
    EXPECT_EQ(std::ranges::count(served.out, '\n'), 1);
}

TEST(serve, does_not_swallow_an_endless_line) {
    EXPECT_EQ(serve_lines(std::string(std::size_t{8} << 20U, ' ')).status, 2);
}

TEST(serve, takes_lines_that_end_as_windows_ends_them) {
    EXPECT_EQ(
        serve_lines(protocol::hello_line() + "\r\n" + protocol::bye_line() + "\r\n").status, 0
    );
}

TEST(serve, hands_over_all_answers_before_it_waits_for_input) {
    auto life = life_of_anna();
    then(life, model::PassTime{});
    std::ostringstream out;
    Patient input{
        {protocol::hello_line() + "\n",
         protocol::reset_line(1, life) + "\n",
         protocol::step_line(2, life, 0) + "\n"},
        out};
    std::istream in{&input};
    EXPECT_EQ(serve(model::intended_release(), in, out), 0);
    EXPECT_FALSE(input.was_kept_waiting());
}
}  // namespace lakmus::oracle
