global using System.Globalization;
global using System.Runtime.CompilerServices;
global using System.Text;
global using Automation.Core.Identity;
global using Automation.Core.Snapshots;
