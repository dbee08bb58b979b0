// A large organisation's: storage and vault are private, the App's key signs inside the vault, and digests leave from a domain of
// its own.
using '../main.bicep'

param environmentName = 'large'
param location = 'westeurope'
param size = 'large'
param gitHubAppId = '123456'
param gitHubPrivateKey = 'key'
param emailDomain = 'mail.example.com'
param emailDomainVerified = true
param publicUrl = 'https://automation.example.com'
param virtualNetwork = true
param operatorPrincipalId = '11111111-1111-1111-1111-111111111111'
