global using Automation.Core.Identity;
global using Automation.Core.Snapshots;
global using Automation.Git.Repositories;
global using Automation.Testing.Git;
