global using System.Globalization;
global using Automation.Core.Identity;
global using Automation.Core.Messages;
global using Automation.Core.Ports;
global using Automation.Pipeline.Observability;
global using Automation.Pipeline.Settings;
