namespace Automation.Cli.Doctoring;

/// <summary>What a check found.</summary>
/// <param name="Sentences">What there is to know, each with its fix where one is needed; never empty.</param>
internal sealed record CheckResult(CheckStatus Status, IReadOnlyList<string> Sentences)
{
    public static CheckResult Ok(string sentence) => new(CheckStatus.Ok, [sentence]);

    public static CheckResult Warning(params IReadOnlyList<string> sentences) => new(CheckStatus.Warning, sentences);

    public static CheckResult Problem(params IReadOnlyList<string> sentences) => new(CheckStatus.Problem, sentences);
}
