global using Automation.Core.Identity;
global using Automation.Core.Ports;
global using Automation.Testing;
