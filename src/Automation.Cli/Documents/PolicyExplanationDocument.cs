using Automation.Core.Policies.Explaining;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>policy explain</c>.</summary>
/// <param name="Sources">The files that took part, lowest layer first; empty where only the built-in defaults apply.</param>
internal sealed record PolicyExplanationDocument(
    IReadOnlyList<string> Sources,
    string Hash,
    IReadOnlyList<ExplainedKeyDocument> Keys,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<SourceProblemDocument> Problems)
{
    public static PolicyExplanationDocument Of(PolicyExplanation explanation, IReadOnlyList<ExplainedKey> keys) => new(
        explanation.Policy.Sources,
        explanation.Policy.Hash,
        [.. keys.Select(ExplainedKeyDocument.Of)],
        explanation.Policy.Remarks,
        [.. explanation.Policy.Problems.Select(p => new SourceProblemDocument(p.Source, p.Line, p.Column, p.Path, p.Message))]);
}
