# Turns a file into a C++ source that holds it, with the checksum that a browser is told:
# cmake -DFILE=… -DFUNCTION=… -DOUT=… -P embed.cmake
file(READ ${FILE} bytes HEX)
file(SHA256 ${FILE} checksum)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE ${OUT} "#include \"reports/html/assets.hpp\"\n
namespace lakmus::reports {
namespace {
constexpr char bytes[] = {${bytes}};
}
Asset ${FUNCTION}() { return {{bytes, sizeof bytes}, \"${checksum}\"}; }
}\n")
