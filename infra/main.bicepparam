using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'automation')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param gitHubAppId = readEnvironmentVariable('GITHUB_APP_ID', '0')
param emailEndpoint = readEnvironmentVariable('EMAIL_ENDPOINT', '')
param emailFrom = readEnvironmentVariable('EMAIL_FROM', '')
param publicUrl = readEnvironmentVariable('PUBLIC_URL', '')
