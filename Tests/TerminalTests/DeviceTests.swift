import Testing

/// Tests of the terminal device itself: one at a time, as ncurses and the locale are one for the
/// whole process.
@Suite(.serialized) struct DeviceTests {}
