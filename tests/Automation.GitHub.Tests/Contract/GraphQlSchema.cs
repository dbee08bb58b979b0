using System.Diagnostics;
using System.Text.Json;
using Automation.Testing;
using Automation.Testing.Servers;

namespace Automation.GitHub.Tests.Contract;

/// <summary>GitHub's published GraphQL schema, as graphql-js reads it.</summary>
internal static class GraphQlSchema
{
    /// <summary>The errors of each request body, in order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ValidateAsync(IEnumerable<string> requests)
    {
        await NodePackages.EnsureAsync();
        var start = new ProcessStartInfo("node", [RepositoryRoot.Combine("tests", "node", "validate-graphql.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        await node.StandardInput.WriteAsync($"[{string.Join(',', requests)}]");
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<List<List<string>>>(output)!;
    }
}
