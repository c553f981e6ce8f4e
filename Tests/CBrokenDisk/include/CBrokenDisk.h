#pragma once
// Nothing to call: it is loaded with LD_PRELOAD.
