using System.Text.Json;
using Automation.Cli.Terminals;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Tests.Commands;

public sealed class AdrNewCommandTests : IDisposable
{
    private const string Old =
        "# 7. Use files\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nOrders.\r\n\r\n## Decision\r\n\r\nFiles.\r\n";

    private const string OldMadr = "---\nstatus: accepted\n---\n# Use files\n\n## Context and Problem Statement\n\nOrders.\n";

    private readonly RecordFolderBuilder folder = new RecordFolderBuilder().MakeRepository();

    [Fact]
    public async Task The_First_Record_Goes_To_The_Usual_Place()
    {
        var run = await RunAsync("Use queues");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("docs/adr/0001-use-queues.md", folder.Below(run.Output.TrimEnd('\n')));
        var record = Parse("docs/adr/0001-use-queues.md");
        Assert.Equal((1, "Use queues", "proposed", DecisionFormat.Nygard), (record.Number, record.Title, record.Status, record.Format));
        Assert.NotNull(record.Date);
    }

    [Fact]
    public async Task A_Record_Is_Like_Its_Neighbours()
    {
        folder.Write(".adr-dir", "decisions").Write("decisions/adr-007-use-files.md", OldMadr);

        await RunAsync("Use queues", "--status", "Accepted");

        var record = Parse("decisions/adr-008-use-queues.md");
        Assert.Equal((8, "accepted", DecisionFormat.Madr), (record.Number, record.Status, record.Format));
    }

    [Fact]
    public async Task The_Record_Whose_Place_It_Takes_Says_So_And_Nothing_Else_Changes()
    {
        folder.Write("docs/adr/0007-use-files.md", Old);

        await RunAsync("Use queues", "--supersedes", "7");

        Assert.Equal(
            Old.Replace("Accepted", "Superseded by [8. Use queues](0008-use-queues.md)", StringComparison.Ordinal),
            folder.Read("docs/adr/0007-use-files.md"));
        Assert.Equal("docs/adr/0007-use-files.md", Assert.Single(Parse("docs/adr/0008-use-queues.md").Supersedes).Path);
    }

    [Fact]
    public async Task It_Can_Be_Named_By_Its_File_Too()
    {
        folder.Write("docs/adr/0007-use-files.md", OldMadr);

        await RunAsync("Use queues", "--supersedes", folder.Combine("docs/adr/0007-use-files.md"));

        Assert.StartsWith(
            "---\nstatus: superseded by [ADR-0008](0008-use-queues.md)\n---\n",
            folder.Read("docs/adr/0007-use-files.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Record_Without_A_Status_Is_Left_To_The_User()
    {
        folder.Write("docs/adr/0007-use-files.md", "# 7. Use files\n");

        var run = await RunAsync("Use queues", "--supersedes", "0007");

        Assert.Equal("# 7. Use files\n", folder.Read("docs/adr/0007-use-files.md"));
        Assert.Contains("names no status that could be replaced", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printing_Writes_Nothing()
    {
        folder.Write("docs/adr/0007-use-files.md", Old);

        var run = await RunAsync("Use queues", "--supersedes", "7", "--format-of", "madr", "--print");

        Assert.Equal(DecisionFormat.Madr, DecisionRecordParser.Parse("docs/adr/0008-use-queues.md", run.Output).Format);
        Assert.Equal(Old, folder.Read("docs/adr/0007-use-files.md"));
        Assert.Equal(["0007-use-files.md"], Directory.GetFiles(folder.Combine("docs/adr")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Scripts_Get_Path_Number_And_Title()
    {
        var run = await CommandRun.OfAsync("adr", "new", " Use\tqueues\n", "--dir", folder.Combine("new/adr"), "--format", "json");

        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(folder.Combine("new/adr/0001-use-queues.md"), document.GetProperty("path").GetString());
        Assert.Equal(1, document.GetProperty("number").GetInt32());
        Assert.Equal("Use queues", document.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("A # b | [c](d) <script> `e`")]
    [InlineData("A\n---\nstatus: accepted\n---")]
    [InlineData("\u0000\u001b[31mRed \ud800")]
    public async Task A_Hostile_Title_Is_Only_A_Title(string title)
    {
        var run = await RunAsync(title);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        var file = Assert.Single(Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories));
        Assert.Equal(folder.Combine("docs/adr"), Path.GetDirectoryName(file));
        var record = DecisionRecordParser.Parse("docs/adr/0001-x.md", await File.ReadAllTextAsync(file));
        Assert.Equal(("proposed", DecisionFormat.Nygard), (record.Status, record.Format));
        Assert.NotNull(record.Title);
    }

    [Fact]
    public async Task Nothing_Is_Overwritten()
    {
        var today = $"{TimeProvider.System.GetUtcNow():yyyyMMdd}";
        folder.Write("docs/adr/20200101-begin.md", "# Begin").Write($"docs/adr/{today}-use-queues.md", "mine");

        var run = await RunAsync("Use queues");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("mine", folder.Read($"docs/adr/{today}-use-queues.md"));
    }

    [Theory]
    [InlineData("TITLE says nothing", "...")]
    [InlineData("TITLE is empty", "")]
    [InlineData("is no status of a decision", "A", "--status", "maybe")]
    [InlineData("There is no record 9", "A", "--supersedes", "9")]
    [InlineData("There is no record x.md", "A", "--supersedes", "x.md")]
    [InlineData("7 is the number of", "A", "--supersedes", "7")]
    [InlineData("is superseded already", "A", "--supersedes", "8")]
    [InlineData("--format-of takes nygard or madr", "A", "--format-of", "yaml")]
    public async Task What_Cannot_Be_Written_Is_One_Sentence(string sentence, params string[] arguments)
    {
        folder.Write("docs/adr/0007-a.md", Old).Write("docs/adr/0007-b.md", Old)
            .Write("docs/adr/0008-c.md", "# 8. C\n\n## Status\n\nSuperseded by [7](0007-a.md)\n");

        var run = await RunAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder.Combine("docs/adr")).Length);
    }

    [Fact]
    public async Task A_Title_Has_A_Limit()
    {
        var run = await RunAsync(new string('a', 201));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("200 at most", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private DecisionRecord Parse(string path) => DecisionRecordParser.Parse(path, folder.Read(path));

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["adr", "new", "--repo", folder.Path, .. arguments]);
}
