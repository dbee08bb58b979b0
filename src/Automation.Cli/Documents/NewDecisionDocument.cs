namespace Automation.Cli.Documents;

/// <summary>JSON of <c>adr new</c>.</summary>
/// <param name="Path">From the current folder, with forward slashes.</param>
/// <param name="Number">Null where records are named by dates.</param>
internal sealed record NewDecisionDocument(string Path, int? Number, string Title);
