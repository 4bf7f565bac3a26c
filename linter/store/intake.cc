#include "store/intake.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "schema/list_order.h"
#include "schema/validator.h"
#include "text/unicode_form.h"

namespace eventlint {

namespace {

// How many files a thread may be ahead of the shredder.
constexpr size_t kFilesAhead = 32;

struct CheckedRecord {
  Value value;
  std::string pointer;
  std::vector<Fault> faults;
  std::vector<Fault> remarks;  // that leave the rows as good as they are
};

struct CheckedFile {
  ReadResult read;
  std::vector<CheckedRecord> records;
  std::vector<Acceptance> acceptances;
  std::exception_ptr error;
};

// Hands out the results of numbered jobs in order, whichever thread finishes first.
class OrderedResults {
 public:
  OrderedResults(size_t jobs, size_t ahead) : jobs_(jobs), ahead_(ahead) {}

  /// The next job to do; waits while too many results lie unread. Nothing when all are given out.
  std::optional<size_t> NextJob() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [&] { return stopped_ || next_job_ == jobs_ || next_job_ < taken_ + ahead_; });
    if (stopped_ || next_job_ == jobs_) return std::nullopt;
    results_.emplace_back();
    return next_job_++;
  }

  void Put(size_t job, CheckedFile result) {
    const std::lock_guard lock(mutex_);
    results_[job - taken_] = std::move(result);
    changed_.notify_all();
  }

  /// The result of the next job in order. REQUIRES: fewer than `jobs` were taken.
  CheckedFile Take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !results_.empty() && results_.front().has_value(); });
    CheckedFile result = std::move(*results_.front());
    results_.pop_front();
    ++taken_;
    changed_.notify_all();
    return result;
  }

  void Stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  const size_t jobs_;
  const size_t ahead_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::optional<CheckedFile>> results_;  // from job taken_ on
  size_t next_job_ = 0;
  size_t taken_ = 0;
  bool stopped_ = false;
};

// Threads that read and validate, joined whatever happens.
class Workers {
 public:
  Workers(size_t count, OrderedResults* results, const std::function<CheckedFile(size_t)>& check)
      : results_(results) {
    for (size_t i = 0; i < count; ++i) {
      threads_.emplace_back([results, check] {
        while (const auto job = results->NextJob()) results->Put(*job, check(*job));
      });
    }
  }
  ~Workers() {
    results_->Stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

 private:
  OrderedResults* results_;
  std::vector<std::thread> threads_;
};

// Each to the record that its pointer leads into.
void AddRemarks(std::vector<Fault> faults, std::vector<CheckedRecord>* records) {
  if (faults.empty()) return;
  std::unordered_map<std::string, CheckedRecord*> by_pointer;
  for (CheckedRecord& record : *records) by_pointer.emplace(record.pointer, &record);
  for (Fault& fault : faults) {
    std::string pointer = fault.pointer;
    while (by_pointer.count(pointer) == 0) pointer.erase(pointer.rfind('/'));
    by_pointer.at(pointer)->remarks.push_back(std::move(fault));
  }
}

CheckedFile CheckFile(const FileReader& files, const InputFile& file, YamlFrontEnd front_end,
                      const Validator& validator, const CollectionPlan& plan) {
  CheckedFile checked;
  try {
    checked.read = ReadDocument(file.path, files.Read(file.path), front_end);
    if (checked.read.document == nullptr) return checked;
    checked.acceptances = ReadAcceptances(*checked.read.document, &checked.read.faults);
    ForEachRecord(*checked.read.document, [&](Value value, const std::string& pointer) {
      CheckedRecord record{value, pointer, {}, {}};
      validator.Check(plan.schema_pointer, value, pointer, &record.faults);
      FindNotNfc(value, pointer, &record.remarks);
      checked.records.push_back(std::move(record));
    });
    std::vector<Fault> unsorted;
    FindUnsortedLists(*checked.read.document, plan, &unsorted);
    AddRemarks(std::move(unsorted), &checked.records);
  } catch (...) {
    checked.error = std::current_exception();
  }
  return checked;
}

}  // namespace

PlacedFault PlaceFault(Fault fault, const SourceText& source, std::string record,
                       std::optional<PointerIndex>* pointers) {
  PlacedFault placed;
  placed.file = source.path();
  placed.range = source.RangeOf(fault.span);
  if (fault.related) placed.related = source.RangeOf(*fault.related);
  placed.record = std::move(record);
  placed.steady_pointer = *pointers ? (*pointers)->Steady(fault.pointer) : fault.pointer;
  placed.fault = std::move(fault);
  return placed;
}

namespace {

std::string RecordName(const Collection& collection, Value record) {
  const std::optional<std::string> id = RecordId(record);
  return id ? collection.name + "/" + *id : std::string();
}

void Shred(CheckedFile checked, const InputFile& file, const Collection& collection,
           Intake* intake) {
  if (checked.error) std::rethrow_exception(checked.error);
  const SourceText& source = *checked.read.source;
  std::optional<PointerIndex> pointers;
  if (checked.read.document != nullptr) pointers.emplace(checked.read.document->root());
  for (Fault& fault : checked.read.faults) {
    intake->faults.push_back(PlaceFault(std::move(fault), source, "", &pointers));
  }
  if (checked.read.document == nullptr) intake->unread[collection.name].push_back(file.path);
  std::move(checked.acceptances.begin(), checked.acceptances.end(),
            std::back_inserter(intake->acceptances));
  int64_t index = 0;
  for (CheckedRecord& record : checked.records) {
    intake->shredder->Add(file.collection, record.value, {file.path, record.pointer, index++},
                          record.faults);
    for (auto* faults : {&record.faults, &record.remarks}) {
      for (Fault& fault : *faults) {
        intake->faults.push_back(
            PlaceFault(std::move(fault), source, RecordName(collection, record.value), &pointers));
      }
    }
  }
}

}  // namespace

Intake TakeIn(const FileReader& files, const SchemaSet& schemas, const TablePlan& plan,
              const IntakeOptions& options) {
  const std::vector<InputFile> input = ListFiles(files, plan);
  const Validator validator(schemas);
  Intake intake;
  intake.database = std::make_unique<Database>(plan);
  intake.shredder = std::make_unique<Shredder>(plan, intake.database.get());

  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  const size_t threads =
      std::min(options.threads > 0 ? static_cast<size_t>(options.threads) : cores, input.size());
  OrderedResults results(input.size(), kFilesAhead * (threads + 1));
  {
    const Workers workers(threads, &results, [&](size_t job) {
      return CheckFile(files, input[job], options.yaml_reader, validator,
                       plan.collections[input[job].collection]);
    });
    size_t done = 0;
    for (const InputFile& file : input) {
      Shred(results.Take(), file, plan.collections[file.collection].collection, &intake);
      if (options.progress) options.progress({Progress::Stage::kFiles, ++done, input.size()});
    }
  }
  for (const InputFile& file : input) intake.files.push_back(file.path);
  intake.record_files = input;
  return intake;
}

}  // namespace eventlint
