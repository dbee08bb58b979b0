using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>The teams that there are.</summary>
/// <param name="Problems">One sentence for each definition that is not valid and so sends nothing: what, where, and how to fix it.</param>
public sealed record TeamListing(IReadOnlyList<Team> Teams, IReadOnlyList<string> Problems);
