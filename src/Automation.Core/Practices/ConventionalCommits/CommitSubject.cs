using System.Collections.Frozen;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What the rules look at: every message that can land, and what policy and the pull request say about them.</summary>
/// <param name="Messages">The title first, then the commits, oldest first; merge commits are left out.</param>
/// <param name="Settings">Types and scopes.</param>
/// <param name="ChangedPaths">Paths that the pull request changes, old and new names; null where they are not all known.</param>
public sealed record CommitSubject(
    IReadOnlyList<LintedMessage> Messages, ConventionalCommitsSettings Settings, IReadOnlyList<string>? ChangedPaths = null)
{
    /// <summary>The pull request's description, read as what stands below a header; null where there is none.</summary>
    public CommitMessage? Description { get; init; }

    /// <summary>The packages of a monorepo; empty where there is no workspace.</summary>
    public IReadOnlyList<WorkspacePackage> Packages { get; init; } = [];

    /// <summary>The commits of the messages, by id.</summary>
    public IReadOnlyDictionary<CommitSha, SnapshotCommit> Commits { get; init; } = FrozenDictionary<CommitSha, SnapshotCommit>.Empty;

    /// <summary>Names that are scopes whatever stands in them: those of the policy, and the packages.</summary>
    internal IReadOnlyCollection<string> KnownScopes => [.. Settings.Scopes.Keys, .. Packages.SelectMany(p => new[] { p.Name, p.Path })];

    /// <summary>The subject of one message without a pull request around it.</summary>
    public static CommitSubject Of(CommitMessage message, ConventionalCommitsSettings settings) =>
        new([new LintedMessage { Message = message, Kind = MessageKinds.Of(message.Header) }], settings);

    /// <inheritdoc cref="Of(CommitMessage, ConventionalCommitsSettings)"/>
    /// <param name="text">The whole message; findings can then say how other ways of judging it differ.</param>
    public static CommitSubject Of(string text, ConventionalCommitsSettings settings)
    {
        var subject = Of(CommitMessageParser.Parse(text), settings);
        return subject with { Messages = [subject.Messages[0] with { Text = text }] };
    }
}
