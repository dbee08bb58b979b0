import { Tags } from '../types.bicep'

@description('Name of the key vault.')
param name string
param location string
param tags Tags

@description('Whether only private endpoints and the allowed addresses reach the vault.')
param private bool

@description('Addresses or ranges let in beside the private endpoints.')
param allowedAddresses string[]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: private && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: private ? 'Deny' : 'Allow'
      bypass: 'None'
      ipRules: map(private ? allowedAddresses : [], address => { value: address })
    }
  }
}
