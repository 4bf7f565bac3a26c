// Writes a dataset of made-up events, as large as asked and always the same, to measure with, and
// the reports that it cites.
//
//   generate_dataset FOLDER EVENTS        makes FOLDER/dataset and FOLDER/archive
//
// The records satisfy schemas/*.json and, as far as possible, the rules: control of a place passes
// along a chain, parts add up, what is referred to exists, and the cited sentence says what it is
// cited for. An event is about as long as a real one, and a report tells of ten events.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "text/sha256.h"

namespace {

// The first event of so many is the campaign, the others its parts.
constexpr int kCampaignLength = 50;
constexpr int kEventsPerReport = 10;
constexpr int kSentencesPerParagraph = 3;

std::string Numbered(const std::string& word, int number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%06d", number);
  return word + "-" + digits;
}

// A name that no other number has: its digits as syllables.
std::string Name(int number) {
  static const char* const kSyllables[] = {"ta", "mé",  "na", "ko",  "ri",
                                           "lu", "dou", "ga", "ban", "si"};
  std::string name;
  for (char digit : std::to_string(number + 1000)) name += kSyllables[digit - '0'];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string Front(int actor) { return "Front of " + Name(actor); }

// Two events happen on a day.
std::chrono::year_month_day DayOf(int event, int later = 0) {
  using namespace std::chrono;
  return sys_days{1990y / January / 1} + days{event / 2 + later};
}

// 1990-01-31
std::string Iso(std::chrono::year_month_day day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

// 31 January 1990
std::string InWords(std::chrono::year_month_day day) {
  static const char* const kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  return std::to_string(static_cast<unsigned>(day.day())) + " " +
         kMonths[static_cast<unsigned>(day.month()) - 1] + " " +
         std::to_string(static_cast<int>(day.year()));
}

std::ofstream Open(const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  if (!out) {
    std::cerr << "generate_dataset: cannot write " << file << '\n';
    std::exit(2);
  }
  return out;
}

// The text of one report, while it is written.
class ReportText {
 public:
  explicit ReportText(int number)
      : id_(Numbered("source", number)),
        text_("= Report no. " + std::to_string(number + 1) + " =\n") {}

  void StartSection(int event) {
    section_ = Numbered("event", event);
    text_ += "\n== Event " + section_.substr(section_.find('-') + 1) + " ==\n";
    sentences_ = 0;
  }

  // Adds a sentence, and returns the citation that names it.
  std::string Say(const std::string& sentence) {
    const int paragraph = sentences_ / kSentencesPerParagraph;
    const int place = sentences_ % kSentencesPerParagraph;
    if (place == 0 && paragraph > 0) text_ += "\n\n";
    text_ += (place == 0 ? "" : " ") + sentence;
    ++sentences_;
    return id_ + "#" + section_ + "/" + std::to_string(paragraph + 1) + "." +
           std::to_string(place + 1);
  }

  void EndSection() { text_ += '\n'; }

  const std::string& id() const { return id_; }
  const std::string& text() const { return text_; }

 private:
  std::string id_;
  std::string text_;
  std::string section_;
  int sentences_ = 0;  // in the section
};

class DatasetGenerator {
 public:
  DatasetGenerator(const std::filesystem::path& folder, int events)
      : folder_(folder / "dataset"),
        archive_(folder / "archive"),
        events_(events),
        places_(10 + events / 20),
        actors_(10 + events / 50),
        people_(5 + events / 100),
        holders_(places_) {
    for (int place = 0; place < places_; ++place) holders_[place] = place % actors_;
  }

  void Write() {
    std::filesystem::create_directories(folder_ / "events");
    std::filesystem::create_directories(archive_);
    WritePlaces();
    WriteActors();
    WritePeople();
    std::ofstream sources = Open(folder_ / "sources.yaml");
    for (int event = 0; event < events_;) {
      report_ = ReportText(event / kEventsPerReport);
      do {
        WriteEvent(event++);
      } while (event < events_ && event % kEventsPerReport != 0);
      WriteReport(event / kEventsPerReport, &sources);
    }
  }

 private:
  int Random(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  // "[citation]" of a new sentence, at times with the section's first sentence as well.
  std::string Cite(const std::string& sentence) {
    const std::string cited = report_.Say(sentence);
    return Random(2) == 0 ? "[" + cited + "]" : "[" + cited + ", " + first_ + "]";
  }

  // For what the reports take for granted: the first sentence about an event.
  std::string CiteEvent(int event) const {
    const int known = event % events_;
    return "[" + Numbered("source", known / kEventsPerReport) + "#" + Numbered("event", known) +
           "/1.1]";
  }

  void WritePlaces() {
    std::ofstream out = Open(folder_ / "places.yaml");
    for (int place = 0; place < places_; ++place) {
      out << "- id: " << Numbered("place", place) << "\n  name: " << Name(place)
          << "\n  kind: " << (place == 0 ? "region" : "village") << '\n';
      if (place > 0) {
        out << "  within:\n    - place: " << Numbered("place", 0)
            << "\n      cites: " << CiteEvent(place) << '\n';
      }
      out << "  cites: " << CiteEvent(place) << '\n';
    }
  }

  void WriteActors() {
    std::ofstream out = Open(folder_ / "actors.yaml");
    for (int actor = 0; actor < actors_; ++actor) {
      out << "- id: " << Numbered("actor", actor) << "\n  name: " << Front(actor)
          << "\n  spellings:\n    - spelling: F" << actor << "\n      cites: " << CiteEvent(actor)
          << "\n  kind: armed-group\n  cites: " << CiteEvent(actor) << '\n';
    }
  }

  void WritePeople() {
    std::ofstream out = Open(folder_ / "people.yaml");
    for (int person = 0; person < people_; ++person) {
      out << "- id: " << Numbered("person", person) << "\n  name: Colonel " << Name(person)
          << "\n  roles:\n    - role: commander\n      actor: "
          << Numbered("actor", person % actors_) << "\n      cites: " << CiteEvent(person)
          << "\n  cites: " << CiteEvent(person) << '\n';
    }
  }

  void WriteReport(int number, std::ofstream* sources) const {
    Open(archive_ / (report_.id() + ".txt")) << report_.text();
    *sources << "- id: " << report_.id() << "\n  kind: report\n  title: Report no. " << number
             << "\n  publisher: " << Numbered("actor", number % actors_)
             << "\n  url: https://example.org/reports/" << number
             << "\n  accessed: 2031-02-01\n  language: en\n  copy:\n    file: " << report_.id()
             << ".txt\n    sha256: \"" << eventlint::Sha256(report_.text()) << "\"\n";
  }

  void WriteEvent(int event) {
    const int campaign = event - event % kCampaignLength;
    const std::string id = Numbered("event", event);
    report_.StartSection(event);
    first_ = report_.Say(Opening(event, event == campaign));
    std::ofstream out = Open(folder_ / "events" / (id + ".yaml"));
    out << "# yaml-language-server: $schema=../../schemas/event.schema.json\nid: " << id
        << "\nname: Fighting at " << Name(event % places_) << " (" << event
        << ")\nkind: " << (event == campaign ? "campaign" : "clash") << '\n';
    if (event != campaign) out << "part_of: " << Numbered("event", campaign) << '\n';
    out << "cites: [" << first_ << "]\ndates:\n  - date: " << Iso(DayOf(event));
    if (event == campaign) out << '/' << Iso(DayOf(event + kCampaignLength));
    out << "\n    cites: [" << first_ << "]\nplaces:\n  - place: "
        << Numbered("place", event % places_) << "\n    precision: near\n    cites: [" << first_
        << "]\n";
    WriteParties(out, event);
    WriteTolls(out, event);
    if (event != campaign) WriteControl(out, event);
    WriteStatements(out, event);
    out << "outcomes:\n  - summary: The fighting ended by nightfall and both sides withdrew.\n"
        << "    cites: " << Cite("By nightfall both sides withdrew from the wells.")
        << "\nsummary: >-\n"
        << "  Two groups met near the wells in the morning and fought until the afternoon. Herds\n"
        << "  were driven off, and several families left for the town.\n";
    report_.EndSection();
  }

  std::string Opening(int event, bool is_campaign) const {
    const std::string where = " near " + Name(event % places_) + " in " + Name(0) + ".";
    if (!is_campaign) return "The groups met on " + InWords(DayOf(event)) + where;
    return "The groups fought from " + InWords(DayOf(event)) + " to " +
           InWords(DayOf(event + kCampaignLength)) + where;
  }

  void WriteParties(std::ofstream& out, int event) {
    static const char* const kRoles[] = {"attacker", "defender", "victim"};
    static const char* const kDeeds[] = {" began the attack.", " defended the wells.",
                                         " lost its herds."};
    out << "actors:\n";
    for (int i = 0; i < 3; ++i) {
      const int actor = (event + i) % actors_;
      out << "  - actor: " << Numbered("actor", actor) << "\n    role: " << kRoles[i]
          << "\n    certainty: stated\n    cites: " << Cite("The " + Front(actor) + kDeeds[i])
          << '\n';
    }
  }

  void WriteTolls(std::ofstream& out, int event) {
    const int men = 1 + Random(20);
    const int women = 1 + Random(10);
    const int person = event % people_;
    const std::string claim = "    claimed_by: " + Numbered("person", person) +
                              "\n    claimed_on: " + Iso(DayOf(event, 60)) + "\n    cites: ";
    const std::string said =
        "On " + InWords(DayOf(event, 60)) + " Colonel " + Name(person) + " said that ";
    const int group = (event + 2) % actors_;
    const auto count = [](int people) { return std::to_string(people); };
    out << "tolls:\n  - id: dead\n    measure: killed\n    count: " << men + women
        << "\n    victims: {status: civilian, group: " << Numbered("actor", group)
        << "}\n    parts_complete: true\n"
        << claim
        << Cite(said + count(men + women) + " civilians of the " + Front(group) + " were killed.")
        << '\n';
    out << "  - id: dead-men\n    measure: killed\n    count: " << men
        << "\n    part_of: dead\n    victims: {status: civilian, description: men}\n"
        << claim << Cite(said + count(men) + " men were killed.") << '\n';
    out << "  - id: dead-women\n    measure: killed\n    count: {min: " << women
        << ", max: " << women + 1 << "}\n    part_of: dead\n"
        << "    victims: {status: civilian, description: women}\n"
        << claim << Cite(said + count(women) + " to " + count(women + 1) + " women were killed.")
        << '\n';
    const int households = 10 * (1 + Random(30));
    out << "  - measure: displaced\n    count: {min: " << households
        << ", words: at least}\n    unit: households\n    unnamed: true\n"
        << "    claimant_role: local official\n    basis: refugees\n    cites: "
        << Cite("A local official put those who had fled at at least " + count(households) +
                " households.")
        << '\n';
  }

  // Who gains a place is who loses it the next time.
  void WriteControl(std::ofstream& out, int event) {
    const int place = event % places_;
    const int loser = holders_[place];
    const int winner = (loser + 1 + Random(actors_ - 1)) % actors_;
    holders_[place] = winner;
    out << "control:\n  - place: " << Numbered("place", place) << "\n    date: "
        << Iso(DayOf(event)) << "\n    manner: captured\n    lost_by: ["
        << Numbered("actor", loser) << "]\n    gained_by: [" << Numbered("actor", winner)
        << "]\n    cites: "
        << Cite("The " + Front(winner) + " captured " + Name(place) + " from the " +
                Front(loser) + " on " + InWords(DayOf(event)) + ".")
        << '\n';
  }

  void WriteStatements(std::ofstream& out, int event) {
    const int claimant = event % actors_;
    const int other = (event + 1) % actors_;
    out << "statements:\n  - id: first-claim\n    kind: responsibility-claim\n"
        << "    summary: The group says that it carried out the attack.\n    claimed_by: "
        << Numbered("actor", claimant) << "\n    claimed_on: " << Iso(DayOf(event, 60))
        << "\n    cites: "
        << Cite("On " + InWords(DayOf(event, 60)) + " the " + Front(claimant) +
                " said that it had carried out the attack.")
        << '\n';
    out << "  - kind: denial\n    answers: first-claim\n"
        << "    summary: The other side says that nobody attacked it.\n    claimed_by: "
        << Numbered("actor", other) << "\n    cites: "
        << Cite("The " + Front(other) + " said that nobody had attacked it.") << '\n';
  }

  std::filesystem::path folder_;
  std::filesystem::path archive_;
  int events_;
  int places_;
  int actors_;
  int people_;
  std::vector<int> holders_;       // of each place, the actor
  std::mt19937 random_{1};         // the same numbers everywhere, by the standard
  ReportText report_ = ReportText(0);  // that tells of the event that is written
  std::string first_;                  // the citation of what it says of that event first
};

}  // namespace

int main(int argc, char** argv) {
  const int events = argc == 3 ? std::atoi(argv[2]) : 0;
  if (events < 1 || events > 1'000'000) {
    std::cerr << "usage: generate_dataset FOLDER EVENTS (1 to 1000000)\n";
    return 2;
  }
  DatasetGenerator(argv[1], events).Write();
}
