import PlanModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    (Quantity(comparator: .atLeast, value: 450, unitOfMeasure: "万吨/日"), "≥450万吨/日"),
    (Quantity(comparator: .equal, value: 7.33, unitOfMeasure: "%"), "7.33%"),
    (Quantity(comparator: .about, value: 1, upTo: 2, unitOfMeasure: "个"), "约1-2个"),
    (Quantity(comparator: .above, value: 60), ">60"),
    (Quantity(comparator: .below, value: 25), "<25"),
    (Quantity(comparator: .atMost, value: 0.5), "≤0.5"),
    (Quantity(comparator: .qualitative, text: "保持稳定"), "保持稳定"),
    (Quantity(comparator: .qualitative), ""),
  ])
  func inOnePiece(quantity: Quantity, summary: String) {
    #expect(quantity.summary == summary)
  }
}
