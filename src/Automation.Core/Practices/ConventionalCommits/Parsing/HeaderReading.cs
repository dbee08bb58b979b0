namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Where the parts of a header stand, or the fault that ended the reading.</summary>
/// <param name="Fault">None: all parts are set.</param>
/// <param name="TypeLength">The type stands at the start.</param>
/// <param name="ScopeLength">Length of the text between the parentheses; zero for no scope.</param>
/// <param name="ExclamationMark">Whether <c>!</c> stands before the colon.</param>
/// <param name="DescriptionStart">Index of the description's first character.</param>
internal readonly record struct HeaderReading(
    HeaderFault Fault, int TypeLength = 0, int ScopeLength = 0, bool ExclamationMark = false, int DescriptionStart = 0)
{
    /// <summary>Index of the scope's first character, behind type and parenthesis.</summary>
    public int ScopeStart => TypeLength + 1;
}
