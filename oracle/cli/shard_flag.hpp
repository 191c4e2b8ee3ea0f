#pragma once

#include "oracle/shard.hpp"

namespace lakmus::cli {
/// Reads "K/N", or for "env" what Kubernetes or Slurm say of the job: JOB_COMPLETION_INDEX with
/// LAKMUS_SHARDS, or SLURM_ARRAY_TASK_ID with _MIN and _COUNT. Nothing for an empty flag.
/// Throws: InputError.
[[nodiscard]] std::optional<oracle::Shard> parse_shard(const std::string& flag);
}  // namespace lakmus::cli
