#include "cli/progress_line.h"

#include <string>
#include <utility>

namespace eventlint {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kBetween{100};
// To the start of the line, and clear what follows.
constexpr char kRestart[] = "\r\x1b[K";

std::string Describe(const Progress& progress) {
  const bool files = progress.stage == Progress::Stage::kFiles;
  return std::to_string(progress.done) + " of " + std::to_string(progress.total) +
         (files ? " files read" : " rules run");
}

}  // namespace

ProgressLine::ProgressLine(std::ostream& terminal, Now now)
    : terminal_(terminal), now_(std::move(now)), next_(now_() + kPatience) {}

void ProgressLine::Show(const Progress& progress) {
  if (progress.stage == Progress::Stage::kDone) return Clear();
  const Clock::time_point now = now_();
  Clock::time_point next = next_.load();
  // Of threads that come at the same time, one draws.
  if (now < next || !next_.compare_exchange_strong(next, now + kBetween)) return;
  const std::lock_guard lock(mutex_);
  terminal_ << kRestart << Describe(progress) << std::flush;
  drawn_ = true;
}

void ProgressLine::Clear() {
  const std::lock_guard lock(mutex_);
  if (drawn_) terminal_ << kRestart << std::flush;
  drawn_ = false;
}

}  // namespace eventlint
