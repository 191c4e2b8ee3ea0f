#include "scenarios/format/loader.hpp"

#include <gtest/gtest.h>
