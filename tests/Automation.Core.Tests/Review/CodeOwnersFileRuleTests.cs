using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class CodeOwnersFileRuleTests
{
    private const string Rule = "codeowners-file";
    private const string Path = ".github/CODEOWNERS";

    [Fact]
    public void Each_Line_That_GitHub_Would_Skip_Is_Found_At_Its_Place()
    {
        var findings = ReviewRun.Of(Proposing(Path, "* @a\n!b @a\n\n*.md docs@\n")).FindingsOf(Rule);

        Assert.Equal([new Location(Path, 2), new Location(Path, 4)], findings.Select(f => f.Location));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Equal(
            "GitHub skips line 4 of .github/CODEOWNERS. Invalid owner 'docs@': an owner is @user, @organisation/team or an e-mail address.",
            findings[1].Message);
    }

    [Fact]
    public void A_File_In_Order_Is_Not_Mentioned() => Assert.Empty(ReviewRun.Of(Proposing(Path, "* @a\n")).FindingsOf(Rule));

    [Fact]
    public void A_File_That_Does_Not_Change_Is_Not_Judged() => Assert.Empty(ReviewRun.Of(
        ReviewRun.Approved().With(s => s with { CodeOwners = new CodeOwnersText(Path, "!b @a") })).FindingsOf(Rule));

    [Fact]
    public void A_File_Full_Of_Mistakes_Is_Told_Once_And_For_All()
    {
        var findings = ReviewRun.Of(Proposing(Path, string.Concat(Enumerable.Repeat("[\n", 2_000)))).FindingsOf(Rule);

        Assert.Equal(51, findings.Count);
        Assert.Equal(".github/CODEOWNERS has 1,950 more problems.", findings[^1].Message);
    }

    [Fact]
    public void A_File_That_GitHub_Would_Not_Read_Is_Found()
    {
        var finding = ReviewRun.Of(Proposing(Path, null)).FindingOf(Rule);

        Assert.Equal("GitHub will ignore .github/CODEOWNERS: it is 3 MB or larger, or no text.", finding.Message);
        Assert.Equal(new Location(Path), finding.Location);
    }

    [Theory]
    [InlineData("docs/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS has no effect beside CODEOWNERS")]
    [InlineData(".github/CODEOWNERS", "docs/CODEOWNERS", "docs/CODEOWNERS has no effect beside .github/CODEOWNERS")]
    public void Of_Two_Files_The_One_Without_Effect_Is_Named(string proposed, string current, string message)
    {
        var finding = ReviewRun.Of(Proposing(proposed, "* @a\n", current)).FindingOf(Rule);

        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(new Location(proposed), finding.Location);
    }

    [Fact]
    public void A_File_May_Move() => Assert.Empty(ReviewRun.Of(
        Proposing(Path, "* @a\n", "docs/CODEOWNERS").With(s => s with
        {
            CodeOwners = new CodeOwnersText("docs/CODEOWNERS", "* @a\n"),
            ProposedCodeOwners = new CodeOwnersText(Path, "* @a\n"),
            Files = [new ChangedFile { Path = Path, PreviousPath = "docs/CODEOWNERS", Status = FileStatus.Renamed }],
        })).FindingsOf(Rule));

    [Fact]
    public void The_Files_Own_Change_Is_No_Second_File() =>
        Assert.Empty(ReviewRun.Of(Proposing(Path, "* @a\n", current: Path)).FindingsOf(Rule));

    private static PullRequestBuilder Proposing(string path, string? text, string? current = null) =>
        ReviewRun.Approved().With(s => s with
        {
            ProposedCodeOwners = new CodeOwnersText(path, text),
            CodeOwners = current is null ? null : new CodeOwnersText(current, "* @a\n"),
        });
}
