using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using FsCheck;
using FsCheck.Xunit;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits.Corrections;

/// <summary>A first line is corrected as a whole, and only where it is certain what was meant.</summary>
public sealed class HeaderCorrectionTests
{
    [Theory]
    [InlineData("FEAT : Add x.", "feat: add x")]
    [InlineData("feat:x", "feat: x")]
    [InlineData("feat:  x", null)]
    [InlineData("  feat: x  ", "feat: x")]
    [InlineData("feat\uFF1Ax", "feat: x")]
    [InlineData("feat:: x", "feat: x")]
    [InlineData("feat(): x", "feat: x")]
    [InlineData("feat( ): x", "feat: x")]
    [InlineData("Feat (api)! : Add it.", "feat(api)!: add it")]
    [InlineData("feat!(api): x", "feat(api)!: x")]
    [InlineData("feat[api]: x", "feat(api): x")]
    [InlineData("feat/api: y", "feat(api): y")]
    [InlineData("\U0001F389 feat: x", "feat: x")]
    [InlineData(":sparkles: feat: x", "feat: x")]
    [InlineData(":tada::sparkles: Feature: x", "feat: x")]
    [InlineData("- fix: x", "fix: x")]
    [InlineData("* fix: x", "fix: x")]
    [InlineData("[feat] x", "feat: x")]
    [InlineData("[Feature]: Add x", "feat: add x")]
    [InlineData("[fix(api)]! - x", "fix(api)!: x")]
    [InlineData("(docs) x", "docs: x")]
    [InlineData("feat - x", "feat: x")]
    [InlineData("feat(api) \u2014 x", "feat(api): x")]
    [InlineData("feat; x", "feat: x")]
    [InlineData("Fixed: X.", "fix: x")]
    [InlineData("bugfix(api): x", "fix(api): x")]
    [InlineData("refacotring: x", null)]
    [InlineData("refactro: x", "refactor: x")]
    [InlineData("doc: x", "docs: x")]
    [InlineData("feat: HTTP support.", "feat: HTTP support")]
    [InlineData("feat: GitHub login.", "feat: GitHub login")]
    [InlineData("feat: x...", null)]
    public void All_That_Is_Certain_Is_Corrected_At_Once(string header, string? corrected) =>
        Assert.Equal(corrected, Correct(header));

    [Theory]
    [InlineData("feat: x")]
    [InlineData("Add a greeting")]
    [InlineData("Fix typo: the colon is far")]
    [InlineData("fix-it")]
    [InlineData("well-known - x")]
    [InlineData("foo: Add x.")]
    [InlineData("core: x")]
    [InlineData(": x")]
    [InlineData("feat:")]
    [InlineData("feat: .")]
    [InlineData("feat! x")]
    [InlineData("feat(a)(b): x")]
    [InlineData("feat(api: x")]
    [InlineData("[feat][api] x")]
    [InlineData("\U0001F389")]
    [InlineData("12: x")]
    [InlineData("\"feat: x\"")]
    [InlineData("Revert \"feat: X.\"")]
    [InlineData("fixup! FEAT: x")]
    public void Nothing_Is_Offered_Where_Nothing_Is_Wrong_Or_It_Would_Be_A_Guess(string header) => Assert.Null(Correct(header));

    [Theory]
    [InlineData("header-max-length", "value", 12)]
    public void What_Would_Still_Break_A_Rule_Is_Not_Offered(string rule, string option, int value)
    {
        var policy = Policy(rule, options: (option, value));

        Assert.Equal("feat: add x", Correct("FEAT: Add x.", policy));
        Assert.Null(Correct("FEAT: Add more.", policy));
    }

    [Fact]
    public void Types_Scopes_And_Letter_Case_Come_From_The_Policy()
    {
        var upper = Policy("type-case", options: ("value", new[] { "upper-case" }));
        var scoped = Policy(settings => settings with { Scopes = new Dictionary<string, IReadOnlyList<string>> { ["api"] = [] } });

        Assert.Equal("FEAT: add x", Correct("feat : Add x.", upper));
        Assert.Equal("release: x", Correct("Release : x", Policy(settings => settings with { Types = ["release"] })));
        Assert.Equal("feat(api): x", Correct("Feat(api): x", scoped));
        Assert.Null(Correct("Feat(web): x", scoped));
    }

    [Fact]
    public void A_Rule_That_Is_Off_Changes_Nothing() => Assert.Equal(
        "feat: Add x.",
        Correct("feat : Add x.", Policy(settings => settings with
        {
            Rules = new Dictionary<string, RuleOverride>
            {
                ["subject-case"] = new() { Off = true },
                ["subject-full-stop"] = new() { Off = true },
            },
        })));

    [Property(MaxTest = 500, Arbitrary = [typeof(LooseHeaders)])]
    public void A_Correction_Is_Valid_Under_The_Policy_And_Needs_None(MeantHeader header)
    {
        var corrected = Correct(header.Value);

        Assert.NotNull(corrected);
        Assert.True(CommitLinter.Lint(corrected, CommitLintMode.Policy) is { Valid: true, Ignored: false, Warnings: [] }, corrected);
        Assert.Null(Correct(corrected));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CommitTexts)])]
    public void Whatever_Is_Corrected_Becomes_Valid(HostileText text) => AssertValid(Correct(text.Value));

    [Property(MaxTest = 300)]
    public void Any_Text_Is_Taken(NonNull<string> text) => AssertValid(Correct(text.Get));

    [Theory]
    [InlineData("(")]
    [InlineData(":a")]
    [InlineData("[feat")]
    [InlineData("- ")]
    public void A_Very_Long_Line_Is_Left_Alone(string unit) =>
        Assert.Null(Correct(string.Concat(Enumerable.Repeat(unit, 100_000))));

    [Fact]
    public void A_First_Line_Is_Corrected_Once_However_Many_Findings_Ask()
    {
        var subject = CommitSubject.Of("FEAT : Add x.", EffectivePolicy.Default.Policy.ConventionalCommits);

        Assert.Equal("feat: add x", subject.CorrectionOf(subject.Messages[0]));
        Assert.Same(subject.CorrectionOf(subject.Messages[0]), subject.CorrectionOf(subject.Messages[0]));
        Assert.Same(subject.KnownScopes, subject.KnownScopes);
    }

    private static void AssertValid(string? corrected) =>
        Assert.True(corrected is null || CommitLinter.Lint(corrected, CommitLintMode.Policy).Errors.Count == 0, corrected);

    private static string? Correct(string text, EffectivePolicy? policy = null)
    {
        var subject = CommitSubject.Of(CommitMessageParser.Parse(text), (policy ?? EffectivePolicy.Default).Policy.ConventionalCommits);
        return subject.CorrectionOf(subject.Messages[0]);
    }
}
