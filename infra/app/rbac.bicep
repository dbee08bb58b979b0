// Every role that this deployment gives; no other file gives one.

@description('The identity that the app runs as.')
param identityName string

@description('Object id of who operates the app; empty for nobody.')
param operatorPrincipalId string

@description('Whether the App\'s private key signs inside the vault.')
param keyInVault bool
param storageName string
param vaultName string
param insightsName string
param communicationName string

@description('Whether there is a Communication Services resource.')
param email bool

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
var keyVaultCryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424'
var keyVaultCryptoOfficer = '14b46e9e-c2b7-41b4-b07b-48a6ebf60603'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var communicationAndEmailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'

// The host keeps its locks and keys in blobs, and asks to own them.
var appOnStorage = [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]
var appOnVault = concat([keyVaultSecretsUser], keyInVault ? [keyVaultCryptoUser] : [])
var operatorOnStorage = [storageBlobDataContributor, storageQueueDataContributor, storageTableDataContributor]
var operatorOnVault = concat([keyVaultSecretsOfficer], keyInVault ? [keyVaultCryptoOfficer] : [])

// The identity is new, and its type spares the search for it; an operator may be a user, a group or an application.
var app = { principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
var operator = { principalId: operatorPrincipalId }

// The names of assignments are made of what is known beforehand, so that a preview can show them.
var onStorage = concat(
  map(appOnStorage, role => { role: role, of: identity.id }),
  map(empty(operatorPrincipalId) ? [] : operatorOnStorage, role => { role: role, of: operatorPrincipalId })
)
var onVault = concat(
  map(appOnVault, role => { role: role, of: identity.id }),
  map(empty(operatorPrincipalId) ? [] : operatorOnVault, role => { role: role, of: operatorPrincipalId })
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = { name: identityName }
resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: storageName }
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = { name: vaultName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }
resource communication 'Microsoft.Communication/communicationServices@2025-09-01' existing = if (email) {
  name: communicationName
}

resource storageRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in onStorage: {
    scope: storage
    name: guid(storage.id, item.of, item.role)
    properties: union(item.of == identity.id ? app : operator, {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', item.role)
    })
  }
]

resource vaultRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in onVault: {
    scope: vault
    name: guid(vault.id, item.of, item.role)
    properties: union(item.of == identity.id ? app : operator, {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', item.role)
    })
  }
]

resource insightsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, monitoringMetricsPublisher)
  properties: union(app, {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  })
}

resource communicationRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (email) {
  scope: communication
  name: guid(communication.id, identity.id, communicationAndEmailServiceOwner)
  properties: union(app, {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', communicationAndEmailServiceOwner)
  })
}
