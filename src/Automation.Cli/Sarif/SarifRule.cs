using Automation.Core.Practices;

namespace Automation.Cli.Sarif;

/// <summary>A rule, as SARIF describes it (2.1.0, 3.49).</summary>
/// <param name="Id">Full rule id, such as <c>decisions/status-valid</c>.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Help">How to fix what it finds.</param>
/// <param name="Severity">That of its results, where they do not say otherwise.</param>
internal sealed record SarifRule(string Id, string Description, string Help, Severity Severity = Severity.Warning)
{
    /// <summary>A rule of a practice, as it describes itself.</summary>
    public static SarifRule Of(string practice, IRule rule) => new(
        $"{practice}/{rule.Id}", rule.Documentation.Conditions, rule.Documentation.Fix, rule.DefaultSeverity ?? Severity.Warning);
}
