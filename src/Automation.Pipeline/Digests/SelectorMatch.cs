using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>What a selector names.</summary>
/// <param name="Why">Says, where it names nothing, why that is so; asked only then, since looking for a near name takes time.</param>
internal sealed record SelectorMatch(RepositorySelector Selector, IReadOnlyList<RepositoryRecord> Repositories, Func<string> Why);
