#if canImport(Glibc)
  import func Glibc.pow
#elseif canImport(Musl)
  import func Musl.pow
#else
  import func Darwin.pow
#endif

/// A positive number to a power.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
