/// The program around one reader, READER, for libFuzzer.

#include "tests/fuzz/readers.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    lakmus::fuzz::READER(std::string{data, data + size});
    return 0;
}
