import Canvas
import PlanModel

/// In the board a role is what a cell means; what a unit is to a record is a `UnitRole`.
package typealias Role = Canvas.Role
package typealias UnitRole = PlanModel.Role
