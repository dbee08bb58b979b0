@export()
@description('A service level objective: the share of events that must be good in 28 days, and the query for all and for the bad ones.')
type Objective = {
  @description('Between 0 and 1; text, since Bicep knows whole numbers only.')
  target: string
  sli: string
}

@export()
@description('The service level objectives; docs/operations.md explains them.')
var objectives = {
  webhooks: { target: '0.999', sli: loadTextContent('queries/sli/webhooks.kql') }
  evaluations: { target: '0.99', sli: loadTextContent('queries/sli/evaluations.kql') }
  deliveries: { target: '0.999', sli: loadTextContent('queries/sli/deliveries.kql') }
}

@export()
@description('A query about the error budget of an objective.')
func ofBudget(objective Objective, query string) string =>
  'let objective = ${objective.target};\nlet sli = ${objective.sli};\n${query}'
