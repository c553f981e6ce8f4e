#include "plan.h"

// Data/hangzhou, built into the binary. A new file is one line here and one in the table.
static const unsigned char plan[] = {
#embed "../../Data/hangzhou/plan.json"
};
static const unsigned char indicators[] = {
#embed "../../Data/hangzhou/indicators.json"
};
static const unsigned char tasks[] = {
#embed "../../Data/hangzhou/tasks.json"
};
static const unsigned char policies[] = {
#embed "../../Data/hangzhou/policies.json"
};
static const unsigned char outcomes[] = {
#embed "../../Data/hangzhou/outcomes.json"
};
static const unsigned char units[] = {
#embed "../../Data/hangzhou/units.json"
};
static const unsigned char links[] = {
#embed "../../Data/hangzhou/links.json"
};
static const unsigned char repairs[] = {
#embed "../../Data/hangzhou/repairs.json"
};

#define PLAN_FILE(variable) {#variable ".json", variable, sizeof variable}

const struct planboard_plan_file planboard_plan_files[] = {
    PLAN_FILE(plan),     PLAN_FILE(indicators), PLAN_FILE(tasks), PLAN_FILE(policies),
    PLAN_FILE(outcomes), PLAN_FILE(units),      PLAN_FILE(links), PLAN_FILE(repairs),
};

const size_t planboard_plan_file_count =
    sizeof planboard_plan_files / sizeof planboard_plan_files[0];

struct planboard_plan_file planboard_plan_file_at(size_t index) {
  return planboard_plan_files[index];
}

size_t planboard_plan_file_number(void) { return planboard_plan_file_count; }
