// An organisation's: one instance waits for webhooks, digests leave from a domain that Azure manages, and a group operates it.
// The webhook secret is being replaced.
using '../main.bicep'

param environmentName = 'medium'
param location = 'westeurope'
param size = 'medium'
param gitHubAppId = '123456'
param webhookSecretRotation = true
param emailDomain = 'AzureManagedDomain'
param settings = {
  Digest__Teams__payments__Leads__0: 'ada@example.com'
  Digest__Teams__payments__Repositories__0: 'example/pay-*'
  GitHub__AllowedAccounts__0: 'example'
}
param operatorPrincipalId = '11111111-1111-1111-1111-111111111111'
param alertEmail = 'operators@example.com'
param runbookUrl = 'https://github.com/example/automation/blob/main/docs/runbooks'
