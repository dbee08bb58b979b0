namespace Automation.Core.Identity;

/// <summary>What names one pull request in storage and queues: numeric ids only.</summary>
public readonly record struct PullRequestKey(InstallationId Installation, RepositoryId Repository, int Number)
{
    public override string ToString() => $"{Repository}#{Number}";
}
