using Automation.Testing;

namespace Automation.Deployment.Tests.Functions;

/// <summary>The app's packages and its place in the solution.</summary>
public sealed class ProjectTests
{
    /// <summary>The versions that docs/functions.md names; .NET 10 needs Worker 2.50.0 and Worker.Sdk 2.0.5 at least.</summary>
    [Fact]
    public void The_Packages_Are_Those_That_Were_Chosen() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["Microsoft.Azure.Functions.Worker"] = "2.52.0",
            ["Microsoft.Azure.Functions.Worker.Extensions.Http"] = "3.3.0",
            ["Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore"] = "2.1.1",
            ["Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues"] = "5.5.4",
            ["Microsoft.Azure.Functions.Worker.Extensions.Timer"] = "4.3.1",
            ["Microsoft.Azure.Functions.Worker.Sdk"] = "2.0.7",
        },
        FunctionsProject.Packages);

    /// <summary>
    /// Not every package feed serves the worker packages: the solution builds without the app, and the verify script builds it where
    /// they are to be had.
    /// </summary>
    [Fact]
    public void The_Solution_Holds_The_App_And_Does_Not_Build_It()
    {
        var solution = File.ReadAllLines(RepositoryRoot.Combine("Automation.sln"));
        var entry = Assert.Single(solution, l => l.Contains("Automation.Functions.csproj", StringComparison.Ordinal));
        var id = entry[entry.LastIndexOf('{')..(entry.LastIndexOf('}') + 1)];

        Assert.DoesNotContain(solution, l => l.Contains(id, StringComparison.Ordinal) && l.Contains(".Build.0", StringComparison.Ordinal));
    }
}
