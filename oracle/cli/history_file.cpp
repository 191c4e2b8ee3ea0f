#include "oracle/cli/history_file.hpp"

#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace lakmus::cli {
namespace {
constexpr int schema_version = 1;
constexpr int application = 0x6C616B6D;  // "lakm": SQLite's mark of whose file it is.
constexpr int busy_milliseconds = 10'000;

constexpr auto schema = R"(
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    target TEXT NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    rulebook TEXT NOT NULL,
    faults INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    exit_status INTEGER NOT NULL
) STRICT;
CREATE TABLE run_cases (
    run INTEGER NOT NULL REFERENCES runs,
    verdict TEXT NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY (run, verdict)
) STRICT;
)";

/// A prepared statement; what it binds is never part of its text.
class Statement {
public:
    Statement(sqlite3* database, const char* text) {
        sqlite3_prepare_v2(database, text, -1, &statement_, nullptr);
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(statement_); }

    /// `text` must outlive the step.
    Statement& bind(const std::string& text) {
        const auto size = static_cast<int>(text.size());
        sqlite3_bind_text(statement_, ++bound_, text.data(), size, nullptr);
        return *this;
    }
    Statement& bind(std::int64_t number) {
        sqlite3_bind_int64(statement_, ++bound_, number);
        return *this;
    }
    /// SQLITE_ROW, SQLITE_DONE or an error.
    [[nodiscard]] int step() {
        return statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_);
    }

    void restart() {
        sqlite3_reset(statement_);
        bound_ = 0;
    }

    [[nodiscard]] std::string text(int column) const {
        const auto* bytes = sqlite3_column_blob(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes == nullptr ? std::string{}
                                : std::string{static_cast<const char*>(bytes), size};
    }
    [[nodiscard]] std::int64_t number(int column) const {
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::size_t count(int column) const {
        return static_cast<std::size_t>(std::max<std::int64_t>(number(column), 0));
    }

private:
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};
}  // namespace

class HistoryFile::Database {
public:
    Database(std::string path, Access access) : path_{std::move(path)} {
        const int flags = access == Access::read ? SQLITE_OPEN_READONLY
                                                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        sqlite3* opened = nullptr;
        const int result = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
        database_.reset(opened);
        if (result != SQLITE_OK)
            refuse("found a file that cannot be opened");
        sqlite3_busy_timeout(get(), busy_milliseconds);
        if (access == Access::append)
            make_where_empty();
        must_be_history();
    }

    [[nodiscard]] sqlite3* get() const { return database_.get(); }

    void execute(const char* text) const {
        if (sqlite3_exec(get(), text, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail();
    }
    void finish(Statement& statement) const {
        if (statement.step() != SQLITE_DONE)
            fail();
    }
    [[noreturn]] void fail() const {
        refuse(fmt::format("found a file that cannot be used: {}", sqlite3_errmsg(get())));
    }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close(database); }
    };

    [[noreturn]] void refuse(std::string found) const {
        throw scenarios::InputError{
            {{.place = {.file = path_},
              .found = std::move(found),
              .expected = "expected a history, as `lakmus run --history` writes it",
              .nearest = {}}}};
    }

    [[nodiscard]] std::int64_t asked(const char* text) const {
        Statement statement{get(), text};
        if (statement.step() != SQLITE_ROW)
            fail();
        return statement.number(0);
    }

    /// Under a lock: two runs may end at the same time.
    void make_where_empty() const {
        execute("BEGIN IMMEDIATE");
        if (asked("SELECT count(*) FROM sqlite_schema") == 0) {
            execute(schema);
            execute(fmt::format("PRAGMA application_id = {}", application).c_str());
            execute(fmt::format("PRAGMA user_version = {}", schema_version).c_str());
        }
        execute("COMMIT");
    }

    void must_be_history() const {
        if (asked("PRAGMA application_id") != application)
            refuse("found a database of something else");
        if (const auto version = asked("PRAGMA user_version"); version != schema_version)
            refuse(fmt::format("found a history of version {}, not {}", version, schema_version));
    }

    std::string path_;
    std::unique_ptr<sqlite3, Close> database_;
};

HistoryFile::HistoryFile(std::string path, Access access)
    : database_{std::make_unique<Database>(std::move(path), access)} {}
HistoryFile::~HistoryFile() = default;

void HistoryFile::append(const reports::PastRun& run) {
    database_->execute("BEGIN IMMEDIATE");
    Statement insert{
        database_->get(),
        "INSERT INTO runs (at, target, name, version, rulebook, faults, complete, exit_status) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
    insert.bind(run.at).bind(run.target).bind(run.name).bind(run.version).bind(run.rulebook);
    insert.bind(static_cast<std::int64_t>(run.faults)).bind(run.complete ? 1 : 0);
    insert.bind(run.exit_status);
    database_->finish(insert);
    const auto id = sqlite3_last_insert_rowid(database_->get());
    for (std::size_t i = 0; i != oracle::verdict_count; ++i) {
        const std::string verdict{oracle::verdict_name(static_cast<oracle::Verdict>(i))};
        Statement count{
            database_->get(), "INSERT INTO run_cases (run, verdict, cases) VALUES (?, ?, ?)"};
        count.bind(id).bind(verdict).bind(static_cast<std::int64_t>(run.cases[i]));
        database_->finish(count);
    }
    database_->execute("COMMIT");
}

std::vector<reports::PastRun> HistoryFile::runs(const std::string& target) {
    std::vector<reports::PastRun> runs;
    Statement all{
        database_->get(),
        "SELECT id, at, target, name, version, rulebook, faults, complete, exit_status FROM runs "
        "WHERE ?1 = '' OR instr(name, ?1) OR instr(target, ?1) ORDER BY id"};
    all.bind(target);
    int result = all.step();
    for (; result == SQLITE_ROW; result = all.step()) {
        auto& run = runs.emplace_back(reports::PastRun{
            .at = all.text(1),
            .target = all.text(2),
            .name = all.text(3),
            .version = all.text(4),
            .rulebook = all.text(5),
            .faults = all.count(6),
            .complete = all.number(7) != 0,
            .exit_status = static_cast<int>(all.number(8))});
        Statement counts{
            database_->get(), "SELECT cases FROM run_cases WHERE run = ? AND verdict = ?"};
        for (std::size_t i = 0; i != oracle::verdict_count; ++i) {
            const std::string verdict{oracle::verdict_name(static_cast<oracle::Verdict>(i))};
            counts.restart();
            counts.bind(all.number(0)).bind(verdict);
            if (counts.step() == SQLITE_ROW)
                run.cases[i] = counts.count(0);
        }
    }
    if (result != SQLITE_DONE)
        database_->fail();
    return runs;
}
}  // namespace lakmus::cli
