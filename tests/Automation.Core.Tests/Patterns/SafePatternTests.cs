using System.Diagnostics;
using Automation.Core.Patterns;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Patterns;

public sealed class SafePatternTests
{
    [Theory]
    [InlineData("^[A-Z]+-[0-9]+$", "ABC-12", true)]
    [InlineData("^[A-Z]+-[0-9]+$", "abc-12", false)]
    [InlineData("WIP", "a WIP title", true)]
    [InlineData(@"\bfix(es|ed)?\b", "it fixed that", true)]
    [InlineData(@"[(?=]\(\?!", "=(?!", true)]
    [InlineData("a{2,100}", "aa", true)]
    [InlineData(@"[]\1]", "]", true)]
    public void An_Expression_Matches_Anywhere_Unless_Anchored(string pattern, string text, bool matches)
    {
        Assert.Null(SafePattern.Refusal(pattern));
        Assert.Equal(matches, new SafePattern(pattern).IsMatch(text));
    }

    [Theory]
    [InlineData("", "A regular expression has 1 to 512 characters.")]
    [InlineData("ab(", "Not a regular expression at character 3: insufficient closing parentheses.")]
    [InlineData("[a", "Not a regular expression at character 2: unterminated bracket.")]
    [InlineData("a**", "Not a regular expression at character 3: nested quantifiers not parenthesized.")]
    [InlineData("^(?!WIP)", "'(?!' at character 2 needs backtracking, which is not available here. Write it without.")]
    [InlineData("(?<=a)b", "'(?<=' at character 1 needs backtracking, which is not available here. Write it without.")]
    [InlineData("a(?>b)", "'(?>' at character 2 needs backtracking, which is not available here. Write it without.")]
    [InlineData(@"(a)\1", @"'\1' at character 4 needs backtracking, which is not available here. Write it without.")]
    [InlineData(@"(?<n>a)\k<n>", @"'\k<' at character 8 needs backtracking, which is not available here. Write it without.")]
    [InlineData("(?(a)b|c)", "'(?(' at character 1 needs backtracking, which is not available here. Write it without.")]
    [InlineData("a{101}", "'{101}' at character 2 repeats more than 100 times. Use a smaller count, or '*'.")]
    [InlineData("a{1,99999999999}", "'{1,99999999999}' at character 2 repeats more than 100 times. Use a smaller count, or '*'.")]
    public void What_The_Engine_Cannot_Take_Is_Refused_With_Its_Position(string pattern, string refusal)
    {
        Assert.Equal(refusal, SafePattern.Refusal(pattern));
        var exception = Assert.Throws<ArgumentException>(() => new SafePattern(pattern));
        Assert.StartsWith(refusal, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Expression_That_Is_Too_Long_Is_Refused() => Assert.NotNull(SafePattern.Refusal(new string('a', 513)));

    [Fact]
    public void The_Classic_Attack_Costs_Linear_Time()
    {
        var pattern = new SafePattern("^(a+)+$");
        var clock = Stopwatch.StartNew();

        Assert.False(pattern.IsMatch(new string('a', 100_000) + "!"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Property(MaxTest = 100)]
    public bool Any_Text_Is_Refused_Or_Taken(string? pattern)
    {
        var text = pattern ?? "";
        return SafePattern.Refusal(text) is { Length: > 0 } || new SafePattern(text).Text == text;
    }
}
