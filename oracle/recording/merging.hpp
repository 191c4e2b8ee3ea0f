#pragma once

#include "oracle/recording/recording.hpp"

#include <filesystem>
#include <memory>

namespace lakmus::oracle {
/// The recordings of all shards of one run, as one target that answers the whole plan.
class MergedShards {
public:
    /// Throws: InputError for what is no recording of a shard or was cut off, for shards of
    /// different runs, and for one that is missing or there twice.
    explicit MergedShards(const std::vector<std::filesystem::path>& files);
    MergedShards(const MergedShards&) = delete;
    MergedShards& operator=(const MergedShards&) = delete;
    ~MergedShards();

    /// What the shards say of the run; the hello is that of the first that had one.
    [[nodiscard]] const RecordingHead& head() const { return head_; }
    /// The day on which all was played, where the clock could not be set.
    [[nodiscard]] const std::optional<model::Date>& day() const { return day_; }
    /// Throws: InputError where these are not the cases that were divided.
    void must_be_of(const std::vector<PlannedCase>& cases) const;
    /// Answers the cases of the plan in their order, each once, and so for one job alone. Throws:
    /// InputError where another life was recorded. Pre: it does not outlive the shards.
    [[nodiscard]] std::unique_ptr<Target> target();

private:
    class Part;
    class Merged;

    void must_be_whole() const;

    std::vector<std::unique_ptr<Part>> parts_;  ///< By number.
    RecordingHead head_;
    std::optional<model::Date> day_;
};
}  // namespace lakmus::oracle
