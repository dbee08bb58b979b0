namespace Automation.Cli.Sarif;

/// <summary>A rule, as SARIF describes it (2.1.0, 3.49).</summary>
/// <param name="Id">Full rule id, such as <c>decisions/status-valid</c>.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Help">How to fix what it finds.</param>
internal sealed record SarifRule(string Id, string Description, string Help);
