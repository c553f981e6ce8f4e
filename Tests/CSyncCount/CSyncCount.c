#include "CSyncCount.h"
