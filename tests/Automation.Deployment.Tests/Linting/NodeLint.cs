using System.Diagnostics;
using System.Text.Json;
using Automation.Testing;
using Automation.Testing.Servers;

namespace Automation.Deployment.Tests.Linting;

/// <summary>Linters that are npm packages, each behind a small program in <c>tests/node</c>.</summary>
internal static class NodeLint
{
    /// <summary>The findings in one text.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string program, string path, string text) =>
        Assert.Single(await RunAsync(program, [(path, text)]));

    /// <summary>The findings in each of several texts.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(string program, IEnumerable<(string Path, string Text)> files)
    {
        await NodePackages.EnsureAsync();
        var start = new ProcessStartInfo("node", [RepositoryRoot.Combine("tests", "node", program)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(files.Select(f => new { path = f.Path, text = f.Text })));
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<List<List<string>>>(output)!;
    }
}
