using Automation.Core.Practices.Decisions;
using Automation.Git.Branches;

namespace Automation.Git.Tests.Branches;

public sealed class DecisionFilesTests : IDisposable
{
    private const string Superseded = "# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n";

    private readonly GitRepositoryBuilder source = new();

    [Fact]
    public async Task Texts_Of_The_Base_Are_Those_That_The_Branch_Started_From()
    {
        source.Write("docs/adr/0001-a.md", "# 1. A\n").Write("docs/adr/0002-b.md", "# 2. Beginnings of a record\n\nMuch text.\n")
            .Write("docs/adr/0003-c.md", "# 3. C\n").Write("docs/adr/0004-d.md", "# 4. D\n").Commit("docs: begin");
        source.Branch("topic").Write("docs/adr/0001-a.md", "# 1. Changed\n").Move("docs/adr/0002-b.md", "docs/adr/0005-b.md")
            .Delete("docs/adr/0003-c.md").Write("docs/adr/0006-e.md", "# 6. E\n").Commit("docs: change");
        source.Checkout("main").Write("docs/adr/0001-a.md", "# 1. Changed by others\n").Commit("docs: change, too");
        source.Checkout("topic");

        var texts = (await LoadAsync()).BaseTexts;

        Assert.Equal(["docs/adr/0001-a.md", "docs/adr/0002-b.md", "docs/adr/0003-c.md"], texts.Keys.Order());
        Assert.Equal("# 1. A\n", texts["docs/adr/0001-a.md"]);
    }

    [Fact]
    public async Task Records_Of_The_Base_Say_Where_They_Stand()
    {
        source.Write("docs/adr/0001-a.md", Superseded).Write("docs/adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n")
            .Write("docs/adr/README.md", "# Index\n").Write("docs/adr/0003-c.md", [0, 1]).Commit("docs: begin");
        source.Branch("topic").Write("docs/adr/0004-d.md", "# 4. D\n").Commit("docs: go on");

        var standing = (await LoadAsync()).Standing;

        Assert.Equal([("A", "superseded"), ("B", "accepted")], standing.Select(s => (s.Title, s.Status)));
        Assert.Equal("docs/adr/0002-b.md", Assert.Single(standing[0].SupersededBy).Path);
    }

    [Fact]
    public async Task Packages_Keep_Records_Of_Their_Own()
    {
        source.Write("package.json", """{"workspaces":["packages/*"]}""").Write("packages/web/docs/adr/0001-a.md", "# 1. A\n");
        source.Write("docs/adr/0001-b.md", "# 1. B\n").Commit("docs: begin");

        var decisions = await LoadAsync();

        Assert.Equal(["docs/adr", "packages/web/docs/adr"], decisions.Directories);
        Assert.Equal(["docs/adr/0001-b.md", "packages/web/docs/adr/0001-a.md"], decisions.BasePaths);
    }

    [Fact]
    public async Task A_Pattern_Stands_For_The_Directories_That_Hold_Records()
    {
        source.Write("services/pay/adr/0001-a.md", "# 1. A\n").Write("services/mail/notes/0001-a.md", "# 1. A\n").Commit("docs: begin");
        source.Branch("topic").Write("services/mail/adr/0001-b.md", "# 1. B\n").Commit("docs: go on");

        var decisions = await LoadAsync("services/*/adr");

        Assert.Equal(["services/mail/adr", "services/pay/adr"], decisions.Directories);
        Assert.Equal(["services/mail/adr/0001-b.md"], decisions.HeadTexts.Keys);
    }

    public void Dispose() => source.Dispose();

    private async Task<DecisionFiles> LoadAsync(string setting = DecisionDirectories.Auto)
    {
        await using var repository = await GitRepository.OpenAsync(source.Path);
        var range = await LocalBranch.FindRangeAsync(repository);
        return (await LocalBranch.LoadAsync(repository, range, setting)).Decisions;
    }
}
