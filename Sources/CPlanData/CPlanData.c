#include "CPlanData.h"
