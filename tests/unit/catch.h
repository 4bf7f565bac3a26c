// Catch2, in whichever of its versions the system has: Debian 12 has 2, Ubuntu 24.04 has 3.
#ifndef EVENTLINT_TESTS_UNIT_CATCH_H_
#define EVENTLINT_TESTS_UNIT_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // EVENTLINT_TESTS_UNIT_CATCH_H_
