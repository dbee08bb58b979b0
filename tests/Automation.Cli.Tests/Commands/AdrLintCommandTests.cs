using System.Text.Json;
using Automation.Cli.Terminals;
using Automation.Testing;

namespace Automation.Cli.Tests.Commands;

public sealed class AdrLintCommandTests : IDisposable
{
    private const string Good = """
        # 1. Use files

        ## Status

        Accepted

        ## Context

        Orders have to be kept.

        ## Decision

        We keep them in files.

        ## Consequences

        - Good: nothing to install.
        - Bad: no queries.

        """;

    private readonly RecordFolderBuilder folder = new();

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each_Record_Sorted_By_Path()
    {
        folder.Write("docs/adr/0002-use-tables.md", "# 3. Use tables\n\n## Status\n\nMaybe\n\n## Context\n\nTBD\n\n## Decision\n\nWe do.\n")
            .Write("docs/adr/0001-use-files.md", Good)
            .Write("docs/adr/archive/0003-use-mail.md", "Nothing at all")
            .Write("docs/adr/README.md", "# Index")
            .Write("docs/adr/template.md", "# {title}")
            .Write("docs/adr/node_modules/x/0009-a.md", "# 9. A")
            .Write("docs/adr/notes.txt", "no record");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("docs/adr"), "--format", "json");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Golden.Verify(folder.Relative(run.Output), "adr-lint.jsonl");
    }

    [Fact]
    public async Task People_Get_Findings_With_Fixes_And_A_Summary()
    {
        folder.Write("adr/0001-use-files.md", Good).Write("adr/0002-b.md", "# 2. B\u001b[31m\n\n## Status\n\nMaybe\n");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"));

        Golden.Verify(folder.Relative(run.Output), "adr-lint.txt");
    }

    [Fact]
    public async Task Records_In_Order_Are_Fine()
    {
        folder.Write("adr/0001-use-files.md", Good);

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"));

        Assert.Equal((ExitCode.Fine, "1 decision record: 0 errors, 0 warnings, 0 info.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_Template_Is_Checked_Where_It_Is_Named()
    {
        folder.Write("docs/adr/template.md", "# {short title}\n\n## Status\n\naccepted\n\n## Context\n\n{Why?}\n\n## Decision\n\nX\n");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("docs/adr/template.md"), "--format", "json");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("decisions/sections-filled", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Neighbours_Of_A_Named_File_Hold_Their_Numbers()
    {
        folder.Write("adr/0001-use-files.md", Good)
            .Write("adr/0001-use-tables.md", Good.Replace("files", "tables", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr/0001-use-tables.md"), "--format", "json");

        var finding = Assert.Single(Lines(run)[0].GetProperty("findings").EnumerateArray());
        Assert.Equal("decisions/number-unique", finding.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_Is_No_Text_Is_Said_And_Fails()
    {
        folder.Write("adr/0001-binary.md", [1, 0, 2])
            .Write("adr/0002-latin.md", [0x23, 0x20, 0xE4])
            .Write("adr/0003-huge.md", new byte[1024 * 1024 + 1])
            .Write("adr/0004-empty.md", "");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"), "--format", "json");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(["is no text.", "is not in UTF-8.", "is larger than 1 MB."], Lines(run).Take(3).Select(Ending));
        Assert.All(Lines(run), line => Assert.Equal("other", line.GetProperty("format").GetString()));
        Assert.Equal(4, Lines(run)[3].GetProperty("number").GetInt32());
        Assert.DoesNotContain("number-gap", run.Output, StringComparison.Ordinal);

        static string Ending(JsonElement line) =>
            line.GetProperty("findings")[0].GetProperty("message").GetString()!.Split(".md ", StringSplitOptions.None)[^1];
    }

    [Fact]
    public async Task Code_Scanning_Gets_Sarif()
    {
        folder.Write("adr/0001-a.md", "Nothing");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"), "--format", "sarif");

        var scan = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0];
        var rules = scan.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Select(r => r.GetProperty("id").GetString());
        Assert.NotEmpty(scan.GetProperty("results").EnumerateArray());
        Assert.All(scan.GetProperty("results").EnumerateArray(), r => Assert.Contains(r.GetProperty("ruleId").GetString(), rules));
    }

    [Fact]
    public async Task Without_A_Path_The_Repository_Says_Where_Its_Records_Are()
    {
        folder.MakeRepository()
            .Write(".adr-dir", "decisions/kept\n")
            .Write("package.json", """{"workspaces":["packages/*"]}""")
            .Write("decisions/kept/0001-use-files.md", Good)
            .Write("packages/web/docs/adr/0001-use-files.md", Good)
            .Write("guides/0001-no-record.md", "Nothing");

        var run = await CommandRun.OfAsync("adr", "lint", "--repo", folder.Path, "--format", "json");

        Assert.Equal(
            ["decisions/kept/0001-use-files.md", "packages/web/docs/adr/0001-use-files.md"],
            Lines(run).Select(l => folder.Below(l.GetProperty("path").GetString()!)));
    }

    [Fact]
    public async Task The_Packages_Of_Log4brains_Are_Searched()
    {
        folder.MakeRepository()
            .Write(".log4brains.yml", "project:\n  adrFolder: ./records\n  packages:\n    - name: web\n      adrFolder: ./web/records\n")
            .Write("records/20260131-use-files.md", Good)
            .Write("web/records/20260201-use-more-files.md", Good);

        var run = await CommandRun.OfAsync("adr", "lint", "--repo", folder.Path, "--format", "json");

        Assert.Equal(
            ["records/20260131-use-files.md", "web/records/20260201-use-more-files.md"],
            Lines(run).Select(l => folder.Below(l.GetProperty("path").GetString()!)));
    }

    [Fact]
    public async Task Of_A_Whole_Repository_Only_Its_Records_Are_Checked()
    {
        folder.MakeRepository().Write("CHANGELOG.md", "# Changes").Write("docs/adr/0001-use-files.md", Good);

        var run = await CommandRun.OfAsync("adr", "lint", folder.Path, "--format", "json");

        Assert.EndsWith("docs/adr/0001-use-files.md", Assert.Single(Lines(run)).GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Policy_Of_The_Repository_Holds_Unless_Another_Is_Named()
    {
        const string Policy = "version: 1\npractices:\n  decisions:\n    rules:\n      status-valid: { severity: error, values: [STATUS] }\n";
        folder.MakeRepository()
            .Write(".github/automation.yml", Policy.Replace("STATUS", "maybe", StringComparison.Ordinal))
            .Write("strict.yml", Policy.Replace("STATUS", "done", StringComparison.Ordinal))
            .Write("docs/adr/0001-use-files.md", Good.Replace("Accepted", "Maybe", StringComparison.Ordinal));

        var own = await CommandRun.OfAsync("adr", "lint", folder.Combine("docs/adr"));
        var named = await CommandRun.OfAsync("adr", "lint", folder.Combine("docs/adr"), "--policy", folder.Combine("strict.yml"));

        Assert.Equal(ExitCode.Fine, own.ExitCode);
        Assert.Contains("Use one of: done.", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_Are_Looked_Up_In_The_Working_Tree()
    {
        folder.MakeRepository()
            .Write("src/Store.cs", "")
            .Write("docs/adr/0001-use-files.md", Good + "\nSee [code](../../src/Store.cs) and [gone](../../src/Gone.cs).\n");

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("docs/adr"), "--format", "json");

        var messages = Lines(run)[0].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetString());
        Assert.Contains("Gone.cs", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Folder_Without_Records_Is_Fine()
    {
        Directory.CreateDirectory(folder.Combine("adr"));

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"), "--format", "json");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("There is no file or folder", "missing")]
    [InlineData("There is no folder", "--repo", "missing")]
    [InlineData("No decision records were found", "--repo", ".")]
    [InlineData("--format takes text or json or sarif", ".", "--format", "xml")]
    [InlineData("There is no file", ".", "--policy", "missing")]
    public async Task What_Cannot_Be_Checked_Is_One_Sentence(string sentence, params string[] arguments)
    {
        folder.MakeRepository().Write("docs/adr/x/0001-a.md", Good);
        string[] placed = [.. arguments.Select(a => a is "missing" or "." ? folder.Combine(a) : a)];

        var run = await CommandRun.OfAsync(["adr", "lint", .. placed]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Link_To_A_Folder_Above_Is_Not_Followed()
    {
        folder.Write("adr/0001-use-files.md", Good);
        Directory.CreateSymbolicLink(folder.Combine("adr/loop"), folder.Path);

        var run = await CommandRun.OfAsync("adr", "lint", folder.Combine("adr"), "--format", "json");

        Assert.Single(Lines(run));
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement[] Lines(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
