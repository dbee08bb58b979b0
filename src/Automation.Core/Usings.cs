global using System.Diagnostics.CodeAnalysis;
global using System.Globalization;
global using Automation.Core.Identity;
