global using Automation.Core.Identity;
global using Automation.Core.Messages;
global using Automation.Core.Ports;
global using Automation.Pipeline.Tests.World;
global using Automation.Testing;
global using Automation.Testing.Storage;
