using Automation.Core.Ports;
using Automation.Sandbox.Options;

namespace Automation.Sandbox.Tests.Store;

/// <summary>A data folder belongs to one repository, and its pull requests keep their numbers.</summary>
public sealed class OriginTests : IDisposable
{
    private readonly GitRepositoryBuilder source = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-sandbox-");

    public OriginTests()
    {
        for (var day = 1; day <= 4; day++)
        {
            source.NextDay().Change($"feat: day {day}");
        }
    }

    public void Dispose()
    {
        source.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_A_Limit_The_One_Of_Before_Applies()
    {
        await OpenAsync(limit: 2);

        Assert.Equal([(1, "feat: day 3"), (2, "feat: day 4")], await OpenAsync(limit: null));
    }

    [Fact]
    public async Task A_New_Folder_Shows_A_Hundred()
    {
        using var century = new GitRepositoryBuilder("century");
        century.Import(string.Concat(Enumerable.Range(1, SandboxOptions.DefaultLimit + 1).Select(Commit)));

        var shown = await OpenAsync(limit: null, century.Path);

        Assert.Equal((SandboxOptions.DefaultLimit, "feat: day 2"), (shown.Count, shown[0].Title));
    }

    [Fact]
    public async Task Another_Limit_Is_Used_As_Asked_And_Changes_No_Number()
    {
        await OpenAsync(limit: 2);

        Assert.Equal(
            [(3, "feat: day 1"), (4, "feat: day 2"), (1, "feat: day 3"), (2, "feat: day 4")], await OpenAsync(limit: 4));
        Assert.Equal([(2, "feat: day 4")], await OpenAsync(limit: 1));
    }

    [Fact]
    public async Task The_Greatest_Limit_Is_Remembered()
    {
        await OpenAsync(limit: 3);
        await OpenAsync(limit: 1);

        Assert.Equal(3, (await OpenAsync(limit: null)).Count);
    }

    [Fact]
    public async Task A_Growing_History_Changes_No_Number()
    {
        await OpenAsync(limit: 2);
        source.Change("fix: the same day");
        source.NextDay().Change("feat: day 5 (#2)");

        Assert.Equal([(2, "feat: day 4"), (3, "feat: day 5")], await OpenAsync(limit: null));
    }

    [Fact]
    public async Task The_Folder_Of_Another_Repository_Is_Refused_With_Both_Names_And_A_Fix()
    {
        await OpenAsync(limit: 2);
        using var other = new GitRepositoryBuilder("other");
        other.Change("feat: something else");

        var refusal = await Assert.ThrowsAsync<PermanentException>(() => OpenAsync(limit: null, other.Path));

        Assert.Contains("sandbox/greeter", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("sandbox/other", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("name another folder with --data.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Repository_Of_The_Same_Name_Is_Another_When_It_Began_With_Another_Commit()
    {
        await OpenAsync(limit: 2);
        using var other = new GitRepositoryBuilder("greeter");
        other.Change("feat: something else");

        var refusal = await Assert.ThrowsAsync<PermanentException>(() => OpenAsync(limit: null, other.Path));

        Assert.Contains(other.Run("rev-parse", "--short=7", "HEAD").Trim(), refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await OpenAsync(limit: null)).Count);
    }

    [Fact]
    public async Task A_Shallow_Clone_Of_The_Repository_Does_Not_Know_Its_Root_And_Is_Let_In()
    {
        await OpenAsync(limit: 2);
        source.Run("clone", "-q", "--depth=2", $"file://{source.Path}", source.Sibling("clones/greeter"));

        Assert.Equal([(2, "feat: day 4")], await OpenAsync(limit: null, source.Sibling("clones/greeter")));
    }

    private static string Commit(int day) =>
        $"commit refs/heads/main\ncommitter Ada <ada@example.org> {1_700_000_000 + (day * 86_400)} +0000\n"
        + $"data <<END\nfeat: day {day}\nEND\n\n";

    private async Task<IReadOnlyList<(int Number, string Title)>> OpenAsync(int? limit, string? repository = null)
    {
        var options = new SandboxOptions
        {
            RepositoryPath = repository ?? source.Path,
            DataDirectory = Path.Combine(folder.FullName, "data"),
            Limit = limit,
        };
        await using var gitHub = await SandboxGitHub.OpenAsync(options);
        return [.. gitHub.History.PullRequests.Select(p => (p.Number, p.Title))];
    }
}
