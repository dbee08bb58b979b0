import { objectives, ofBudget } from '../objectives.bicep'
import { Tags } from '../types.bicep'

param workspaceName string
param actionGroupName string
param environmentName string
param location string
param tags Tags

@description('Who is mailed; nobody when it is empty, and alerts are seen in the portal only.')
param email string

@description('Address of the folder of runbooks, without a slash at its end; empty for their paths in the repository.')
param runbookUrl string

@description('''When a rule looks, and how far back. `severity` is Azure's: 1 for what cannot wait, 2 for the same working day, 3 for
the weekly round. A query yields rows only while something is wrong: every limit stands in its file.''')
type Alert = {
  name: string
  severity: 1 | 2 | 3
  every: string
  window: string
  runbook: string
  text: string
  query: string
}

var burnFast = loadTextContent('../queries/budget/burn-fast.kql')
var burnSlow = loadTextContent('../queries/budget/burn-slow.kql')

var fast = [for objective in items(objectives): {
  name: '${objective.key}-burn-fast'
  severity: 1
  every: 'PT5M'
  window: 'PT6H'
  runbook: '${objective.key}-burn'
  text: 'The error budget of ${objective.key} is spent so fast that it will be gone within days.'
  query: ofBudget(objective.value, burnFast)
}]

var slow = [for objective in items(objectives): {
  name: '${objective.key}-burn-slow'
  severity: 3
  every: 'PT1H'
  window: 'P2D'
  runbook: '${objective.key}-burn'
  text: 'The error budget of ${objective.key} will not last for its 28 days.'
  query: ofBudget(objective.value, burnSlow)
}]

var others = [
  {
    name: 'app-silent'
    severity: 1
    every: 'PT5M'
    window: 'PT6H'
    text: 'The app has sent no metric for half an hour.'
    query: loadTextContent('../queries/alerts/app-silent.kql')
  }
  {
    name: 'webhooks-refused'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    text: 'Most webhooks are refused for their signature.'
    query: loadTextContent('../queries/alerts/webhooks-refused.kql')
  }
  {
    name: 'jobs-not-running'
    severity: 2
    every: 'PT15M'
    window: 'P2D'
    text: 'A scheduled job has not succeeded for longer than it may.'
    query: loadTextContent('../queries/alerts/jobs-not-running.kql')
  }
  {
    name: 'poison-messages'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    text: 'Messages stay on a poison queue.'
    query: loadTextContent('../queries/alerts/poison-messages.kql')
  }
  {
    name: 'queue-backlog'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    text: 'A queue grows faster than it is worked off, or its messages wait too long.'
    query: loadTextContent('../queries/alerts/queue-backlog.kql')
  }
  {
    name: 'storage-throttling'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    text: 'Storage refuses requests because there are too many.'
    query: loadTextContent('../queries/alerts/storage-throttling.kql')
  }
  {
    name: 'log-cap'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    text: 'The workspace takes no more telemetry today.'
    query: loadTextContent('../queries/alerts/log-cap.kql')
  }
  {
    name: 'failed-deliveries'
    severity: 3
    every: 'PT15M'
    window: 'PT1H'
    text: 'Deliveries have failed for good.'
    query: loadTextContent('../queries/alerts/failed-deliveries.kql')
  }
  {
    name: 'failed-evaluations'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    text: 'Evaluations of pull requests have failed for good.'
    query: loadTextContent('../queries/alerts/failed-evaluations.kql')
  }
  {
    name: 'github-rate-limit'
    severity: 3
    every: 'PT15M'
    window: 'PT15M'
    text: 'An installation has less than a tenth of its GitHub requests left.'
    query: loadTextContent('../queries/alerts/github-rate-limit.kql')
  }
  {
    name: 'missed-deliveries'
    severity: 3
    every: 'PT1H'
    window: 'PT2H'
    text: 'GitHub had to be asked again for webhooks that did not arrive.'
    query: loadTextContent('../queries/alerts/missed-deliveries.kql')
  }
  {
    name: 'no-webhooks'
    severity: 3
    every: 'PT1H'
    window: 'P2D'
    text: 'No webhook has come for hours, unlike the day before.'
    query: loadTextContent('../queries/alerts/no-webhooks.kql')
  }
  {
    name: 'digest-mails'
    severity: 3
    every: 'PT1H'
    window: 'PT6H'
    text: 'Digests have failed, or it is not known whether they were sent.'
    query: loadTextContent('../queries/alerts/digest-mails.kql')
  }
]

var alerts Alert[] = concat(fast, slow, map(others, alert => union({ runbook: alert.name }, alert)))
var runbooks = empty(runbookUrl) ? 'docs/runbooks' : runbookUrl

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = { name: workspaceName }

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'automation'
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in alerts: {
  name: '${alert.name}-${environmentName}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${alert.name} (${environmentName})'
    description: '${alert.text} Runbook: ${runbooks}/${alert.runbook}.md'
    severity: alert.severity
    enabled: true
    scopes: [workspace.id]
    evaluationFrequency: alert.every
    windowSize: alert.window
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    // A workspace that nothing was sent to has none of the tables yet.
    skipQueryValidation: true
    actions: { actionGroups: empty(email) ? [] : [group.id] }
  }
}]
