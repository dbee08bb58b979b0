import { Tags } from '../types.bicep'

param serviceName string
param communicationName string
param tags Tags

@description('Domain that mails come from: AzureManagedDomain, or one of yours.')
param domainName string

@description('Whether the domain is verified: Communication Services links no other.')
param verified bool

@description('Where Communication Services keeps its data.')
param dataLocation string

// The only sender that every domain has from the start.
var sender = 'DoNotReply'
var managed = domainName == 'AzureManagedDomain'

resource service 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: serviceName
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }

  resource domain 'domains' = {
    name: domainName
    location: 'global'
    tags: tags
    properties: {
      domainManagement: managed ? 'AzureManaged' : 'CustomerManaged'
      userEngagementTracking: 'Disabled'
    }
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: communicationName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: verified ? [service::domain.id] : []
  }
}

output endpoint string = 'https://${communication.properties.hostName}'

@description('Address that mails come from.')
output from string = '${sender}@${service::domain.properties.fromSenderDomain}'

@description('DNS records that prove a domain of yours, as JSON.')
output dnsRecords string = managed ? '' : string(service::domain.properties.verificationRecords)
