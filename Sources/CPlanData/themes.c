#include "themes.h"

// A theme is added here, in one line of each table, and as a file in Themes/.
static const unsigned char moonlit_pools[] = {
#embed "../../Themes/moonlit-pools.json"
};
static const unsigned char fuchun_ink[] = {
#embed "../../Themes/fuchun-ink.json"
};
static const unsigned char longjing_spring[] = {
#embed "../../Themes/longjing-spring.json"
};
static const unsigned char broken_bridge_snow[] = {
#embed "../../Themes/broken-bridge-snow.json"
};
static const unsigned char guan_celadon[] = {
#embed "../../Themes/guan-celadon.json"
};
static const unsigned char autumn_moon[] = {
#embed "../../Themes/autumn-moon.json"
};
static const unsigned char monochrome[] = {
#embed "../../Themes/monochrome.json"
};
static const unsigned char ansi_8[] = {
#embed "../../Themes/ansi-8.json"
};

static const struct planboard_theme themes[] = {
    {"moonlit-pools", moonlit_pools, sizeof moonlit_pools},
    {"fuchun-ink", fuchun_ink, sizeof fuchun_ink},
    {"longjing-spring", longjing_spring, sizeof longjing_spring},
    {"broken-bridge-snow", broken_bridge_snow, sizeof broken_bridge_snow},
    {"guan-celadon", guan_celadon, sizeof guan_celadon},
    {"autumn-moon", autumn_moon, sizeof autumn_moon},
    {"monochrome", monochrome, sizeof monochrome},
    {"ansi-8", ansi_8, sizeof ansi_8},
};

struct planboard_theme planboard_theme_at(size_t index) { return themes[index]; }

size_t planboard_theme_number(void) { return sizeof themes / sizeof *themes; }
