import { SizeSettings } from '../sizes.bicep'
import { Queues, Settings, Tags } from '../types.bicep'

param name string
param planName string
param location string
param tags Tags
param size SizeSettings
param updateStrategy string
param identityName string
param insightsName string
param storageName string
param deploymentContainer string
param queues Queues
param vaultName string

@description('Whether the App\'s private key signs inside the vault.')
param keyInVault bool
param webhookSecretRotation bool
param gitHubAppId string

@description('Whether mails can be sent.')
param email bool
param emailEndpoint string
param emailFrom string
param publicUrl string

@description('Further settings; they override the others.')
param furtherSettings Settings

@description('Subnet that the app calls out through; empty for none.')
param subnetId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = { name: identityName }
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = { name: vaultName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

var vaultUri = vault.properties.vaultUri
var privateKey = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/github-private-key)'
var webhookSecret = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/github-webhook-secret)'
var nextWebhookSecret = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/github-webhook-secret-next)'
var signingKeyId = '${vaultUri}keys/github-app'

// What the Functions host reads.
var hostSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__clientId: identity.properties.clientId
  AzureWebJobsStorage__credential: 'managedidentity'
}

// Triggers read their schedules and queues from settings; the defaults are the code's own.
var triggerSettings = {
  Schedules__EvaluationSweep: '0 */5 * * * *'
  Schedules__NightlySweep: '0 30 2 * * *'
  Schedules__RecoverDeliveries: '0 15 * * * *'
  Schedules__Retention: '0 0 3 * * *'
  Schedules__WeeklyDigest: '0 5 * * * *'
  Storage__Queues__Deliveries: queues.Deliveries
  Storage__Queues__Digests: queues.Digests
  Storage__Queues__Evaluations: queues.Evaluations
}

var appSettings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  AZURE_CLIENT_ID: identity.properties.clientId
  GitHub__WebhookSecrets__0: webhookSecret
  Storage__Account: storageName
}
var rotationSettings = webhookSecretRotation ? { GitHub__WebhookSecrets__1: nextWebhookSecret } : {}
var keySettings = keyInVault ? { GitHub__KeyVaultKeyId: signingKeyId } : { GitHub__PrivateKey: privateKey }
var gitHubSettings = empty(gitHubAppId) ? {} : union(keySettings, { GitHub__AppId: gitHubAppId })
var emailSettings = email ? { Email__CommunicationServices__Endpoint: emailEndpoint, Email__From: emailFrom } : {}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'automation' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // GitHub's webhooks come over the internet; their signature is the authentication.
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { ftpsState: 'Disabled', minTlsVersion: '1.2', scmMinTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: size.instanceMemoryMB
        maximumInstanceCount: size.maximumInstanceCount
        alwaysReady: size.alwaysReadyHttpInstances == 0
          ? []
          : [{ name: 'http', instanceCount: size.alwaysReadyHttpInstances }]
        triggers: { http: { perInstanceConcurrency: size.httpConcurrency } }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      // The service takes it since 2024-11-01; this version of Bicep does not know it yet.
      #disable-next-line BCP037
      siteUpdateStrategy: { type: updateStrategy }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(hostSettings, triggerSettings, appSettings, rotationSettings, gitHubSettings, emailSettings, {
      Digest__PublicUrl: address
    }, furtherSettings)
  }

  // Deployments sign in with Entra; passwords are off for both ways in.
  resource ftpPasswords 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource scmPasswords 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

var address = empty(publicUrl) ? 'https://${site.properties.defaultHostName}' : publicUrl

output hostName string = site.properties.defaultHostName
output publicUrl string = address

@description('The key that signs for the App where its PEM is no secret.')
output keyVaultKeyId string = signingKeyId
