#include "text/csv.h"

#include "catch.h"
#include "read_text.h"

namespace eventlint {
namespace {

ReadResult ReadAsCsv(const std::string& text) { return ReadDocument("a.csv", text); }

TEST_CASE("CSV rows are mappings whose keys are the header's cells") {
  const ReadResult read = ReadAsCsv("id,count,name\na,12,Tessit\nb,,\"Ménaka, ville\"\n");
  CHECK(DataOf(read) ==
        R"([{"id":"a","count":12,"name":"Tessit"},{"id":"b","name":"Ménaka, ville"}])");
  CHECK(FaultsOf(read) == "");
  CHECK(PlaceOf(read, "/0/count") == "2:3-2:5");
  CHECK(PlaceOf(read, "/1/name") == "3:4-3:19");
}

TEST_CASE("a CSV cell without quotes is typed as in YAML, one with quotes is text") {
  CHECK(DataOf(ReadAsCsv("a,b,c,d\n1,\"1\",true,1.5\n")) ==
        R"([{"a":1,"b":"1","c":true,"d":1.5}])");
}

TEST_CASE("quotes in CSV hold commas, line ends and doubled quotes") {
  const ReadResult read = ReadAsCsv("a,b\n\"x,\r\ny\",\"he said \"\"no\"\"\"\n\"\",z");
  CHECK(DataOf(read) == R"([{"a":"x,\r\ny","b":"he said \"no\""},{"b":"z"}])");
  CHECK(PlaceOf(read, "/0/b") == "3:4-3:20");
}

TEST_CASE("CSV lines end at LF, CRLF and a lone CR, and empty ones are passed over") {
  const char* expected = R"([{"a":1,"b":2},{"a":3,"b":4}])";
  CHECK(DataOf(ReadAsCsv("a,b\n1,2\n3,4")) == expected);
  CHECK(DataOf(ReadAsCsv("a,b\r\n1,2\r\n\r\n3,4\r\n")) == expected);
  CHECK(DataOf(ReadAsCsv("a,b\r1,2\r3,4\r")) == expected);
  CHECK(DataOf(ReadAsCsv("\xEF\xBB\xBF" "a,b\n1,2\n\n3,4\n")) == expected);
  CHECK(DataOf(ReadAsCsv("a,b\n")) == "[]");
}

TEST_CASE("what is wrong with CSV says what to do") {
  const std::pair<const char*, const char*> cases[] = {
      {"", "1:1 empty-file : the file holds no data; write its records, or delete it"},
      {"a,b,a\n1,2,3\n",
       "1:5 duplicate-key : two columns are named 'a'; rename one (1:1 the first of them)"},
      {"a,\"a\"\n",
       "1:3 duplicate-key : two columns are named 'a'; rename one (1:1 the first of "
       "them)"},
      {"a,,b\n1,2,3\n",
       "1:3 invalid-key : this column has no name; name it, or delete the column and its comma"},
      {"a,b\n1\n2,3\n",
       "2:1 syntax-error /0: this row has 1 cells, the header 2; is a comma missing, or one too "
       "many outside quotes?"},
      {"a,b\n1,2\n3,4,5\n",
       "3:1 syntax-error /1: this row has 3 cells, the header 2; is a comma missing, or one too "
       "many outside quotes?"},
      {"a,b\n1,\"x\n2,3\n", "2:3 syntax-error : the quote that opens here is never closed"},
      {"a,b\n\"x\"y,1\n",
       "2:4 syntax-error : text follows the quote that ends this cell; write a quote inside a cell "
       "twice (\"\")"},
      {"a,b\nthe \"x,y\",1\n",
       "2:5 syntax-error : a quote stands inside a cell that does not begin with one; put the "
       "whole "
       "cell in quotes, and write this one twice (\"\")"},
      {"a\n99999999999999999999\n",
       "2:1 number-out-of-range /0/a: the number 99999999999999999999 is beyond what can be kept "
       "exactly; write it in quotes if it is a name or a code"},
  };
  for (const auto& [text, faults] : cases) {
    CAPTURE(text);
    CHECK(FaultsOf(ReadAsCsv(text)) == faults);
  }
}

TEST_CASE("hostile CSV ends") {
  std::string header;
  for (int i = 0; i < 100000; ++i) header += "column" + std::to_string(i) + ",";
  CHECK(DataOf(ReadAsCsv(header + "z\n")) == "[]");
  CHECK(ReadAsCsv("a,b\n" + std::string(100000, '\x22')).faults.size() == 1);
  std::string rows = "a,b\n";
  for (int i = 0; i < 5000; ++i) rows += "x\n";
  CHECK(ReadAsCsv(rows).faults.size() == 1000);
}

}  // namespace
}  // namespace eventlint
