namespace Automation.Core.Policies;

/// <summary>Where a policy layer comes from.</summary>
public enum PolicyLayerKind
{
    Organisation,
    Repository,
}
