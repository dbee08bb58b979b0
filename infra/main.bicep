targetScope = 'resourceGroup'

@description('Short name of the environment; part of every resource name. Set by azd.')
@minLength(2)
@maxLength(16)
param environmentName string

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Numeric id of the GitHub App.')
param gitHubAppId string

@description('Endpoint of the Communication Services resource that mails leave through; without one, none leave.')
param emailEndpoint string = ''

@description('Address that mails come from; needed with an endpoint.')
param emailFrom string = ''

@description('Where recipients of mails reach the app, such as https://automation.example.com; without it the address of the app itself.')
param publicUrl string = ''

@description('Memory of one Functions instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances that the app scales out to; 40 is the least that the platform takes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

var suffix = uniqueString(resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${environmentName}-${suffix}'
  location: location
  tags: tags
}

module storage 'app/storage.bicep' = {
  name: 'storage'
  params: { name: 'st${suffix}', location: location, tags: tags }
}

module monitoring 'app/monitoring.bicep' = {
  name: 'monitoring'
  params: { environmentName: environmentName, suffix: suffix, location: location, tags: tags }
}

module vault 'app/vault.bicep' = {
  name: 'vault'
  params: { name: 'kv-${suffix}', location: location, tags: tags }
}

module rbac 'app/rbac.bicep' = {
  name: 'rbac'
  params: {
    principalId: identity.properties.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module functions 'app/functions.bicep' = {
  name: 'functions'
  params: {
    environmentName: environmentName
    suffix: suffix
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    vaultUri: vault.outputs.uri
    insightsConnectionString: monitoring.outputs.connectionString
    gitHubAppId: gitHubAppId
    emailEndpoint: emailEndpoint
    emailFrom: emailFrom
    publicUrl: publicUrl
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
  }
  dependsOn: [rbac]
}

@description('Where GitHub sends its webhooks.')
output WEBHOOK_URL string = 'https://${functions.outputs.hostName}/api/github/webhooks'

@description('Vault that must hold the secrets github-private-key (PEM) and github-webhook-secret.')
output KEY_VAULT_NAME string = vault.outputs.name
