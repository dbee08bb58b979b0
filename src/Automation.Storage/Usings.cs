global using System.Globalization;
global using Automation.Core.Identity;
global using Automation.Core.Ports;
