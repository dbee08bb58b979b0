using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Deployment.Tests.Functions;

/// <summary>docs/functions.md speaks of this app and of this host.json.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "functions.md"));

    [Fact]
    public void Every_Function_Is_Explained_And_No_Other() => Assert.Equal(
        FunctionsApp.Triggers.Select(t => t.Name).Order(StringComparer.Ordinal),
        Rows("Triggers").Order(StringComparer.Ordinal));

    [Fact]
    public void The_Number_Of_Functions_Is_Right() =>
        Assert.Contains($"The host lists the {FunctionsApp.Triggers.Count} functions.", Page, StringComparison.Ordinal);

    [Fact]
    public void Every_Value_Of_The_Host_File_Is_Explained()
    {
        var host = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("host.json")))!.AsObject();
        host.Remove("version");
        var explained = string.Join(' ', Rows("host.json"));

        Assert.All(Leaves(host), key => Assert.Contains(key, explained, StringComparison.Ordinal));
    }

    [Fact]
    public void The_Packages_Have_The_Versions_That_Are_Named() => Assert.All(
        FunctionsProject.Packages,
        package => Assert.Matches(
            Regex.Escape(package.Key["Microsoft.Azure.Functions".Length..]) + $"`\\s{Regex.Escape(package.Value)}", Page));

    /// <summary>The first cells of the table below a heading.</summary>
    private static IEnumerable<string> Rows(string heading) => Page
        .Split("\n## ")
        .Single(section => section.StartsWith($"{heading}\n", StringComparison.Ordinal))
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|')[1].Trim(' ', '`'));

    /// <summary>The names of all values; of a section that is switched on as a whole, its own.</summary>
    private static IEnumerable<string> Leaves(JsonObject part) => part.SelectMany(
        p => p is { Key: not "hsts", Value: JsonObject inner } ? Leaves(inner) : [p.Key]);
}
