using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Commitlint mode on messages that nobody writes: mutations of real ones, with the package's own verdicts.</summary>
public sealed class CommitlintMutationTests
{
    [Fact]
    public void Mutated_Messages_Get_The_Verdict_Of_Commitlint()
    {
        var messages = OracleMessage.Load(Path.Combine("mutations", "mutations.jsonl"));

        Assert.Equal(743, messages.Count);
        Assert.Empty(messages.Select(CommitlintAgreementTests.Difference).OfType<string>());
    }

    /// <summary>Half a pair is caseless by itself, and no upper case is made of it.</summary>
    [Theory]
    [InlineData("feat: ", 0xD83C, " x", "")]
    [InlineData("feat: ", 0xDF89, "", "")]
    [InlineData("feat: a", 0xD801, "", "")]
    [InlineData("fix", 0xD83C, ": x", "subject-empty type-empty")]
    [InlineData("fix(", 0xDC00, "): X", "subject-case")]
    public void Half_Of_A_Surrogate_Pair_Is_A_Character_Like_Any_Other(string before, int unit, string after, string errors) =>
        Assert.Equal(errors, string.Join(' ', CommitLinter.Lint(before + (char)unit + after, CommitLintMode.Commitlint).Errors));

    /// <summary>Cased letters outside of the first plane are pairs, whose first half is its own upper case.</summary>
    [Theory]
    [InlineData("feat: \U00010428x", "subject-case")]
    [InlineData("feat: \U0001F389 x", "")]
    public void A_Letter_Of_Two_Units_Counts_As_Upper_Case(string message, string errors) =>
        Assert.Equal(errors, string.Join(' ', CommitLinter.Lint(message, CommitLintMode.Commitlint).Errors));
}
