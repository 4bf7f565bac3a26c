#include "text/csv.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "text/utf8.h"

namespace eventlint {

namespace {

struct Cell {
  std::string text;
  Span span;  // without the quotes' being taken off
  bool quoted = false;
};

class CsvScanner {
 public:
  CsvScanner(std::string_view text, std::vector<Fault>* faults) : text_(text), faults_(faults) {}

  bool AtEnd() const { return at_ >= text_.size(); }

  /// The cells of the next row; nothing, with a fault, where its quotes go wrong.
  std::optional<std::vector<Cell>> NextRow() {
    std::vector<Cell> row;
    while (true) {
      Cell cell;
      const bool fine = !AtEnd() && text_[at_] == '"' ? ReadQuoted(&cell) : ReadPlain(&cell);
      if (!fine) return std::nullopt;
      row.push_back(std::move(cell));
      if (AtEnd()) return row;
      const char end = text_[at_++];
      if (end == ',') continue;
      if (end == '\r' && !AtEnd() && text_[at_] == '\n') ++at_;
      return row;
    }
  }

 private:
  bool EndsCell() const {
    return AtEnd() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r';
  }

  bool ReadPlain(Cell* cell) {
    const size_t begin = at_;
    for (; !EndsCell(); ++at_) {
      if (text_[at_] == '"') {
        return Fail(at_, "a quote stands inside a cell that does not begin with one; put the whole "
                         "cell in quotes, and write this one twice (\"\")");
      }
    }
    cell->span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)};
    cell->text = text_.substr(begin, at_ - begin);
    return true;
  }

  bool ReadQuoted(Cell* cell) {
    const size_t begin = at_++;
    cell->quoted = true;
    while (!AtEnd()) {
      const char c = text_[at_++];
      if (c != '"') {
        cell->text += c;
      } else if (!AtEnd() && text_[at_] == '"') {
        cell->text += text_[at_++];
      } else {
        cell->span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)};
        if (EndsCell()) return true;
        return Fail(at_, "text follows the quote that ends this cell; write a quote inside a cell "
                         "twice (\"\")");
      }
    }
    return Fail(begin, "the quote that opens here is never closed");
  }

  bool Fail(size_t at, std::string message) {
    const uint32_t begin = static_cast<uint32_t>(at);
    faults_->push_back({"syntax-error", std::move(message), {begin, begin + 1}, "", {}, {}});
    return false;
  }

  std::string_view text_;
  std::vector<Fault>* faults_;
  size_t at_ = 0;
};

Span RowSpan(const std::vector<Cell>& row) {
  return {row.front().span.begin, std::max(row.front().span.begin + 1, row.front().span.end)};
}

void AddRow(const std::vector<Cell>& header, const std::vector<Cell>& row,
            DocumentBuilder* builder) {
  if (row.size() != header.size()) {
    builder->AddFault("syntax-error",
                      "this row has " + std::to_string(row.size()) + " cells, the header " +
                          std::to_string(header.size()) +
                          "; is a comma missing, or one too many outside quotes?",
                      RowSpan(row));
  }
  builder->StartMapping(RowSpan(row));
  for (size_t i = 0; i < std::min(header.size(), row.size()); ++i) {
    const Cell& cell = row[i];
    if (cell.text.empty()) continue;
    // The key stands in the header; in this row its value is the place to point at.
    builder->Key(header[i].text, cell.span);
    if (cell.quoted) {
      builder->String(cell.text, cell.span);
    } else {
      builder->Typed(cell.text, cell.span);
    }
  }
  builder->EndMapping();
}

bool CheckHeader(const std::vector<Cell>& header, std::vector<Fault>* faults) {
  std::unordered_map<std::string_view, Span> spans;
  for (const Cell& cell : header) {
    if (cell.text.empty()) {
      faults->push_back({"invalid-key",
                         "this column has no name; name it, or delete the column and its comma",
                         cell.span, "", {}, {}});
      return false;
    }
    const auto [first, is_new] = spans.emplace(cell.text, cell.span);
    if (is_new) continue;
    faults->push_back({"duplicate-key",
                       "two columns are named '" + Shorten(cell.text) + "'; rename one", cell.span,
                       "", first->second, "the first of them"});
    return false;
  }
  return true;
}

}  // namespace

std::unique_ptr<Document> ReadCsv(std::shared_ptr<const SourceText> source,
                                  const ReadLimits& limits, std::vector<Fault>* faults) {
  CsvScanner scanner(source->text(), faults);
  if (scanner.AtEnd()) {
    faults->push_back({"empty-file", "the file holds no data; write its records, or delete it",
                       {}, "", {}, {}});
    return nullptr;
  }
  const auto header = scanner.NextRow();
  if (!header || !CheckHeader(*header, faults)) return nullptr;
  DocumentBuilder builder(limits, faults);
  builder.StartFile();
  while (!scanner.AtEnd()) {
    const auto row = scanner.NextRow();
    if (!row) return nullptr;
    const bool empty_line = row->size() == 1 && row->front().text.empty();
    if (!empty_line || header->size() == 1) AddRow(*header, *row, &builder);
    if (builder.stopped()) return nullptr;
  }
  builder.EndList();
  return builder.Build(std::move(source));
}

}  // namespace eventlint
