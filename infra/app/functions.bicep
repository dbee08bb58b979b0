param environmentName string
param suffix string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param deploymentContainer string
param vaultUri string
param insightsConnectionString string
param gitHubAppId string
param emailEndpoint string
param emailFrom string
param publicUrl string
param instanceMemoryMB int
param maximumInstanceCount int

var settings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Storage__Account: storageName
  Storage__Queues__Deliveries: 'deliveries'
  Storage__Queues__Evaluations: 'evaluations'
  Storage__Queues__Digests: 'digests'
  Schedules__EvaluationSweep: '0 */5 * * * *'
  Schedules__WeeklyDigest: '0 5 * * * *'
  Schedules__NightlySweep: '0 30 2 * * *'
  Schedules__RecoverDeliveries: '0 15 * * * *'
  Schedules__Retention: '0 0 3 * * *'
  GitHub__AppId: gitHubAppId
  GitHub__PrivateKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/github-private-key)'
  GitHub__WebhookSecrets__0: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/github-webhook-secret)'
}

var emailSettings = empty(emailEndpoint) ? {} : { Email__CommunicationServices__Endpoint: emailEndpoint, Email__From: emailFrom }

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${environmentName}-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${environmentName}-${suffix}'
  location: location
  tags: union(tags, { 'azd-service-name': 'automation' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: { instanceMemoryMB: instanceMemoryMB, maximumInstanceCount: maximumInstanceCount }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, emailSettings, {
      Digest__PublicUrl: empty(publicUrl) ? 'https://${app.properties.defaultHostName}' : publicUrl
    })
  }
}

output hostName string = app.properties.defaultHostName
