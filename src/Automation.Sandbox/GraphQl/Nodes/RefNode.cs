using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>
/// A branch without any protection. The base branch of a pull request stands where the pull request left it, not where it is today.
/// </summary>
internal sealed class RefNode(SandboxGitHub gitHub, string name, CommitSha target)
{
    public const string BranchPrefix = "refs/heads/";

    public string Name { get; } = name;

    public string Prefix { get; } = BranchPrefix;

    public object? RefUpdateRule { get; }

    public object? BranchProtectionRule { get; }

    public Connection<object> Rules { get; } = Connection<object>.Empty;

    public CommitNode Target() => new(gitHub, target);
}
