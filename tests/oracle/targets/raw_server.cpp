#include "tests/oracle/targets/raw_server.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>

namespace lakmus::oracle {
namespace {
[[nodiscard]] std::size_t length_in(std::string_view head) {
    constexpr std::string_view key = "Content-Length: ";
    const auto at = head.find(key);
    std::size_t length = 0;
    if (at != std::string_view::npos)
        std::from_chars(head.data() + at + key.size(), head.data() + head.size(), length);
    return length;
}

template <class Address>
[[nodiscard]] sockaddr* plain(Address& address) {
    return reinterpret_cast<sockaddr*>(&address);
}
}  // namespace

bool Wire::put(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::optional<std::string> Wire::next_body() {
    constexpr std::string_view end_of_head = "\r\n\r\n";
    while (true) {
        const auto end = buffer_.find(end_of_head);
        if (end != std::string::npos) {
            const auto begin = end + end_of_head.size();
            const auto length = length_in({buffer_.data(), end});
            if (buffer_.size() >= begin + length) {
                auto body = buffer_.substr(begin, length);
                buffer_.erase(0, begin + length);
                return body;
            }
        }
        std::array<char, 65'536> chunk{};
        const auto got = ::recv(fd_, chunk.data(), chunk.size(), 0);
        if (got <= 0)
            return {};
        buffer_.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

void Wire::hang() const {
    std::array<char, 4096> chunk{};
    while (::recv(fd_, chunk.data(), chunk.size(), 0) > 0) {
    }
}

void Wire::reset() {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    is_open_ = false;
}

void Wire::close() { is_open_ = false; }

RawServer::RawServer(std::function<void(Wire&, const std::string& body)> answer)
    : answer_{std::move(answer)}, listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listening_.get(), plain(address), sizeof address);
    ::listen(listening_.get(), 16);
    socklen_t size = sizeof address;
    ::getsockname(listening_.get(), plain(address), &size);
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread{[this] { accept_all(); }};
}

RawServer::~RawServer() {
    ::shutdown(listening_.get(), SHUT_RDWR);
    accepting_.join();
    {
        const std::scoped_lock lock{mutex_};
        for (const int fd : connections_)
            ::shutdown(fd, SHUT_RDWR);
    }
    for (auto& talk : talks_)
        talk.join();
}

void RawServer::accept_all() {
    while (true) {
        const int fd = ::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const std::scoped_lock lock{mutex_};
        connections_.push_back(fd);
        talks_.emplace_back([this, fd] { talk(fd); });
    }
}

void RawServer::talk(int fd) {
    Wire wire{fd};
    while (wire.is_open()) {
        const auto body = wire.next_body();
        if (!body)
            break;
        answer_(wire, *body);
    }
    const std::scoped_lock lock{mutex_};
    std::erase(connections_, fd);
    ::close(fd);
}
}  // namespace lakmus::oracle
