namespace Automation.Core.Snapshots;

/// <summary>GitHub's kinds of account, as GraphQL's <c>__typename</c> of an <c>Actor</c> says them.</summary>
public enum ActorKind
{
    User,
    Bot,
    Organization,
    Mannequin,
}
