using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using Xunit.Abstractions;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Compares commitlint mode with commitlint itself over real histories. The bar is agreement on every message.</summary>
public sealed class CommitlintAgreementTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("commitlint.jsonl", 1999)]
    [InlineData("git-cliff.jsonl", 1569)]
    [InlineData("vue-core.jsonl", 2000)]
    public void Real_Messages_Get_The_Verdict_Of_Commitlint(string file, int count)
    {
        var messages = OracleMessage.Load(file);

        var differences = messages.Select(Difference).OfType<string>().ToList();

        output.WriteLine($"{file}: {messages.Count - differences.Count} of {messages.Count} verdicts agree.");
        Assert.Equal(count, messages.Count);
        Assert.Empty(differences);
    }

    internal static string? Difference(OracleMessage expected)
    {
        var actual = CommitLinter.Lint(expected.Message, CommitLintMode.Commitlint, EffectivePolicy.Default);
        var (wanted, got) = (
            Write(expected.Valid, expected.Ignored, expected.Errors, expected.Warnings),
            Write(actual.Valid, actual.Ignored, actual.Errors, actual.Warnings));
        return wanted == got ? null : $"{expected.Message}\n  commitlint: {wanted}\n  here:       {got}";
    }

    private static string Write(bool valid, bool ignored, IReadOnlyList<string> errors, IReadOnlyList<string> warnings) =>
        $"valid {valid}, ignored {ignored}, errors [{string.Join(' ', errors.Order(StringComparer.Ordinal))}], "
        + $"warnings [{string.Join(' ', warnings.Order(StringComparer.Ordinal))}]";
}
