// Writes a dataset of made-up events, as large as asked and always the same, to measure with.
//
//   generate_dataset FOLDER EVENTS
//
// The records satisfy schemas/*.json and, as far as possible, the rules: control of a place passes
// along a chain, parts add up, what is referred to exists. An event is about as long as a real one.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr int kCampaignLength =
    50;  // the first event of so many is the campaign, the others its parts

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

class DatasetGenerator {
 public:
  DatasetGenerator(std::filesystem::path folder, int events)
      : folder_(std::move(folder)),
        events_(events),
        places_(10 + events / 20),
        actors_(10 + events / 50),
        people_(5 + events / 100),
        sources_(5 + events / 10),
        holders_(places_) {
    for (int place = 0; place < places_; ++place) holders_[place] = place % actors_;
  }

  void Write() {
    std::filesystem::create_directories(folder_ / "events");
    WritePlaces();
    WriteActors();
    WritePeople();
    WriteSources();
    for (int event = 0; event < events_; ++event) WriteEvent(event);
  }

 private:
  std::ofstream Open(const std::string& name) const {
    std::ofstream out(folder_ / name, std::ios::binary);
    if (!out) {
      std::cerr << "generate_dataset: cannot write " << (folder_ / name) << '\n';
      std::exit(2);
    }
    return out;
  }

  int Random(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  // The order of the calls is fixed, unlike that of operands: else compilers would write different
  // datasets.
  std::string Citation() {
    const std::string source = Numbered("source", Random(sources_));
    const std::string section = std::to_string(1 + Random(5));
    const std::string paragraph = std::to_string(1 + Random(9));
    return source + "#section-" + section + "/" + paragraph + "." + std::to_string(1 + Random(6));
  }
  std::string Citations() {
    const std::string first = Citation();
    const std::string second = Citation();
    return first == second || Random(2) == 0 ? "[" + first + "]"
                                             : "[" + first + ", " + second + "]";
  }

  // Two events happen on a day.
  static std::string Day(int event, int later = 0) {
    using namespace std::chrono;
    const year_month_day day{sys_days{1990y / January / 1} + days{event / 2 + later}};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
  }

  void WritePlaces() {
    std::ofstream out = Open("places.yaml");
    for (int place = 0; place < places_; ++place) {
      out << "- id: " << Numbered("place", place) << "\n  name: " << Name(place)
          << "\n  kind: " << (place == 0 ? "region" : "village") << '\n';
      if (place > 0) {
        out << "  within:\n    - place: " << Numbered("place", 0)
            << "\n      cites: " << Citations() << '\n';
      }
      out << "  cites: " << Citations() << '\n';
    }
  }

  void WriteActors() {
    std::ofstream out = Open("actors.yaml");
    for (int actor = 0; actor < actors_; ++actor) {
      out << "- id: " << Numbered("actor", actor) << "\n  name: Front of " << Name(actor)
          << "\n  spellings:\n    - spelling: F" << actor << "\n      cites: " << Citations()
          << "\n  kind: armed-group\n  cites: " << Citations() << '\n';
    }
  }

  void WritePeople() {
    std::ofstream out = Open("people.yaml");
    for (int person = 0; person < people_; ++person) {
      out << "- id: " << Numbered("person", person) << "\n  name: Colonel " << Name(person)
          << "\n  roles:\n    - role: commander\n      actor: "
          << Numbered("actor", person % actors_) << "\n      cites: " << Citations()
          << "\n  cites: " << Citations() << '\n';
    }
  }

  void WriteSources() {
    std::ofstream out = Open("sources.yaml");
    for (int source = 0; source < sources_; ++source) {
      out << "- id: " << Numbered("source", source) << "\n  kind: report\n  title: Report no. "
          << source + 1 << "\n  publisher: " << Numbered("actor", source % actors_)
          << "\n  date: 2031-01-01\n  url: https://example.org/reports/" << source + 1
          << "\n  accessed: 2031-02-01\n  language: en\n";
    }
  }

  void WriteEvent(int event) {
    const int campaign = event - event % kCampaignLength;
    const std::string id = Numbered("event", event);
    std::ofstream out = Open("events/" + id + ".yaml");
    out << "# yaml-language-server: $schema=../../schemas/event.schema.json\nid: " << id
        << "\nname: Fighting at " << Name(event % places_) << " (" << event
        << ")\nkind: " << (event == campaign ? "campaign" : "clash") << '\n';
    if (event != campaign) out << "part_of: " << Numbered("event", campaign) << '\n';
    out << "cites: " << Citations() << "\ndates:\n  - date: " << Day(event);
    if (event == campaign) out << '/' << Day(event + kCampaignLength);
    out << "\n    cites: " << Citations()
        << "\nplaces:\n  - place: " << Numbered("place", event % places_)
        << "\n    precision: near\n    cites: " << Citations() << '\n';
    WriteParties(out, event);
    WriteTolls(out, event);
    if (event != campaign) WriteControl(out, event);
    WriteStatements(out, event);
    out << "outcomes:\n  - summary: The fighting ended by nightfall and both sides withdrew.\n"
        << "    cites: " << Citations() << "\nsummary: >-\n"
        << "  Two groups met near the wells in the morning and fought until the afternoon. Herds\n"
        << "  were driven off, and several families left for the town.\n";
  }

  void WriteParties(std::ofstream& out, int event) {
    static const char* const kRoles[] = {"attacker", "defender", "victim"};
    out << "actors:\n";
    for (int i = 0; i < 3; ++i) {
      out << "  - actor: " << Numbered("actor", (event + i) % actors_)
          << "\n    role: " << kRoles[i] << "\n    certainty: stated\n    cites: " << Citations()
          << '\n';
    }
  }

  void WriteTolls(std::ofstream& out, int event) {
    const int men = 1 + Random(20);
    const int women = 1 + Random(10);
    const std::string claim = "    claimed_by: " + Numbered("person", event % people_) +
                              "\n    claimed_on: " + Day(event, 60) + "\n    cites: ";
    out << "tolls:\n  - id: dead\n    measure: killed\n    count: " << men + women
        << "\n    victims: {status: civilian, group: " << Numbered("actor", (event + 2) % actors_)
        << "}\n    parts_complete: true\n"
        << claim << Citations() << '\n';
    out << "  - id: dead-men\n    measure: killed\n    count: " << men
        << "\n    part_of: dead\n    victims: {status: civilian, description: men}\n"
        << claim << Citations() << '\n';
    out << "  - id: dead-women\n    measure: killed\n    count: {min: " << women
        << ", max: " << women + 1 << "}\n    part_of: dead\n"
        << "    victims: {status: civilian, description: women}\n"
        << claim << Citations() << '\n';
    out << "  - measure: displaced\n    count: {min: " << 10 * (1 + Random(30))
        << ", words: at least}\n    unit: households\n    unnamed: true\n"
        << "    claimant_role: local official\n    basis: refugees\n    cites: " << Citations()
        << '\n';
  }

  // Who gains a place is who loses it the next time.
  void WriteControl(std::ofstream& out, int event) {
    const int place = event % places_;
    const int loser = holders_[place];
    const int winner = (loser + 1 + Random(actors_ - 1)) % actors_;
    holders_[place] = winner;
    out << "control:\n  - place: " << Numbered("place", place) << "\n    date: " << Day(event)
        << "\n    manner: captured\n    lost_by: [" << Numbered("actor", loser)
        << "]\n    gained_by: [" << Numbered("actor", winner) << "]\n    cites: " << Citations()
        << '\n';
  }

  void WriteStatements(std::ofstream& out, int event) {
    out << "statements:\n  - id: first-claim\n    kind: responsibility-claim\n"
        << "    summary: The group says that it carried out the attack.\n    claimed_by: "
        << Numbered("actor", event % actors_) << "\n    claimed_on: " << Day(event, 60)
        << "\n    cites: " << Citations() << '\n';
    out << "  - kind: denial\n    answers: first-claim\n"
        << "    summary: The other side says that nobody attacked it.\n    claimed_by: "
        << Numbered("actor", (event + 1) % actors_) << "\n    cites: " << Citations() << '\n';
  }

  std::filesystem::path folder_;
  int events_;
  int places_;
  int actors_;
  int people_;
  int sources_;
  std::vector<int> holders_;  // of each place, the actor
  std::mt19937 random_{1};    // the same numbers everywhere, by the standard
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
