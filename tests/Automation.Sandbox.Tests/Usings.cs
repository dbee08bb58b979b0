global using System.Net;
global using System.Net.Http.Json;
global using System.Text;
global using System.Text.Json;
global using System.Text.Json.Nodes;
global using Automation.Core.Identity;
global using Automation.Sandbox.Model;
global using Automation.Testing.Git;
