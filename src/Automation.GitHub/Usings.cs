global using System.Globalization;
global using Automation.Core.Identity;
global using InstallationId = Automation.Core.Identity.InstallationId;
