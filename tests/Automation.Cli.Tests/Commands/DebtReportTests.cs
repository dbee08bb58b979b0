using System.Text.Json;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Debts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing;
using Automation.Testing.Git;

namespace Automation.Cli.Tests.Commands;

public sealed class DebtReportTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("debt-report-").FullName;
    private readonly GitRepositoryBuilder repository = new();

    public void Dispose()
    {
        repository.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_Clone_Shows_Its_Markers_With_Ages_And_Owners()
    {
        repository.Write("CODEOWNERS", "/src/ @octo/core\n");
        repository.Write("src/a.cs", "var x = 1;\r\n// TODO(#3): cache this\r\n");
        repository.Commit("feat: begin");
        repository.Write("src/b.cs", "// FIXME: not committed\n");

        var run = await CommandRun.OfAsync("debt", "report", "--repo", repository.Path, "--format", "json");

        var report = Assert.Single(Document(run.Output).GetProperty("repositories").EnumerateArray());
        var open = report.GetProperty("open").EnumerateArray().ToList();
        var known = Assert.Single(open, i => i.GetProperty("path").GetString() == "src/a.cs");
        Assert.Equal(("marker", 2, "TODO", "#3"), (
            known.GetProperty("kind").GetString(), known.GetProperty("line").GetInt32(),
            known.GetProperty("tag").GetString(), known.GetProperty("reference").GetString()));
        Assert.Equal("@octo/core", Assert.Single(known.GetProperty("owners").EnumerateArray()).GetString());
        Assert.Equal(JsonValueKind.String, known.GetProperty("since").ValueKind);
        Assert.Equal(JsonValueKind.Null, Assert.Single(open, i => i.GetProperty("tag").GetString() == "FIXME").GetProperty("since").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("trend").ValueKind);
    }

    [Fact]
    public async Task The_Store_Shows_What_To_Pay_First_As_Text_And_Page_And_Document()
    {
        await SaveAsync();

        var text = await CommandRun.OfAsync("debt", "report", "octo-org/shop", "--data", data);
        var page = await CommandRun.OfAsync("debt", "report", "--data", data, "--format", "markdown");
        var json = await CommandRun.OfAsync("debt", "report", "--data", data, "--format", "json");

        Assert.All(new[] { text, page, json }, run => Assert.Equal(ExitCode.Fine, run.ExitCode));
        Assert.Contains("octo-org/shop: 1 item open, 0 paid in 12 weeks. No merged pull request paid debt", text.Output, StringComparison.Ordinal);
        Assert.Contains("lacks kind", text.Output, StringComparison.Ordinal);
        Assert.Contains("## octo-org/shop", page.Output, StringComparison.Ordinal);
        Assert.Contains("| 1 | issue |", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("| Parser | of", page.Output, StringComparison.Ordinal);
        var item = Assert.Single(Document(json.Output).GetProperty("repositories")[0].GetProperty("open").EnumerateArray());
        Assert.Equal((3, 1), (item.GetProperty("number").GetInt32(), item.GetProperty("priority").GetInt32()));
    }

    [Theory]
    [InlineData("octo-org/unknown", "The store knows no repository octo-org/unknown")]
    [InlineData("shop", "'shop' is no repository")]
    public async Task A_Repository_That_Is_Not_Known_Is_A_Mistake(string name, string sentence)
    {
        var run = await CommandRun.OfAsync("debt", "report", name, "--data", data);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Clone_And_The_Store_Are_Not_Asked_At_Once()
    {
        var run = await CommandRun.OfAsync("debt", "report", "octo-org/shop", "--repo", repository.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("Give one of them", run.Error, StringComparison.Ordinal);
    }

    private async Task SaveAsync()
    {
        await using var services = AutomationServices.Open(data);
        var (installation, id) = (new InstallationId(1), new RepositoryId(10));
        await services.Get<IInstallationStore>().SaveAsync(new Installation { Id = installation, Account = "octo-org" }, default);
        await services.Get<IRepositoryStore>().SaveAsync(
            new RepositoryRecord { Installation = installation, Id = id, Name = new RepositoryName("octo-org", "shop") }, default);
        var sighting = new DebtSighting
        {
            At = PullRequestBuilder.Opened,
            Title = "Parser | of @octocat",
            Labels = ["tech-debt", "impact: high", "effort: low"],
        };
        await services.Get<IDebtStore>().AddAsync(
            new DebtTrace
            {
                Installation = installation,
                Repository = id,
                Kind = DebtItemKind.Issue,
                Number = 3,
                Sightings = [sighting],
            },
            default);
    }

    private static JsonElement Document(string json) => JsonDocument.Parse(json).RootElement;
}
