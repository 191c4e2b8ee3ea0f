#include "oracle/targets/timed_socket.hpp"

#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

// The library matches the first line against a regular expression, which must not run deep.
inline constexpr std::size_t first_line_limit = 1024;
inline constexpr std::size_t outside_limit = 32'768;  ///< Of headers, and between parts of a body.
inline constexpr auto glance = 100ms;                 ///< How often it looks whether to stop.

class SocketStream final : public httplib::Stream {
public:
    explicit SocketStream(TimedSocket& socket) : socket_{&socket} {}

    bool is_readable() const override { return socket_->end() == TimedSocket::End::none; }
    bool is_writable() const override { return is_readable(); }
    ssize_t read(char* to, std::size_t size) override { return socket_->read(to, size); }
    ssize_t write(const char* from, std::size_t size) override {
        return socket_->write(from, size);
    }
    void get_remote_ip_and_port(std::string& ip, int& port) const override { clear(ip, port); }
    void get_local_ip_and_port(std::string& ip, int& port) const override { clear(ip, port); }
    socket_t socket() const override { return socket_->fd(); }

private:
    static void clear(std::string& ip, int& port) {
        ip.clear();
        port = 0;
    }

    TimedSocket* socket_;
};
}  // namespace

TimedSocket::TimedSocket(int fd, std::function<bool()> is_cancelled)
    : fd_{fd}, is_cancelled_{std::move(is_cancelled)} {}

void TimedSocket::begin_message() {
    message_bytes_ = outside_body_ = 0;
    in_first_line_ = true;
}

bool TimedSocket::wait_for_message() { return begin_ != size_ || fill(); }

bool TimedSocket::fail(End end) {
    end_ = end;
    return false;
}

bool TimedSocket::wait(short events) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            std::min<Clock::duration>(deadline_ - Clock::now(), 1h)
        );
        if (left <= 0ms)
            return fail(End::late);
        if (is_cancelled_ && is_cancelled_())
            return fail(End::cancelled);
        pollfd ready{.fd = fd_, .events = events, .revents = 0};
        const auto pause = is_cancelled_ ? std::min<std::chrono::milliseconds>(left, glance) : left;
        if (::poll(&ready, 1, static_cast<int>(pause.count())) > 0)
            return true;
    }
}

bool TimedSocket::fill() {
    if (end_ != End::none || !wait(POLLIN))
        return false;
    const auto got = ::recv(fd_, buffer_.data(), buffer_.size(), 0);
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return fill();
    if (got < 0)
        return fail(End::reset);
    if (got == 0)
        return fail(End::closed);
    begin_ = 0;
    size_ = static_cast<std::size_t>(got);
    return true;
}

bool TimedSocket::is_bearable(const char* taken, std::size_t size) {
    message_bytes_ += size;
    outside_body_ += size;
    if (in_first_line_) {
        in_first_line_ = std::string_view{taken, size}.find('\n') == std::string_view::npos;
        if (in_first_line_ && message_bytes_ > first_line_limit)
            return fail(End::no_http);
    }
    return outside_body_ <= outside_limit || fail(End::too_much);
}

ssize_t TimedSocket::read(char* to, std::size_t size) {
    if (begin_ == size_ && !fill())
        return end_ == End::closed ? 0 : -1;
    const auto count = std::min(size, size_ - begin_);
    std::copy_n(buffer_.data() + begin_, count, to);
    begin_ += count;
    return is_bearable(to, count) ? static_cast<ssize_t>(count) : -1;
}

ssize_t TimedSocket::write(const char* from, std::size_t size) {
    while (end_ == End::none) {
        const auto count = ::send(fd_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0)
            return count;
        if (errno != EINTR && errno != EAGAIN)
            static_cast<void>(fail(End::reset));
        else if (!wait(POLLOUT))
            break;
    }
    return -1;
}

bool with_stream(TimedSocket& socket, const std::function<bool(httplib::Stream&)>& use) {
    SocketStream stream{socket};
    return use(stream);
}
}  // namespace lakmus::oracle
