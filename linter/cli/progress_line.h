// ProgressLine: one line of a terminal that tells how far a long run has come.
//
// It appears after a second, is rewritten in place at most ten times a second, and leaves nothing
// behind. Thread-safe.
#ifndef EVENTLINT_CLI_PROGRESS_LINE_H_
#define EVENTLINT_CLI_PROGRESS_LINE_H_

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <ostream>

#include "progress.h"

namespace eventlint {

class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;
  using Now = std::function<Clock::time_point()>;

  /// REQUIRES: `terminal` is one that knows ANSI's escapes. `now` has to be thread-safe.
  explicit ProgressLine(std::ostream& terminal, Now now = Clock::now);
  ~ProgressLine() { Clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Clears the line when all is done.
  void Show(const Progress& progress);

 private:
  void Clear();

  std::ostream& terminal_;
  const Now now_;
  std::atomic<Clock::time_point> next_;  // nothing is drawn before
  std::mutex mutex_;
  bool drawn_ = false;
};

}  // namespace eventlint

#endif  // EVENTLINT_CLI_PROGRESS_LINE_H_
