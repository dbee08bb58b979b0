@description('Name of the storage account.')
param name string
param location string
param tags object

var containers = ['deployments', 'payloads', 'failed', 'evaluations']
var queues = ['deliveries', 'evaluations', 'digests', 'deliveries-poison', 'evaluations-poison', 'digests-poison']
var tables = [
  'Deliveries'
  'DeliveryLog'
  'Installations'
  'Repositories'
  'PullRequests'
  'Evaluations'
  'EvaluationHistory'
  'Facts'
  'WeeklyRollups'
  'DigestRuns'
  'Suppressions'
  'Backfills'
  'Audit'
  'Cursors'
]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    resource container 'containers' = [for item in containers: { name: item }]
  }

  resource queueService 'queueServices' = {
    name: 'default'
    resource queue 'queues' = [for item in queues: { name: item }]
  }

  resource tableService 'tableServices' = {
    name: 'default'
    resource table 'tables' = [for item in tables: { name: item }]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          for rule in [{ container: 'payloads', days: 7 }, { container: 'failed', days: 90 }]: {
            name: 'delete-${rule.container}'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${rule.container}/'] }
              actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: rule.days } } }
            }
          }
        ]
      }
    }
  }
}

output name string = account.name
output deploymentContainer string = '${account.properties.primaryEndpoints.blob}deployments'
