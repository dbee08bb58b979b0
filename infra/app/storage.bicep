import { Queues, Tags } from '../types.bicep'

@description('Name of the storage account.')
param name string
param location string
param tags Tags

@description('How the account is replicated.')
param sku string

@description('Whether only private endpoints and the allowed addresses reach the account.')
param private bool

@description('Addresses or ranges let in beside the private endpoints.')
param allowedAddresses string[]

// The names are those that the code uses, and the days those that it promises; a test compares them.
var deploymentContainer = 'deployments'
var containers = [deploymentContainer, 'payloads', 'failed', 'evaluations']
var queues Queues = { Deliveries: 'deliveries', Evaluations: 'evaluations', Digests: 'digests' }
var tables = [
  'Audit'
  'Backfills'
  'Cursors'
  'DebtItems'
  'Decisions'
  'Deliveries'
  'DeliveryLog'
  'DigestRuns'
  'EvaluationHistory'
  'Evaluations'
  'Facts'
  'Installations'
  'PullRequests'
  'Repositories'
  'Suppressions'
  'Waivers'
  'WeeklyRollups'
]
var daysKept = { payloads: 7, failed: 90 }

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: private && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: private ? 'Deny' : 'Allow'
      // The lifecycle rules below are carried out by a trusted service.
      bypass: 'AzureServices'
      ipRules: map(private ? allowedAddresses : [], address => { value: address, action: 'Allow' })
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // What is deleted is gone: bodies of deliveries must not outlive their days.
      deleteRetentionPolicy: { enabled: false }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }
    resource container 'containers' = [for item in containers: { name: item, properties: { publicAccess: 'None' } }]
  }

  resource queueService 'queueServices' = {
    name: 'default'
    resource queue 'queues' = [for item in items(queues): { name: item.value }]
    resource poison 'queues' = [for item in items(queues): { name: '${item.value}-poison' }]
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
          for item in items(daysKept): {
            name: 'delete-${item.key}'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${item.key}/'] }
              actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: item.value } } }
            }
          }
        ]
      }
    }
  }
}

output queues Queues = queues

@description('Address of the container that holds the deployed package.')
output deploymentContainer string = '${account.properties.primaryEndpoints.blob}${deploymentContainer}'
