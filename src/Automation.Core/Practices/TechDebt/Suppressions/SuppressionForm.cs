using System.Text.RegularExpressions;

namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>One way to write a suppression.</summary>
/// <param name="Name">What people call it, such as <c>eslint-disable</c>: the word for it in the policy.</param>
/// <param name="SkipsTest">True for a test that does not run, false for a tool that does not complain.</param>
/// <param name="Place">Where it counts. What stands in a string never does.</param>
/// <param name="Pattern">Of a comment's text without its marker, or of a line of code.</param>
internal sealed record SuppressionForm(string Name, bool SkipsTest, SuppressionPlace Place, string Pattern)
{
    /// <summary>Compiled when the first file of a language is read that has it; matches in linear time.</summary>
    public Regex Regex => field ??= new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
