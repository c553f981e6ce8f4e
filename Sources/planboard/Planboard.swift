@main
struct Planboard {
  static func main() {}
}
