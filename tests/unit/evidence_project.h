// EvidenceProject: a project whose records cite a text, and the archive that holds it.
#ifndef EVENTLINT_TESTS_UNIT_EVIDENCE_PROJECT_H_
#define EVENTLINT_TESTS_UNIT_EVIDENCE_PROJECT_H_

#include <map>
#include <string>

#include "evidence/indexer.h"
#include "evidence/source_index.h"

namespace eventlint {

inline constexpr char kReportText[] =
    "= Floods =\n"
    "\n"
    "At least 40 people drowned in Sandhaven on 3 May 2021.\n"
    "\n"
    "== Losses ==\n"
    "The mayor of Sandhaven counted twelve dead. The next day she spoke of 15.\n";

/// Events with tolls that cite sources; places with names; vague words; passages left out.
inline std::map<std::string, std::string> EvidenceProject() {
  const std::string citation = R"({"type": "string", "format": "citation", "description": "c"})";
  const std::string text = R"({"type": "string", "description": "t"})";
  const std::string number = R"({"type": "integer", "description": "n"})";
  return {
      {"eventlint.yaml",
       "collections:\n"
       "  events: {files: events.yaml, schema: event.json}\n"
       "  places: {files: places.yaml, schema: place.json}\n"
       "  sources: {files: sources.yaml, schema: source.json}\n"
       "  words: {files: words.yaml, schema: word.json}\n"
       "  omissions: {files: omissions.yaml, schema: omission.json}\n"
       "evidence: {index: evidence, sources: sources, names: [places], vague_numbers: words,\n"
       "           omissions: omissions}\n"},
      {"event.json",
       R"({"type": "object", "description": "e", "properties": {"id": )" + text +
           R"(, "tolls": {"type": "array", "description": "t", "x-table": "tolls", "items":
           {"type": "object", "description": "t", "properties": {"count": )" +
           number + R"(, "cites": {"type": "array", "description": "c", "x-table": "cites",
           "items": )" + citation + "}}}}}}"},
      {"place.json", R"({"type": "object", "description": "p", "properties": {"id": )" + text +
                         R"(, "name": {"type": "string", "x-name": true, "description": "n"}}})"},
      {"source.json",
       R"({"type": "object", "description": "s", "properties": {"id": )" + text +
           R"(, "language": )" + text +
           R"(, "copy": {"type": "object", "description": "c", "properties": {"file": )" + text +
           R"(, "sha256": )" + text + "}}}}"},
      {"word.json", R"({"type": "object", "description": "w", "properties": {"id": )" + text +
                        R"(, "min": )" + number + R"(, "max": )" + number + "}}"},
      {"omission.json", R"({"type": "object", "description": "o", "properties": {"passage": )" +
                            citation + R"(, "reason": )" + text + "}}"},
      {"events.yaml",
       "- id: flood\n"
       "  tolls:\n"
       "    - {count: 40, cites: [report#lead/1.1]}\n"
       "    - {count: 12, cites: [report#losses/1.1, report#losses/9.9]}\n"
       "    - {count: 7, cites: [rumour#lead/1.1]}\n"},
      {"places.yaml", "- {id: sandhaven, name: Sandhaven}\n"},
      {"sources.yaml",
       "- {id: report, language: en, copy: {file: report.txt, sha256: abc}}\n"
       "- {id: rumour}\n"},
      {"words.yaml", "- {id: several-hundred, min: 300}\n"},
      {"omissions.yaml", "- {passage: report#losses/1.2, reason: a second count}\n"},
      {"rules/tolls/toll-of-seven.yaml",
       "title: t\nlevel: error\nsince: 0.1.0\nmessage: seven\nwhy: w\nfix: f\n"
       "sql: SELECT _row AS at FROM tolls WHERE count = 7 AND EXISTS (SELECT 1 FROM _mentions)\n"
       "examples:\n"
       "  - name: seven\n"
       "    texts: {a: One soldier died.}\n"
       "    records: {events: [{tolls: [{count: 7}]}]}\n"
       "    expect: [{at: /events/0/tolls/0, message: seven}]\n"
       "  - {name: no text, records: {events: [{tolls: [{count: 7}]}]}, expect: []}\n"},
  };
}

/// The same with the committed index of the report.
inline std::map<std::string, std::string> IndexedProject() {
  std::map<std::string, std::string> files = EvidenceProject();
  Registry registry;
  registry.names.Add("Sandhaven");
  const SourceIndex index = IndexSource("report", "en", kReportText, registry);
  files["evidence/report.jsonl"] = WriteIndex(index, registry.names.phrases());
  return files;
}

}  // namespace eventlint

#endif  // EVENTLINT_TESTS_UNIT_EVIDENCE_PROJECT_H_
