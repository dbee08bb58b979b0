using System.Diagnostics;
using Automation.Testing;

namespace Automation.Deployment.Tests.Workflows;

/// <summary><c>eng/coverage.mjs</c>, by which CI judges the reports of the test projects.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-coverage-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_Line_Is_Covered_Once_Any_Test_Project_Reaches_It()
    {
        Report("a", "Automation.Core", (1, 1, ""), (2, 0, "condition-coverage=\"0% (0/2)\""));
        Report("b", "Automation.Core", (1, 0, ""), (2, 3, "condition-coverage=\"100% (2/2)\""));

        var (exitCode, output) = await RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("| Automation.Core | 100 % | 100 % |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Core_Below_The_Bar_Fails()
    {
        Report("a", "Automation.Core", (1, 1, ""), (2, 0, ""));
        Report("b", "Automation.Storage", (1, 1, ""));

        var (exitCode, output) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("| Automation.Core | 50 % | 100 % |", output, StringComparison.Ordinal);
        Assert.Contains("| Automation.Storage | 100 % | 100 % |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_Report_At_All_Fails() => Assert.Equal(1, (await RunAsync()).ExitCode);

    private void Report(string name, string project, params (int Number, int Hits, string Branches)[] lines)
    {
        var text = $"""<coverage><packages><package name="{project}"><classes><class name="A" filename="/{project}/A.cs"><lines>"""
            + string.Concat(lines.Select(l => $"""<line number="{l.Number}" hits="{l.Hits}" {l.Branches} />"""))
            + "</lines></class></classes></package></packages></coverage>";
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory(name).FullName, "coverage.cobertura.xml"), text);
    }

    private async Task<(int ExitCode, string Output)> RunAsync()
    {
        string[] arguments = [RepositoryRoot.Combine("eng", "coverage.mjs"), folder.FullName, Path.Combine(folder.FullName, "out.md")];
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output);
    }
}
