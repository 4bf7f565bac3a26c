#include "rules/entry_match.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <iterator>
#include <tuple>
#include <unordered_map>

#include "text/digest.h"

namespace eventlint {

namespace {

// Beyond this, two lists have so little in common that to compare each with each takes longer than
// anything else that the tool does.
constexpr size_t kMostComparisons = 250'000;

using Places = std::vector<size_t>;  // in a list

std::vector<std::string> EntryNames(PointerIndex* document, const std::string& list) {
  std::vector<std::string> names;
  for (size_t i = 0; i < document->ItemsAt(list).size(); ++i) {
    names.push_back(document->EntryName(JoinPointer(list, i)));
  }
  return names;
}

// Pairs what has the same name, in order; returns those of each side that are left.
std::pair<Places, Places> PairByName(const std::vector<std::string>& before,
                                     const std::vector<std::string>& after,
                                     std::vector<int>* pairing) {
  std::unordered_map<std::string, std::deque<size_t>> places;
  for (size_t i = 0; i < before.size(); ++i) places[before[i]].push_back(i);
  std::pair<Places, Places> left;
  for (size_t i = 0; i < after.size(); ++i) {
    const auto found = places.find(after[i]);
    if (found == places.end() || found->second.empty()) {
      left.second.push_back(i);
      continue;
    }
    (*pairing)[i] = static_cast<int>(found->second.front());
    found->second.pop_front();
  }
  for (const auto& [name, unpaired] : places) {
    left.first.insert(left.first.end(), unpaired.begin(), unpaired.end());
  }
  std::sort(left.first.begin(), left.first.end());
  return left;
}

// What an entry consists of, to count what two of them share.
struct Parts {
  size_t place;
  std::vector<uint64_t> members;  // sorted
};

std::vector<Parts> PartsOf(const std::vector<Value>& items, const Places& places) {
  std::vector<Parts> all;
  for (const size_t place : places) {
    // Another id is another entry, however alike they are; and a scalar has no parts.
    if (items[place].kind() != Kind::kMapping || HasId(items[place])) continue;
    Parts parts{place, {}};
    for (const auto& [key, value] : items[place].Members()) {
      Digest digest;
      digest.Add(key.AsWritten());
      digest.Add(DigestOf(value));
      parts.members.push_back(digest.value());
    }
    std::sort(parts.members.begin(), parts.members.end());
    all.push_back(std::move(parts));
  }
  return all;
}

// From 0, nothing in common, to 1.
double Likeness(const Parts& a, const Parts& b) {
  std::vector<uint64_t> shared;
  std::set_intersection(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                        std::back_inserter(shared));
  const size_t both = a.members.size() + b.members.size();
  return both == 0 ? 0 : 2.0 * static_cast<double>(shared.size()) / static_cast<double>(both);
}

void PairByLikeness(const std::vector<Parts>& before, const std::vector<Parts>& after,
                    std::vector<int>* pairing) {
  if (before.size() * after.size() > kMostComparisons) return;
  // The most alike first and, of those equally alike, the closest in the list.
  std::vector<std::tuple<double, int, size_t, size_t>> candidates;
  for (const Parts& a : before) {
    for (const Parts& b : after) {
      const double likeness = Likeness(a, b);
      const int distance = std::abs(static_cast<int>(a.place) - static_cast<int>(b.place));
      if (likeness >= 0.5) candidates.emplace_back(-likeness, distance, a.place, b.place);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::unordered_map<size_t, bool> taken;
  for (const auto& [likeness, distance, a, b] : candidates) {
    if ((*pairing)[b] >= 0 || taken[a]) continue;
    (*pairing)[b] = static_cast<int>(a);
    taken[a] = true;
  }
}

}  // namespace

const EntryMatch::Pairing& EntryMatch::Pair(const std::string& list_before,
                                            const std::string& list_after) {
  const auto [found, is_new] = pairings_.try_emplace({list_before, list_after});
  if (!is_new) return found->second;
  const std::vector<std::string> before = EntryNames(&before_, list_before);
  const std::vector<std::string> after = EntryNames(&after_, list_after);
  Pairing& pairing = found->second;
  pairing.assign(after.size(), -1);
  const auto [left_before, left_after] = PairByName(before, after, &pairing);
  PairByLikeness(PartsOf(before_.ItemsAt(list_before), left_before),
                 PartsOf(after_.ItemsAt(list_after), left_after), &pairing);
  return pairing;
}

std::optional<std::string> EntryMatch::Earlier(std::string_view pointer,
                                               std::string_view record_before,
                                               std::string_view record_after) {
  std::string before(record_before);
  size_t at = record_after.size();
  while (at < pointer.size()) {
    const size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    const std::string after(pointer.substr(0, at));
    const auto holder = after_.At(after);
    const std::string token(pointer.substr(at + 1, end - at - 1));
    if (holder && holder->kind() == Kind::kList && after_.At(pointer.substr(0, end))) {
      const int place = Pair(before, after)[std::stoul(token)];
      if (place < 0) return std::nullopt;
      AppendPointer(&before, std::to_string(place));
    } else {
      before += "/" + token;
    }
    at = end;
  }
  return before;
}

}  // namespace eventlint
