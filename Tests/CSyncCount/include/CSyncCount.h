#pragma once

/// How often the process has asked the system to put a file on the disk.
int sync_count(void);
