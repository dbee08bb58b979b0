using System.Diagnostics;
using Automation.Testing;

namespace Automation.Deployment.Tests.Workflows;

/// <summary>Shell that no compiler reads: it must at least parse.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Workflows => WorkflowTests.Files;

    [Fact]
    public async Task The_Verify_Script_Parses() =>
        Assert.Empty(await ParseAsync(await File.ReadAllTextAsync(RepositoryRoot.Combine("eng", "verify"))));

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task The_Scripts_Of_A_Workflow_Parse(string name)
    {
        foreach (var script in WorkflowFile.Read(name).Scripts)
        {
            Assert.Empty(await ParseAsync(script));
        }
    }

    [Fact]
    public async Task A_Broken_Script_Does_Not_Parse() => Assert.NotEmpty(await ParseAsync("if true; then"));

    private static async Task<string> ParseAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var error = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return error;
    }
}
