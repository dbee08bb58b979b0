using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Testing;

namespace Automation.Core.Tests.Labels;

public sealed class PullRequestLabelsTests
{
    private const string Size = "labels: { size: true }\n";
    private const string Type = "labels: { type: true }\n";
    private const string Breaking = "labels: { breaking: true }\n";
    private const string Debt = "labels: { tech-debt: true }\n";
    private const string Adr = "labels: { needs-adr: true }\npractices: { decisions: { due: { paths: [\"src/**\"] } } }\n";

    [Fact]
    public void Without_A_Word_In_The_Policy_There_Is_None() =>
        Assert.Empty(new PullRequestBuilder().NewFile("src/a.cs", "// TODO mend").Wanted(""));

    [Fact]
    public void Each_Kind_Stands_Beside_The_Others() => Assert.Equal(
        ["size/XS", "type/feat", "breaking-change", "needs-adr", "adds-debt"],
        Titled("feat!: greet").NewFile("src/a.cs", "// TODO mend").Wanted(
            "labels: { size: true, type: true, breaking: true, needs-adr: true, tech-debt: true }\n"
            + "practices: { decisions: { due: { paths: [\"src/**\"] } } }\n"));

    [Theory]
    [InlineData(9, "size/XS")]
    [InlineData(10, "size/S")]
    [InlineData(30, "size/M")]
    [InlineData(100, "size/L")]
    [InlineData(500, "size/XL")]
    [InlineData(1000, "size/XXL")]
    public void A_Size_Holds_Below_The_Next_Ones_Lines(int lines, string expected) =>
        Assert.Equal([expected], new PullRequestBuilder().File("src/a.cs", lines).File("package-lock.json", 5000).Wanted(Size));

    [Fact]
    public void A_Size_Goes_By_The_Thresholds_Of_The_Policy() => Assert.Equal(
        ["size/L"],
        new PullRequestBuilder().File("src/a.cs", 40).Wanted(Size + "practices: { review: { size: { xs: 1, s: 2, m: 3 } } }\n"));

    [Fact]
    public void A_Draft_Has_A_Size_Though_Its_Review_Has_To_Wait() => Assert.Equal(
        ["size/XS"], new PullRequestBuilder().With(static s => s with { IsDraft = true }).Wanted(Size));

    [Fact]
    public void Where_Files_Are_Missing_Sizes_Stay_As_They_Are()
    {
        var partial = new PullRequestBuilder().File("src/a.cs").Gap(SnapshotPart.Files, "some files could not be read");

        Assert.Empty(partial.Wanted(Size));
        Assert.Equal(["size/XS", "size/S", "size/M", "size/L", "size/XL", "size/XXL"], partial.Undecided(Size));
    }

    [Theory]
    [InlineData("fix: greet", "type/fix")]
    [InlineData("Fix(api)!: greet", "type/fix")]
    [InlineData("docs: greet", "type/docs")]
    public void A_Type_Is_That_Of_The_Title_In_The_Policys_Spelling(string title, string expected) =>
        Assert.Equal([expected], Titled(title).Wanted(Type));

    [Theory]
    [InlineData("greet visitors")]
    [InlineData("anything: greet")]
    [InlineData("feat:greet")]
    [InlineData("")]
    public void A_Title_Without_A_Type_Of_The_Policy_Has_None(string title) =>
        Assert.Empty(Titled(title).Wanted(Type));

    [Fact]
    public void A_Type_Too_Long_For_A_Label_Has_None()
    {
        var type = new string('a', 50);

        Assert.Empty(Titled($"{type}: greet").Wanted($"{Type}practices: {{ conventional-commits: {{ types: [{type}] }} }}\n"));
    }

    [Fact]
    public void The_Squash_Commit_Says_The_Type_Where_It_Takes_The_Only_Commits_Message() => Assert.Equal(
        ["type/perf"],
        new PullRequestBuilder().Commit("perf: greet faster").With(static s => s with { Title = "feat: greet" }).Wanted(Type));

    [Fact]
    public void A_Footer_Breaks_As_An_Exclamation_Mark_Does() => Assert.Equal(
        ["breaking-change"],
        new PullRequestBuilder().Commit("feat: greet").Commit("fix: greet\n\nBREAKING CHANGE: no more greetings").With(static s => s with
        {
            Repository = s.Repository with { Merge = s.Repository.Merge with { Squash = false } },
        }).Wanted(Breaking));

    [Fact]
    public void A_Record_That_Is_Owed_Is_Labelled_Until_It_Is_There()
    {
        Assert.Equal(["needs-adr"], new PullRequestBuilder().BaseRecord("docs/adr/0001-begin.md").File("src/a.cs").Wanted(Adr));
        Assert.Empty(new PullRequestBuilder().File("src/a.cs").NewRecord("docs/adr/0002-greet.md", "# 2. Greet\n").Wanted(Adr));
    }

    [Fact]
    public void A_Record_That_Is_Waived_Is_Not_Needed()
    {
        var waiver = new Waiver
        {
            PullRequest = new PullRequestBuilder().Build().Key,
            Rule = "decisions/record-due",
            Reason = "a rename",
            By = "maintainer",
            Role = RepositoryPermission.Maintain,
            At = PullRequestBuilder.Opened,
        };
        const string byAuthor = "ADR-Exempt: only renames a class, and decides nothing";

        Assert.Empty(new PullRequestBuilder().File("src/a.cs").With(s => s with { Waivers = [waiver] }).Wanted(Adr));
        Assert.Empty(new PullRequestBuilder().File("src/a.cs").With(s => s with { Body = byAuthor }).Wanted(Adr));
    }

    [Fact]
    public void Where_Decisions_Could_Not_Be_Read_The_Label_Stays_As_It_Is()
    {
        var partial = new PullRequestBuilder().File("docs/a.md").Gap(SnapshotPart.Files, "some files could not be read");

        Assert.Equal(["needs-adr"], partial.Undecided(Adr));
        Assert.Empty(partial.Wanted(Adr));
    }

    [Theory]
    [InlineData("// TODO mend")]
    [InlineData("// TODO(#12) mend")]
    [InlineData("#pragma warning disable CA1000")]
    public void What_The_Diff_Leaves_For_Later_Is_Debt(string line) =>
        Assert.Equal(["adds-debt"], new PullRequestBuilder().NewFile("src/a.cs", line).Wanted(Debt));

    [Theory]
    [InlineData("feat: add a workaround", "For visitors.")]
    [InlineData("feat: greet", "This is a quick fix for now.")]
    public void What_The_Description_Admits_Is_Debt_Whoever_Has_Declared_It(string title, string body)
    {
        var admitting = new PullRequestBuilder().With(s => s with { Title = title, Body = body });

        Assert.Equal(["adds-debt"], admitting.Wanted(Debt));
        Assert.Equal(["adds-debt"], admitting.Label("tech-debt").Wanted(Debt));
    }

    [Fact]
    public void What_No_Rule_Looks_For_Is_No_Debt() => Assert.Empty(
        new PullRequestBuilder().NewFile("src/a.cs", "#pragma warning disable CA1000").With(static s => s with { Body = "A hack." })
            .Wanted(Debt + "practices: { tech-debt: { rules: { suppressions: off, undeclared-debt: off } } }\n"));

    [Fact]
    public void Debt_That_Is_Not_Seen_For_Want_Of_A_Patch_Leaves_The_Label_As_It_Is() => Assert.Equal(
        ["adds-debt"], new PullRequestBuilder().File("docs/a.md").Gap(SnapshotPart.Patches, "no patches").Undecided(Debt));

    [Theory]
    [InlineData("practices: { review: { mode: observe } }")]
    [InlineData("practices: { review: { mode: off } }")]
    [InlineData("practices: { review: { rollout: 0 } }")]
    [InlineData("exempt: { authors: [octocat] }")]
    public void What_A_Practice_Does_Not_Publish_Is_No_Label_Either(string policy) =>
        Assert.Empty(new PullRequestBuilder().Wanted(Size + policy + "\n"));

    [Fact]
    public void A_Pull_Request_That_Has_Ended_Keeps_Its_Labels()
    {
        var merged = new PullRequestBuilder().With(static s => s with { Status = PullRequestStatus.Merged }).Build();

        Assert.Null(Labelled.Plan(merged, Labelled.Policy(Size)));
    }

    [Fact]
    public void Names_Are_The_Policys() => Assert.Equal(
        ["tiny", "enhancement"],
        new PullRequestBuilder().Wanted("labels: { size: true, type: true, names: { size/XS: tiny, type/feat: enhancement } }\n"));

    [Fact]
    public void No_Override_Makes_One_Of_Our_Labels_A_Label_Of_Debt() => Assert.Empty(
        new PullRequestBuilder().NewFile("src/a.cs", "// TODO mend").Wanted(
            Debt + "overrides: [{ when: { branches: [main] }, practices: { tech-debt: { labels: { debt: adds-debt } } } }]\n"));

    /// <summary>A pull request whose title becomes the first line of the squash commit.</summary>
    private static PullRequestBuilder Titled(string title) => new PullRequestBuilder().With(s => s with
    {
        Title = title,
        Repository = s.Repository with { Merge = s.Repository.Merge with { SquashTitle = SquashTitle.PullRequestTitle } },
    });
}
