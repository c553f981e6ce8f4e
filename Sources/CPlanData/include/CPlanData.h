#pragma once
#include "plan.h"
