@export()
@description('What an environment is sized for; docs/azure.md says which to take.')
type Size = 'small' | 'medium' | 'large'

@export()
@description('What a size stands for.')
type SizeSettings = {
  @description('Memory of one Functions instance, in MB.')
  instanceMemoryMB: 512 | 2048 | 4096

  @description('Most instances that the app scales out to; 40 is the least that the platform takes.')
  @minValue(40)
  @maxValue(1000)
  maximumInstanceCount: int

  @description('Requests that one instance takes at once before another is added.')
  @minValue(1)
  @maxValue(1000)
  httpConcurrency: int

  @description('Instances kept running for HTTP, so that a webhook never waits for a cold start.')
  @minValue(0)
  alwaysReadyHttpInstances: int

  @description('Days that logs and telemetry can be queried.')
  @minValue(30)
  @maxValue(730)
  logRetentionDays: int

  @description('Gigabytes of logs and telemetry taken in a day; what comes after them is lost.')
  @minValue(1)
  logDailyCapGB: int

  @description('How storage is replicated: in one data centre, or over the zones of the region.')
  storageSku: 'Standard_LRS' | 'Standard_ZRS'
}

@export()
@description('The three sizes. Every one holds the service level windows of 28 days in its logs.')
var sizes = {
  small: {
    instanceMemoryMB: 2048
    maximumInstanceCount: 40
    httpConcurrency: 16
    alwaysReadyHttpInstances: 0
    logRetentionDays: 30
    logDailyCapGB: 1
    storageSku: 'Standard_LRS'
  }
  medium: {
    instanceMemoryMB: 2048
    maximumInstanceCount: 40
    httpConcurrency: 16
    alwaysReadyHttpInstances: 1
    logRetentionDays: 60
    logDailyCapGB: 5
    storageSku: 'Standard_ZRS'
  }
  large: {
    instanceMemoryMB: 4096
    maximumInstanceCount: 100
    httpConcurrency: 32
    alwaysReadyHttpInstances: 2
    logRetentionDays: 90
    logDailyCapGB: 20
    storageSku: 'Standard_ZRS'
  }
}
