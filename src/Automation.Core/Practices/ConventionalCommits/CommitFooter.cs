namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>One footer of a commit message: <c>Reviewed-by: Z</c>, <c>Refs #123</c>, <c>BREAKING CHANGE: ...</c>.</summary>
/// <param name="Token">The word before the separator, as written.</param>
/// <param name="Separator">What stands between token and value.</param>
/// <param name="Value">The text after the separator; it can span lines and paragraphs, joined with line feeds.</param>
public sealed record CommitFooter(string Token, FooterSeparator Separator, string Value)
{
    internal const string BreakingChange = "BREAKING CHANGE";
    internal const string BreakingChangeSynonym = "BREAKING-CHANGE";

    /// <summary>
    /// True for the upper-case tokens <c>BREAKING CHANGE</c> and <c>BREAKING-CHANGE</c> before a colon (points 12, 15 and 16).
    /// </summary>
    public bool IsBreakingChange => Separator == FooterSeparator.Colon && Token is (BreakingChange or BreakingChangeSynonym);

    /// <summary>The footer as it stands in a message.</summary>
    public override string ToString() => Token + (Separator == FooterSeparator.Colon ? ": " : " #") + Value;
}
