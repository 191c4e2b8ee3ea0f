#include "tests/mutants/equivalents.hpp"

#include <fstream>

namespace lakmus::mutants {
std::vector<Equivalent> read_equivalents(const std::string& path) {
    std::vector<Equivalent> all;
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos)
            all.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return all;
}
}  // namespace lakmus::mutants
