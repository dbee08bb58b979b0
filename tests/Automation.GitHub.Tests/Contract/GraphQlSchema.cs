using System.Diagnostics;
using System.Text.Json;
using Automation.Testing;
using Automation.Testing.Servers;

namespace Automation.GitHub.Tests.Contract;

/// <summary>GitHub's published GraphQL schema, as graphql-js reads it.</summary>
internal static class GraphQlSchema
{
    /// <summary>The errors of each request body, in order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ValidateAsync(IEnumerable<string> requests) =>
        JsonSerializer.Deserialize<List<List<string>>>(await RunAsync("validate-graphql.mjs", $"[{string.Join(',', requests)}]"))!;

    /// <summary>What a schema has that the published one has not.</summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(string schema) =>
        JsonSerializer.Deserialize<List<string>>(await RunAsync("compare-schema.mjs", schema))!;

    private static async Task<string> RunAsync(string script, string input)
    {
        await NodePackages.EnsureAsync();
        var start = new ProcessStartInfo("node", [RepositoryRoot.Combine("tests", "node", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return output;
    }
}
