using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;

namespace Automation.Cli.Tests.Commands;

public sealed class AutomationCommandTests
{
    [Theory]
    [InlineData("--limit takes a whole number", "replay", "--limit", "abc")]
    [InlineData("--limit takes a whole number", "replay", "--limit", "0")]
    [InlineData("--limit takes a whole number", "replay", "--limit", "99999999999")]
    [InlineData("--format takes text or json, not 'xml'", "check", "--format", "xml")]
    [InlineData("--format takes text or json, not '1'", "check", "--format", "1")]
    [InlineData("--compat takes spec or commitlint, not 'Policy'", "commits", "lint", "--stdin0", "--compat", "Policy")]
    [InlineData("'foo' is no command", "foo")]
    [InlineData("--url takes an address such as http://127.0.0.1:8080/api/health/ready, not 'ftp://a'", "health", "--url", "ftp://a")]
    [InlineData("--url takes an address", "health", "--url", "localhost")]
    [InlineData("FILE is empty", "policy", "validate", "")]
    [InlineData("FILE is empty", "policy", "init", "")]
    [InlineData("--week takes an ISO week such as 2026-W46, not '2026-W54'", "digest", "preview", "--week", "2026-W54")]
    [InlineData("--force takes one digest", "digest", "send", "--force")]
    [InlineData("--force takes one digest", "digest", "send", "--force", "--team", "payments")]
    [InlineData("'--week' expects a single argument", "digest", "send", "--force", "--team", "a", "--week", "2026-W46", "--week", "2026-W47")]
    [InlineData("--to is a test", "digest", "send", "--force", "--team", "a", "--week", "2026-W46", "--to", "a@example.com")]
    [InlineData("leave --lead out", "digest", "send", "--lead", "a@example.com", "--to", "a@example.com")]
    [InlineData("--to takes one e-mail address", "digest", "send", "--to", "Ada <a@example.com>")]
    [InlineData("--to takes one e-mail address", "digest", "send", "--to", "a@example.com,b@example.com")]
    [InlineData("'--organisation' is no option here", "policy", "init", "--organisation")]
    [InlineData("--out is empty", "digest", "preview", "--out", "")]
    [InlineData("--name takes 34 characters at most", "setup", "--name", "An App whose name GitHub would not take")]
    [InlineData("--data is empty", "replay", "--data", "")]
    [InlineData("/ is a folder", "policy", "validate", "/")]
    [InlineData("/ is a folder", "policy", "init", "/", "--force")]
    [InlineData("/ is a folder", "commits", "lint", "--file", "/")]
    public async Task A_Wrong_Argument_Is_One_Sentence_That_Names_It(string expected, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Empty(output);
        Assert.Contains(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FEFF", "feat: a")]
    [InlineData("FFFE", "\uFFFD\uFFFDfeat: a")]
    public async Task Messages_Are_Utf8_Whatever_They_Begin_With(string mark, string expected)
    {
        byte[] prefix = mark == "FEFF" ? [0xEF, 0xBB, 0xBF] : [0xFF, 0xFE];
        using var terminal = new Terminal(Stream.Null, Stream.Null, new MemoryStream([.. prefix, .. "feat: a"u8]), outIsPerson: false, errorIsPerson: false);

        var messages = await new MessageSource(null, null, Stdin: true, ".").ReadAsync(terminal, CancellationToken.None);

        Assert.Equal(expected, Assert.Single(messages));
    }

    [Fact]
    public async Task Messages_Cannot_Command_The_Terminal()
    {
        var (exitCode, output, _) = await RunAsync(["commits", "lint", "--stdin0"], "no type \u001b[31m\u0007\0");

        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("no type ?[31m?", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FEAT: a", "by the specification: valid; by commitlint: type-case, type-enum")]
    [InlineData("feat(): a", "by the specification: spec-4; by commitlint: valid")]
    [InlineData("feat: A\n\nMerge branch 'b'", "by the specification: valid; by commitlint: ignored")]
    public async Task A_Refused_Message_Says_How_The_Others_Judge_It(string message, string expected)
    {
        var (exitCode, output, _) = await RunAsync(["commits", "lint", "--stdin0"], message);

        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Contains($"\n        {expected}\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feat:a")]
    [InlineData("FEAT: a", "--compat", "commitlint")]
    public async Task The_Others_Are_Named_Only_Where_They_Differ_From_The_Policy(string message, params string[] options)
    {
        var (exitCode, output, _) = await RunAsync(["commits", "lint", "--stdin0", .. options], message);

        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.DoesNotContain("by the specification", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Fine, "--organisation")]
    [InlineData(ExitCode.Findings)]
    public async Task Only_An_Organisations_Policy_Names_Teams(int expected, params string[] options)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file, "version: 1\ndigest: { teams: { web: { leads: [lead@example.com], repositories: [web] } } }\n");

        var (exitCode, output, _) = await RunAsync(["policy", "validate", file, .. options]);

        File.Delete(file);
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == ExitCode.Fine, output.EndsWith("fine.\n", StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, string input = "")
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, new MemoryStream(Encoding.UTF8.GetBytes(input)), outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(arguments, terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
