using System.Text.Json;
using Automation.Cli.Terminals;
using Automation.Testing;

namespace Automation.Cli.Tests.Commands;

public sealed class PolicyImportCommandTests : IDisposable
{
    private const string Configuration =
        """
        {
          "extends": ["@commitlint/config-conventional"],
          "helpUrl": "https://example.com",
          "rules": {
            "header-max-length": [2, "always", 72],
            "scope-enum": [2, "always", ["api", "web"]],
            "type-enum": [2, "always", ["feat", "fix"]]
          }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-import-");

    private string PolicyFile => Path.Combine(folder.FullName, ".github", "automation.yml");

    [Fact]
    public async Task The_Policy_Is_Written_And_What_Has_No_Counterpart_Is_Said()
    {
        Write(".commitlintrc.json", Configuration);

        var run = await ImportAsync();

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                $"Wrote {PolicyFile} from .commitlintrc.json. It takes the place of commitlint's configuration.",
                "No counterpart: helpUrl. Every finding says by itself why it matters and how to fix it.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Fine, (await CommandRun.OfAsync("policy", "validate", PolicyFile)).ExitCode);
        Assert.Contains("types: [feat, fix]", await File.ReadAllTextAsync(PolicyFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Policy_Can_Be_Read_Before_It_Is_Written()
    {
        Write(".commitlintrc.json", Configuration);

        var run = await ImportAsync("--out", "-");

        Golden.Verify(run.Output, "policy-import.yml");
        Assert.False(File.Exists(PolicyFile));
    }

    [Fact]
    public async Task Scripts_Are_Given_One_Document()
    {
        Write("package.json", $$"""{ "name": "a", "commitlint": {{Configuration}} }""");

        var run = await ImportAsync("--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(["source", "policy", "unmapped"], document.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("package.json", document.RootElement.GetProperty("source").GetString());
        Assert.Equal(await File.ReadAllTextAsync(PolicyFile), document.RootElement.GetProperty("policy").GetString());
        var unmapped = Assert.Single(document.RootElement.GetProperty("unmapped").EnumerateArray());
        Assert.Equal("helpUrl", unmapped.GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.String, unmapped.GetProperty("reason").ValueKind);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Nothing_Is_Overwritten_Unasked()
    {
        Write(".commitlintrc.json", Configuration);
        Write(".github/automation.yml", "version: 1\n");

        var refused = await ImportAsync();
        var before = await File.ReadAllTextAsync(PolicyFile);
        var forced = await ImportAsync("--force");

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains("overwrite it with --force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("version: 1\n", before);
        Assert.Equal(ExitCode.Fine, forced.ExitCode);
        Assert.Contains(
            "header-max-length: { severity: error, value: 72 }", await File.ReadAllTextAsync(PolicyFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commitlint.config.ts", "commitlint.config.ts is a program, which is not run here.")]
    [InlineData(".commitlintrc.cjs", "npx commitlint --print-config json")]
    [InlineData("README.md", "There is no configuration of commitlint")]
    [InlineData(".commitlintrc.yml", ".commitlintrc.yml cannot be read: Line 1")]
    public async Task What_Cannot_Be_Imported_Is_Said_With_What_To_Do(string file, string sentence)
    {
        Write(file, "{ [");

        var run = await ImportAsync();

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PolicyFile));
    }

    [Fact]
    public async Task A_File_Can_Be_Named()
    {
        Write("printed.json", Configuration);

        var run = await ImportAsync(Path.Combine(folder.FullName, "printed.json"), "--out", "-");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("printed.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_A_Policy_The_Configuration_Of_Commitlint_Is_Linted_By()
    {
        Write(".commitlintrc.json", Configuration);
        Write("message", "docs: a");

        var byHook = await LintAsync("--file", Path.Combine(folder.FullName, "message"), "--format", "json");
        Write(".github/automation.yml", "version: 1\n");
        var byPolicy = await LintAsync("--file", Path.Combine(folder.FullName, "message"), "--format", "json");

        Assert.Contains("\"errors\":[\"type-enum\"]", byHook.Output, StringComparison.Ordinal);
        Assert.Empty(byHook.Error);
        Assert.Contains("\"errors\":[]", byPolicy.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_Are_Left_To_Commands_That_Nobody_Waits_For()
    {
        Write(".commitlintrc.json", Configuration);

        var run = await LintAsync("--stdin0");

        Assert.StartsWith(".commitlintrc.json: 'helpUrl' has no counterpart. ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Program_That_Is_Not_Run_Is_Named_To_Those_Who_Lint_By_The_Defaults()
    {
        Write("commitlint.config.js", "module.exports = {};");
        Write("message", "feat: add x");

        var run = await LintAsync("--stdin0");
        var hook = await LintAsync("--file", Path.Combine(folder.FullName, "message"));

        Assert.StartsWith(
            "commitlint.config.js is a program, which is not run here: the defaults apply. Have commitlint print what it says",
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Empty(hook.Error);
    }

    [Fact]
    public async Task A_Configuration_That_Cannot_Be_Read_Is_Said_To_Everybody()
    {
        Write(".commitlintrc.json", "[1]");
        Write("message", "feat: add x");

        var run = await LintAsync("--file", Path.Combine(folder.FullName, "message"));

        Assert.StartsWith(
            ".commitlintrc.json cannot be read, so the rules' defaults apply", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<CommandRun> ImportAsync(params string[] arguments) =>
        CommandRun.OfAsync(["policy", "import", "--repo", folder.FullName, .. arguments]);

    private Task<CommandRun> LintAsync(params string[] arguments) =>
        CommandRun.OfAsync(["commits", "lint", "--repo", folder.FullName, .. arguments]);

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
