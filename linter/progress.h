// Progress: how far a run has come, for whoever watches it.
#ifndef EVENTLINT_PROGRESS_H_
#define EVENTLINT_PROGRESS_H_

#include <cstddef>
#include <functional>

namespace eventlint {

struct Progress {
  enum class Stage { kFiles, kRules, kDone };
  Stage stage = Stage::kDone;
  size_t done = 0;  ///< Files read, or rules run.
  size_t total = 0;
};

/// Called for each file and each rule, from several threads at once: it has to be thread-safe and
/// quick. May be empty.
using ProgressListener = std::function<void(const Progress&)>;

}  // namespace eventlint

#endif  // EVENTLINT_PROGRESS_H_
