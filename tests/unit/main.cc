// The tests' main function, which Catch2 3 brings along and version 2 makes from its header.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
