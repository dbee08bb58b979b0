using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class UnownedPathsRuleTests
{
    private const string Rule = "unowned-paths";

    [Fact]
    public void Changed_Files_Without_An_Owner_Are_Counted_And_The_First_Ones_Named()
    {
        var finding = ReviewRun.Of(Changing("/src/ @a\n", "src/x", "a", "b", "c", "d", "e", "f", "g")).FindingOf(Rule);

        Assert.Equal("7 of 8 changed files have no owner (12.5 % are owned): a, b, c, d, e and 2 more.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_File_Whose_Owners_Are_Cleared_Has_None()
    {
        var finding = ReviewRun.Of(Changing("* @a\n/gen/\n", "gen/x")).FindingOf(Rule);

        Assert.Equal("1 of 1 changed file has no owner (0 % are owned): gen/x.", finding.Message);
    }

    [Fact]
    public void Nothing_Is_Said_Where_All_Is_Owned() => Assert.Empty(ReviewRun.Of(Changing("* @a\n", "src/x", "y")).FindingsOf(Rule));

    [Fact]
    public void Nothing_Is_Said_Where_There_Are_No_Code_Owners()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().File("src/x"));

        Assert.Empty(result.FindingsOf(Rule));
        Assert.Null(result.SkipReasonOf(Rule));
    }

    [Fact]
    public void Exempt_Files_Need_No_Owner() => Assert.Empty(ReviewRun.Of(
        Changing("/src/ @a\n", "src/x", "gen/y"), exempt: new ExemptSettings { Paths = ["gen/**"] }).FindingsOf(Rule));

    [Fact]
    public void A_File_That_GitHub_Ignores_Owns_Nothing()
    {
        var result = ReviewRun.Of(Changing("", "src/x").With(s => s with { CodeOwners = new CodeOwnersText("CODEOWNERS", null) }));

        Assert.Equal("GitHub ignores CODEOWNERS: it is 3 MB or larger, or no text.", result.SkipReasonOf(Rule));
    }

    private static PullRequestBuilder Changing(string owners, params string[] paths) => ReviewRun.Approved().With(s => s with
    {
        CodeOwners = new CodeOwnersText("CODEOWNERS", owners),
        Files = [.. paths.Select(path => new ChangedFile { Path = path, Status = FileStatus.Modified })],
    });
}
