using Automation.Core.Reporting;

namespace Automation.Cli.Documents;

/// <summary>JSON of <c>check</c>.</summary>
internal sealed record CheckDocument(string Base, string HeadSha, IReadOnlyDictionary<string, PracticeDocument> Practices);
