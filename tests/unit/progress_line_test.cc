#include "cli/progress_line.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"

namespace eventlint {
namespace {

using namespace std::chrono_literals;
using Stage = Progress::Stage;

struct Fixture {
  std::ostringstream terminal;
  std::atomic<ProgressLine::Clock::time_point> time = ProgressLine::Clock::time_point();
  ProgressLine line{terminal, [this] { return time.load(); }};

  void After(std::chrono::milliseconds delay) { time = time.load() + delay; }
};

TEST_CASE("a progress line appears after a second, is rewritten, and leaves nothing") {
  Fixture fixture;
  fixture.After(999ms);
  fixture.line.Show({Stage::kFiles, 40, 900});
  CHECK(fixture.terminal.str().empty());
  fixture.After(1ms);
  fixture.line.Show({Stage::kFiles, 41, 900});
  CHECK(fixture.terminal.str() == "\r\x1b[K41 of 900 files read");
  fixture.After(100ms);
  fixture.line.Show({Stage::kRules, 0, 40});
  CHECK(fixture.terminal.str().ends_with("\r\x1b[K0 of 40 rules run"));
  fixture.line.Show({Stage::kDone});
  CHECK(fixture.terminal.str().ends_with("run\r\x1b[K"));
}

TEST_CASE("a progress line is drawn ten times a second at most, whatever the threads") {
  Fixture fixture;
  fixture.After(1s);
  for (int tick = 0; tick < 20; ++tick) {  // a second
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] { fixture.line.Show({Stage::kFiles, 1, 2}); });
    }
    threads.clear();
    fixture.After(50ms);
  }
  const std::string text = fixture.terminal.str();
  CHECK(std::count(text.begin(), text.end(), '\r') == 10);
}

TEST_CASE("a run of less than a second writes nothing") {
  std::ostringstream terminal;
  {
    ProgressLine line(terminal);
    line.Show({Stage::kFiles, 1, 2});
    line.Show({Stage::kDone});
  }
  CHECK(terminal.str().empty());
}

TEST_CASE("a progress line is cleared when the run breaks off") {
  std::ostringstream terminal;
  auto time = ProgressLine::Clock::time_point();
  {
    ProgressLine line(terminal, [&] { return time; });
    time += 2s;
    line.Show({Stage::kRules, 3, 7});
  }
  CHECK(terminal.str() == "\r\x1b[K3 of 7 rules run\r\x1b[K");
}

}  // namespace
}  // namespace eventlint
