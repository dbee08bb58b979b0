using Automation.Core.Policies;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>policy validate</c>.</summary>
internal sealed record PolicyDocument(string File, bool Valid, IReadOnlyList<PolicyProblemDocument> Problems)
{
    public static PolicyDocument Of(string file, IReadOnlyList<PolicyProblem> problems) => new(
        file,
        problems.Count == 0,
        [.. problems.Select(p => new PolicyProblemDocument(p.Line, p.Column, p.Path, p.Message))]);
}
