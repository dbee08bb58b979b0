import { Objective, objectives, ofBudget } from '../objectives.bicep'
import { Tags } from '../types.bicep'

param workspaceName string
param insightsName string
param environmentName string
param location string
param tags Tags

@description('A part of the workbook: a heading, what to look for, and queries.')
type Section = { title: string, text: string, charts: Chart[] }

@description('A query, and how it is shown.')
type Chart = { title: string, look: 'areachart' | 'barchart' | 'linechart' | 'table' | 'timechart', query: string }

@description('An item of a workbook, as its format has it.')
type Item = {
  type: int
  name: string
  customWidth: string?
  content: {
    json: string?
    version: string?
    query: string?
    size: int?
    title: string?
    noDataMessage: string?
    queryType: int?
    resourceType: string?
    crossComponentResources: string[]?
    visualization: string?
    timeContext: { durationMs: int }?
    timeContextFromParameter: string?
  }
}

@description('The time that a query is about: a fixed one, or a parameter of the reader.')
type Time = { timeContext: { durationMs: int }?, timeContextFromParameter: string? }

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = { name: workspaceName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

// The items of a workbook: https://github.com/microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json
func heading(title string, text string) Item => {
  type: 1
  content: { json: '## ${title}\n\n${text}' }
  name: 'heading ${title}'
}

func item(workspaceId string, chart Chart, time Time) Item => {
  type: 3
  content: union(
    {
      version: 'KqlItem/1.0'
      query: chart.query
      size: 0
      title: chart.title
      noDataMessage: 'Nothing in this time.'
      queryType: 0
      resourceType: 'microsoft.operationalinsights/workspaces'
      crossComponentResources: [workspaceId]
      visualization: chart.look
    },
    time
  )
  customWidth: '50'
  name: chart.title
}

func budgetCharts(name string, objective Objective) Chart[] => [
  {
    title: 'Budget of ${name}, 28 days'
    look: 'table'
    query: ofBudget(objective, loadTextContent('../queries/budget/budget-left.kql'))
  }
  {
    title: 'Burn rate of ${name}, 28 days'
    look: 'timechart'
    query: ofBudget(objective, loadTextContent('../queries/budget/burn-rate.kql'))
  }
]

var budgets Chart[] = flatten(map(items(objectives), o => budgetCharts(o.key, o.value)))

var sections Section[] = [
  {
    title: 'Golden signals'
    text: 'Traffic, errors, latency, saturation: what is asked of the app, what fails, how long it takes, how full it is.'
    charts: [
      { title: 'Traffic: webhooks by event', look: 'timechart', query: loadTextContent('../queries/charts/traffic.kql') }
      { title: 'Errors', look: 'timechart', query: loadTextContent('../queries/charts/errors.kql') }
      { title: 'Latency: 95th percentile, ms', look: 'timechart', query: loadTextContent('../queries/charts/latency.kql') }
      { title: 'Latency: request to report, s', look: 'timechart', query: loadTextContent('../queries/charts/evaluation-age.kql') }
      { title: 'Saturation: work at once', look: 'timechart', query: loadTextContent('../queries/charts/active-work.kql') }
      { title: 'Saturation: memory, MB', look: 'timechart', query: loadTextContent('../queries/charts/memory.kql') }
      { title: 'Exceptions and errors', look: 'table', query: loadTextContent('../queries/charts/exceptions.kql') }
      { title: 'Requests to others', look: 'table', query: loadTextContent('../queries/charts/outgoing-requests.kql') }
    ]
  }
  {
    title: 'Practices'
    text: 'What the pull requests were told. A share that falls is a practice that is learnt.'
    charts: [
      { title: 'Failures by practice, %', look: 'linechart', query: loadTextContent('../queries/charts/practices.kql') }
      { title: 'Conclusions by practice', look: 'table', query: loadTextContent('../queries/charts/conclusions.kql') }
    ]
  }
  {
    title: 'Queues'
    text: 'Work that waits. Poison queues are at 0.'
    charts: [
      { title: 'Messages on queues', look: 'timechart', query: loadTextContent('../queries/charts/queue-depth.kql') }
      { title: 'Mean wait, s', look: 'timechart', query: loadTextContent('../queries/charts/queue-age.kql') }
      { title: 'Attempts repeated', look: 'timechart', query: loadTextContent('../queries/charts/retries.kql') }
    ]
  }
  {
    title: 'GitHub limits'
    text: 'The installation that is closest to its limit.'
    charts: [
      { title: 'Least share left, %', look: 'timechart', query: loadTextContent('../queries/charts/rate-limit.kql') }
    ]
  }
  {
    title: 'Digests'
    text: 'Mails to team leads by what became of them.'
    charts: [
      { title: 'Digests by state', look: 'barchart', query: loadTextContent('../queries/charts/digests.kql') }
    ]
  }
  {
    title: 'Jobs, recovery, retention'
    text: 'What runs by the clock.'
    charts: [
      { title: 'Jobs', look: 'table', query: loadTextContent('../queries/charts/jobs.kql') }
      { title: 'Missed deliveries asked for again', look: 'timechart', query: loadTextContent('../queries/charts/recovery.kql') }
      { title: 'Removed by retention', look: 'barchart', query: loadTextContent('../queries/charts/retention.kql') }
    ]
  }
]

var timeRange = {
  type: 9
  content: {
    version: 'KqlParameterItem/1.0'
    parameters: [
      {
        id: guid('time range')
        version: 'KqlParameterItem/1.0'
        name: 'TimeRange'
        label: 'Time'
        type: 4
        isRequired: true
        value: { durationMs: 86400000 }
        typeSettings: {
          selectableValues: map([1, 4, 24, 72, 168, 672], hours => { durationMs: hours * 3600000 })
          allowCustom: true
        }
      }
    ]
  }
  name: 'time range'
}

var budgetItems = concat(
  [heading('Service levels', 'Budget left below 0 means that the objective is missed. A burn rate of 1 uses it up in exactly 28 days.')],
  map(budgets, chart => item(workspace.id, chart, { timeContext: { durationMs: 2419200000 } }))
)
var sectionItems = flatten(map(sections, section => concat(
  [heading(section.title, section.text)],
  map(section.charts, chart => item(workspace.id, chart, { timeContextFromParameter: 'TimeRange' }))
)))

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, environmentName, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Automation (${environmentName})'
    category: 'workbook'
    sourceId: insights.id
    version: '1.0'
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat([timeRange], budgetItems, sectionItems)
      fallbackResourceIds: [workspace.id]
      '$schema': 'https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json'
    })
  }
}
