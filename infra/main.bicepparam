using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'automation')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param gitHubAppId = readEnvironmentVariable('GITHUB_APP_ID', '0')
