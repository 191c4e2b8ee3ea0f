#include "reports/workbench/folder.hpp"

#include "scenarios/format/limits.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace lakmus::reports {
namespace {
namespace fs = std::filesystem;

constexpr std::size_t longest_path = 400;
constexpr std::size_t most_words = 12;
constexpr std::size_t most_files = 20'000;
constexpr std::string_view ending = ".yaml";

/// A file or folder that is open.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// The folder of a file, opened step by step so that no link on the way is followed.
struct Place {
    Descriptor folder;
    std::string name;
};

Place open_folder_of(const fs::path& root, std::string_view path) {
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    Place place{Descriptor{::open(root.c_str(), flags)}, {}};
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        const std::string word{path.substr(0, slash)};
        path.remove_prefix(slash + 1);
        place.folder =
            Descriptor{::openat(place.folder.number(), word.c_str(), flags | O_NOFOLLOW)};
    }
    place.name = path;
    return place;
}

/// What the file holds; nothing where there is no such regular file of bearable size.
std::optional<std::string> text_of(const Place& place) {
    // Another kind of file could block for ever.
    const Descriptor file{::openat(
        place.folder.number(), place.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    )};
    struct stat about {};
    if (!file.is_open() || ::fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode))
        return {};
    std::string text(scenarios::max_file_bytes + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const auto got = ::read(file.number(), text.data() + size, text.size() - size);
        if (got < 0)
            return {};
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    if (size > scenarios::max_file_bytes)
        return {};
    text.resize(size);
    return text;
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

/// A file beside the one that is meant, gone at the end unless it took its place.
class NewText {
public:
    explicit NewText(const Place& place) : place_{place} {
        static std::atomic<unsigned> count{0};
        name_ = fmt::format(".{}.{}-{}.new", place.name.substr(0, 100), ::getpid(), ++count);
    }
    NewText(const NewText&) = delete;
    NewText& operator=(const NewText&) = delete;
    ~NewText() { ::unlinkat(place_.folder.number(), name_.c_str(), 0); }

    [[nodiscard]] bool hold(std::string_view text) const {
        constexpr mode_t usual = 0644;
        const Descriptor file{::openat(
            place_.folder.number(),
            name_.c_str(),
            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            usual
        )};
        struct stat old {};
        if (!file.is_open() || !write_all(file.number(), text))
            return false;
        const bool replaces =
            ::fstatat(place_.folder.number(), place_.name.c_str(), &old, AT_SYMLINK_NOFOLLOW) == 0;
        return !replaces || ::fchmod(file.number(), old.st_mode & 0777U) == 0;
    }
    /// Unlike a renaming, a link never takes the place of what is there.
    [[nodiscard]] bool become_new() const {
        const int folder = place_.folder.number();
        return ::linkat(folder, name_.c_str(), folder, place_.name.c_str(), 0) == 0;
    }
    [[nodiscard]] bool replace() const {
        const int folder = place_.folder.number();
        return ::renameat(folder, name_.c_str(), folder, place_.name.c_str()) == 0;
    }

private:
    const Place& place_;
    std::string name_;
};

bool is_plain_word(std::string_view word) {
    return !word.empty() && word.front() != '.' && std::ranges::none_of(word, [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\\' || c == '\x7f';
    });
}
}  // namespace

bool is_scenario_path(std::string_view path) {
    constexpr std::string_view fragments = "fragments.yaml";
    if (path.size() > longest_path || !path.ends_with(ending))
        return false;
    std::size_t words = 1;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        if (!is_plain_word(path.substr(0, slash)) || ++words > most_words)
            return false;
        path.remove_prefix(slash + 1);
    }
    return is_plain_word(path) && path != fragments;
}

std::string version_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return fmt::format("{:016x}-{}", hash, text.size());
}

std::vector<std::string> ScenarioFolder::files() const {
    std::vector<std::string> found;
    std::error_code trouble;
    // It does not follow links to folders.
    fs::recursive_directory_iterator at{
        root_, fs::directory_options::skip_permission_denied, trouble};
    for (; !trouble && at != fs::recursive_directory_iterator{}; at.increment(trouble)) {
        std::error_code ignored;
        const auto path = at->path().lexically_relative(root_).generic_string();
        if (at->symlink_status(ignored).type() == fs::file_type::regular &&
            is_scenario_path(path) && found.size() < most_files)
            found.push_back(path);
    }
    std::ranges::sort(found);
    return found;
}

bool ScenarioFolder::has_place_for(std::string_view path) const {
    return is_scenario_path(path) && open_folder_of(root_, path).folder.is_open();
}

ReadFile ScenarioFolder::read(std::string_view path) const {
    if (!is_scenario_path(path))
        return {{}, FileTrouble::forbidden};
    auto text = text_of(open_folder_of(root_, path));
    if (!text)
        return {{}, FileTrouble::missing};
    auto version = version_of(*text);
    return {{std::move(*text), std::move(version)}, {}};
}

WrittenFile ScenarioFolder::write(
    std::string_view path, std::string_view text, std::string_view version
) const {
    if (!is_scenario_path(path) || text.size() > scenarios::max_file_bytes)
        return {{}, FileTrouble::forbidden};
    const auto place = open_folder_of(root_, path);
    if (!place.folder.is_open())
        return {{}, FileTrouble::missing};
    const NewText file{place};
    if (!file.hold(text))
        return {{}, FileTrouble::failed};
    if (version.empty())
        return file.become_new() ? WrittenFile{version_of(text), {}}
                                 : WrittenFile{{}, FileTrouble::changed};
    const auto present = text_of(place);
    if (!present || version_of(*present) != version)
        return {{}, FileTrouble::changed};
    return file.replace() ? WrittenFile{version_of(text), {}}
                          : WrittenFile{{}, FileTrouble::failed};
}
}  // namespace lakmus::reports
