namespace Automation.Core.Digests.Teams;

/// <summary>What became of a team's definition.</summary>
/// <param name="Team">Null where there are problems.</param>
/// <param name="Problems">One sentence or two for each: which key, what is wrong, and how to fix it.</param>
public sealed record TeamReading(Team? Team, IReadOnlyList<string> Problems);
