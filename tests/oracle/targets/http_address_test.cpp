#include "oracle/targets/http.hpp"

#include <gtest/gtest.h>

namespace lakmus::oracle {
namespace {
struct Written {
    std::string_view url;
    std::string_view host;
    int port = 0;
    std::string_view path;
};
}  // namespace

TEST(http_address, reads_host_port_and_path) {
    for (const auto& [url, host, port, path] :
         {Written{"http://127.0.0.1:8080", "127.0.0.1", 8080, "/"},
          Written{"http://mock", "mock", 80, "/"},
          Written{"http://mock:1/adapter/v1", "mock", 1, "/adapter/v1"},
          Written{"http://mock/a:b", "mock", 80, "/a:b"},
          Written{"http://[::1]:8080/x", "::1", 8080, "/x"},
          Written{"http://[::1]", "::1", 80, "/"}}) {
        const auto address = HttpAddress::parse(url);
        ASSERT_TRUE(address) << url;
        EXPECT_EQ(address->host, host) << url;
        EXPECT_EQ(address->port, port) << url;
        EXPECT_EQ(address->path, path) << url;
    }
}

TEST(http_address, takes_nothing_else) {
    for (const std::string_view url :
         {"",
          "http://",
          "http:///x",
          "http://:80",
          "http://mock:",
          "http://mock:0",
          "http://mock:65536",
          "http://mock:8o",
          "http://mock:80:80",
          "http://me@mock",
          "http://mock/a b",
          "http://mock/\r\nX: y",
          "https://mock",
          "mock:80"})
        EXPECT_FALSE(HttpAddress::parse(url)) << url;
}
}  // namespace lakmus::oracle
