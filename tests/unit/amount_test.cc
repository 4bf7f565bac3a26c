#include "evidence/amount.h"

#include <string>

#include "catch.h"

namespace eventlint {

namespace {

// "min..max/tokens" of the amount at the text's beginning; "-" when there is none.
std::string ReadAmount(const std::string& language, const std::string& text) {
  const AmountReader reader(Language::Of(language), {{"several", 3, std::nullopt}});
  const Amount amount = reader.ReadAt(Sentence(text), 0);
  if (!amount) return "-";
  return (amount.min ? std::to_string(*amount.min) : "") + ".." +
         (amount.max ? std::to_string(*amount.max) : "") + "/" + std::to_string(amount.span.last);
}

Amount::Form FormOf(const std::string& text) {
  return AmountReader(Language::Of("en"), {{"several", 3, {}}}).ReadAt(Sentence(text), 0).form;
}

}  // namespace

TEST_CASE("amounts: a separator belongs to a number only before three digits") {
  CHECK(ReadAmount("en", "1,200,300 men") == "1200300..1200300/5");
  CHECK(ReadAmount("en", "1'200 men") == "1200..1200/3");
  CHECK(ReadAmount("en", "12, 13") == "12..12/1");
  CHECK(ReadAmount("en", "12,13") == "-");
  CHECK(ReadAmount("en", "2018 300") == "2018..2018/1");
  CHECK(ReadAmount("en", "1,200 300") == "1200..1200/3");
  CHECK(ReadAmount("en", "0600") == "-");
  CHECK(ReadAmount("en", "0 men") == "0..0/1");
}

TEST_CASE("amounts: a fraction is one only of what it divides") {
  CHECK(ReadAmount("en", "1.25 thousand") == "1250..1250/4");
  CHECK(ReadAmount("en", "1.2345 thousand") == "-");
  CHECK(ReadAmount("en", "2.5") == "-");
  CHECK(ReadAmount("fr", "2,5 millions") == "2500000..2500000/4");
}

TEST_CASE("amounts: what does not fit is none") {
  CHECK(ReadAmount("en", "9223372036854775807") == "9223372036854775807..9223372036854775807/1");
  CHECK(ReadAmount("en", "9223372036854775808") == "-");
  CHECK(ReadAmount("en", "9223372036854775807 million") == "-");
}

TEST_CASE("amounts: the longest words win, and a declared word gives the bounds") {
  CHECK(ReadAmount("en", "several men") == "3../1");
  CHECK(ReadAmount("en", "several hundred men") == "../2");
  CHECK(ReadAmount("fr", "un million") == "1000000..1000000/2");
  CHECK(FormOf("several men") == Amount::Form::kWeak);
  CHECK(FormOf("1,200") == Amount::Form::kGrouped);
  CHECK(FormOf("nobody") == Amount::Form::kNobody);
}

}  // namespace eventlint
