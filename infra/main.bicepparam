// Every parameter from the environment: what `azd env set NAME VALUE` has set.
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'automation')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param size = readEnvironmentVariable('AUTOMATION_SIZE', 'small')
param gitHubAppId = readEnvironmentVariable('GITHUB_APP_ID', '')
param gitHubPrivateKey = readEnvironmentVariable('GITHUB_PRIVATE_KEY_IN', 'secret')
param webhookSecretRotation = bool(readEnvironmentVariable('WEBHOOK_SECRET_ROTATION', 'false'))
param emailDomain = readEnvironmentVariable('EMAIL_DOMAIN', '')
param emailDomainVerified = bool(readEnvironmentVariable('EMAIL_DOMAIN_VERIFIED', 'false'))
param emailDataLocation = readEnvironmentVariable('EMAIL_DATA_LOCATION', 'Europe')
param publicUrl = readEnvironmentVariable('PUBLIC_URL', '')
param settings = json(readEnvironmentVariable('APP_SETTINGS', '{}'))
param virtualNetwork = bool(readEnvironmentVariable('VIRTUAL_NETWORK', 'false'))
param operatorAddresses = json(readEnvironmentVariable('OPERATOR_ADDRESSES', '[]'))
param operatorPrincipalId = readEnvironmentVariable('OPERATOR_PRINCIPAL_ID', '')
param updateStrategy = readEnvironmentVariable('UPDATE_STRATEGY', 'RollingUpdate')
