/// The reference model as a target in a process of its own.
#include "oracle/targets/serve.hpp"

#include <ext/stdio_filebuf.h>

int main() {
    __gnu_cxx::stdio_filebuf<char> input{0, std::ios::in};
    __gnu_cxx::stdio_filebuf<char> output{1, std::ios::out};
    std::istream in{&input};
    std::ostream out{&output};
    return lakmus::oracle::serve(lakmus::model::intended_release(), in, out);
}
