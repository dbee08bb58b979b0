// A team's own: nothing runs and nothing is paid for while no webhook comes.
using '../main.bicep'

param environmentName = 'small'
param location = 'westeurope'
param size = 'small'
param gitHubAppId = '123456'
