targetScope = 'resourceGroup'

import { Size, SizeSettings, sizes } from 'sizes.bicep'
import { Settings } from 'types.bicep'

@description('Short name of the environment; part of every resource name. Set by azd.')
@minLength(2)
@maxLength(16)
param environmentName string

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Instances, memory, log retention and redundancy together.')
param size Size = 'small'

@description('Numeric id of the GitHub App. Without one, deliveries are taken and kept, and pull requests are not evaluated.')
param gitHubAppId string = ''

@description('''Where the App's private key is: `secret` for the PEM in secret github-private-key, which the app reads at start;
`key` for key github-app, which signs inside the vault and never leaves it.''')
@allowed(['secret', 'key'])
param gitHubPrivateKey string = 'secret'

@description('Accepts secret github-webhook-secret-next beside github-webhook-secret, while one replaces the other. It must exist.')
param webhookSecretRotation bool = false

@description('''Domain that Communication Services sends digests from: `AzureManagedDomain` for one that needs no DNS records, the name of
a domain of yours, or nothing, and no mail is sent.''')
param emailDomain string = ''

@description('Whether the DNS records of a domain of yours are verified; until then it is created and not used.')
param emailDomainVerified bool = false

@description('Where Communication Services keeps its data.')
param emailDataLocation string = 'Europe'

@description('Where recipients of mails reach the app, such as https://automation.example.com; without it the address of the app itself.')
param publicUrl string = ''

@description('''Further settings of the app, such as Digest__Teams__payments__Leads__0. Each deployment replaces all settings, so one that
was made elsewhere is lost. No secrets: use Key Vault references.''')
param settings Settings = {}

@description('Puts storage and vault behind private endpoints of a virtual network. The app stays reachable for webhooks.')
param virtualNetwork bool = false

@description('Addresses or ranges from which operators still reach storage and vault when these are in a virtual network.')
param operatorAddresses string[] = []

@description('''Object id of the user, group or application that operates the app: it may write the secrets, and read and repair what is
stored. Nobody may when it is empty.''')
param operatorPrincipalId string = ''

@description('''How a deployment replaces running instances: `RollingUpdate` lets them finish, a few at a time; `Recreate` stops them
all at once.''')
@allowed(['RollingUpdate', 'Recreate'])
param updateStrategy string = 'RollingUpdate'

@description('Address that alerts are mailed to; without one they are seen in the portal only.')
param alertEmail string = ''

@description('''Address of the folder of runbooks that alerts point to, such as https://github.com/OWNER/REPO/blob/main/docs/runbooks;
without one they name the files.''')
param runbookUrl string = ''

var suffix = uniqueString(resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }
var sized SizeSettings = sizes[size]
var keyInVault = gitHubPrivateKey == 'key'
var hasEmail = !empty(emailDomain)
var canSend = emailDomain == 'AzureManagedDomain' || (hasEmail && emailDomainVerified)

// Names that modules share are made here: what is known beforehand, a preview can show.
var workspaceName = 'log-${environmentName}-${suffix}'
var identityName = 'id-${environmentName}-${suffix}'
var storageName = 'st${suffix}'
var vaultName = 'kv-${suffix}'
var insightsName = 'appi-${environmentName}-${suffix}'
var communicationName = 'acs-${environmentName}-${suffix}'
var appName = 'func-${environmentName}-${suffix}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: identityName
  location: location
  tags: tags
}

module monitoring 'app/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: workspaceName
    insightsName: insightsName
    location: location
    tags: tags
    retentionDays: sized.logRetentionDays
    dailyCapGB: sized.logDailyCapGB
  }
}

module storage 'app/storage.bicep' = {
  name: 'storage'
  params: {
    name: storageName
    location: location
    tags: tags
    sku: sized.storageSku
    private: virtualNetwork
    allowedAddresses: operatorAddresses
  }
}

module vault 'app/vault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    private: virtualNetwork
    allowedAddresses: operatorAddresses
  }
}

module email 'app/email.bicep' = if (hasEmail) {
  name: 'email'
  params: {
    serviceName: 'mail-${environmentName}-${suffix}'
    communicationName: communicationName
    tags: tags
    domainName: emailDomain
    verified: canSend
    dataLocation: emailDataLocation
  }
}

module network 'app/network.bicep' = if (virtualNetwork) {
  name: 'network'
  params: {
    name: 'vnet-${environmentName}-${suffix}'
    location: location
    tags: tags
    storageName: storageName
    vaultName: vaultName
  }
  dependsOn: [storage, vault]
}

module rbac 'app/rbac.bicep' = {
  name: 'rbac'
  params: {
    identityName: identity.name
    operatorPrincipalId: operatorPrincipalId
    keyInVault: keyInVault
    storageName: storageName
    vaultName: vaultName
    insightsName: insightsName
    communicationName: communicationName
    email: hasEmail
  }
  dependsOn: [storage, vault, monitoring, email]
}

module functions 'app/functions.bicep' = {
  name: 'functions'
  params: {
    name: appName
    planName: 'plan-${environmentName}-${suffix}'
    location: location
    tags: tags
    size: sized
    updateStrategy: updateStrategy
    identityName: identity.name
    insightsName: insightsName
    storageName: storageName
    deploymentContainer: storage.outputs.deploymentContainer
    queues: storage.outputs.queues
    vaultName: vaultName
    keyInVault: keyInVault
    webhookSecretRotation: webhookSecretRotation
    gitHubAppId: gitHubAppId
    email: canSend
    emailEndpoint: canSend ? email!.outputs.endpoint : ''
    emailFrom: canSend ? email!.outputs.from : ''
    publicUrl: publicUrl
    furtherSettings: settings
    subnetId: virtualNetwork ? network!.outputs.appSubnetId : ''
  }
  // The first start needs its roles.
  dependsOn: [rbac]
}

module alerts 'app/alerts.bicep' = {
  name: 'alerts'
  params: {
    workspaceName: workspaceName
    actionGroupName: 'ag-${environmentName}-${suffix}'
    environmentName: environmentName
    location: location
    tags: tags
    email: alertEmail
    runbookUrl: runbookUrl
  }
  dependsOn: [monitoring]
}

module workbook 'app/workbook.bicep' = {
  name: 'workbook'
  params: {
    workspaceName: workspaceName
    insightsName: insightsName
    environmentName: environmentName
    location: location
    tags: tags
  }
  dependsOn: [monitoring]
}

@description('Where GitHub sends its webhooks.')
output WEBHOOK_URL string = 'https://${functions.outputs.hostName}/api/github/webhooks'

@description('Vault of the webhook secret and of the private key.')
output KEY_VAULT_NAME string = vaultName

@description('The Functions app.')
output FUNCTION_APP_NAME string = appName

@description('DNS records that prove a mail domain of yours; empty for the one that Azure manages.')
output EMAIL_DNS_RECORDS string = hasEmail ? email!.outputs.dnsRecords : ''

@description('Storage account of queues, tables and blobs; the command line reads this setting, too.')
output Storage__Account string = storageName

@description('Id of the GitHub App, where an operator can sign for it; an id without a key would be refused.')
output GitHub__AppId string = keyInVault ? gitHubAppId : ''

@description('The key that signs for the App; empty where there is no App, or its PEM is a secret.')
output GitHub__KeyVaultKeyId string = keyInVault && !empty(gitHubAppId) ? functions.outputs.keyVaultKeyId : ''

@description('Endpoint that mails leave through.')
output Email__CommunicationServices__Endpoint string = canSend ? email!.outputs.endpoint : ''

@description('Address that mails come from.')
output Email__From string = canSend ? email!.outputs.from : ''

@description('Where recipients of mails reach the app.')
output Digest__PublicUrl string = functions.outputs.publicUrl
