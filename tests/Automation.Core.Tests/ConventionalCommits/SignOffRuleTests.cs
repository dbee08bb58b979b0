using Automation.Core.Policies;
using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>sign-off</c>, <c>signed-off-by</c> and <c>trailer-exists</c>.</summary>
public sealed class SignOffRuleTests
{
    private const string Signed = "fix: x\n\nSigned-off-by: Ada Lovelace <ada@example.org>";

    private static readonly EffectivePolicy Required = Policy("sign-off", Severity.Error);

    [Theory]
    [InlineData("Ada Lovelace", "ada@example.org")]
    [InlineData("ada lovelace", "ADA@example.org")]
    [InlineData(null, "ada@example.org")]
    [InlineData("Ada Lovelace", null)]
    [InlineData(null, null)]
    public void The_Author_Signed_Off(string? name, string? email) => Assert.Empty(On(Signed, name, email));

    [Theory]
    [InlineData("Ada Lovelace", "other@example.org")]
    [InlineData("Grace Hopper", "ada@example.org")]
    [InlineData(null, "grace@example.org")]
    public void Somebody_Else_Signed_Off(string? name, string? email)
    {
        var finding = Assert.Single(On(Signed, name, email));

        Assert.Contains("signed off by Ada Lovelace <ada@example.org>, not by its author", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("git rebase --signoff ", finding.Commands[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix: x")]
    [InlineData("fix: x\n\nSigned-off-by: Ada")]
    [InlineData("fix: x\n\nSigned-off-by: <ada@example.org>")]
    [InlineData("fix: x\n\nSigned-off-by: Ada Lovelace <>")]
    [InlineData("fix: x\n\nReviewed-by: Ada Lovelace <ada@example.org>")]
    [InlineData("Revert \"fix: x\"")]
    public void Nobody_Signed_Off(string message)
    {
        var finding = Assert.Single(On(message, null, null), f => f.Severity == Severity.Error);

        Assert.Contains("not signed off", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_Of_Several_Signatures_Is_The_Authors() =>
        Assert.Empty(On($"{Signed}\nSigned-off-by: Grace Hopper <grace@example.org>", "Grace Hopper", "grace@example.org"));

    [Fact]
    public void A_Signature_May_Stick_To_The_Body() =>
        Assert.DoesNotContain(
            On("fix: x\n\nbody\nSigned-off-by: Ada <ada@example.org>", "Ada", "ada@example.org"), f => f.Severity == Severity.Error);

    [Fact]
    public void Titles_Merges_And_Bots_Need_None()
    {
        var pullRequest = Titled("fix: x").Commit("Merge branch 'a'", parents: 2).Commit("fix: y", author: "dependabot[bot]");

        Assert.Empty(Evaluate(pullRequest, Required).Findings);
    }

    [Theory]
    [InlineData(Signed, false)]
    [InlineData(Signed + "\n(cherry picked from commit 0123456789abcdef)", false)]
    [InlineData(Signed + "\nRefs: #1", true)]
    [InlineData("fix: x", true)]
    public void The_Last_Line_Signs_Off(string message, bool found)
    {
        Assert.Equal(found, Finds("signed-off-by", message));
        Assert.Equal(!found, Finds("signed-off-by", message, ("when", "never")));
    }

    [Fact]
    public void The_Last_Lines_Beginning_Comes_From_The_Policy() =>
        Assert.False(Finds("signed-off-by", "fix: x\n\nAcked-by: A", ("value", "Acked-by:")));

    [Theory]
    [InlineData("fix: x\n\nChange-Id: I1", false)]
    [InlineData("fix: x\n\nChange-Id: I1\nRefs: #1", false)]
    [InlineData("fix: x\n\nthe Change-Id: is missing", true)]
    [InlineData("fix: x", true)]
    public void A_Trailer_Exists(string message, bool found)
    {
        Assert.Equal(found, Finds("trailer-exists", message, ("value", "Change-Id:")));
        Assert.Equal(!found, Finds("trailer-exists", message, ("value", "Change-Id:"), ("when", "never")));
    }

    private static IReadOnlyList<Finding> On(string message, string? name, string? email) =>
        Evaluate(
            Titled(null).Commit(message).With(s => s with
            {
                Commits = [.. s.Commits.Select(commit => commit with { AuthorName = name, AuthorEmail = email })],
            }),
            Required).Findings;
}
