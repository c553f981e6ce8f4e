#pragma once
#include "plan.h"
#include "themes.h"
