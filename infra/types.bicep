@export()
@description('Tags of a resource.')
type Tags = { *: string }

@export()
@description('Settings of the app, by name.')
type Settings = { *: string }

@export()
@description('The work queues: what the code calls them, and their names.')
type Queues = { Deliveries: string, Evaluations: string, Digests: string }
