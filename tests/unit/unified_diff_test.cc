#include "text/unified_diff.h"

#include "catch.h"

namespace eventlint {
namespace {

TEST_CASE("a change stands between three lines of context") {
  CHECK(UnifiedDiff("d/a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "diff --git a/d/a.yaml b/d/a.yaml\n--- a/d/a.yaml\n+++ b/d/a.yaml\n"
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(UnifiedDiff("a", "same\n", "same\n").empty());
}

TEST_CASE("near changes share a hunk, far ones do not") {
  CHECK(UnifiedDiff("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n") ==
        "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n");
  CHECK(UnifiedDiff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n") ==
        "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n"
        "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n");
  CHECK(UnifiedDiff("a", "1\n2\n", "x\ny\n") == "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-1\n-2\n+x\n+y\n");
}

TEST_CASE("a last line without an end is marked, and lines may be added and removed") {
  CHECK(UnifiedDiff("a", "1", "1\n") ==
        "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
  CHECK(UnifiedDiff("a", "", "1\n") == "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
  CHECK(UnifiedDiff("a", "1\n2\n", "1\n") == "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1 @@\n 1\n-2\n");
  CHECK(UnifiedDiff("a", "1\r\n", "2\r\n") == "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\r\n+2\r\n");
}

TEST_CASE("lines that moved count as removed and added, and no others") {
  CHECK(UnifiedDiff("a", "1\n2\n3\n4\n5\n6\n", "5\n1\n2\n3\n4\n6\n") ==
        "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,6 +1,6 @@\n+5\n 1\n 2\n 3\n 4\n-5\n 6\n");
}

TEST_CASE("a path that a patch cannot hold as it is is quoted") {
  CHECK(UnifiedDiff("a\nb.yaml", "1\n", "2\n").find("\n--- \"a/a\\nb.yaml\"\n") != std::string::npos);
  CHECK(UnifiedDiff("a b.yaml", "1\n", "2\n").find("\n--- a/a b.yaml") != std::string::npos);
}

}  // namespace
}  // namespace eventlint
